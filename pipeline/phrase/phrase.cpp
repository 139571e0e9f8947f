#include "pipeline/phrase/phrase.hpp"

#include "pipeline/phrase/make.hpp"

#include <algorithm>
#include <charconv>

namespace voetnoot {

namespace {

struct Place {
    std::size_t index = 0;
    std::string_view format;  // with its colon; empty: as it is
};

// Gives every piece of text and every place of the sentence; false where one is malformed.
template <class Text, class Found>
bool each_piece(std::string_view sentence, const Text& text, const Found& found) {
    std::size_t next = 0;
    for (std::size_t at = 0; at < sentence.size();) {
        const std::size_t brace = sentence.find_first_of("{}", at);
        text(sentence.substr(at, brace == sentence.npos ? brace : brace - at));
        if (brace == sentence.npos) return true;
        if (sentence.substr(brace, 2) == "{{" || sentence.substr(brace, 2) == "}}") {
            text(sentence.substr(brace, 1));
            at = brace + 2;
            continue;
        }
        const std::size_t end = sentence.find('}', brace);
        if (sentence[brace] == '}' || end == sentence.npos) return false;
        const std::string_view inside = sentence.substr(brace + 1, end - brace - 1);
        const std::size_t colon = std::min(inside.find(':'), inside.size());
        Place place{next, inside.substr(colon)};
        if (colon == 0) ++next;
        else if (const auto [last, error] =
                     std::from_chars(inside.data(), inside.data() + colon, place.index);
                 error != std::errc() || last != inside.data() + colon)
            return false;
        if (!found(place)) return false;
        at = end + 1;
    }
    return true;
}

}  // namespace

std::optional<std::string> filled(std::string_view sentence, const std::vector<std::string>& arguments) {
    if (arguments.empty()) return std::string(sentence);
    std::string text;
    const bool whole = each_piece(
        sentence, [&text](std::string_view piece) { text += piece; },
        [&](const Place& place) {
            if (place.index >= arguments.size()) return false;
            text += arguments[place.index];
            return true;
        });
    return whole ? std::optional(text) : std::nullopt;
}

std::optional<std::vector<std::string>> places(std::string_view sentence) {
    std::vector<std::string> all;
    const bool whole = each_piece(
        sentence, [](std::string_view) {},
        [&all](const Place& place) {
            all.push_back(fmt::format("{}{}", place.index, place.format));
            return true;
        });
    std::sort(all.begin(), all.end());
    return whole ? std::optional(all) : std::nullopt;
}

std::string phrases::format_of(std::string_view sentence, std::size_t index) {
    std::optional<std::string> format;
    each_piece(
        sentence, [](std::string_view) {},
        [&](const Place& place) {
            if (place.index == index && !format) format = std::string(place.format);
            return true;
        });
    return format.value_or("");
}

std::string Phrase::english() const {
    return in([](const std::string& one, const std::string& many, std::uint64_t count) {
        return many.empty() || count == 1 ? one : many;
    });
}

std::string Phrase::in(const Wording& wording) const {
    if (!is_sentence_) return one_;
    std::vector<std::string> arguments;
    arguments.reserve(arguments_.size());
    for (const Phrase& argument : arguments_) arguments.push_back(argument.in(wording));
    if (auto text = filled(wording(one_, many_, count_), arguments)) return *text;
    return filled(many_.empty() || count_ == 1 ? one_ : many_, arguments).value_or(one_);
}

Phrase sentence(std::string_view text) {
    return Phrase(std::string(text), {}, 0, {});
}

Phrase joined(const std::vector<Phrase>& phrases, std::string_view between) {
    std::string frame;
    for (std::size_t i = 0; i < phrases.size(); ++i) {
        if (i != 0) frame += between;
        frame += "{}";
    }
    return Phrase(frame, {}, 0, phrases);
}

}  // namespace voetnoot
