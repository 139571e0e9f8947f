// A letter, and how it is to be converted: plain values. What an option leaves empty has the default
// that stands beside it.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace voetnoot::library {

// A letter as it came.
struct Letter {
    std::string name;   // a file name without folders: "brief.md". Its suffix tells the format; without
                        // it, it begins the names of the outputs
    std::string bytes;  // of the file
    // The folder in which the pictures stand that the letter names ("." for this one). None: they are
    // told as missing. Nothing outside the folder is read, and nothing is fetched.
    std::optional<std::string> folder = {};
};

// How letters are read apart (Converter::read_apart).
struct Sandbox {
    std::size_t seconds = 60;      // of processor time, for one letter
    std::size_t megabytes = 1024;  // of address space
    bool locked = true;            // the process can do nothing but answer; else it has limits only
};

// What becomes of a letter with an error.
enum class OnDefect {
    refuse,  // a letter with an error is not sealed
    mark,    // defects of the letter are marked in every output, and it is sealed
};

// Which version of a letter with tracked changes is meant: with every change, or with none.
enum class Tracked { final, original };

// How a letter is to be converted.
struct Options {
    std::vector<std::string> to = {};                  // names of formats to write; empty: all
    std::map<std::string, std::string> profiles = {};  // by format: {{"pdf", "3a"}}; else its first
    std::string from = {};      // name of the letter's format; empty: its suffix tells
    std::string language = {};  // BCP 47: "nl"; empty: the text tells
    std::string date = {};      // ISO 8601: "2021-07-01", of a letter that bears none; empty: none
    OnDefect on_defect = OnDefect::refuse;  // whether defects are marked
    std::vector<std::string> rules = {};    // severities of rules about the letter: "NOTE-4=warning"
    std::string configuration = {};  // SHA-256 of the file that has them, for the receipt; may be empty
    Tracked tracked = Tracked::final;  // of a letter with tracked changes
    // The file that the letter was made from, of any format that is read or written: the letter is held
    // against it.
    std::optional<Letter> witness = {};
    // What a lost letterhead is to be given back from it: "date", "reference", "addressee".
    std::vector<std::string> take_from_witness = {};
    std::size_t max_bytes = std::size_t{16} << 20;  // of the letter
    std::size_t max_depth = 64;                     // of nested blocks or inlines
};

}  // namespace voetnoot::library
