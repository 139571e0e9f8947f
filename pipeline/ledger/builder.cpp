#include "pipeline/ledger/builder.hpp"

#include "pipeline/text/text.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace voetnoot {

void LedgerBuilder::text(std::string_view text) {
    const std::string cleaned = clean(text);
    Account& account = current();
    for_each_run(cleaned, [this, &account](std::string_view run, bool is_space) {
        if (is_space) {
            account.space = true;
            return;
        }
        if (account.space && !account.text.empty()) account.text += ' ';
        const std::size_t from = account.text.size();
        const std::size_t begin = account.offset;
        account.text += run;
        account.offset += count_code_points(run);
        if (styles_open_ != 0) style(from, begin);
        account.space = false;
        account.fresh_container = false;
    });
}

void LedgerBuilder::page_end(std::uint32_t page, std::uint32_t break_at, std::size_t ahead) {
    if (open_ != 0) return;
    if (!page_ends_) page_ends_.emplace();
    page_ends_->push_back({page, accounts_.front().offset + ahead, break_at});
}

void LedgerBuilder::space() {
    current().space = true;
}

void LedgerBuilder::block(BlockKind kind, int level, Span span) {
    Account& account = current();
    account.space = true;
    const bool is_the_container = kind == BlockKind::paragraph && account.fresh_container;
    account.fresh_container = kind == BlockKind::list_item || kind == BlockKind::cell;
    if (open_ == 0 && !is_the_container) blocks_.push_back({kind, level, account.offset, span});
}

void LedgerBuilder::list_item(std::string_view label, Span span) {
    block(BlockKind::list_item, 0, span);
    text(label);
    space();
    current().fresh_container = true;
}

void LedgerBuilder::end_container() {
    current().space = true;
    current().fresh_container = false;
}

LedgerReference LedgerBuilder::here(Span span) {
    const Account& account = current();
    LedgerReference place;
    place.offset = account.offset;
    const bool space = account.space && !account.text.empty();
    place.before = tail(account.text, space ? 39 : 40);
    if (space) place.before += ' ';
    if (open_ != 0) place.inside = open_ - 1;
    place.span = span;
    place.at = std::exchange(at_, {});
    return place;
}

void LedgerBuilder::reference(std::string_view key, std::string_view label, Span span) {
    references_.push_back({std::string(key), std::string(label), false, here(span)});
}

void LedgerBuilder::dangling(std::string_view label, Span span) {
    references_.push_back({{}, std::string(label), true, here(span)});
}

void LedgerBuilder::begin_note(std::string_view key, std::string_view label, Span span) {
    const auto [found, is_new] = note_by_key_.try_emplace(std::string(key), notes_.size());
    if (is_new) {
        notes_.push_back({std::string(label), span, std::exchange(at_, {})});
        accounts_.emplace_back();
    }
    open_ = found->second + 1;
    current().space = true;
}

void LedgerBuilder::end_note() {
    open_ = 0;
}

void LedgerBuilder::begin_link(std::string_view target, Span span, std::string_view place) {
    links_.push_back({open_, {{}, std::string(target), span}, std::string(place)});
    open_links_.push_back({open_, current().text.size(), links_.size() - 1});
}

void LedgerBuilder::place(std::string_view name) {
    places_.try_emplace(std::string(name), FoundPlace{open_, current().offset});
}

void LedgerBuilder::end_link() {
    if (open_links_.empty()) return;
    const OpenLink link = open_links_.back();
    open_links_.pop_back();
    links_[link.index].link.text =
        trim(std::string_view(accounts_[link.account].text).substr(link.from));
}

void LedgerBuilder::begin_foreign(std::string_view language, Span span) {
    const Account& account = current();
    const bool goes_on = !foreign_.empty() && !foreign_.back().open &&
                         foreign_.back().account == open_ && foreign_.back().end == account.offset &&
                         foreign_.back().foreign.language == language;
    if (goes_on) foreign_.back().open = true;
    else foreign_.push_back({open_, account.text.size(), 0, 0, true, {std::string(language), {}, span}});
    open_foreign_.push_back(foreign_.size() - 1);
}

void LedgerBuilder::end_foreign() {
    if (open_foreign_.empty()) return;
    FoundForeign& found = foreign_[open_foreign_.back()];
    open_foreign_.pop_back();
    const Account& account = accounts_[found.account];
    found.open = false;
    found.end = account.offset;
    found.to = account.text.size();
}

void LedgerBuilder::begin_style(Style style, Span span) {
    OpenStyle& open = open_styles_[static_cast<std::size_t>(style)];
    if (open.depth++ != 0) return;
    open.account = open_;
    open.span = span;
    ++styles_open_;
}

void LedgerBuilder::end_style(Style style) {
    OpenStyle& open = open_styles_[static_cast<std::size_t>(style)];
    if (open.depth != 0 && --open.depth == 0) --styles_open_;
}

// What was just told, from byte `from` and offset `begin` on, has the styles that are open in its
// account.
void LedgerBuilder::style(std::size_t from, std::size_t begin) {
    const Account& account = current();
    for (const Style style : all_styles) {
        const OpenStyle& open = open_styles_[static_cast<std::size_t>(style)];
        if (open.depth == 0 || open.account != open_) continue;
        std::vector<FoundStyled>& found = styled_[static_cast<std::size_t>(style)];
        const bool goes_on =
            !found.empty() && found.back().account == open_ && found.back().end == begin;
        if (!goes_on) found.push_back({open_, from, 0, 0, {style, {}, begin, {}, open.span}});
        found.back().to = account.text.size();
        found.back().end = account.offset;
    }
}

