#include "formats/docx/scan/drawn_words.hpp"

#include "formats/docx/scan/alternatives.hpp"
#include "formats/docx/scan/placed_text.hpp"
#include "formats/docx/scan/xml_events.hpp"
#include "pipeline/document/block.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>

namespace voetnoot::docx::scan {

namespace {

using Tokens = std::vector<ScanToken>;

void append(Tokens tokens, Tokens& to) {
    std::move(tokens.begin(), tokens.end(), std::back_inserter(to));
}

// The text of DrawingML in both: a:p > a:r > a:t, and breaks.
class DrawingWords : public XmlEvents {
public:
    explicit DrawingWords(std::uint32_t part) : part_(part) {}

    void start(const StartTag& tag) override {
        open_.push_back(tag.name);
        if (skip_from_) return;
        const bool is_other = alternatives_.start(tag, parent());
        if (is_other || is_skipped(tag.name)) skip_from_ = open_.size();
        else if (tag.name == "a:p" || tag.name == "a:br") space_ = true;
        else if (tag.name == "a:t") reading_ = parent() == "a:r";
        else opened(tag);
    }

    void end(std::string_view name, std::uint32_t) override {
        if (skip_from_) {
            if (*skip_from_ == open_.size()) skip_from_.reset();
        } else if (reading_ && name == "a:t") {
            written(words(true));
            reading_ = false;
        } else {
            closed(name);
        }
        if (!skip_from_) alternatives_.end(name);
        open_.pop_back();
    }

    void text(std::string_view text, std::uint32_t begin, std::uint32_t end) override {
        if (!skip_from_ && reading_) text_.add(text, begin, end);
    }

protected:
    virtual bool is_skipped(std::string_view name) const = 0;
    virtual void opened(const StartTag& tag) = 0;
    virtual void closed(std::string_view name) = 0;
    virtual void written(Tokens tokens) = 0;

    Tokens words(bool preserve) {
        Tokens tokens;
        for (PlacedWord& word : text_.take(preserve)) {
            space_ = space_ || word.space_before;
            std::string cleaned = clean(word.text);
            if (cleaned.empty()) continue;
            tokens.push_back({std::move(cleaned), {part_, word.begin, word.end}, false, space_});
            space_ = false;
        }
        return tokens;
    }

    std::string_view parent() const {
        return open_.size() < 2 ? std::string_view() : std::string_view(open_[open_.size() - 2]);
    }

    std::uint32_t part_;
    bool reading_ = false;
    bool space_ = true;
    PlacedText text_;

private:
    std::vector<std::string> open_;         // names of the open elements
    std::optional<std::size_t> skip_from_;  // depth of one that is left out
    Alternatives alternatives_;
};

// Those of one index in the order of the file.
struct TextsByIndex {
    std::map<unsigned long, std::vector<Tokens>> at;

    std::map<unsigned long, std::vector<std::string>> words() const {
        std::map<unsigned long, std::vector<std::string>> result;
        for (const auto& [index, texts] : at)
            for (std::vector<std::string>& to = result[index]; const Tokens& tokens : texts)
                for (const ScanToken& token : tokens) to.push_back(token.text);
        return result;
    }
    Tokens take(unsigned long index) {
        Tokens result;
        if (const auto found = at.find(index); found != at.end())
            for (Tokens& tokens : found->second) append(std::move(tokens), result);
        return result;
    }
};

struct SeriesWords {
    Tokens name;
    TextsByIndex categories;
    std::vector<TextsByIndex> values;
};

class ChartWords : public DrawingWords {
public:
    using DrawingWords::DrawingWords;

    Tokens take() {
        // The innermost level stands first in the file, and last in the letter.
        for (SeriesWords& series : series_)
            for (auto& [index, texts] : series.categories.at) std::reverse(texts.begin(), texts.end());
        for (std::size_t first = 0, end = 0; first < series_.size(); first = end) {
            const auto words = series_[first].categories.words();
            for (end = first + 1; end < series_.size() && series_[end].categories.words() == words;)
                ++end;
            group(first, end);
        }
        return std::move(written_);
    }

private:
    enum class Role { written, name, category, value };

