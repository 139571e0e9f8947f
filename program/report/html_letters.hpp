// The letters of a batch on its page: those that were not sealed with their findings, and a table of all
// in which one can search.
#pragma once

#include "pipeline/batch/journal.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace voetnoot::program::report {

class LetterPages {
public:
    // `output` is the folder of the batch, as the command line names it: links lead into it from the
    // folder that the command ran in.
    explicit LetterPages(std::string output) : output_(std::move(output)) {}

    // Each letter of the journal, once, with its result.
    void take(const batch::JournalRow& row, const nlohmann::ordered_json& result);
    void take_to_do(const batch::JournalRow& row);

    std::size_t warned() const { return warned_; }             // sealed with warnings
    std::size_t without_pictures() const { return undrawn_; }  // with pictures that are not drawn

    std::string not_sealed_html() const;
    std::string pictures_html() const;
    std::string finder_html() const;

private:
    std::size_t suffixes_of(const batch::JournalRow& row, const nlohmann::ordered_json& result);
    void take_pictures(const batch::JournalRow& row, const nlohmann::ordered_json& result);

    std::string output_;
    std::string open_;  // those that are not sealed, as HTML
    std::size_t open_shown_ = 0, open_left_ = 0;
    std::string pictures_;  // as HTML
    std::size_t warned_ = 0, undrawn_ = 0;
    // Rows of the table as JSON text: not sealed, to do, sealed with warnings, the others.
    std::array<std::string, 4> rows_;
    std::map<std::string, std::size_t> suffixes_;  // JSON of a list of suffixes, and its number
};

}  // namespace voetnoot::program::report
