#include "tests/witness/pairs.hpp"

#include "formats/registry/registry.hpp"
#include "pipeline/run/run.hpp"
#include "tests/support/temporary_folder.hpp"

#include <map>
#include <sstream>

namespace voetnoot::witness_test {

namespace {

const boost::filesystem::path folder = boost::filesystem::path(VOETNOOT_SHARED_DIR) / "letters/datalab";

}  // namespace

const std::vector<Pair>& pairs() {
    static const std::vector<Pair> all = [] {
        std::vector<Pair> found;
        std::istringstream lines(read_file(folder / "PAIRS.tsv"));
        std::string line;
        std::getline(lines, line);  // the heading
        while (std::getline(lines, line)) {
            const std::size_t tab = line.find('\t');
            found.push_back(
                {line.substr(0, tab), line.substr(tab + 1, line.find('\t', tab + 1) - tab - 1)});
        }
        return found;
    }();
    return all;
}

std::string bytes_of(const std::string& name) {
    return read_file(folder / name);
}

const witness::Testimony& testimony_of_file(const std::string& name) {
    static std::map<std::string, witness::Testimony> read;
    const auto known = read.find(name);
    if (known != read.end()) return known->second;
    const Format& format = *find_format_of_file(formats(), name);
    return read.emplace(name, shown_by(format, name, bytes_of(name), {}, {}).testimony).first->second;
}

witness::Testimony testimony_of_markdown(const std::string& bytes) {
    return shown_by(*find_format(formats(), "markdown"), "brief.md", bytes, {}, {}).testimony;
}

}  // namespace voetnoot::witness_test
