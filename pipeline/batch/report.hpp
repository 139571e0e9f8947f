// What a batch and its workers say to each other: an order for one letter; "begun", with the identity of
// the letter, before anything is made of its bytes; then how it ended.
#pragma once

#include "pipeline/batch/journal.hpp"
#include "pipeline/batch/process_letter.hpp"
#include "pipeline/phrase/phrase.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace voetnoot::batch {

struct Order {
    Letter letter;
    std::optional<Entry> known;  // what the journal has of it
    bool anew = false;
    bool verify = false;  // its files are looked at, where nothing else has changed
};

struct Begun {
    Identity identity;
};
struct Unchanged {};
struct Changed {  // it is known otherwise, and must be forgotten before it is made
    Phrase why;   // what became of its files, where that was looked at
};
struct Done {
    Entry entry;
};
struct MachineFailed {  // nothing is said of the letter
    Phrase why;
};
struct Killed {  // by somebody else, or for want of memory: perhaps not the letter's fault
    std::string why;
};
using FromWorker = std::variant<Begun, Unchanged, Changed, Done, MachineFailed, Killed>;

std::string encode(const Order& order);
std::string encode(const FromWorker& message);
// Each throws Unreadable where the bytes are no such message.
Order decode_order(std::string_view bytes);
FromWorker decode_from_worker(std::string_view bytes);

// A letter of which nothing was made, for this reason.
Entry entry_without_result(Verdict verdict, const Identity& identity, const Phrase& reason);

}  // namespace voetnoot::batch
