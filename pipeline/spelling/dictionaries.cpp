#include "pipeline/spelling/dictionaries.hpp"

#include "pipeline/text/text.hpp"

#include <array>
#include <hunspell.hxx>
#include <unicode/ucnv.h>

namespace voetnoot {

namespace {

struct Known {
    std::string_view language;  // primary subtag
    std::string_view file;      // without suffix
    std::string_view other;     // that serves where the file is missing
    std::string_view package;
};
constexpr std::array known{
    Known{"nl", "nl_NL", "nl", "hunspell-nl"},
    Known{"en", "en_GB", "en_US", "hunspell-en-gb"},
    Known{"de", "de_DE", "de_DE_frami", "hunspell-de-de"},
    Known{"fr", "fr_FR", "fr", "hunspell-fr"},
    Known{"nb", "nb_NO", "nb_NO", "hunspell-no"},
    Known{"no", "nb_NO", "nb_NO", "hunspell-no"},
    Known{"nn", "nn_NO", "nn_NO", "hunspell-no"},
    Known{"sv", "sv_SE", "sv_SE", "hunspell-sv"},
    Known{"da", "da_DK", "da_DK", "hunspell-da"},
};

const Known* find(std::string_view language) {
    const std::string primary = lower_case(language.substr(0, language.find('-')));
    for (const Known& one : known)
        if (one.language == primary) return &one;
    return nullptr;
}

Need need(const Known& of, std::string_view suffix) {
    const std::string file = std::string(of.file).append(suffix);
    const std::string folder = "/usr/share/hunspell/";
    return {.name = "dictionary/" + file,
            .file = "dictionaries/" + file,
            .system_files = {folder + file, (folder + std::string(of.other)).append(suffix)},
            .install = dictionary_install(of.language),
            .optional = true};
}

// The word as the dictionary writes it; a letter that its encoding lacks is its sign for none, which no
// word has.
std::string encoded(std::string_view word, const std::string& encoding) {
    if (encoding == "UTF-8") return std::string(word);
    std::string result(word.size() * 2 + 1, '\0');
    UErrorCode status = U_ZERO_ERROR;
    const int32_t size =
        ucnv_convert(encoding.c_str(), "UTF-8", result.data(), static_cast<int32_t>(result.size()),
                     word.data(), static_cast<int32_t>(word.size()), &status);
    if (U_FAILURE(status) != 0) return {};
    result.resize(static_cast<std::size_t>(size));
    return result;
}

}  // namespace

Dictionary::Dictionary(const Resource& words, const Resource& rules)
    : hunspell_(std::make_unique<Hunspell>(rules.path.c_str(), words.path.c_str())),
      encoding_(hunspell_->get_dict_encoding()),
      resources_{&rules, &words} {}

Dictionary::~Dictionary() = default;

bool Dictionary::has(std::string_view word) const {
    const std::string written = encoded(word, encoding_);
    return !written.empty() && hunspell_->spell(written);
}

const Dictionary* Dictionaries::of(std::string_view language) {
    const Known* one = find(language);
    if (one == nullptr) return nullptr;
    if (const auto opened = opened_.find(one->file); opened != opened_.end())
        return opened->second.get();
    if (!opens_) throw DictionaryNeeded{std::string(one->language)};
    const Resource* words = resources_.load(need(*one, ".dic"));
    const Resource* rules = resources_.load(need(*one, ".aff"));
    auto& opened = opened_[std::string(one->file)];
    if (words != nullptr && rules != nullptr) opened = std::make_unique<Dictionary>(*words, *rules);
    return opened.get();
}

bool Dictionaries::has_looked_for(std::string_view language) const {
    const Known* one = find(language);
    return one == nullptr || opened_.contains(one->file);
}

std::string dictionary_install(std::string_view language) {
    const Known* one = find(language);
    return one == nullptr ? std::string() : "apt-get install " + std::string(one->package);
}

}  // namespace voetnoot
