#include "pipeline/batch/journal_file.hpp"

#include "pipeline/error/error.hpp"
#include "pipeline/phrase/make.hpp"

#include <boost/filesystem.hpp>
#include <fmt/format.h>

#include <array>
#include <fstream>
#include <string_view>

namespace voetnoot::batch {

namespace {

namespace fs = boost::filesystem;

// SQLite's file format, 1.3: the magic, and the user version at byte 60, most significant byte first.
constexpr std::string_view magic("SQLite format 3\0", 16);
constexpr std::size_t head_size = 100;
constexpr std::size_t version_at = 60;

[[noreturn]] void refuse_layout(const fs::path& file) {
    throw CannotRun(phrase("{}: the journal of another version of the program", file.string()));
}

[[noreturn]] void set_aside(const fs::path& file, Database::Access access) {
    if (access == Database::Access::read)
        throw CannotRun(
            phrase("{}: the journal is damaged; the batch that writes it sets it aside", file.string()));
    fs::path aside;
    boost::system::error_code error;
    for (int number = 1; number <= 1000; ++number) {
        aside = fmt::format("{}.damaged-{}", file.string(), number);
        if (fs::symlink_status(aside, error).type() == fs::file_not_found) break;
    }
    for (const char* beside : {"", "-wal", "-shm"}) {
        const fs::path from = file.string() + beside;
        if (fs::symlink_status(from, error).type() == fs::file_not_found) continue;
        fs::rename(from, aside.string() + beside, error);
        if (error)
            throw CannotRun(phrase("{}: the journal is damaged, and cannot be set aside: {}",
                                   file.string(), error.message()));
    }
    throw CannotRun(
        phrase("{}: the journal is damaged; it was set aside as {}. Run the same command "
               "again: every letter is looked at anew, and what is sealed stays",
               file.string(), aside.filename().string()));
}

void require_whole(const Database& database) {
    Statement check(database, "PRAGMA quick_check(1)");
    if (check.step() && check.text(0) != "ok") throw CannotRun(Phrase(check.text(0)));
}

}  // namespace

const fs::path& checked_journal(const fs::path& file, Database::Access access, std::int64_t layout) {
    boost::system::error_code error;
    for (const char* beside : {"", "-wal", "-shm"}) {
        const fs::path path = file.string() + beside;
        const fs::file_type type = fs::symlink_status(path, error).type();
        if (type != fs::file_not_found && type != fs::regular_file)
            throw CannotRun(phrase("{}: a journal is a regular file, and no link", path.string()));
    }
    std::array<char, head_size> head{};
    std::ifstream bytes(file.string(), std::ios::binary);
    if (!bytes.read(head.data(), 1)) return file;  // a new one, or an empty one
    bytes.read(head.data() + 1, head.size() - 1);
    if (static_cast<std::size_t>(bytes.gcount()) + 1 < head_size ||
        std::string_view(head.data(), magic.size()) != magic)
        set_aside(file, access);
    std::int64_t version = 0;
    for (std::size_t i = 0; i < 4; ++i)
        version = version * 256 + static_cast<unsigned char>(head[version_at + i]);
    if (version != 0 && version != layout) refuse_layout(file);
    return file;
}

void require_layout(const Database& database, const fs::path& file, Database::Access access,
                    std::int64_t layout) {
    std::int64_t version = 0;
    bool has_tables = false;
    try {
        Statement asked(database, "PRAGMA user_version");
        if (asked.step()) version = asked.number(0);
        Statement tables(database, "SELECT 1 FROM sqlite_master LIMIT 1");
        has_tables = tables.step();
        if (access == Database::Access::write) require_whole(database);
    } catch (const CannotRun&) {
        const int code = sqlite3_errcode(database.get());
        if (code == SQLITE_BUSY || code == SQLITE_LOCKED || code == SQLITE_CANTOPEN ||
            code == SQLITE_IOERR || code == SQLITE_NOMEM)
            throw;
        set_aside(file, access);
    }
    if (version != layout && (version != 0 || has_tables)) refuse_layout(file);
}

}  // namespace voetnoot::batch
