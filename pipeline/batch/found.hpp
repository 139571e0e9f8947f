// Looking at what is on the disk already: the files of a letter that was sealed.
#pragma once

#include "pipeline/job/job.hpp"
#include "pipeline/job/pictures.hpp"
#include "pipeline/phrase/phrase.hpp"

#include <boost/filesystem/path.hpp>
#include <nlohmann/json.hpp>

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace voetnoot::batch {

// Which of the files that a result of the journal names is not there, or has another size; empty: all
// are there.
Phrase gone_from(const boost::filesystem::path& folder, const std::string& result);

// Are the pictures that stand beside the letter still those that a result of the journal tells? The
// letter's own bytes say which there are.
bool pictures_are_same(const PictureLoading& loading, const std::string& result);

// The result of a letter that was sealed, though no journal tells: its receipt is there, of the same
// bytes, pictures, options and program, and every file that it names has the sha256 that it tells.
std::optional<nlohmann::ordered_json> find_sealed(const Job& job, const std::string& source_sha256,
                                                  const PictureLoading& loading);

// The same by the bytes of a receipt; `read` gives an output by its name, or nothing.
using ReadOutput = std::function<std::optional<std::string>(const std::string& name)>;
std::optional<nlohmann::ordered_json> told_sealed(std::string_view receipt, const Job& job,
                                                  const std::string& source_sha256,
                                                  const PictureLoading& loading, const ReadOutput& read);

}  // namespace voetnoot::batch
