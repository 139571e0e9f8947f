#include "scan/scan.hpp"

#include "format/format.hpp"
#include "scan/container.hpp"
#include "scan/links.hpp"
#include "scan/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

namespace voetnoot::docx {

namespace {

using namespace scanning;
using Targets = std::map<std::string, Target, std::less<>>;

std::string rels_of(std::string_view part) {
    const std::size_t slash = part.rfind('/');
    const std::size_t file = slash == std::string_view::npos ? 0 : slash + 1;
    return std::string(part.substr(0, file)).append("_rels/").append(part.substr(file)).append(".rels");
}

class Scanning {
public:
    Scanning(const Source& source, const Limits& limits)
        : source_(source), limit_(limits.bytes), container_(source.file()) {}

    Scan run() {
        std::string main;
        for (const auto& [id, target] : targets(""))
            if (target.kind == "officeDocument") main = part_name("", target.target);
        const Targets of_main = targets(main);
        auto [document, sections] = words(main, of_main);
        add_heads(main, of_main, sections, true);
        append(std::move(document));
        add_heads(main, of_main, sections, false);
        for (const char* kind : {"footnotes", "endnotes"})
            for (const auto& [id, target] : of_main)
                if (target.kind == kind) add(part_name(main, target.target));
        std::sort(scan_.links.begin(), scan_.links.end(), [](const ScanLink& a, const ScanLink& b) {
            return std::tie(a.span.part, a.span.begin) < std::tie(b.span.part, b.span.begin);
        });
        return std::move(scan_);
    }

private:
    Targets targets(std::string_view part) {
        const std::string name = rels_of(part);
        return container_.has(name) ? targets_in(container_.read(name, limit_), name) : Targets();
    }

    std::pair<Scan, Sections> words(const std::string& part, const Targets& targets) {
        const auto index = source_.find_part(part);
        const std::string bytes = container_.read(part, limit_);
        if (!index || source_.bytes(*index) != bytes)
            throw Unreadable(fmt::format("{}: the container holds something else than was read", part));
        Words words(*index, targets);
        parse(bytes, part, words);
        return {std::move(words.scan), std::move(words.sections)};
    }

    void append(Scan scan) {
        std::move(scan.tokens.begin(), scan.tokens.end(), std::back_inserter(scan_.tokens));
        std::move(scan.links.begin(), scan.links.end(), std::back_inserter(scan_.links));
    }

    void add(const std::string& part) {
        if (container_.has(part) && done_.insert(part).second) append(words(part, targets(part)).first);
    }

    // The head of the first page stands before the text of the document, every other one behind it.
    void add_heads(const std::string& main, const Targets& of_main, const Sections& sections, bool first_page) {
        const std::string_view on_first_page = sections.first_page_differs ? "first" : "default";
        for (const HeadReference& head : sections.heads) {
            const bool is_first = head.head && head.first_section && head.type == on_first_page;
            const auto target = of_main.find(head.id);
            if (is_first == first_page && target != of_main.end()) add(part_name(main, target->second.target));
        }
    }

    const Source& source_;
    std::size_t limit_;
    Container container_;
    std::set<std::string> done_;
    Scan scan_;
};

}  // namespace

Scan scan(const Source& source, const Limits& limits) { return Scanning(source, limits).run(); }

}  // namespace voetnoot::docx
