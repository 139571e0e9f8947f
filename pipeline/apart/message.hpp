// What a sandbox and the process that reads in it say to each other. A task goes in; questions come out,
// each with one reply; then an answer, or a failure. Whatever comes out of the process is checked field
// by field: it may be the letter that speaks.
#pragma once

#include "pipeline/finding/finding.hpp"
#include "pipeline/job/job.hpp"
#include "pipeline/job/picture_file.hpp"
#include "pipeline/ledger/ledger.hpp"
#include "pipeline/phrase/phrase.hpp"
#include "pipeline/run/run.hpp"
#include "pipeline/source/source.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace voetnoot::apart {

struct Task {
    // open: the source alone; compare: the job's witness with a file of any format, which need be no
    // letter: the answer is its text, and sealed where they are the same; recount: a file that a letter
    // became, by its format: the answer is its ledger.
    enum class What { convert, read, count, open, compare, recount };
    What what = What::convert;
    Job job;                // all but its source and its pictures
    std::string name;       // of the source: a file name without folders
    std::string bytes;      // as they came
    bool beside = false;    // the letter has a folder, in which pictures may stand
    bool describe = false;  // the answer's text is wanted
    bool ledger = false;    // and its ledger; that of `count` always is
};

// Questions.
struct AskPicture {
    std::string name;  // as the letter writes it
    std::size_t limit = 0;
};
struct AskResource {
    std::string name;
};

// Instead of an answer: the task is to be given to a process that has this dictionary open.
struct AskDictionary {
    std::string language;  // primary subtag
};

// How a task ends.
struct Answer {
    Source source{"", ""};
    Findings findings;
    Outcome outcome = Outcome::refused;
    std::vector<OutputFile> outputs;  // where it may be sealed; formats and titles are not sent
    std::string receipt_name;         // of convert; not sent, as the names of a letter are its job's
    std::string receipt;              // of convert: JSON
    std::vector<Timing> timings;
    std::string pictures;  // JSON, as in the receipt
    std::string text;      // what describes it, where that was wanted
    Ledger ledger;         // what the letter promises; of count: the scan, booked
};
struct Failure {
    enum class Why { unreadable, cannot_run, out_of_memory, mistake };
    Why why = Why::mistake;
    Phrase message;
};

using FromChild = std::variant<AskPicture, AskResource, AskDictionary, Answer, Failure>;

std::string encode(const Task& task);
std::string encode(const BesideFile& reply);
std::string encode(const std::optional<std::string_view>& reply);
std::string encode(const FromChild& message);

// Each throws Unreadable where the bytes are no such message.
Task decode_task(std::string_view bytes);
BesideFile decode_picture(std::string_view bytes);
std::optional<std::string> decode_resource(std::string_view bytes);
FromChild decode_from_child(std::string_view bytes);

}  // namespace voetnoot::apart
