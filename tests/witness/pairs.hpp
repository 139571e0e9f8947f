// Conversions and their originals, as ../shared pairs them; each file is read once.
#pragma once

#include "pipeline/witness/testimony.hpp"

#include <string>
#include <vector>

namespace voetnoot::witness_test {

struct Pair {
    std::string markdown, original;  // names
};

const std::vector<Pair>& pairs();

std::string bytes_of(const std::string& name);
const witness::Testimony& testimony_of_file(const std::string& name);
witness::Testimony testimony_of_markdown(const std::string& bytes);

}  // namespace voetnoot::witness_test