void LedgerBuilder::picture(std::string_view target, std::string_view alt, bool figure, Span span) {
    const std::string folded = fold(alt);
    pictures_.push_back({open_,
                         {std::string(target),
                          std::string(trim(folded)),
                          current().offset,
                          open_ == 0 ? blocks_.size() : 0,
                          {},
                          figure,
                          span}});
}

std::vector<std::size_t> LedgerBuilder::note_order() const {
    std::vector<std::size_t> order;
    std::vector<bool> placed(notes_.size(), false);
    const auto place_those_referred_to_in = [&](std::optional<std::size_t> inside) {
        for (const Reference& reference : references_) {
            if (reference.place.inside != inside || reference.dangling) continue;
            const auto note = note_by_key_.find(reference.key);
            if (note == note_by_key_.end() || placed[note->second]) continue;
            placed[note->second] = true;
            order.push_back(note->second);
        }
    };
    place_those_referred_to_in(std::nullopt);
    const bool nested = std::any_of(references_.begin(), references_.end(),
                                    [](const Reference& r) { return r.place.inside.has_value(); });
    std::size_t followed = 0;
    const auto follow = [&] {
        for (; nested && followed < order.size(); ++followed)
            place_those_referred_to_in(order[followed]);
    };
    follow();
    std::vector<bool> referred(notes_.size(), false);
    for (const Reference& reference : references_)
        if (const auto note = note_by_key_.find(reference.key);
            !reference.dangling && note != note_by_key_.end())
            referred[note->second] = true;
    for (std::size_t note = 0; nested && note < notes_.size(); ++note) {
        if (placed[note] || referred[note]) continue;
        placed[note] = true;
        order.push_back(note);
    }
    follow();
    for (std::size_t note = 0; note < notes_.size(); ++note)
        if (!placed[note]) order.push_back(note);
    return order;
}

Ledger LedgerBuilder::finish() {
    Ledger ledger;
    const std::vector<std::size_t> order = note_order();
    std::vector<std::size_t> rank(notes_.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        rank[order[i]] = i;
        const std::string& text = accounts_[order[i] + 1].text;
        const FoundNote& note = notes_[order[i]];
        ledger.notes.push_back({note.label, text, {}, note.span, note.at});
    }

    for (Reference& reference : references_)
        if (reference.place.inside) reference.place.inside = rank[*reference.place.inside];
    std::stable_sort(references_.begin(), references_.end(), [](const Reference& a, const Reference& b) {
        return a.place.inside < b.place.inside;  // the running text first
    });
    for (Reference& reference : references_) {
        const auto note = note_by_key_.find(reference.key);
        if (reference.dangling || note == note_by_key_.end())
            ledger.dangling.push_back({std::move(reference.label), std::move(reference.place)});
        else ledger.notes[rank[note->second]].references.push_back(std::move(reference.place));
    }

    const auto by_account = [&rank](const auto& a, const auto& b) {
        const auto place = [&rank](std::size_t account) {
            return account == 0 ? 0 : rank[account - 1] + 1;
        };
        return place(a.account) < place(b.account);
    };
    std::stable_sort(links_.begin(), links_.end(), by_account);
    for (FoundLink& found : links_) {
        const auto place = found.place.empty() ? places_.end() : places_.find(found.place);
        if (place == places_.end()) continue;
        found.link.place = LedgerPlace{place->second.offset, {}};
        if (place->second.account != 0) found.link.place->inside = rank[place->second.account - 1];
    }
    for (FoundLink& found : links_) ledger.links.push_back(std::move(found.link));
    std::stable_sort(foreign_.begin(), foreign_.end(), by_account);
    for (FoundForeign& found : foreign_) {
        const std::string_view text = accounts_[found.account].text;
        found.foreign.text = trim(text.substr(found.from, found.to - found.from));
        if (!found.foreign.text.empty()) ledger.foreign->push_back(std::move(found.foreign));
    }

    for (std::vector<FoundStyled>& of_style : styled_)
        for (FoundStyled& found : of_style) {
            const std::string_view text = accounts_[found.account].text;
            found.styled.text = text.substr(found.from, found.to - found.from);
            if (found.account != 0) found.styled.inside = rank[found.account - 1];
            ledger.styled->push_back(std::move(found.styled));
        }
    std::stable_sort(ledger.styled->begin(), ledger.styled->end(),
                     [](const LedgerStyled& a, const LedgerStyled& b) {
                         return std::tie(a.inside, a.offset) < std::tie(b.inside, b.offset);
                     });

    std::stable_sort(pictures_.begin(), pictures_.end(), by_account);
    for (FoundPicture& found : pictures_) {
        if (found.account != 0) found.picture.inside = rank[found.account - 1];
        if (!ledger.pictures) ledger.pictures.emplace();
        ledger.pictures->push_back(std::move(found.picture));
    }

    ledger.blocks = std::move(blocks_);
    ledger.page_ends = std::move(page_ends_);
    ledger.running_text = std::move(accounts_.front().text);
    ledger.words = count_words(ledger.running_text);
    return ledger;
}

}  // namespace voetnoot
