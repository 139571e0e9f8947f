#include "pipeline/normalize/notes/notes.hpp"

#include "pipeline/draft/leaves.hpp"
#include "pipeline/normalize/draft_text.hpp"
#include "pipeline/text/ascii.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <iterator>
#include <map>

namespace voetnoot::normalize::notes {

namespace {

class LinkCutter {
public:
    explicit LinkCutter(Workbench& work) : work_(work) {
        for (const FoundNote& note : work.notes)
            for (const std::string& id : note.ids) labels_.try_emplace('#' + id, note.label.printed);
    }

    void cut() {
        if (labels_.empty()) return;
        for (Piece& piece : work_.flow)
            if (piece.role == Piece::Role::body || piece.role == Piece::Role::note)
                draft::for_each_leaf(piece.block, [this](draft::Inlines& content) { of(content); });
    }

private:
    void of(draft::Inlines& content) {
        draft::Inlines cut;
        cut.reserve(content.size());
        for (draft::Inline& node : content) {
            if (auto* emphasis = std::get_if<draft::Emphasis>(&node.value)) of(emphasis->content);
            if (auto* strong = std::get_if<draft::Strong>(&node.value)) of(strong->content);
            if (auto* foreign = std::get_if<draft::Foreign>(&node.value)) of(foreign->content);
            const auto* link = std::get_if<draft::Link>(&node.value);
            draft::Inlines parts = link == nullptr ? draft::Inlines{} : parts_of(*link);
            if (parts.empty()) cut.push_back(std::move(node));
            else std::move(parts.begin(), parts.end(), std::back_inserter(cut));
        }
        content = std::move(cut);
    }

    // Where the label stands in the text, as a word of its own or behind one: the last place.
    static std::size_t place_of_label(std::string_view text, std::string_view label) {
        for (std::size_t at = text.rfind(label); at != text.npos; at = text.rfind(label, at - 1)) {
            const std::size_t end = at + label.size();
            const bool number = is_digit(label.front());
            const auto same_kind = [number](char c) {
                return number ? is_digit(c) : is_word_character(static_cast<unsigned char>(c));
            };
            if ((at == 0 || !same_kind(text[at - 1])) && (end == text.size() || !same_kind(text[end])))
                return at;
            if (at == 0) break;
        }
        return text.npos;
    }

    // Nothing where the link is a label alone, or has none.
    draft::Inlines parts_of(const draft::Link& link) {
        const auto label = labels_.find(link.target);
        if (label == labels_.end() || link.content.size() != 1) return {};
        const auto* text = std::get_if<draft::Text>(&link.content.front().value);
        if (text == nullptr || text->text.size() != text->span.end - text->span.begin) return {};
        const std::string_view whole = text->text;
        const bool punctuated = trim(whole).ends_with('.');
        if (read_label(whole, highest_number) && !punctuated) return {};
        const std::size_t at = place_of_label(whole, label->second);
        if (at == whole.npos) return {};
        const auto part = [&](std::size_t begin, std::size_t end) {
            const auto offset = [&](std::size_t byte) {
                return text->span.begin + static_cast<std::uint32_t>(byte);
            };
            return draft::Text{text->text.substr(begin, end - begin),
                               {text->span.part, offset(begin), offset(end)}};
        };
        const std::size_t end = at + label->second.size();
        draft::Inlines parts;
        if (at > 0) parts.push_back({part(0, at)});
        draft::Text reference = part(at, end);
        const Span span = reference.span;
        parts.push_back({draft::Link{link.target, {{std::move(reference)}}, span}});
        if (end < whole.size()) parts.push_back({part(end, whole.size())});
        work_.book(Fate::unlinked, link.span, nullptr);
        return parts;
    }

    Workbench& work_;
    std::map<std::string, std::string> labels_;  // by target
};

}  // namespace

void cut_note_links(Workbench& work) {
    LinkCutter(work).cut();
}

}  // namespace voetnoot::normalize::notes
