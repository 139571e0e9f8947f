#include "formats/markdown/scan/scan.hpp"

#include "formats/markdown/scan/account.hpp"
#include "formats/markdown/scan/dialect.hpp"
#include "formats/markdown/scan/entity.hpp"
#include "formats/markdown/scan/markup.hpp"
#include "formats/markdown/scan/tokens.hpp"

#include "pipeline/document/block.hpp"
#include "pipeline/format/format.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/text/text.hpp"

#include <fmt/format.h>
#include <md4c.h>

#include <algorithm>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace voetnoot::markdown::scan {
namespace {

std::string decoded(const MD_ATTRIBUTE& attribute, char hidden_tilde) {
    std::string text;
    for (std::size_t i = 0; attribute.size != 0 && attribute.substr_offsets[i] < attribute.size; ++i) {
        const std::string_view part(attribute.text + attribute.substr_offsets[i],
                                    attribute.substr_offsets[i + 1] - attribute.substr_offsets[i]);
        text += attribute.substr_types[i] == MD_TEXT_ENTITY ? decode_reference(part) : std::string(part);
    }
    std::replace(text.begin(), text.end(), hidden_tilde, '~');
    return text;
}

// Receives what md4c meets.
class Scanner {
public:
    Scanner(const ScanDialect& dialect, std::size_t deepest)
        : dialect_(dialect), deepest_(deepest), tokens_(dialect), markup_scanner_(tokens_, links_) {}

    Scan finish() {
        boundary();
        tokens_.place_labels(tokens_.end_of_last_line());
        std::vector<ScanToken> words = tokens_.tokens();
        std::vector<ScanSyntax> syntax = account(dialect_.letter(), words);
        return {std::move(words),
                links_,
                true,
                {},
                std::move(syntax),
                pictures_ + markup_scanner_.pictures()};
    }
    const std::set<std::string, std::less<>>& targets() const { return targets_; }
    bool too_deep() const { return too_deep_; }

    int enter_block(MD_BLOCKTYPE type, const void* detail) {
        end_block_text();
        if (++blocks_ > deepest_ + outer_blocks) return refuse();
        switch (type) {
            case MD_BLOCK_UL:
                lists_.push_back(nullptr);
                break;
            case MD_BLOCK_OL: {
                const auto* const list = static_cast<const MD_BLOCK_OL_DETAIL*>(detail);
                lists_.push_back(
                    std::make_shared<Numbering>(Numbering{list->start, {}, list->mark_delimiter}));
                break;
            }
            case MD_BLOCK_LI:
                if (lists_.back()) tokens_.label(lists_.back());
                else tokens_.label(std::string(bullet_label));
                break;
            case MD_BLOCK_HTML:
                html_block_ = true;
                break;
            case MD_BLOCK_TH:
            case MD_BLOCK_TD:
                in_cell_ = true;
                break;
            default:
                break;
        }
        return 0;
    }

    int leave_block(MD_BLOCKTYPE type) {
        end_block_text();
        --blocks_;
        if (type == MD_BLOCK_UL || type == MD_BLOCK_OL) lists_.pop_back();
        if (type == MD_BLOCK_LI) tokens_.place_labels_of_empty_item();
        if (type == MD_BLOCK_HTML) {
            html_block_ = false;
            tokens_.place_labels(tokens_.end_of_last_line());  // of items that hold nothing
        }
        if (type == MD_BLOCK_TH || type == MD_BLOCK_TD) in_cell_ = false;
        return 0;
    }

    int enter_span(MD_SPANTYPE type, const void* detail) {
        boundary();
        if (++spans_ > deepest_) return refuse();
        if (type == MD_SPAN_A && images_ == 0) {
            const std::string target =
                decoded(static_cast<const MD_SPAN_A_DETAIL*>(detail)->href, dialect_.hidden_tilde());
            targets_.insert(target);
            const bool within_another = !open_links_.empty() || markup_scanner_.in_link();
            open_links_.push_back(within_another ? no_link : links_.size());
            if (!within_another)
                links_.push_back({target, {0, static_cast<std::uint32_t>(tokens_.size()), 0}});
            markup_scanner_.enter_link(true);
        }
        if (type == MD_SPAN_DEL) tokens_.open_style(Style::struck, spans_);
        if (type == MD_SPAN_CODE) code_begins_ = true;
        if (type == MD_SPAN_IMG) {
            targets_.insert(
                decoded(static_cast<const MD_SPAN_IMG_DETAIL*>(detail)->src, dialect_.hidden_tilde()));
            if (images_++ == 0) ++pictures_;
            markup_scanner_.enter_picture(true);
            tokens_.allow_raised(false);
        }
        return 0;
    }

