// A letter, sealed by the program, and what it becomes with one thing changed: the material of planted
// defects.
#pragma once

#include <boost/filesystem/path.hpp>
#include <functional>
#include <string>
#include <string_view>

namespace voetnoot::audit_test {

// Four notes, of which one is referred to twice, a link, a list and a table.
extern const std::string letter;

// Throws where there is nothing to replace.
std::string replaced(std::string text, std::string_view what, std::string_view with);
void edit(const boost::filesystem::path& file, std::string_view what, std::string_view with);
void flip_bit(const boost::filesystem::path& file, std::size_t byte);

// A folder in which `text` is sealed as brief.pdf, .akn.xml, .txt and .receipt.json, its source beside
// them, and another letter as ander.*; sealed once for each text and kept until the program ends.
const boost::filesystem::path& sealed(const std::string& text, const std::string& language = "nl");

// Takes brief.SUFFIX from where the other text was sealed.
void take(const boost::filesystem::path& folder, const std::string& suffix, const std::string& text,
          const std::string& language = "nl");

}  // namespace voetnoot::audit_test
