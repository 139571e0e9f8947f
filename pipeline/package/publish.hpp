// A package appears whole or not at all: written under another name beside its own, flushed, renamed.
//
// Errors: CannotRun, Refused where the name is taken by something else. Thread rules: one at a time in a
// folder; other runs are kept out by a lock (pipeline/seal/locked_folder.hpp).
#pragma once

#include "pipeline/package/tree.hpp"

#include <boost/filesystem/path.hpp>
#include <string>

namespace voetnoot::package {

// What an ended run has left of the package is removed first.
void publish_folder(const boost::filesystem::path& output, const std::string& name, const Tree& tree);
void publish_file(const boost::filesystem::path& output, const std::string& name,
                  const std::string& bytes);

bool is_taken(const boost::filesystem::path& path);
// Is that which is there already this one, byte for byte, and nothing else?
bool is_same_folder(const boost::filesystem::path& path, const Tree& tree);
bool is_same_file(const boost::filesystem::path& path, const std::string& bytes);

}  // namespace voetnoot::package