    int leave_span(MD_SPANTYPE type) {
        boundary();
        tokens_.forget_raised(spans_);
        if (type == MD_SPAN_DEL) tokens_.close_style(Style::struck, spans_);
        if (type == MD_SPAN_CODE && std::exchange(code_begins_, false)) tokens_.space();
        --spans_;
        if (type == MD_SPAN_IMG) {
            tokens_.allow_raised(--images_ == 0);
            markup_scanner_.enter_picture(images_ != 0);
        }
        if (type == MD_SPAN_A && images_ == 0) {
            if (const std::size_t index = open_links_.back(); index != no_link)
                links_[index].span = tokens_.span(links_[index].span.begin);
            open_links_.pop_back();
            markup_scanner_.enter_link(!open_links_.empty());
        }
        return 0;
    }

    int text(MD_TEXTTYPE type, const MD_CHAR* bytes, MD_SIZE size) {
        const std::string_view text(bytes, size);
        const std::string& shown = dialect_.shown();
        const bool from_letter = bytes >= shown.data() && bytes + size <= shown.data() + shown.size();
        if (type != MD_TEXT_HTML) flush_markup();
        if (!from_letter || type == MD_TEXT_BR || type == MD_TEXT_SOFTBR) {  // line ends and indentation
            if (type == MD_TEXT_HTML) markup_.append_white_space();
            else if (type == MD_TEXT_NULLCHAR) return refuse();
            else tokens_.end_of_text(), tokens_.space();
            return 0;
        }
        const auto offset = static_cast<std::size_t>(bytes - shown.data());
        const std::uint32_t begin = dialect_.letter_offset(offset);
        const std::uint32_t end = dialect_.letter_offset(offset + size);
        switch (type) {
            case MD_TEXT_HTML:
                tokens_.end_of_text();
                markup_.append(dialect_.base().substr(begin, end - begin), begin);
                break;
            case MD_TEXT_ENTITY:
                tokens_.decoded(decode_reference(text), {0, begin, end});
                break;
            case MD_TEXT_CODE:
                code(begin, end);
                break;
            default:
                in_autolink(begin) ? references(begin, end) : normal(begin, end);
                break;
        }
        return 0;
    }

private:
    static constexpr std::size_t no_link = static_cast<std::size_t>(-1);
    static constexpr std::size_t outer_blocks = 4;  // the document, and a table's parts

    int refuse() {
        too_deep_ = true;
        return 1;
    }

    // "<http://…>": md4c leaves character references in it alone.
    bool in_autolink(std::uint32_t begin) const {
        return !open_links_.empty() && begin > 0 && dialect_.base()[begin - 1] == '<';
    }
    void references(std::uint32_t begin, std::uint32_t end) {
        for (std::uint32_t i = begin; i < end; ++i) {
            const std::string_view rest = dialect_.letter().substr(i, end - i);
            const auto length = static_cast<std::uint32_t>(reference_length(rest));
            if (length == 0) continue;
            tokens_.bytes(begin, i);
            tokens_.decoded(decode_reference(rest.substr(0, length)), {0, i, i + length});
            begin = i + length;
            i = begin - 1;
        }
        tokens_.bytes(begin, end);
    }

    void normal(std::uint32_t begin, std::uint32_t end) {
        const ScanDialect::Mark* const definition =
            tokens_.has_label() ? dialect_.definition_at(begin) : nullptr;
        if (!definition) return tokens_.bytes(begin, end);
        tokens_.drop_label();
        tokens_.place_labels(definition->begin -
                             (definition->begin > 0 ? 1 : 0));  // of the item it stands in
        tokens_.raised(definition->label_begin, definition->label_end);
        tokens_.space();
        skip_until_ = definition->end;
        tokens_.bytes(std::max(begin, skip_until_), std::max(end, skip_until_));
    }

