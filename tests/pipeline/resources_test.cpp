// What a conversion needs beside the letter: found in the order of its places, named with its digest,
// and never half.
#include "pipeline/format/resources.hpp"

#include "pipeline/source/sha256.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

#include <boost/filesystem.hpp>
#include <unistd.h>

using namespace voetnoot;
namespace fs = boost::filesystem;

namespace {

Need need(const std::string& file, bool optional = false) {
    return {
        .name = "test/" + file, .file = file, .system_files = {}, .install = "", .optional = optional};
}

}  // namespace

TEST_CASE("a resource has the bytes of its file, and their digest") {
    const TemporaryFolder temporary;
    const std::string large(3 * 4096, 'x');  // pages to the end, and a byte more
    write_file(temporary.path() / "even", large);
    write_file(temporary.path() / "odd", large + "y");
    write_file(temporary.path() / "empty", "");
    Resources resources(temporary.path());
    for (const auto& [file, bytes] : {std::pair{"even", large}, {"odd", large + "y"}, {"empty", {}}}) {
        INFO(file);
        const Resource& resource = resources.require(need(file));
        CHECK(resource.bytes == bytes);
        CHECK(resource.sha256 == sha256(bytes));
        CHECK(resource.path == temporary.path() / file);
        CHECK(resources.load(need(file)) == &resource);
    }
}

TEST_CASE("who replaces a file by another leaves what is loaded alone") {
    const TemporaryFolder temporary;
    const fs::path file = temporary.path() / "font";
    write_file(file, "before");
    Resources resources(temporary.path());
    const Resource& resource = resources.require(need("font"));
    write_file(temporary.path() / "new", "after it");
    fs::rename(temporary.path() / "new", file);
    CHECK(resource.bytes == "before");
    fs::remove(file);
    CHECK(resource.bytes == "before");
    CHECK(resource.sha256 == sha256(resource.bytes));
}

TEST_CASE("what is missing is told, and what cannot be read is not taken for missing") {
    const TemporaryFolder temporary;
    fs::create_directory(temporary.path() / "folder");
    fs::create_symlink("around", temporary.path() / "around");
    Resources resources(temporary.path());
    CHECK(resources.load(need("none", true)) == nullptr);
    CHECK_THROWS_AS(resources.load(need("gone")), CannotRun);
    CHECK(resources.load(need("folder", true)) == nullptr);
    CHECK_THROWS_AS(resources.load(need("around", true)), CannotRun);
    if (::geteuid() == 0) return;  // who may read everything
    write_file(temporary.path() / "unreadable", "x");
    fs::permissions(temporary.path() / "unreadable", fs::no_perms);
    CHECK_THROWS_AS(resources.load(need("unreadable", true)), CannotRun);
}

TEST_CASE("what is fetched is kept as a file is") {
    Resources resources;
    resources.fetch_by([](const Need& asked) -> std::optional<std::string> {
        if (asked.optional) return std::nullopt;
        return std::string(100, 'z');
    });
    const Resource& resource = resources.require(need("far"));
    CHECK(resource.bytes == std::string(100, 'z'));
    CHECK(resource.sha256 == sha256(std::string(100, 'z')));
    CHECK(resource.path.empty());
    CHECK(resources.load(need("farther", true)) == nullptr);
}