    bool is_skipped(std::string_view name) const override {
        constexpr std::array<std::string_view, 5> skipped{"c:extLst", "c:pivotSource", "c:printSettings",
                                                          "c:errBars", "a:fld"};
        return std::find(skipped.begin(), skipped.end(), name) != skipped.end();
    }

    void opened(const StartTag& tag) override {
        const bool of_series = parent() == "c:ser";
        if (tag.name == "c:ser") {
            series_.emplace_back();
            role_ = Role::written;
        } else if (of_series && tag.name == "c:tx") role_ = Role::name;
        else if (of_series && (tag.name == "c:cat" || tag.name == "c:xVal")) role_ = Role::category;
        else if (of_series &&
                 (tag.name == "c:val" || tag.name == "c:yVal" || tag.name == "c:bubbleSize")) {
            role_ = Role::value;
            series_.back().values.emplace_back();
        } else if (tag.name == "c:pt") {
            index_ = std::strtoul(std::string(tag.attribute("idx")).c_str(), nullptr, 10);
            if (TextsByIndex* texts = open_texts()) texts->at[index_];
        } else if (tag.name == "c:v" || tag.name == "c:name") {
            reading_ = space_ = true;
        }
    }

    void closed(std::string_view name) override {
        if (name == "c:v" || name == "c:name") {
            reading_ = false;
            written(words(false));
        } else if (parent() == "c:ser") {
            role_ = Role::written;
        }
    }

    void written(Tokens tokens) override {
        if (tokens.empty()) return;
        if (role_ == Role::name) return append(std::move(tokens), series_.back().name);
        if (TextsByIndex* texts = open_texts()) return texts->at[index_].push_back(std::move(tokens));
        append(std::move(tokens), written_);
    }

    TextsByIndex* open_texts() {
        if (role_ == Role::category) return &series_.back().categories;
        return role_ == Role::value ? &series_.back().values.back() : nullptr;
    }

    void group(std::size_t first, std::size_t end) {
        std::set<unsigned long> indices;
        for (std::size_t i = first; i < end; ++i) {
            append(std::move(series_[i].name), written_);
            for (const auto& [index, texts] : series_[i].categories.at) indices.insert(index);
            for (const TextsByIndex& values : series_[i].values)
                for (const auto& [index, texts] : values.at) indices.insert(index);
        }
        for (const unsigned long index : indices) {
            for (std::size_t i = first; i < end; ++i)
                append(series_[i].categories.take(index), written_);
            for (std::size_t i = first; i < end; ++i)
                for (TextsByIndex& values : series_[i].values) append(values.take(index), written_);
        }
    }

    Role role_ = Role::written;
    unsigned long index_ = 0;
    std::vector<SeriesWords> series_;
    Tokens written_;
};

class DiagramWords : public DrawingWords {
public:
    using DrawingWords::DrawingWords;
    Tokens found;

private:
    bool is_skipped(std::string_view name) const override {
        return name == "a:fld" || name == "dgm:extLst";
    }

    void opened(const StartTag& tag) override {
        if (tag.name == "dgm:pt") point_ = {part_, tag.begin, tag.end};
        if (tag.name == "dgm:t") in_text_ = true;
    }

    void closed(std::string_view name) override {
        if (name == "dgm:t") in_text_ = false;
    }

    void written(Tokens tokens) override {
        if (!in_text_ || tokens.empty()) return;
        if (!point_.empty()) {
            ScanToken bullet{{}, point_, false, true};
            bullet.computed = std::string(bullet_label);
            found.push_back(std::move(bullet));
            tokens.front().space_before = true;
            point_ = {};
        }
        append(std::move(tokens), found);
    }

    Span point_;  // whose bullet is not yet told
    bool in_text_ = false;
};

}  // namespace

std::vector<ScanToken> chart_words(std::string_view xml, std::string_view name, std::uint32_t part) {
    ChartWords chart(part);
    parse(xml, name, chart);
    return chart.take();
}

std::vector<ScanToken> diagram_words(std::string_view xml, std::string_view name, std::uint32_t part) {
    DiagramWords diagram(part);
    parse(xml, name, diagram);
    return std::move(diagram.found);
}

}  // namespace voetnoot::docx::scan
