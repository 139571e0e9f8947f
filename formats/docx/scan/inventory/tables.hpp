// The rows of the inventory, by the part of the standard that they are of.
#pragma once

#include "formats/docx/scan/inventory/inventory.hpp"

#include <span>

namespace voetnoot::docx::scan::inventory {

using enum Decision;

std::span<const Names> wordprocessing();
std::span<const Names> drawings();
std::span<const Names> charts();
std::span<const Names> extensions();

}  // namespace voetnoot::docx::scan::inventory
