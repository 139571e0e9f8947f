#include "program/language.hpp"

#include "program/installed.hpp"
#include "program/words.hpp"

#include <boost/filesystem.hpp>
#include <boost/locale/gnu_gettext.hpp>
#include <boost/locale/message.hpp>

#include <cstdlib>
#include <exception>
#include <limits>
#include <locale>

namespace voetnoot::program {

namespace {

namespace fs = boost::filesystem;
namespace gettext = boost::locale::gnu_gettext;
using Messages = boost::locale::message_format<char>;

constexpr const char* domain = "voetnoot";
constexpr std::string_view own_name = "voetnoot-language";  // of the message that names its language
constexpr std::size_t longest = 64;                         // of a language's name

// "nl_NL.UTF-8@euro" is asked for as "nl_NL", then as "nl".
void add(std::vector<std::string>& all, std::string_view name) {
    name = name.substr(0, name.find_first_of(".@"));
    if (name.empty() || name.size() > longest || name.find('/') != name.npos) return;
    all.emplace_back(name);
    if (const std::size_t country = name.find('_'); country != name.npos)
        all.emplace_back(name.substr(0, country));
}

bool is_english(std::string_view name) {
    return name == "C" || name == "POSIX" || name == "en" || name.starts_with("en_") ||
           name.starts_with("C.");
}

std::string_view value(const char* (*variable)(const char*), const char* name) {
    const char* const text = variable(name);
    return text == nullptr ? std::string_view() : std::string_view(text);
}

bool has_catalogue(const std::string& language, const std::vector<std::string>& folders) {
    for (const std::string& folder : folders) {
        boost::system::error_code error;
        if (fs::is_regular_file(
                fs::path(folder) / language / "LC_MESSAGES" / (std::string(domain) + ".mo"), error))
            return true;
    }
    return false;
}

}  // namespace

std::vector<std::string> languages_asked_for(const char* (*variable)(const char* name)) {
    std::string_view locale;
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (locale.empty()) locale = value(variable, name);
    if (locale == "C" || locale == "POSIX") return {};
    std::string_view list = value(variable, "LANGUAGE");
    if (list.empty()) list = locale;
    std::vector<std::string> all;
    while (!list.empty()) {
        const std::string_view name = list.substr(0, list.find(':'));
        if (is_english(name)) break;
        add(all, name);
        list.remove_prefix(std::min(name.size() + 1, list.size()));
    }
    return all;
}

void speak(const std::vector<std::string>& languages, const std::vector<std::string>& folders) {
    std::locale::global(std::locale::classic());
    for (const std::string& language : languages) {
        if (!has_catalogue(language, folders)) continue;
        gettext::messages_info info;
        info.language = language;  // also with its country: the folder is called so
        info.encoding = "UTF-8";
        info.domains.emplace_back(domain);
        info.paths = folders;
        try {
            // It has no name: printf and its kin stay as they are.
            std::locale::global(
                std::locale(std::locale::classic(), gettext::create_messages_facet<char>(info)));
            return;
        } catch (const std::exception&) {
            std::locale::global(std::locale::classic());
        }
    }
}

void speak_as_asked() {
    const std::vector<std::string> languages =
        languages_asked_for([](const char* name) -> const char* { return std::getenv(name); });
    if (languages.empty()) return;
    const fs::path program = own_file();
    std::vector<std::string> folders;
    if (!program.empty()) {
        folders.push_back((program.parent_path().parent_path() / "share/locale").string());
        folders.push_back((program.parent_path() / "locale/").string());  // of the build tree
    }
    folders.emplace_back(VOETNOOT_INSTALLED_LOCALE);
    speak(languages, folders);
}

std::string language_spoken() {
    const std::string name = in_words(phrase("voetnoot-language"));
    return name == own_name ? "en" : name;
}

std::string in_words(const Phrase& phrase) {
    const std::locale language;
    if (!std::has_facet<Messages>(language)) return phrase.english();
    const Messages& messages = std::use_facet<Messages>(language);
    const int number = messages.domain(domain);
    return phrase.in(
        [&](const std::string& one, const std::string& many, std::uint64_t count) -> std::string {
            if (one.empty()) return one;  // the header of the catalogue has this key
            constexpr std::uint64_t most = std::numeric_limits<int>::max();
            const char* const words = many.empty()
                                          ? messages.get(number, nullptr, one.c_str())
                                          : messages.get(number, nullptr, one.c_str(),
                                                         static_cast<int>(count > most ? most : count));
            if (words != nullptr && *words != '\0') return words;
            return many.empty() || count == 1 ? one : many;
        });
}

std::string in_words(std::string_view text) {
    return in_words(sentence(text));
}

}  // namespace voetnoot::program
