// What ends the work on a letter. A finding is about what the letter says and is collected; these are
// thrown.
#pragma once

#include "pipeline/phrase/phrase.hpp"

#include <cstddef>
#include <exception>
#include <optional>
#include <stdexcept>
#include <utility>

namespace voetnoot {

// what() is in English; `said` can be said in any language.
class Error : public std::runtime_error {
public:
    explicit Error(Phrase phrase) : std::runtime_error(phrase.english()), said(std::move(phrase)) {}
    Phrase said;
};

// What any exception says: of those that are ours, the phrase; of others their words, as they stand.
inline Phrase said_by(const std::exception& error) {
    const auto* ours = dynamic_cast<const Error*>(&error);
    return ours != nullptr ? ours->said : Phrase(error.what());
}

// The bytes are not of this format, damaged, or beyond a limit. `offset` is where, in bytes.
class Unreadable : public Error {
public:
    explicit Unreadable(Phrase phrase, std::optional<std::size_t> at = {})
        : Error(std::move(phrase)), offset(at) {}
    std::optional<std::size_t> offset;
};

// The machine lacks something: exit code 2. The message says what, and what would mend it.
class CannotRun : public Error {
public:
    using Error::Error;
};

// The letter ended the process that read it, or went beyond its limits there: nothing is known of it.
class Quarantined : public Error {
public:
    // killed: by somebody else, or for want of memory of the machine: perhaps not the letter's fault.
    enum class Why { crashed, timed_out, out_of_memory, killed };
    Quarantined(Why what, Phrase phrase) : Error(std::move(phrase)), why(what) {}
    Why why;
};

}  // namespace voetnoot
