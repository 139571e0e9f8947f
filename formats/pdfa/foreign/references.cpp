#include "formats/pdfa/foreign/references.hpp"

#include "formats/pdfa/foreign/labels.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <string>

namespace voetnoot::pdfa::foreign {

namespace {

class Binder {
public:
    Binder(std::vector<Page>& pages, const std::vector<FoundNote>& notes)
        : pages_(pages), notes_(notes), by_page_(pages.size()) {
        for (std::size_t i = 0; i < notes.size(); ++i) {
            by_page_[notes[i].page].emplace(notes[i].label, i);
            const auto [known, first] = in_file_.emplace(notes[i].label, i);
            if (!first) known->second = std::nullopt;
        }
    }

    void run() {
        if (notes_.empty()) return;
        for (std::size_t i = 0; i < pages_.size(); ++i)
            for (Line& line : pages_[i].lines)
                if (line.role == Role::body && !line.hidden)
                    for (std::size_t t = 0; t < line.tokens.size(); ++t) token(i, line, t);
    }

private:
    void token(std::size_t page, Line& line, std::size_t t) {
        Token& token = line.tokens[t];
        if (token.height == Height::raised) {
            const auto here = [&](const std::string& label) { return of_page(page, label).has_value(); };
            std::vector<std::string> labels = parted(token.text, here);
            if (!labels.empty() && !(is_unit(line, t) && !token.link)) {
                for (const std::string& label : labels)
                    token.calls.push_back({label, *of_page(page, label)});
                return;
            }
            if (is_unit(line, t)) return;
            const auto anywhere = [&](const std::string& label) { return of_file(label).has_value(); };
            for (const std::string& label : parted(token.text, anywhere))
                token.calls.push_back({label, *of_file(label)});
        } else if (token.link && token.height == Height::line) {
            linked(page, token);
        }
    }

    // A link from a bare number to where its note stands.
    void linked(std::size_t page, Token& token) {
        const Link& link = pages_[page].links[*token.link];
        const auto label = bare_label(token.text);
        if (!label || !link.page || *link.page >= pages_.size()) return;
        const auto note = of_page(*link.page, *label);
        if (!note || pages_[*link.page].turn != 0) return;
        constexpr double near = 40;  // points: links lead to a line's head, or somewhat above it
        const Box& at = notes_[*note].box;
        if (!link.top || std::abs(*link.top - at.top) > near) return;
        token.calls.push_back({*label, *note});
    }

    std::optional<std::size_t> of_page(std::size_t page, const std::string& label) const {
        const auto found = by_page_[page].find(label);
        return found == by_page_[page].end() ? std::nullopt : std::optional(found->second);
    }
    std::optional<std::size_t> of_file(const std::string& label) const {
        const auto found = in_file_.find(label);
        return found == in_file_.end() ? std::nullopt : found->second;
    }

    std::vector<Page>& pages_;
    const std::vector<FoundNote>& notes_;
    std::vector<std::map<std::string, std::size_t>> by_page_;
    std::map<std::string, std::optional<std::size_t>> in_file_;  // nothing: several bear it
};

}  // namespace

bool is_unit(const Line& line, std::size_t token) {
    if (token == 0 || !line.tokens[token].tight) return false;
    const std::string& before = line.tokens[token - 1].text;
    if (before.empty()) return false;
    const std::size_t unit = before.find_last_of("0123456789(/");
    const std::string_view last =
        std::string_view(before).substr(unit == std::string::npos ? 0 : unit + 1);
    return before == "10" || is_one_of(last, {"m", "km", "cm", "dm", "mm", "hm", "\u00B5m"});
}

void bind_references(std::vector<Page>& pages, const std::vector<FoundNote>& notes) {
    Binder(pages, notes).run();
}

}  // namespace voetnoot::pdfa::foreign
