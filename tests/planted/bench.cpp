#include "tests/planted/bench.hpp"

#include "formats/registry/registry.hpp"
#include "pipeline/job/pictures.hpp"

#include <algorithm>

namespace voetnoot::planted {

std::vector<Letter> clean_letters() {
    std::vector<Letter> letters;
    for (const char* name : {"kustwacht", "lijsten-tabellen", "dubbel", "kort", "geen-brief"})
        letters.push_back(
            {name, read_file(std::string(VOETNOOT_FIXTURES_DIR) + "/letters/" + name + ".md")});
#ifdef VOETNOOT_FULL
    const std::string shared = VOETNOOT_SHARED_DIR;
    if (!shared.empty())
        letters.push_back({"reshoring", read_file(shared + "/letters/kamerbrief/reshoring.md")});
#endif
    return letters;
}

Bench::Bench() : table_(damaging_formats()), workshop_(table_, Resources(VOETNOOT_DATA_DIR)) {}

std::vector<Format> Bench::damaging_formats() {
    std::vector<Format> table = formats();
    for (Format& format : table) {
        if (format.read)
            format.read = [this, read = format.read](const Source& source, const ReadOptions& how,
                                                     Findings& findings) {
                Draft draft = read(source, how, findings);
                if (damage_draft) damage_draft(draft);
                return draft;
            };
        if (format.writer)
            format.writer = [this, open = format.writer](Resources& resources) -> Writer {
                return [this, write = open(resources)](const Document& document,
                                                       const WriteContext& context, Findings& findings) {
                    Document changed = document;
                    if (damage_document) damage_document(changed);
                    last_written_ = write(changed, context, findings);
                    return damage_bytes ? damage_bytes(last_written_) : last_written_;
                };
            };
    }
    return table;
}

Reading Bench::read(const Letter& letter) {
    return read_letter(Source(letter.name, letter.bytes), *find_format(table_, "markdown"), {}, {});
}

std::vector<Letter> pictured_letters() {
    const Letter letter{"beeld", read_file(std::string(VOETNOOT_FIXTURES_DIR) + "/letters/beeld.md")};
    Letter wordless{"beeld zonder woorden", letter.bytes};
    for (std::size_t at = 0; (at = wordless.bytes.find("![", at)) != std::string::npos; ++at)
        wordless.bytes.erase(at + 2, wordless.bytes.find("](", at) - at - 2);
    return {letter, wordless};
}

Result Bench::run(const Letter& letter, std::vector<std::string> targets, OnDefect policy) {
    const Source source(letter.name, letter.bytes);
    const PictureLoading loading{std::string(VOETNOOT_FIXTURES_DIR) + "/letters",
                                 format_table().read_picture};
    return voetnoot::run(
        Job{.source = source,
            .from = "markdown",
            .to = std::move(targets),
            .stem = letter.name,
            .directory = folder_.path(),
            .force = true,
            .on_defect = policy,
            .severities = {},
            .date = {},
            .language = {},
            .reading = {},
            .pictures = load_pictures(source, *find_format(table_, "markdown"), {}, loading),
            .program = "voetnoot test"},
        workshop_);
}

std::string Bench::written(const Letter& letter, const std::string& target) {
    run(letter, {target}, OnDefect::mark);
    return last_written_;
}

bool found_in_output(const Findings& findings, const std::vector<std::string_view>& rules,
                     std::string_view target) {
    return std::any_of(findings.all().begin(), findings.all().end(), [&](const Finding& finding) {
        return finding.target == target && finding.stage == Stage::verify &&
               finding.severity == Severity::error &&
               std::find(rules.begin(), rules.end(), finding.rule) != rules.end();
    });
}

}  // namespace voetnoot::planted
