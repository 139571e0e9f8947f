// The work on the packages of one letter, or of a dossier: read, described, made, looked at, written.
// What one letter has to do with the others (names, identifiers, records that are left) is not its
// business: so many letters can be worked on in as many processes.
//
// Errors: Refused, CannotRun. Thread rules: of one thread; a copy of the process may use it as well.
#pragma once

#include "pipeline/package/content.hpp"
#include "pipeline/package/inspect.hpp"
#include "pipeline/package/package.hpp"

#include <boost/filesystem/path.hpp>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace voetnoot::package {

// A receipt, and the folder in which it was found.
struct Place {
    boost::filesystem::path root;
    boost::filesystem::path receipt;
};

class Bench {
public:
    // What it is given outlives it.
    Bench(const Request& request, Formats formats, Resources& resources);

    struct Read {
        Letter letter;
        std::optional<std::size_t> record;  // of the request's
    };
    Read read(const Place& place) const;

    Content content_of(std::vector<Letter> letters) const;
    // Makes every kind, has it looked at by those who inspect what others made, and writes nothing: the
    // paths of the packages.
    std::vector<boost::filesystem::path> check(const Content& content) const;
    // Writes every kind. Where a run is taken up, what is there already must be the same, and stays.
    std::vector<boost::filesystem::path> write(const Content& content, bool taken_up) const;

    // Of one kind all packages stand in the output folder, of several in one for each.
    boost::filesystem::path folder_of(const std::string& kind) const;

private:
    std::optional<std::size_t> record_of(const Letter& letter) const;

    const Request& request_;
    Formats formats_;
    Inspector inspector_;
    std::map<std::string, std::size_t> records_;  // by file or digest
    std::vector<Schema> schemas_;
};

}  // namespace voetnoot::package
