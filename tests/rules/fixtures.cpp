#include "tests/rules/fixtures.hpp"

#include "formats/registry/registry.hpp"
#include "pipeline/emit/emit.hpp"
#include "pipeline/job/workshop.hpp"
#include "pipeline/run/run.hpp"
#include "tests/support/temporary_folder.hpp"

#include <boost/filesystem.hpp>
#include <fmt/format.h>

#include <vector>

namespace voetnoot::rules_test {

namespace {

namespace fs = boost::filesystem;

const fs::path folder = fs::path(VOETNOOT_FIXTURES_DIR) / "rules";

Workshop& workshop() {
    static Workshop one(formats(), Resources(VOETNOOT_DATA_DIR));
    return one;
}

std::vector<Target> targets(const std::vector<std::string>& names) {
    std::vector<Timing> timings;
    return workshop().targets(names, {}, timings);
}

Ledger promised_by_the_letter() {
    static const Source letter = load(folder / "LEDGER.md");
    return read_letter(letter, *find_format(formats(), "markdown"), {}, {}).promised;
}

}  // namespace

std::optional<fs::path> fixture_of(const Rule& rule, const std::string& verdict) {
    const std::string beginning = fmt::format("{}-{}.{}.", rule.id, rule.slug, verdict);
    std::optional<fs::path> found;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
        if (!entry.path().filename().string().starts_with(beginning)) continue;
        if (found) return std::nullopt;
        found = entry.path();
    }
    return found;
}

Source load(const fs::path& file) {
    const std::string name = file.filename().string();
    const Format* format = find_format_of_file(formats(), name);
    return format != nullptr && format->open ? format->open(name, read_file(file), {})
                                             : Source(name, read_file(file));
}

Findings findings_of_letter(const Source& source, const Format& reader, bool written) {
    NormalizeOptions options;
    options.dictionaries = &workshop().dictionaries();
    const Reading reading = read_letter(source, reader, {}, options);
    Findings findings = reading.findings;
    const WriteContext context{source.name(), std::string(64, '0'), reading.normalized.document.date,
                               "voetnoot"};
    if (written)
        emit(reading.normalized.document, targets({"pdf", "akn", "txt"}), "brief", context, {},
             findings);
    return findings;
}

// A letter that stands beside its original.
Findings findings_of_witness(const fs::path& file, const Format& format) {
    const fs::path original = folder / "ORIGINAL.md";
    Job job{.source = load(file),
            .from = std::string(format.name),
            .to = {},
            .stem = "brief",
            .severities = {},
            .date = {},
            .language = {},
            .reading = {},
            .program = "voetnoot"};
    job.witness = {original.filename().string(), "markdown", read_file(original)};
    return convert(job, workshop()).findings;
}

Findings findings_of(const fs::path& file, const Rule& rule) {
    const Format& format = *find_format_of_file(formats(), file.filename().string());
    if (rule.id.starts_with("WIT-")) return findings_of_witness(file, format);
    const bool written = rule.id.starts_with("PDF-") || rule.id.starts_with("AKN-");
    if (format.read) return findings_of_letter(load(file), format, written);
    Findings findings;
    std::vector<Target> target = targets({std::string(format.name)});
    if (rule.id.starts_with("LEDGER-")) {
        target.front().inspect = nullptr;
        verify({{&target.front(), file.filename().string(), read_file(file), {}}},
               promised_by_the_letter(), {}, findings);
    } else {
        target.front().inspect(read_file(file), {}, {}, findings);
    }
    return findings;
}

}  // namespace voetnoot::rules_test
