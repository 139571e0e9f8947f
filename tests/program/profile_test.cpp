// --pdf-profile: what was asked for is what is written, and 3a carries what it promises.
#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

#include "tests/support/catch.hpp"

#include <boost/filesystem.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

using namespace voetnoot;
namespace fs = boost::filesystem;
using Json = nlohmann::json;

namespace {

const std::string kort = std::string(VOETNOOT_FIXTURES_DIR) + "/letters/kort.md";

Json receipt_of(const std::string& profile, const std::string& to, const fs::path& out) {
    const Ran ran =
        run_program({"convert", "--pdf-profile", profile, "--to", to, kort, "-o", out.string()});
    INFO(ran.err);
    REQUIRE(ran.exit == 0);
    return Json::parse(read_file(out / "kort.receipt.json"));
}

}  // namespace

TEST_CASE("a profile is what the file claims and the receipt says") {
    const TemporaryFolder folder;
    for (const std::string profile : {"2a", "2u", "2b", "3a"}) {
        CAPTURE(profile);
        const fs::path out = folder.path() / profile;
        const Json receipt = receipt_of(profile, "pdf,akn,txt", out);
        CHECK(receipt["options"]["profiles"]["pdf"] == profile);
        CHECK(receipt["outputs"][0]["conformance"] == "PDF/A-" + profile + " and PDF/UA-1");
        const std::string bytes = read_file(out / "kort.pdf");
        const char level = static_cast<char>(profile[1] - 'a' + 'A');
        CHECK(bytes.find(std::string("<pdfaid:part>") + profile[0] +
                         "</pdfaid:part>\n<pdfaid:conformance>" + level) != std::string::npos);
        CHECK(bytes.find("<pdfuaid:part>1<") != std::string::npos);
    }
}

TEST_CASE("3a carries the Akoma Ntoso whether it was asked for or not") {
    const TemporaryFolder folder;
    const Json both = receipt_of("3a", "akn,pdf", folder.path() / "both");
    const Json alone = receipt_of("3a", "pdf", folder.path() / "alone");
    CHECK(read_file(folder.path() / "both/kort.pdf") == read_file(folder.path() / "alone/kort.pdf"));
    CHECK(fs::exists(folder.path() / "both/kort.akn.xml"));
    CHECK_FALSE(fs::exists(folder.path() / "alone/kort.akn.xml"));

    const Json& pdf = alone["outputs"][0];
    REQUIRE(pdf["attachments"].size() == 2);
    CHECK(pdf["attachments"][0]["name"] == "kort.md");
    CHECK(pdf["attachments"][0]["sha256"] == alone["source"]["sha256"]);
    const Json& akn = alone["outputs"][1];
    CHECK(pdf["attachments"][1]["sha256"] == akn["sha256"]);
    CHECK(akn["written"] == false);
    CHECK(akn["recount"]["words"] == alone["ledger"]["words"]);  // verified like any other
    CHECK(both["outputs"][0]["written"] == true);
}

TEST_CASE("a profile that does not exist, or that nothing can have, ends before anything is written") {
    const TemporaryFolder folder;
    const std::string out = (folder.path() / "uit").string();
    CHECK(run_program({"convert", "--pdf-profile", "1b", kort, "-o", out}).exit == 2);
    CHECK(run_program({"convert", "--pdf-profile", "3a", "--to", "akn", kort, "-o", out}).exit == 2);
    CHECK_FALSE(fs::exists(out));
}

TEST_CASE("the receipt names the build, the libraries and the data") {
    const TemporaryFolder folder;
    const Json receipt = receipt_of("2a", "pdf,akn,txt", folder.path());
    CHECK(receipt["build"].get<std::string>().size() >= 16);
    std::vector<std::string> names;
    for (const Json& library : receipt["libraries"]) {
        names.push_back(library["name"]);
        CHECK_FALSE(library["version"].get<std::string>().empty());
    }
    CHECK(names == std::vector<std::string>{"cmark-gfm", "giflib", "harfbuzz", "icu", "libdeflate",
                                            "libjpeg-turbo", "libpng", "libtiff", "libxml2", "md4c",
                                            "podofo", "qpdf"});
    const auto& resources = receipt["resources"];
    for (const char* name : {"font/NotoSans-Regular", "schema/akomantoso30.xsd"})
        CHECK(std::any_of(resources.begin(), resources.end(),
                          [&](const Json& resource) { return resource["name"] == name; }));
}
