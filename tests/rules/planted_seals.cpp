#include "formats/registry/registry.hpp"
#include "pipeline/audit/audit.hpp"
#include "pipeline/batch/journal.hpp"
#include "pipeline/batch/verify_journal.hpp"
#include "pipeline/job/workshop.hpp"
#include "pipeline/run/run.hpp"
#include "tests/rules/planted.hpp"
#include "tests/support/temporary_folder.hpp"

#include <boost/filesystem.hpp>

namespace voetnoot::rules_test {

namespace {

namespace fs = boost::filesystem;
using Damage = std::function<void(const fs::path&)>;

// A letter with two notes, a link and a heading, and what it is with one thing changed.
constexpr auto letter =
    "# Dijken\n\nDe dijk<sup>1</sup> is door het [waterschap](https://dijk.example/) in 2019 "
    "versterkt, en de sluis<sup>2</sup> wordt in 2023 vervangen.\n\n---\n\n<sup>1</sup> Nota een.\n\n"
    "<sup>2</sup> Nota twee.\n";

std::string replaced(std::string text, std::string_view what, std::string_view with) {
    const std::size_t at = text.find(what);
    if (at == text.npos) throw std::runtime_error("nothing to replace");
    return text.replace(at, what.size(), with);
}

void seal_letter(const fs::path& folder, const std::string& text,
                 const std::vector<std::string>& to = {"akn", "txt"},
                 OnDefect policy = OnDefect::refuse) {
    static Workshop workshop(formats(), Resources(VOETNOOT_DATA_DIR));
    Job job{.source = Source("brief.md", text),
            .from = "markdown",
            .to = to,
            .stem = "brief",
            .directory = folder,
            .on_defect = policy,
            .severities = {},
            .date = {},
            .language = {},
            .reading = {},
            .program = "voetnoot"};
    if (run(job, workshop).outcome != Outcome::sealed) throw std::runtime_error("not sealed");
}

void edit(const fs::path& file, std::string_view what, std::string_view with) {
    write_file(file, replaced(read_file(file), what, with));
}

// A journal that calls the letter sealed.
void write_journal(const fs::path& folder) {
    fs::create_directories(folder / ".voetnoot");
    batch::BatchJournal journal(folder / ".voetnoot" / "journal.sqlite", batch::Database::Access::write);
    journal.begin_plan();
    journal.add({"brief", "brief.md", ""});
    journal.enter("brief", {batch::Verdict::sealed, std::string(64, '0'), "", "{}"});
    journal.commit();
}

Findings found_in(const Damage& damage) {
    const TemporaryFolder temporary;
    const fs::path folder = temporary.path() / "out";
    seal_letter(folder, letter);
    write_journal(folder);
    damage(folder);
    Findings findings;
    const auto told = [&findings](const audit::FileReport& report, const audit::Progress&) {
        findings.append(report.findings);
    };
    audit::Progress progress =
        audit::audit({folder.string()}, format_table(), {1, {}, "voetnoot", ""}, told);
    batch::verify_journal(folder, progress, told);
    return findings;
}

// One output is that of another version of the letter.
Damage output_of(const std::string& other) {
    return [other](const fs::path& folder) {
        const TemporaryFolder elsewhere;
        seal_letter(elsewhere.path(), other);
        fs::copy_file(elsewhere.path() / "brief.txt", folder / "brief.txt",
                      fs::copy_options::overwrite_existing);
    };
}

Damage output_with(std::string_view what, std::string_view with) {
    return output_of(replaced(letter, what, with));
}

Planted planted(Damage damage) {
    return {[damage = std::move(damage)] { return found_in(damage); },
            [] { return found_in([](const fs::path&) {}); }};
}

void edit_receipt(const fs::path& folder, std::string_view what, std::string_view with) {
    edit(folder / "brief.receipt.json", what, with);
}

}  // namespace

PlantedRules planted_seals() {
    const std::string exchanged =
        replaced(replaced(letter, "Nota een.", "Nota twee."), "Nota twee.\n\n<sup>2</sup> Nota twee.",
                 "Nota twee.\n\n<sup>2</sup> Nota een.");
    return {
        {"SEAL-1", planted([](const fs::path& at) { edit_receipt(at, "{", "["); })},
        {"SEAL-2", planted([](const fs::path& at) { fs::remove(at / "brief.txt"); })},
        {"SEAL-3", planted([](const fs::path& at) { edit(at / "brief.txt", "2019", "2018"); })},
        {"SEAL-4", planted(output_of("Heel iets anders staat hier geschreven, over polders.\n"))},
        {"SEAL-5", planted([](const fs::path& at) {
             fs::rename(at / "brief.txt", at / "x.txt");
             fs::create_symlink("x.txt", at / "brief.txt");
         })},
        {"SEAL-6", planted([](const fs::path& at) { edit(at / "brief.akn.xml", "</mainBody>", ""); })},
        {"SEAL-7", planted(output_with("sluis", "stuw"))},
        {"SEAL-8", planted(output_with("Nota twee", "Nota drie"))},
        {"SEAL-9", planted(output_of(exchanged))},
        {"SEAL-10", planted(output_with("is door", "is<sup>1</sup> door"))},
        {"SEAL-11", planted(output_with("dijk.example", "sluis.example"))},
        {"SEAL-12", planted(output_with("# Dijken", "Dijken"))},
        {"SEAL-13", planted([](const fs::path& at) { edit(at / "brief.txt", "\n____", "\n\n____"); })},
        {"SEAL-14", planted([](const fs::path& at) { edit_receipt(at, "Nota een", "Nota zes"); })},
        {"SEAL-15", planted([](const fs::path& at) { write_file(at / "brief.md", "Een andere.\n"); })},
        {"SEAL-16", planted([](const fs::path& at) { write_file(at / "los.txt", "Los.\n"); })},
        {"SEAL-17", planted([](const fs::path& at) {
             fs::copy_file(at / "brief.receipt.json", at / "kopie.receipt.json");
         })},
        {"SEAL-18", planted([](const fs::path& at) {
             fs::rename(at / "brief.receipt.json", at / "kopie.receipt.json");
         })},
        {"SEAL-19", planted([](const fs::path& at) { edit_receipt(at, "\"sealed\"", "\"refused\""); })},
        {"SEAL-20", planted([](const fs::path& at) {
             write_file(at / "brief.receipt.json.sig", "-----BEGIN SSH SIGNATURE-----\n");
         })},
    };
}

}  // namespace voetnoot::rules_test
