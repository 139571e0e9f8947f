// What comes from strangers (words of a letter, names of files) made fit to be shown: in one line, in
// UTF-8, and saying nothing to a terminal, to a CI system or in another direction than it is read.
#pragma once

#include <string>
#include <string_view>

namespace voetnoot {

// A control, a line end, a sign that turns the direction of what is read, or no character at all.
bool is_unseen(char32_t c);

// Controls, line ends and signs that turn the direction are shown as "\n", "\x1B" or "\u202E"; a byte
// that is no UTF-8 as "\xE9". The signs by which CI systems know a command ("::" at the beginning;
// "##[", "##vso[",
// "##teamcity[" anywhere) begin with "\x3A" or "\x23". All else stays as it is.
std::string shown(std::string_view text);

// The same of each line of a text that has several.
std::string shown_lines(std::string_view text);

// The same only where it is no UTF-8: for formats that escape by themselves, and keep what is in them.
std::string in_utf8(std::string_view text);

}  // namespace voetnoot
