#include "pipeline/package/values.hpp"

#include "pipeline/document/date.hpp"
#include "pipeline/package/moment.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/text/ascii.hpp"
#include "pipeline/text/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace voetnoot::package {

namespace {

using Form = Key::Form;

const std::vector<Key>& table() {
    static const std::vector<Key> all{
        {"waardering",
         Form::listed,
         {"B", "V", "N"},
         false,
         "appraisal by the selection list: B (kept for ever), V (kept for a time), N (not yet settled)"},
        {"archiefvormer.name", Form::text, {}, false, "who made or received the letters"},
        {"archiefvormer.identifier", Form::text, {}, false, "its identifier, of TOOI for instance"},
        {"archiefvormer.source", Form::text, {}, false, "the register that gave the identifier out"},
        {"beperkingGebruik.type", Form::text, {}, false, "limit to the use, by its list"},
        {"beperkingGebruik.list", Form::text, {}, false, "the list that the type is of"},
        {"beperkingGebruik.description", Form::text, {}, false, "more about the limit"},
        {"classification.label", Form::text, {}, false, "place in a classification"},
        {"classification.code", Form::text, {}, false, "its code"},
        {"classification.list", Form::text, {}, false, "the classification"},
        {"retention.category", Form::text, {}, false, "category of the selection list"},
        {"retention.code", Form::text, {}, false, "its code"},
        {"retention.list", Form::text, {}, false, "the selection list"},
        {"retention.term", Form::duration, {}, false, "how long the letter is kept, as ISO 8601: P20Y"},
        {"retention.from", Form::date, {}, false, "the day from which the term counts"},
        {"dossier.name", Form::text, {}, false, "the dossier that the letter is part of"},
        {"dossier.identifier", Form::text, {}, false, "its identifier"},
        {"dossier.source", Form::text, {}, false, "the system that gave the identifier out"},
        {"submitter.name", Form::text, {}, false, "the organisation that hands the package over"},
        {"submitter.identifier", Form::text, {}, false, "its identifier with the archive"},
        {"agreement.identifier", Form::text, {}, false, "the submission agreement"},
        {"contact.name", Form::text, {}, false, "whom the archive may ask"},
        {"contact.email", Form::email, {}, false, "and where"},
        {"publication.publisher", Form::text, {}, false, "publisher by its name in TOOI"},
        {"publication.publisherUri", Form::uri, {}, false, "and by its address there"},
        {"publication.category", Form::text, {}, false, "category of the Woo, by its list"},
        {"publication.categoryUri", Form::uri, {}, false, "and by its address there"},
        {"publication.kind", Form::text, {}, false, "kind of document, by its list"},
        {"publication.kindUri", Form::uri, {}, false, "and by its address there"},
        {"publication.act", Form::text, {}, false, "what was done with the document, by its list"},
        {"publication.actUri", Form::uri, {}, false, "and by its address there"},
        {"publication.actTime", Form::moment, {}, false, "when that was done, in UTC"},
        {"title", Form::text, {}, true, "title, where the letter's own is none or wrong"},
        {"identifier", Form::text, {}, true, "identifier, where the letter bears no reference"},
        {"identifierSource", Form::text, {}, true, "who gave the identifier out"},
        {"date", Form::date, {}, true, "date, where the letter bears none"},
    };
    return all;
}

bool is_duration(std::string_view value) {  // P20Y, P1Y6M, P10D: what terms are made of
    if (value.size() < 3 || value.front() != 'P') return false;
    std::string_view units = "YMWD";
    bool digits = false;
    for (const char c : value.substr(1)) {
        if (is_digit(c)) {
            digits = true;
            continue;
        }
        const std::size_t unit = units.find(c);
        if (!digits || unit == units.npos || c == 'W') return false;  // xsd:duration knows no weeks
        units.remove_prefix(unit + 1);
        digits = false;
    }
    return !digits;
}

bool is_uri(std::string_view value) {
    return (value.starts_with("https://") || value.starts_with("http://")) && value.size() > 10 &&
           value.find_first_of(" <>\"{}|\\^`\t\n\r") == value.npos;
}

bool is_email(std::string_view value) {
    const std::size_t at = value.find('@');
    return at != 0 && at != value.npos && value.find('@', at + 1) == value.npos &&
           value.find('.', at) != value.npos && value.find_first_of(" \t\n\r<>") == value.npos;
}

bool is_language(std::string_view value) {
    return value.size() == 2 &&
           std::all_of(value.begin(), value.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

Phrase wanted(Form form) {
    switch (form) {
        case Form::text:
            return phrase("text of one line");
        case Form::moment:
            return phrase("a moment in UTC: 2021-07-01T09:00:00Z");
        case Form::date:
            return phrase("a day that there is: 2021-07-01");
        case Form::duration:
            return phrase("a term of ISO 8601: P20Y");
        case Form::uri:
            return phrase("an address that begins with https:// or http://");
        case Form::email:
            return phrase("an e-mail address");
        case Form::language:
            return phrase("a language of two letters: nl");
        case Form::listed:
            return phrase("a value of its list");
    }
    return {};
}

bool has_form(const Key& key, std::string_view value) {
    switch (key.form) {
        case Form::text:
            return std::none_of(value.begin(), value.end(),
                                [](char c) { return static_cast<unsigned char>(c) < 0x20; });
        case Form::moment:
            return is_moment(value);
        case Form::date:
            return parse_iso_date(value).has_value();
        case Form::duration:
            return is_duration(value);
        case Form::uri:
            return is_uri(value);
        case Form::email:
            return is_email(value);
        case Form::language:
            return is_language(value);
        case Form::listed:
            return std::find(key.list.begin(), key.list.end(), value) != key.list.end();
    }
    return false;
}

}  // namespace

std::span<const Key> keys() {
    return table();
}

const Key* find_key(std::string_view name) {
    for (const Key& key : table())
        if (key.name == name) return &key;
    return nullptr;
}

void check_value(const Key& key, std::string_view value, const std::string& where) {
    if (trim(value).empty()) throw Refused(phrase("{}: {} is empty", where, key.name));
    if (invalid_utf8(value)) throw Refused(phrase("{}: {} is no UTF-8", where, key.name));
    if (has_form(key, value)) return;
    throw Refused(phrase("{}: {} = '{}' is not {}", where, key.name, value,
                         key.list.empty()
                             ? wanted(key.form)
                             : phrase("one of {}", fmt::format("{}", fmt::join(key.list, ", ")))));
}

Values merged(const Values& common, const Values& own) {
    Values all = own;
    all.insert(common.begin(), common.end());
    return all;
}

std::string value_of(const Values& values, std::string_view key) {
    const auto found = values.find(key);
    return found == values.end() ? std::string{} : found->second;
}

std::string required(const Values& values, std::string_view key, const std::string& letter,
                     std::string_view needed_for) {
    const auto found = values.find(key);
    if (found != values.end()) return found->second;
    const Key* const known = find_key(key);
    throw Refused(
        phrase("{}: {} is missing, which {} demands ({}); {} has it", letter, key, needed_for,
               known ? known->about : std::string_view{},
               known && known->of_one_letter ? phrase("a record") : phrase("the profile or a record")));
}

}  // namespace voetnoot::package
