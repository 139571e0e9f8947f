// What a letter cannot know of itself, and somebody states when it is handed over: keys with values,
// from a profile (of all letters) and from records (of one letter; they come before the profile's).
//
// Strict: a key that nobody knows, a value outside a closed list or without its form is refused. No
// value is ever made up.
//
// Errors: Refused. Thread rules: pure.
#pragma once

#include "pipeline/error/error.hpp"

#include <map>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::package {

// The profile, the records or the sealed letters do not allow the package; nothing is written. The
// message says key, row and reason.
class Refused : public Error {
public:
    using Error::Error;
};

// By key: "archiefvormer.name".
using Values = std::map<std::string, std::string, std::less<>>;

struct Key {
    enum class Form { text, moment, date, duration, uri, email, language, listed };
    std::string_view name;
    Form form = Form::text;
    std::vector<std::string_view> list = {};  // of a closed list
    bool of_one_letter = false;               // stands in records only
    std::string_view about = {};              // for the example and the messages
};

std::span<const Key> keys();
const Key* find_key(std::string_view name);

// Throws Refused: `where` ("profile.toml", "records.csv:3") goes before the reason.
void check_value(const Key& key, std::string_view value, const std::string& where);

// `own` before `common`.
Values merged(const Values& common, const Values& own);
std::string value_of(const Values& values, std::string_view key);  // "" where there is none
// Throws Refused where it is missing.
std::string required(const Values& values, std::string_view key, const std::string& letter,
                     std::string_view needed_for);

}  // namespace voetnoot::package
