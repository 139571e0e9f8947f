// The journal of a batch: which letters there are and what became of each. One SQLite file (WAL) in the
// output folder; readers may look on while a batch writes.
//
// The promise: what the journal calls sealed is on the disk, whole. So a letter that is to be made again
// is forgotten here first, and a result is entered only after its files are flushed. Changes are written
// in groups: commit() ends one.
//
// Errors: CannotRun. Thread rules: one thread; never in a child process.
#pragma once

#include "pipeline/batch/database.hpp"
#include "pipeline/batch/verdict.hpp"

#include <boost/filesystem/path.hpp>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::batch {

// A letter of the plan.
struct Letter {
    std::string name;     // letter_name(): where its outputs go, without suffix
    std::string file;     // its path
    std::string options;  // of the manifest, as JSON; empty: those of the command line
};

// What is known of a letter that was seen to.
struct Entry {
    Verdict verdict = Verdict::sealed;
    std::string source;  // sha256 of its bytes
    std::string recipe;  // hash of program and options: with `source`, all that decides the outputs
    std::string result;  // JSON: {"reason", "outputs", "findings", "cpu"}
};

struct JournalRow {
    Letter letter;
    std::optional<Entry> entry;  // none: to do
};

class BatchJournal {
public:
    // Throws CannotRun where the file is a link, or of another version of the program: not a byte of it
    // is changed then. One that is damaged is set aside, and it is said how to go on.
    BatchJournal(const boost::filesystem::path& file, Database::Access access);

    // A new plan: letters that are not added to it are kept, but belong to no batch any more.
    void begin_plan();
    // False where the plan has this name already.
    bool add(const Letter& letter);
    std::string file_of(const std::string& name);
    // The name of a letter of the plan that differs from this one in case or composition only: on some
    // file systems both are one. Nothing where there is none.
    std::optional<std::string> same_but_for_case(const std::string& name);
    // What the sources hold and no plan has, as JSON; empty: nothing. Kept with the plan.
    void leave_out(const std::string& json);
    std::string left_out();

    // Letters of the plan after `name`, in the order of names, at most `count`, still to be looked at.
    std::vector<JournalRow> next(std::string_view name, std::size_t count);
    void forget(const std::string& name);
    void enter(const std::string& name, const Entry& entry);
    void keep(const std::string& name);  // looked at: unchanged
    void commit();

    Tally tally();  // of the plan
    void each(const std::function<void(const JournalRow&)>& visit);
    void each(Verdict verdict, const std::function<void(const JournalRow&)>& visit);

    // Adds the plan of another journal to this one's; what both know, the other knows better.
    void join(const boost::filesystem::path& other);

private:
    void begin();

    Database database_;
    bool open_ = false;
    std::int64_t plan_ = 0;
    std::optional<Statement> add_, next_, forget_, enter_, keep_;
};

}  // namespace voetnoot::batch
