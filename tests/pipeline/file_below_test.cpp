// Files below a folder: who fills the folder does not decide what else is read.
#include "pipeline/source/file_below.hpp"

#include "pipeline/text/case_key.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

#include <boost/filesystem.hpp>
#include <sys/stat.h>

using namespace voetnoot;
namespace fs = boost::filesystem;
using Fault = FileBelow::Fault;

TEST_CASE("a file is read below its folder only") {
    const TemporaryFolder temporary;
    const fs::path folder = temporary.path() / "in";
    fs::create_directories(folder / "a");
    write_file(temporary.path() / "buiten", "buiten");
    write_file(folder / "a" / "b", "binnen");
    fs::create_symlink("a/b", folder / "link");
    fs::create_symlink((folder / "a").string(), folder / "map");  // absolute, and within
    fs::create_symlink("../buiten", folder / "weg");
    fs::create_symlink("..", folder / "op");
    fs::create_symlink("rond", folder / "rond");
    REQUIRE(::mkfifo((folder / "buis").c_str(), 0600) == 0);
    const auto fault = [&](const std::string& name) { return read_below(folder, name, 100).fault; };
    CHECK(read_below(folder, "a/b", 100).bytes == "binnen");
    CHECK(read_below(folder, "link", 100).bytes == "binnen");
    CHECK(read_below(folder, "map/b", 100).bytes == "binnen");
    CHECK(read_below(folder, "a/../link", 6).bytes == "binnen");
    CHECK(fault("../buiten") == Fault::outside);
    CHECK(fault("a/../../buiten") == Fault::outside);
    CHECK(fault((temporary.path() / "buiten").string()) == Fault::outside);
    CHECK(fault("weg") == Fault::linked_out);
    CHECK(fault("op/buiten") == Fault::linked_out);
    CHECK(fault("geen") == Fault::absent);
    CHECK(fault("a/b/c") == Fault::absent);
    CHECK(fault(std::string("a/b\0", 4)) == Fault::absent);
    CHECK(fault("rond") == Fault::unreadable);
    CHECK(fault("a") == Fault::irregular);
    CHECK(fault("buis") == Fault::irregular);
    CHECK(read_below(folder, "a/b", 5).fault == Fault::too_large);
    CHECK(resolved_below(folder, "link") == fs::path("a/b"));
    CHECK_FALSE(resolved_below(folder, "weg"));
}

TEST_CASE("names that file systems take for one have one key") {
    CHECK(case_key("Brief") == case_key("bRIEF"));
    CHECK(case_key("caf\u00E9") == case_key("CAFE\u0301"));
    CHECK(case_key("Stra\u00DFe") == case_key("STRASSE"));
    CHECK(case_key("brief") == "brief");
    CHECK(case_key("brief 1") != case_key("brief1"));
    CHECK(case_key("een\u00A0brief") != case_key("een brief"));
}
