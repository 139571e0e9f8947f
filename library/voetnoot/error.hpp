// What is thrown. What is wrong with a letter is a Finding, which is collected; an exception is about
// the machine, the options, or bytes that are no letter at all.
//
// Beside these: std::system_error where the system refuses something, std::bad_alloc.
#pragma once

#include <stdexcept>
#include <string>

namespace voetnoot::library {

// The machine or the options lack something. Where it is data (a font, hyphenation patterns, the
// schema), what() names the file and the command that installs the package which has it.
class CannotRun : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

// The bytes are not of their format, damaged, empty, or beyond a limit; what() says which.
class Unreadable : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

// The letter ended the process that it was read in, or went beyond its limits there: nothing is known of
// it. Only where letters are read apart (Converter::read_apart).
class Quarantined : public std::runtime_error {
public:
    // How it ended.
    enum class Why { crashed, timed_out, out_of_memory };
    // With the words of what().
    Quarantined(Why what, const std::string& message) : std::runtime_error(message), why(what) {}
    Why why;  // how the letter ended its process
};

}  // namespace voetnoot::library
