#include "pipeline/batch/journal.hpp"
#include "pipeline/batch/results.hpp"

#include "pipeline/format/resources.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace voetnoot;
using namespace voetnoot::batch;

namespace {

Entry entry(Verdict verdict) {
    return {verdict, "bytes", "recipe", R"({"reason":"","outputs":[],"findings":[]})"};
}

}  // namespace

TEST_CASE("a plan is looked through once, and remembers what became of each letter") {
    const TemporaryFolder folder;
    const auto file = folder.path() / "journal.sqlite";
    {
        BatchJournal journal(file, Database::Access::write);
        journal.begin_plan();
        for (const char* name : {"c", "a", "b"})
            CHECK(journal.add({name, std::string(name) + ".md", ""}));
        CHECK_FALSE(journal.add({"a", "anders.md", ""}));
        CHECK(journal.file_of("a") == "a.md");
        const auto rows = journal.next("", 2);
        REQUIRE(rows.size() == 2);
        CHECK(rows[0].letter.name == "a");
        CHECK_FALSE(rows[0].entry);
        journal.enter("a", entry(Verdict::sealed));
        journal.enter("b", entry(Verdict::crashed));
        journal.commit();
        CHECK(journal.next("", 9).size() == 1);
        CHECK(BatchJournal(file, Database::Access::read).tally()[Verdict::sealed] == 1);
    }
    BatchJournal journal(file, Database::Access::write);
    journal.begin_plan();
    journal.add({"a", "a.md", ""});
    journal.add({"b", "b.md", ""});
    const auto rows = journal.next("", 9);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].entry->verdict == Verdict::sealed);
    CHECK(rows[1].entry->verdict == Verdict::crashed);
    journal.forget("a");
    CHECK(journal.tally().to_do == 1);
    CHECK(journal.tally().done() == 1);  // "c" is of no plan any more
}

TEST_CASE("what was not committed is as if it had not been") {
    const TemporaryFolder folder;
    const auto file = folder.path() / "journal.sqlite";
    {
        BatchJournal journal(file, Database::Access::write);
        journal.begin_plan();
        journal.add({"a", "a.md", ""});
        journal.commit();
        journal.enter("a", entry(Verdict::sealed));
    }
    BatchJournal journal(file, Database::Access::read);
    CHECK(journal.tally().to_do == 1);
}

TEST_CASE("journals of shards are joined") {
    const TemporaryFolder folder;
    for (const char* name : {"a", "b"}) {
        BatchJournal journal(folder.path() / name, Database::Access::write);
        journal.begin_plan();
        journal.add({name, "file", ""});
        journal.enter(name, entry(Verdict::sealed));
        journal.commit();
    }
    BatchJournal whole(folder.path() / "whole", Database::Access::write);
    whole.begin_plan();
    whole.join(folder.path() / "a");
    whole.join(folder.path() / "b");
    whole.join(folder.path() / "b");
    CHECK(whole.tally()[Verdict::sealed] == 2);
}

TEST_CASE("a name that is no text does not end the results") {
    const std::string line = result_line({{"naam", "\xff.md", ""}, entry(Verdict::refused)});
    CHECK(line.find("\\\\xFF.md") != line.npos);  // which byte it is, and a backslash in JSON
    CHECK(line.back() == '\n');
}

TEST_CASE("a file that is no journal is not read as one") {
    const TemporaryFolder folder;
    write_file(folder.path() / "x", std::string(5000, 'x'));
    CHECK_THROWS_AS(BatchJournal(folder.path() / "x", Database::Access::read), CannotRun);
}
