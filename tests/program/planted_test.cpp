// Wraps a writer's row so that it writes a damaged Document: verify must find it in the bytes, and the
// same run must refuse to seal.
#include "job/run.hpp"
#include "registry.hpp"
#include "support/damage.hpp"
#include "support/temporary_folder.hpp"

#include "support/catch.hpp"

#include <algorithm>
#include <set>

using namespace voetnoot;

namespace {

Job job_for(const std::string& target, const std::filesystem::path& folder) {
    const std::string file = std::string(VOETNOOT_FIXTURES_DIR) + "/letters/kustwacht.md";
    return Job{.source = Source("kustwacht.md", read_file(file)),
               .from = "markdown",
               .to = {target},
               .stem = "kustwacht",
               .directory = folder,
               .force = false,
               .on_defect = OnDefect::mark,  // no policy lets such a letter through
               .severities = {},
               .date = {},
               .language = {},
               .limits = {},
               .program = "voetnoot test"};
}

// The registry, with one writer that damages what it is given; `planted` says whether it did.
std::vector<Format> damaged(std::string_view target, const Damage& damage, std::size_t place, bool& planted) {
    std::vector<Format> table = formats();
    const auto row = std::find_if(table.begin(), table.end(),
                                  [target](const Format& format) { return format.name == target; });
    row->writer = [open = row->writer, &damage, place, &planted](Resources& resources) {
        return [write = open(resources), &damage, place, &planted](
                   const Document& document, const WriteContext& context, Findings& findings) {
            Document changed = document;
            planted = damage.apply(changed, place);
            return write(changed, context, findings);
        };
    };
    return table;
}

// The rules that may be the first to say what happened.
const std::vector<std::pair<std::string, std::set<std::string>>> expected{
    {"note deleted", {"LEDGER-2"}},
    {"two notes swapped", {"LEDGER-4", "LEDGER-6"}},
    {"reference moved by one word", {"LEDGER-8"}},
    {"character of a note changed", {"LEDGER-6"}},
    {"word of the body dropped", {"LEDGER-9"}},
    {"link target dropped", {"LEDGER-11"}}};

const std::set<std::string>& rules_for(const std::string& damage) {
    return std::find_if(expected.begin(), expected.end(), [&](const auto& row) { return row.first == damage; })
        ->second;
}

#ifdef VOETNOOT_FULL
constexpr std::size_t places = 1000;
#else
constexpr std::size_t places = 3;
#endif

}  // namespace

TEST_CASE("a letter that nothing happened to is sealed") {
    for (const std::string target : {"pdf", "akn", "txt"}) {
        const TemporaryFolder folder;
        Workshop workshop(formats(), Resources(VOETNOOT_DATA_DIR));
        const Result result = run(job_for(target, folder.path()), workshop);
        INFO(target);
        CHECK(result.outcome == Outcome::sealed);
        CHECK(result.files.size() == 2);
    }
}

TEST_CASE("what a writer loses, moves or changes is found, and nothing is sealed") {
    for (const std::string target : {"pdf", "akn", "txt"}) {
        for (const Damage& damage : damages()) {
            std::size_t tried = 0;
            bool planted = true;
            for (std::size_t place = 0; place < places && planted; ++place) {
                const std::vector<Format> table = damaged(target, damage, place, planted);
                const TemporaryFolder folder;
                Workshop workshop(table, Resources(VOETNOOT_DATA_DIR));
                const Result result = run(job_for(target, folder.path()), workshop);
                if (!planted) break;
                ++tried;
                INFO(target << ": " << damage.name << ", place " << place);
                CHECK(result.outcome == Outcome::refused);
                CHECK(std::filesystem::is_empty(folder.path()));
                CHECK(std::any_of(result.findings.all().begin(), result.findings.all().end(),
                                  [&](const Finding& finding) {
                                      return finding.target == target && finding.stage == Stage::verify &&
                                             rules_for(damage.name).contains(finding.rule) &&
                                             (!finding.span.empty());
                                  }));
            }
            INFO(damage.name);
            CHECK(tried > 0);
        }
    }
}
