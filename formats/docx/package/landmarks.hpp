// The paragraphs of a part, as a person would name them.
#pragma once

#include "pipeline/source/source.hpp"

#include <string_view>
#include <vector>

namespace voetnoot::docx::package {

// Throws Unreadable, as tags_of does.
std::vector<Landmark> paragraphs_of(std::string_view xml, std::string_view part);

}  // namespace voetnoot::docx::package
