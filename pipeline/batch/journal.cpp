#include "pipeline/batch/journal.hpp"

#include "pipeline/batch/journal_file.hpp"
#include "pipeline/format/resources.hpp"
#include "pipeline/text/case_key.hpp"

#include <boost/filesystem.hpp>
#include <fmt/format.h>

namespace voetnoot::batch {

namespace {

constexpr std::int64_t layout = 1;  // version of the tables below

// seen and checked are numbers of plans: the last that had the letter, the last that looked at it.
constexpr const char* tables = R"(
    CREATE TABLE IF NOT EXISTS plan (
        number INTEGER PRIMARY KEY
    );
    CREATE TABLE IF NOT EXISTS letter (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        file TEXT NOT NULL,
        options TEXT NOT NULL,
        seen INTEGER NOT NULL,
        checked INTEGER NOT NULL DEFAULT 0,
        verdict TEXT,
        source TEXT,
        recipe TEXT,
        result TEXT
    );
    CREATE TABLE IF NOT EXISTS place (
        folded TEXT NOT NULL,
        name TEXT NOT NULL PRIMARY KEY
    );
    CREATE INDEX IF NOT EXISTS place_folded ON place (folded);
    CREATE TABLE IF NOT EXISTS left_out (
        plan INTEGER PRIMARY KEY,
        what TEXT NOT NULL
    );
)";

JournalRow row_of(const Statement& statement) {
    JournalRow row{{statement.text(0), statement.text(1), statement.text(2)}, std::nullopt};
    if (const auto verdict = verdict_named(statement.text(3)))
        row.entry = Entry{*verdict, statement.text(4), statement.text(5), statement.text(6)};
    return row;
}

}  // namespace

BatchJournal::BatchJournal(const boost::filesystem::path& file, Database::Access access)
    : database_(checked_journal(file, access, layout), access) {
    require_layout(database_, file, access, layout);
    if (access == Database::Access::write) {
        database_.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
        // In one step: tables without the number of their layout would be another version's.
        database_.execute("BEGIN IMMEDIATE");
        database_.execute(tables);
        database_.execute(fmt::format("PRAGMA user_version = {}", layout).c_str());
        database_.execute("COMMIT");
    }
    Statement last(database_, "SELECT coalesce(max(number), 0) FROM plan");
    if (last.step()) plan_ = last.number(0);
    add_.emplace(database_,
                 "INSERT INTO letter (name, file, options, seen) VALUES (?1, ?2, ?3, ?4) "
                 "ON CONFLICT (name) DO UPDATE SET file = ?2, options = ?3, seen = ?4 WHERE seen < ?4");
    next_.emplace(database_,
                  "SELECT name, file, options, verdict, source, recipe, result FROM letter "
                  "WHERE name > ?1 AND seen = ?2 AND checked < ?2 ORDER BY name LIMIT ?3");
    forget_.emplace(database_, "UPDATE letter SET verdict = NULL WHERE name = ?1");
    enter_.emplace(database_,
                   "UPDATE letter SET verdict = ?2, source = ?3, recipe = ?4, result = ?5, checked = ?6 "
                   "WHERE name = ?1");
    keep_.emplace(database_, "UPDATE letter SET checked = ?2 WHERE name = ?1");
}

void BatchJournal::begin() {
    if (open_) return;
    database_.execute("BEGIN IMMEDIATE");
    open_ = true;
}

void BatchJournal::commit() {
    if (!open_) return;
    database_.execute("COMMIT");
    open_ = false;
}

void BatchJournal::begin_plan() {
    begin();
    Statement(database_, "INSERT INTO plan (number) VALUES (?1)").with(++plan_).run();
}

bool BatchJournal::add(const Letter& letter) {
    begin();
    add_->with(letter.name, letter.file, letter.options, plan_).run();
    return sqlite3_changes(database_.get()) == 1;
}

std::string BatchJournal::file_of(const std::string& name) {
    Statement statement(database_, "SELECT file FROM letter WHERE name = ?1");
    return statement.with(name).step() ? statement.text(0) : std::string{};
}

