// What ends the work on a letter. A finding is about what the letter says and is collected; these are
// thrown.
#pragma once

#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string>

namespace voetnoot {

// The bytes are not of this format, damaged, or beyond a limit. `offset` is where, in bytes.
class Unreadable : public std::runtime_error {
public:
    explicit Unreadable(const std::string& message, std::optional<std::size_t> at = {})
        : std::runtime_error(message), offset(at) {}
    std::optional<std::size_t> offset;
};

// The machine lacks something: exit code 2. The message says what, and what would mend it.
class CannotRun : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

// The letter ended the process that read it, or went beyond its limits there: nothing is known of it.
class Quarantined : public std::runtime_error {
public:
    // killed: by somebody else, or for want of memory of the machine: perhaps not the letter's fault.
    enum class Why { crashed, timed_out, out_of_memory, killed };
    Quarantined(Why what, const std::string& message) : std::runtime_error(message), why(what) {}
    Why why;
};

}  // namespace voetnoot
