#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

#include "tests/support/catch.hpp"

using namespace voetnoot;

TEST_CASE("--explain names the joined sentences and the counts of every stage") {
    const TemporaryFolder folder;
    const std::string file = (folder.path() / "brief.md").string();
    write_file(file,
               "De bedrijven geven aan dat zij onderzoek<sup>1</sup> hebben "
               "laten\n\n---\n\n<sup>1</sup> Eerste noot.\n\n"
               "uitvoeren naar de gevolgen van het besluit voor hun regio.\n");
    const Ran ran = run_program({"convert", "--explain", file, "-o", (folder.path() / "uit").string()});
    INFO(ran.err);
    CHECK(ran.exit == 0);
    CHECK(ran.err.find("hebben laten") != std::string::npos);
    CHECK(ran.err.find("uitvoeren") != std::string::npos);
    for (const char* stage : {"ingest", "normalize", "verify", "seal"})
        CHECK(ran.err.find(stage) != std::string::npos);
    CHECK(ran.err.find("1 note, 1 reference, 19 words") != std::string::npos);
}