std::optional<std::string> BatchJournal::same_but_for_case(const std::string& name) {
    const std::string key = case_key(name);
    if (key != name)
        Statement(database_, "INSERT OR IGNORE INTO place (folded, name) VALUES (?1, ?2)")
            .with(key, name)
            .run();
    Statement others(database_,
                     "SELECT letter.name FROM place JOIN letter ON letter.name = place.name "
                     "WHERE place.folded = ?1 AND letter.name <> ?2 AND letter.seen = ?3");
    if (others.with(key, name, plan_).step()) return others.text(0);
    Statement plain(database_, "SELECT name FROM letter WHERE name = ?1 AND name <> ?2 AND seen = ?3");
    if (plain.with(key, name, plan_).step()) return plain.text(0);
    return std::nullopt;
}

void BatchJournal::leave_out(const std::string& json) {
    begin();
    Statement(database_, "INSERT OR REPLACE INTO left_out (plan, what) VALUES (?1, ?2)")
        .with(plan_, json)
        .run();
}

std::string BatchJournal::left_out() {
    Statement known(database_, "SELECT 1 FROM sqlite_master WHERE name = 'left_out'");
    if (!known.step()) return {};  // a journal from before there was one
    Statement statement(database_, "SELECT what FROM left_out WHERE plan = ?1");
    return statement.with(plan_).step() ? statement.text(0) : std::string{};
}

std::vector<JournalRow> BatchJournal::next(std::string_view name, std::size_t count) {
    std::vector<JournalRow> rows;
    next_->with(name, plan_, static_cast<std::int64_t>(count));
    while (next_->step()) rows.push_back(row_of(*next_));
    return rows;
}

void BatchJournal::forget(const std::string& name) {
    begin();
    forget_->with(name).run();
}

void BatchJournal::enter(const std::string& letter, const Entry& entry) {
    begin();
    enter_->with(letter, name(entry.verdict), entry.source, entry.recipe, entry.result, plan_).run();
}

void BatchJournal::keep(const std::string& name) {
    begin();
    keep_->with(name, plan_).run();
}

Tally BatchJournal::tally() {
    Tally tally;
    Statement statement(database_,
                        "SELECT verdict, count(*) FROM letter WHERE seen = ?1 GROUP BY verdict");
    statement.with(plan_);
    while (statement.step()) {
        const auto count = static_cast<std::uint64_t>(statement.number(1));
        if (const auto verdict = verdict_named(statement.text(0))) tally[*verdict] = count;
        else tally.to_do += count;
    }
    return tally;
}

void BatchJournal::each(const std::function<void(const JournalRow&)>& visit) {
    Statement statement(database_,
                        "SELECT name, file, options, verdict, source, recipe, result FROM letter "
                        "WHERE seen = ?1 ORDER BY name");
    statement.with(plan_);
    while (statement.step()) visit(row_of(statement));
}

void BatchJournal::each(Verdict verdict, const std::function<void(const JournalRow&)>& visit) {
    Statement statement(database_,
                        "SELECT name, file, options, verdict, source, recipe, result FROM letter "
                        "WHERE seen = ?1 AND verdict = ?2 ORDER BY name");
    statement.with(plan_, name(verdict));
    while (statement.step()) visit(row_of(statement));
}

void BatchJournal::join(const boost::filesystem::path& other) {
    commit();
    Statement(database_, "ATTACH ?1 AS other").with(other.string()).run();
    begin();
    Statement(
        database_,
        "INSERT INTO letter (name, file, options, seen, checked, verdict, source, recipe, result) "
        "SELECT name, file, options, ?1, ?1, verdict, source, recipe, result FROM other.letter "
        "WHERE seen = (SELECT max(number) FROM other.plan) "
        "ON CONFLICT (name) DO UPDATE SET file = excluded.file, options = excluded.options, seen = ?1, "
        "checked = ?1, verdict = excluded.verdict, source = excluded.source, recipe = excluded.recipe, "
        "result = excluded.result")
        .with(plan_)
        .run();
    if (Statement(database_, "SELECT 1 FROM other.sqlite_master WHERE name = 'left_out'").step())
        Statement(database_,
                  "INSERT OR REPLACE INTO left_out (plan, what) SELECT ?1, what FROM other.left_out "
                  "WHERE plan = (SELECT max(number) FROM other.plan)")
            .with(plan_)
            .run();  // every shard has looked through the same sources
    commit();
    database_.execute("DETACH other");
}

}  // namespace voetnoot::batch
