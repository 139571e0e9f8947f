#include "pipeline/batch/journal.hpp"
#include "pipeline/batch/results.hpp"

#include "pipeline/format/resources.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace voetnoot;

namespace {

batch::Entry entry(batch::Verdict verdict) {
    return {verdict, "bytes", "recipe", R"({"reason":"","outputs":[],"findings":[]})"};
}

}  // namespace

TEST_CASE("a plan is looked through once, and remembers what became of each letter") {
    const TemporaryFolder folder;
    const auto file = folder.path() / "journal.sqlite";
    {
        batch::BatchJournal journal(file, batch::Database::Access::write);
        journal.begin_plan();
        for (const char* name : {"c", "a", "b"}) CHECK(journal.add({name, std::string(name) + ".md", ""}));
        CHECK_FALSE(journal.add({"a", "anders.md", ""}));
        CHECK(journal.file_of("a") == "a.md");
        const auto rows = journal.next("", 2);
        REQUIRE(rows.size() == 2);
        CHECK(rows[0].letter.name == "a");
        CHECK_FALSE(rows[0].entry);
        journal.enter("a", entry(batch::Verdict::sealed));
        journal.enter("b", entry(batch::Verdict::crashed));
        journal.commit();
        CHECK(journal.next("", 9).size() == 1);
        CHECK(batch::BatchJournal(file, batch::Database::Access::read).tally()[batch::Verdict::sealed] == 1);
    }
    batch::BatchJournal journal(file, batch::Database::Access::write);
    journal.begin_plan();
    journal.add({"a", "a.md", ""});
    journal.add({"b", "b.md", ""});
    const auto rows = journal.next("", 9);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].entry->verdict == batch::Verdict::sealed);
    CHECK(rows[1].entry->verdict == batch::Verdict::crashed);
    journal.forget("a");
    CHECK(journal.tally().to_do == 1);
    CHECK(journal.tally().done() == 1);  // "c" is of no plan any more
}

TEST_CASE("what was not committed is as if it had not been") {
    const TemporaryFolder folder;
    const auto file = folder.path() / "journal.sqlite";
    {
        batch::BatchJournal journal(file, batch::Database::Access::write);
        journal.begin_plan();
        journal.add({"a", "a.md", ""});
        journal.commit();
        journal.enter("a", entry(batch::Verdict::sealed));
    }
    batch::BatchJournal journal(file, batch::Database::Access::read);
    CHECK(journal.tally().to_do == 1);
}

TEST_CASE("journals of shards are joined") {
    const TemporaryFolder folder;
    for (const char* name : {"a", "b"}) {
        batch::BatchJournal journal(folder.path() / name, batch::Database::Access::write);
        journal.begin_plan();
        journal.add({name, "file", ""});
        journal.enter(name, entry(batch::Verdict::sealed));
        journal.commit();
    }
    batch::BatchJournal whole(folder.path() / "whole", batch::Database::Access::write);
    whole.begin_plan();
    whole.join(folder.path() / "a");
    whole.join(folder.path() / "b");
    whole.join(folder.path() / "b");
    CHECK(whole.tally()[batch::Verdict::sealed] == 2);
}

TEST_CASE("a name that is no text does not end the results") {
    const std::string line = batch::result_line({{"naam", "\xff.md", ""}, entry(batch::Verdict::refused)});
    CHECK(line.find("\uFFFD.md") != line.npos);
    CHECK(line.back() == '\n');
}

TEST_CASE("a file that is no journal is not read as one") {
    const TemporaryFolder folder;
    write_file(folder.path() / "x", std::string(5000, 'x'));
    CHECK_THROWS_AS(batch::BatchJournal(folder.path() / "x", batch::Database::Access::read), CannotRun);
}