    void code(std::uint32_t begin, std::uint32_t end) {
        tokens_.end_of_text();
        if (std::exchange(code_begins_, false) && begins_with_line_end(begin)) tokens_.space();
        // In a cell, the backslash of an escaped pipe is the table's, even in code.
        for (std::uint32_t i = begin; in_cell_ && i + 1 < end; ++i) {
            if (dialect_.base().substr(i, 2) != "\\|") continue;
            tokens_.bytes(begin, i);
            begin = i + 1;
        }
        tokens_.bytes(begin, end);
        tokens_.keep_text();
    }

    // md4c passes over a line end behind the opening backticks. It is a space (CommonMark 6.1), but
    // where there is one before the closing ones as well: both are stripped.
    bool begins_with_line_end(std::uint32_t begin) const {
        const std::string_view letter = dialect_.base();
        const std::size_t open = letter.find_last_not_of(" \t\r\n>", begin - 1);
        if (open == letter.npos || letter[open] != '`') return false;
        if (letter.substr(open, begin - open).find('\n') == letter.npos) return false;
        const std::size_t first = letter.find_last_not_of('`', open) + 1;  // npos + 1 is 0
        const std::string_view ticks = letter.substr(first, open + 1 - first);
        std::size_t close = letter.find(ticks, begin);
        while (close != letter.npos && close + ticks.size() < letter.size() &&
               letter[close + ticks.size()] == '`')
            close = letter.find(ticks, letter.find_first_not_of('`', close));
        return close != letter.npos && !is_white_space(static_cast<unsigned char>(letter[close - 1]));
    }

    void flush_markup() {
        if (markup_.bytes.empty()) return;
        tokens_.end_of_text();
        markup_scanner_.scan(markup_, spans_ + 1, html_block_);
        markup_.clear();
        tokens_.end_of_text();
    }
    void boundary() {
        flush_markup();
        tokens_.end_of_text();
    }
    void end_block_text() {
        boundary();
        tokens_.forget_raised(0);
        tokens_.space();
        markup_scanner_.end_block();
    }

    const ScanDialect& dialect_;
    std::size_t deepest_;
    TokenCollector tokens_;
    std::vector<ScanLink> links_;
    MarkupScanner markup_scanner_;
    Markup markup_;
    std::set<std::string, std::less<>> targets_;
    std::vector<std::shared_ptr<Numbering>> lists_;  // none: a list with bullets
    std::vector<std::size_t> open_links_;
    bool code_begins_ = false;  // a code span, nothing of which was reported
    std::size_t blocks_ = 0;
    std::size_t spans_ = 0;
    std::size_t images_ = 0;    // that are open
    std::size_t pictures_ = 0;  // of the letter
    std::uint32_t skip_until_ = 0;
    bool html_block_ = false;
    bool in_cell_ = false;
    bool too_deep_ = false;
};

Scanner& scanner(void* data) {
    return *static_cast<Scanner*>(data);
}

void run(Scanner& scanner_of_letter, const std::string& shown, std::size_t deepest) {
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* data) {
        return scanner(data).enter_block(type, detail);
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* data) {
        return scanner(data).leave_block(type);
    };
    parser.enter_span = [](MD_SPANTYPE type, void* detail, void* data) {
        return scanner(data).enter_span(type, detail);
    };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* data) {
        return scanner(data).leave_span(type);
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* data) {
        return scanner(data).text(type, text, size);
    };
    const int result =
        md_parse(shown.data(), static_cast<MD_SIZE>(shown.size()), &parser, &scanner_of_letter);
    if (scanner_of_letter.too_deep())
        throw Unreadable(phrase("blocks or text are nested deeper than {} levels", deepest));
    if (result != 0) throw Unreadable(phrase("the Markdown parser gave up"));
}

}  // namespace

Scan scan(const Source& source, const ReadOptions& how) {
    ScanDialect dialect(source.bytes(), how.plain);
    Scanner first(dialect, how.depth);
    run(first, dialect.shown(), how.depth);
    if (!dialect.show_unused_targets(first.targets())) return first.finish();
    Scanner second(dialect, how.depth);
    run(second, dialect.shown(), how.depth);
    return second.finish();
}

Library scan_library() {
    return {"md4c", VOETNOOT_MD4C_VERSION};  // it cannot be asked
}

}  // namespace voetnoot::markdown::scan
