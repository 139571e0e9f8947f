// The results of a batch, for machines: JSON Lines, one letter a line, in the order of their names.
// No times: the same letters give the same bytes, however often the batch was ended and taken up.
//
//     {"name", "file", "outcome", "reason", "source", "outputs": [{"name", "bytes"}], "findings": […]}
#pragma once

#include "pipeline/batch/journal.hpp"

#include <boost/filesystem/path.hpp>
#include <string>

namespace voetnoot::batch {

std::string result_line(const JournalRow& row);  // with its line end

// Writes <output>/results.jsonl, under another name first. Throws CannotRun.
void write_results(BatchJournal& journal, const boost::filesystem::path& output);

}  // namespace voetnoot::batch
