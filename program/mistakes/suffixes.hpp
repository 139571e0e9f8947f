// What can be done with a file that no format reads.
#pragma once

#include <string>
#include <string_view>

namespace voetnoot::program::mistakes {

// By its suffix (".doc"); empty where nothing is known about it.
std::string advice(std::string_view suffix);

// Why the file cannot be read, and what can be done.
std::string unknown_suffix(const std::string& file);

}  // namespace voetnoot::program::mistakes
