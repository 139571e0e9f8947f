// Where else a file may be from, or may have gone to: the other receipts of a folder, and the other
// places of a package.
//
// What was looked through is kept, for one folder and one package at a time. Thread rules: one thread.
#pragma once

#include <boost/filesystem/path.hpp>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace voetnoot::audit {

// A file whose name ends so is taken for a receipt.
constexpr std::string_view receipt_suffix = ".receipt.json";

class Neighbours {
public:
    // The receipt in the folder that names an output with this digest; nothing where none does.
    std::optional<std::string> receipt_with(const boost::filesystem::path& folder,
                                            const std::string& sha256);
    // The path of a file below the package that has these bytes; nothing where none has.
    std::optional<boost::filesystem::path> file_in(const boost::filesystem::path& package,
                                                   std::uint64_t bytes, const std::string& sha256);
    // What may be that file, damaged: the only one below the package whose name ends so, or the only
    // such one of this size.
    std::optional<boost::filesystem::path> perhaps_in(const boost::filesystem::path& package,
                                                      std::uint64_t bytes, std::string_view suffix);

private:
    void look_through_receipts(const boost::filesystem::path& folder);
    void look_through_package(const boost::filesystem::path& package);

    boost::filesystem::path folder_, package_;
    std::unordered_map<std::string, std::string> receipts_;        // by digest
    std::multimap<std::uint64_t, boost::filesystem::path> files_;  // by size
    std::unordered_map<std::string, std::string> digests_;         // by path
};

}  // namespace voetnoot::audit
