// The words of a language: hunspell with the dictionaries that a system has. A dictionary is a resource
// like the hyphenation patterns: looked for in the same folders, loaded when it is first asked for, and
// named with its sha256 where it was used.
//
// Thread rules: one Dictionaries per worker. Errors: none; what is missing is nullptr.
#pragma once

#include "pipeline/format/resources.hpp"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

class Hunspell;

namespace voetnoot {

class Dictionary {
public:
    // Both must be on the machine.
    Dictionary(const Resource& words, const Resource& rules);
    ~Dictionary();
    Dictionary(const Dictionary&) = delete;
    Dictionary& operator=(const Dictionary&) = delete;

    bool has(std::string_view word) const;
    const std::vector<const Resource*>& resources() const { return resources_; }

private:
    std::unique_ptr<Hunspell> hunspell_;
    std::string encoding_;  // of the dictionary
    std::vector<const Resource*> resources_;
};

// Thrown where a dictionary is asked for that those who hold the dictionaries must open first.
struct DictionaryNeeded {
    std::string language;  // primary subtag
};

class Dictionaries {
public:
    // `resources` must outlive it.
    explicit Dictionaries(Resources& resources) : resources_(resources) {}

    // nullptr where the machine has none of this language (BCP 47).
    const Dictionary* of(std::string_view language);

    // From now on nothing is opened, since no file can be: of() throws DictionaryNeeded instead.
    void open_no_more() { opens_ = false; }
    // Has it been opened, or was it found to be missing?
    bool has_looked_for(std::string_view language) const;

private:
    Resources& resources_;
    bool opens_ = true;
    std::map<std::string, std::unique_ptr<Dictionary>, std::less<>> opened_;  // by file
};

// The command that installs the dictionary of a language; empty where none is known.
std::string dictionary_install(std::string_view language);

}  // namespace voetnoot
