// A sealed letter with all that belongs to it, as it goes into packages: what its receipt says, its
// files, each of them as the receipt's digests have it, and what somebody states of it.
//
// Errors: Refused, CannotRun. Thread rules: pure, but for files that are read.
#pragma once

#include "pipeline/format/format.hpp"
#include "pipeline/package/values.hpp"

#include <boost/filesystem/path.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace voetnoot::package {

// What a receipt holds; never changed, and moved without a copy.
using SharedJson = std::shared_ptr<const nlohmann::ordered_json>;

struct Item {
    enum class Role { original, picture, output, receipt };
    Role role = Role::original;
    std::string real_name;       // as it is called beside the receipt or the letter
    std::string name;            // safe; below the folder of its representation
    std::string representation;  // "original", "preservation-pdf"; none of a receipt
    std::string media_type;
    std::string format_name;
    std::string format_version;
    std::string puid;  // may be empty
    std::string bytes;
    std::string sha256;
    std::string sha512;
    std::string uuid;
    bool validated = false;   // against a schema, before it was sealed
    std::string conformance;  // of an output, as the receipt has it
    SharedJson recount;       // of an output
};

struct Letter {
    std::string shown;  // for messages: the receipt's path
    SharedJson receipt;
    std::vector<Item> items;  // the original, its pictures, the outputs, the receipt
    Values values;            // the profile's and the record's
    // By which somebody may know the original: its name and digest, and those of its packed form.
    std::vector<std::string> known_as;

    std::string name;  // safe; of folders and packages
    std::string uuid;
    std::string title;
    std::string identifier;
    std::string identifier_source;
    std::string date;      // "2021-07-01", or empty
    std::string language;  // "nl", or empty
    std::string sender;    // one line each, or empty
    std::string addressee;
    struct Citation {
        std::string identifier;  // "kst-35570-XIII-30"
        std::string address;
    };
    std::vector<Citation> citations;  // papers, each once

    const Item& original() const { return items.front(); }
};

// The receipts in a folder and below it, or the one that is named, in a stable order.
std::vector<boost::filesystem::path> find_receipts(const boost::filesystem::path& root);

// A receipt of a sealed letter. Throws Refused where it is none.
nlohmann::ordered_json read_receipt(const boost::filesystem::path& file);

// The letter of a receipt. Its source, and pictures beside it, are looked for beside the receipt and
// then in `sources`: under the path of the receipt below `root` or a part of it, so that a folder of
// letters and the folder of a batch's outputs go together. A source that is packed there is unpacked, in
// a process of its own: what it holds is what the receipt names.
Letter read_letter(const boost::filesystem::path& root, const boost::filesystem::path& receipt,
                   const std::vector<boost::filesystem::path>& sources, Formats formats);

// What is stated of it; `values` are the profile's and the record's.
void describe(Letter& letter, Values values);

}  // namespace voetnoot::package
