// Which formats there are, and what each can do: asked of the same table that the program asks.
#pragma once

#include <voetnoot/finding.hpp>

#include <string>
#include <vector>

namespace voetnoot::library {

// One of the ways in which a format can be written.
struct Profile {
    std::string name;   // "3a"
    std::string title;  // "PDF/A-3a and PDF/UA-1"
};

// A format that is read, written or counted.
struct Format {
    std::string name;                   // as Options name it: "pdf"
    std::string title;                  // "Akoma Ntoso 3.0"
    std::string media_type;             // "application/pdf"
    std::vector<std::string> suffixes;  // ".akn.xml"; the first is written
    std::vector<Profile> profiles;      // the first is the default; may be empty
    bool is_read = false;               // a letter can come in it
    bool is_written = false;            // a letter can be converted to it
    bool is_counted = false;            // Converter::count reads any file of it
};

std::vector<Format> formats();  // every format there is
std::vector<Rule> rules();      // every rule there is
std::string version();          // "0.1.0"

}  // namespace voetnoot::library
