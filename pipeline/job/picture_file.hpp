// A file that stands beside a letter, or in a folder below that: read with care, since its name comes
// from the letter. No address, no absolute path, no "..", and no link leads out of the letter's folder.
//
// Errors: none; what was not read is told. Thread rules: pure but for the file system.
#pragma once

#include "pipeline/phrase/phrase.hpp"

#include <boost/filesystem/path.hpp>
#include <cstddef>
#include <optional>
#include <string>

namespace voetnoot {

struct BesideFile {
    std::optional<std::string> bytes;
    Phrase why;  // it was not read
    Phrase hint;
};

// `name` as the letter writes it: a relative address (RFC 3986), percent signs and all.
BesideFile read_beside(const boost::filesystem::path& folder, const std::string& name,
                       std::size_t limit);

}  // namespace voetnoot
