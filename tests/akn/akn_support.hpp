// What the tests of this format share: pieces of Documents, and the way through the format's row.
#pragma once

#include "formats/akn/akn.hpp"
#include "formats/akn/rules.hpp"
#include "pipeline/document/document.hpp"
#include "pipeline/finding/finding.hpp"
#include "pipeline/format/format.hpp"
#include "pipeline/ledger/book.hpp"
#include "pipeline/ledger/compare.hpp"
#include "pipeline/ledger/ledger_rules.hpp"

#include <boost/filesystem.hpp>
#include <cstdlib>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::test {

inline Inline t(std::string text) {
    return {Text{std::move(text), {}}};
}
inline Inline ref(std::size_t note) {
    return {NoteReference{{note}, {}}};
}
inline Block p(Inlines content, Paragraph::Role role = Paragraph::Role::body) {
    return {Paragraph{std::move(content), role, {}}};
}
inline Block h(int level, std::string text) {
    return {Heading{level, {t(std::move(text))}, {}}};
}
inline Note note(std::string label, std::string text) {
    return {std::move(label), {p({t(std::move(text))})}, {}, true};
}

inline WriteContext context() {
    return {"brief.md", "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
            Date{2021, 7, 1}, "voetnoot 0.1.0"};
}

inline Resources& no_resources() {
    static Resources none;
    return none;
}
inline std::string write(const Document& document, Findings& findings,
                         const WriteContext& with = context()) {
    return akn_format().writer(no_resources())(document, with, findings);
}
inline std::string write(const Document& document) {
    Findings findings;
    return write(document, findings);
}
inline Ledger recount(std::string_view bytes) {
    return akn_format().recount(bytes, Limits{});
}

inline std::vector<std::string> rules_of(const Findings& findings) {
    std::vector<std::string> ids;
    for (const Finding& finding : findings.all()) ids.push_back(finding.rule);
    return ids;
}
inline std::string told(const Findings& findings) {
    std::string lines;
    for (const Finding& finding : findings.all()) lines += finding.rule + ": " + finding.message + '\n';
    return lines;
}

// The Inspector with the real schema, compiled once; the test program ends as skipped without it.
inline const Inspector& inspector() {
    static const Inspector made = [] {
        const boost::filesystem::path data = VOETNOOT_DATA_DIR;
        if (!boost::filesystem::exists(data / "akn/akomantoso30.xsd")) {
            fmt::print("skipped: {} is missing (scripts/setup)\n",
                       (data / "akn/akomantoso30.xsd").string());
            std::exit(77);
        }
        static Resources resources(data);
        return akn_format().inspector(resources);
    }();
    return made;
}
inline Findings inspect(std::string_view bytes) {
    Findings findings;
    try {
        inspector()(bytes, {}, {}, findings);
    } catch (const Unreadable& unreadable) {
        findings.add(ledger_rules::unreadable, {}, unreadable.what());
    }
    return findings;
}

inline bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}
// `text` with the first `part` replaced; a test that plants a defect where there is no place for it
// fails.
inline std::string planted(std::string text, std::string_view part, std::string_view replacement) {
    const std::size_t at = text.find(part);
    if (at == std::string::npos) throw std::logic_error(fmt::format("nothing to plant in: {}", part));
    return text.replace(at, part.size(), replacement);
}

}  // namespace voetnoot::test
