// METS 1.12 as the E-ARK specifications CSIP and SIP 2.2.0 have it: of a whole package, and of each of
// its representations.
//
// Errors: Refused. Thread rules: pure.
#pragma once

#include "pipeline/package/content.hpp"
#include "pipeline/package/tree.hpp"

#include <map>
#include <string>
#include <vector>

namespace voetnoot::package {

// The files of one representation: the letters' items by their paths below "data/".
using RepresentationFiles = std::map<std::string, const Item*>;

// `tree` has all files that the METS tells of; `root` is "representations/original/".
std::string mets_of_representation(const Content& content, const Tree& tree, const std::string& root,
                                   const std::string& name, const RepresentationFiles& files);
// With the METS of the representations in the tree.
std::string mets_of_package(const Content& content, const Tree& tree, const std::string& objid,
                            const std::vector<std::string>& representations);

}  // namespace voetnoot::package
