// SQLite in C++: a connection and a prepared statement, closed with their owner. Errors are CannotRun
// and name the file. Thread rules: one thread, and never in a child process of it.
#pragma once

#include <boost/filesystem/path.hpp>
#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace voetnoot::batch {

class Database {
public:
    enum class Access { write, read };
    Database(const boost::filesystem::path& file, Access access);

    void execute(const char* sql);
    sqlite3* get() const { return connection_.get(); }
    [[noreturn]] void fail() const;

private:
    std::string file_;
    std::unique_ptr<sqlite3, decltype(&sqlite3_close)> connection_;
};

class Statement {
public:
    Statement(const Database& database, const char* sql);

    // Binds the parameters from ?1 on, and starts again.
    template <class... Values>
    Statement& with(const Values&... values) {
        sqlite3_reset(statement_.get());
        int index = 0;
        (bind(++index, values), ...);
        return *this;
    }
    bool step();  // true: there is a row
    void run() {
        while (step()) {
        }
    }
    std::string text(int column) const;  // empty where it is null
    std::int64_t number(int column) const;
    bool is_null(int column) const;

private:
    void bind(int index, std::int64_t number);
    void bind(int index, std::string_view text);
    void bind(int index, const std::string& text) { bind(index, std::string_view(text)); }
    void bind(int index, const std::optional<std::string>& text);
    void check(int result) const;

    const Database& database_;
    std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> statement_;
};

}  // namespace voetnoot::batch
