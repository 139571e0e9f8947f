// A stranger converts a letter that he holds in memory, and looks at what was sealed.
#include <job/run.hpp>
#include <registry.hpp>

#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

namespace {

constexpr const char* letter =
    "Geachte Voorzitter,\n\n"
    "De schepen<sup>1</sup> varen uit.\n\n"
    "<sup>1</sup> Vijf stuks.\n\n"
    "Hoogachtend,\n";

std::string content(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

int main(int, char** arguments) {
    const std::string folder = arguments[1];
    voetnoot::Workshop workshop(voetnoot::formats(), voetnoot::Resources{});
    voetnoot::Job job{.source = voetnoot::Source("brief.md", letter)};
    job.from = "markdown";
    job.to = {"txt"};
    job.stem = "brief";
    job.directory = folder;
    job.program = "outside";

    const voetnoot::Result result = voetnoot::run(job, workshop);
    if (result.outcome != voetnoot::Outcome::sealed) {
        for (const auto& finding : result.findings.all()) std::cerr << finding.message << '\n';
        return 1;
    }
    const std::string text = content(folder + "/brief.txt");
    const bool whole = text.find("schepen[1] varen uit") != std::string::npos &&
                       text.find("Vijf stuks.") != std::string::npos &&
                       result.reading.promised.notes.size() == 1;
    std::cout << text;
    return whole ? 0 : 1;
}
