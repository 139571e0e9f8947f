#include "pipeline/batch/database.hpp"

#include "pipeline/format/resources.hpp"
#include "pipeline/phrase/make.hpp"

#include <boost/filesystem.hpp>
#include <fmt/format.h>

namespace voetnoot::batch {

namespace {

constexpr int patience = 20'000;  // milliseconds that a reader or a writer waits for another

}  // namespace

Database::Database(const boost::filesystem::path& file, Access access)
    : file_(file.string()), connection_(nullptr, sqlite3_close) {
    sqlite3* opened = nullptr;
    const int flags =
        access == Access::write ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READWRITE;
    const int result = sqlite3_open_v2(file_.c_str(), &opened, flags, nullptr);
    connection_.reset(opened);
    if (result != SQLITE_OK) fail();
    sqlite3_busy_timeout(opened, patience);
}

void Database::fail() const {
    throw CannotRun(phrase("{}: {}", file_, sqlite3_errmsg(connection_.get())));
}

void Database::execute(const char* sql) {
    if (sqlite3_exec(get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK) fail();
}

Statement::Statement(const Database& database, const char* sql)
    : database_(database), statement_(nullptr, sqlite3_finalize) {
    sqlite3_stmt* prepared = nullptr;
    check(sqlite3_prepare_v2(database.get(), sql, -1, &prepared, nullptr));
    statement_.reset(prepared);
}

void Statement::check(int result) const {
    if (result != SQLITE_OK) database_.fail();
}

void Statement::bind(int index, std::int64_t number) {
    check(sqlite3_bind_int64(statement_.get(), index, number));
}

void Statement::bind(int index, std::string_view text) {
    check(sqlite3_bind_text64(statement_.get(), index, text.data(), text.size(), SQLITE_TRANSIENT,
                              SQLITE_UTF8));
}

void Statement::bind(int index, const std::optional<std::string>& text) {
    if (text) bind(index, *text);
    else check(sqlite3_bind_null(statement_.get(), index));
}

bool Statement::step() {
    const int result = sqlite3_step(statement_.get());
    if (result == SQLITE_ROW) return true;
    if (result != SQLITE_DONE) database_.fail();
    sqlite3_reset(statement_.get());
    return false;
}

std::string Statement::text(int column) const {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_.get(), column));
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column));
    return bytes == nullptr ? std::string{} : std::string(bytes, size);
}

std::int64_t Statement::number(int column) const {
    return sqlite3_column_int64(statement_.get(), column);
}

bool Statement::is_null(int column) const {
    return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

}  // namespace voetnoot::batch
