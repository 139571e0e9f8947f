#include "formats/docx/scan/scan.hpp"

#include "formats/docx/scan/container.hpp"
#include "formats/docx/scan/drawn_words.hpp"
#include "formats/docx/scan/encoding.hpp"
#include "formats/docx/scan/links.hpp"
#include "formats/docx/scan/list_numbers.hpp"
#include "formats/docx/scan/note_numbers.hpp"
#include "formats/docx/scan/watch.hpp"
#include "formats/docx/scan/words.hpp"
#include "pipeline/format/format.hpp"
#include "pipeline/phrase/make.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

namespace voetnoot::docx::scan {

namespace {

using Targets = std::map<std::string, Target, std::less<>>;

std::string rels_of(std::string_view part) {
    const std::size_t slash = part.rfind('/');
    const std::size_t file = slash == std::string_view::npos ? 0 : slash + 1;
    return std::string(part.substr(0, file)).append("_rels/").append(part.substr(file)).append(".rels");
}

class Scanning {
public:
    Scanning(const Source& source, const ReadOptions& how)
        : source_(source), how_(how), container_(source.file()) {}

    Scan run() {
        std::string main;
        for (const auto& [id, target] : targets(""))
            if (target.kind == "officeDocument") main = part_name("", target.target);
        const Targets of_main = targets(main);
        const auto related = [&](std::string_view kind) {
            for (const auto& [id, target] : of_main)
                if (target.kind == kind && container_.has(part_name(main, target.target)))
                    return unpacked(part_name(main, target.target)).bytes;
            return std::string();
        };
        numbers_ = ListNumbers(related("numbering"), related("styles"));
        run_styles_ = RunStyles(related("styles"));
        scan_.counts_styles = true;
        scan_.pictures = 0;
        auto [document, sections] = words(main, of_main, [&](const Target& target, bool is_chart) {
            return drawn(part_name(main, target.target), is_chart);
        });
        for (const NoteReferenceTag& reference : sections.references) referred_.insert(reference.note);
        add_headers(main, of_main, sections, true);
        append(std::move(document));
        add_headers(main, of_main, sections, false);
        for (const char* kind : {"footnotes", "endnotes"})
            for (const auto& [id, target] : of_main)
                if (target.kind == kind) add(part_name(main, target.target));
        label_notes(
            note_labels(sections.references, sections.notes, note_formats_in(related("settings"))));
        for (ScanLink& link : scan_.links)
            link.leads_within = link.target.starts_with('#') && places_.contains(link.target.substr(1));
        std::sort(scan_.links.begin(), scan_.links.end(), [](const ScanLink& a, const ScanLink& b) {
            return std::tie(a.span.part, a.span.begin) < std::tie(b.span.part, b.span.begin);
        });
        watch_others();
        scan_.remarks = watch_.remarks(source_);
        return std::move(scan_);
    }

private:
    // Parts that have no words of the letter, or whose words others read.
    void watch_others() {
        for (std::uint32_t i = 0; i < source_.parts().size(); ++i) {
            if (watch_.has_seen(i)) continue;
            const Part part = unpacked(source_.parts()[i].name);
            Watched watched(watch_, part.index);
            parse(part.bytes, source_.parts()[i].name, watched);
        }
    }

    Targets targets(std::string_view part) {
        const std::string name = rels_of(part);
        if (!container_.has(name)) return {};
        const bool was_read = source_.find_part(name).has_value();
        return targets_in(was_read ? unpacked(name).bytes : container_.read(name, how_.bytes), name);
    }

    struct Part {
        std::uint32_t index;
        std::string bytes;  // in UTF-8
    };
    Part unpacked(const std::string& name) const {
        const auto index = source_.find_part(name);
        if (!index || !holds(container_.read(name, how_.bytes), source_.bytes(*index)))
            throw Unreadable(phrase("{}: the container holds something else than was read", name));
        return {*index, std::string(source_.bytes(*index))};
    }

    std::pair<Scan, Sections> words(const std::string& name, const Targets& targets,
                                    DrawnWords drawn = {}) {
        const Part part = unpacked(name);
        Words words(part.index, targets, how_.tracked, numbers_, run_styles_, std::move(drawn));
        Watched watched(watch_, part.index, &words);
        parse(part.bytes, name, watched);
        for (auto& [place, note] : words.note_tags)
            note_tags_.emplace(std::pair(part.index, place), std::move(note));
        if (!is_head_) places_.merge(words.places);
        // A note that nothing refers to is not printed, with all that is in it.
        for (const auto& [note, count] : words.pictures)
            if (note.empty() || referred_.contains(note)) *scan_.pictures += count;
        return {std::move(words.scan), std::move(words.sections)};
    }

    // A part that is shown a second time is not read again.
    std::vector<ScanToken> drawn(const std::string& name, bool is_chart) {
        if (!source_.find_part(name) || !done_.insert(name).second) return {};
        const Part part = unpacked(name);
        if (!is_chart) return diagram_words(part.bytes, name, part.index);
        std::vector<ScanToken> words = chart_words(part.bytes, name, part.index);
        for (const auto& [id, target] : targets(name)) {
            const std::string shapes = part_name(name, target.target);
            if (target.kind != "chartUserShapes" || target.external || !source_.find_part(shapes))
                continue;
            const Part drawn_on_it = unpacked(shapes);
            std::vector<ScanToken> more = chart_words(drawn_on_it.bytes, shapes, drawn_on_it.index);
            std::move(more.begin(), more.end(), std::back_inserter(words));
        }
        return words;
    }

    void label_notes(const std::map<std::string, std::optional<std::string>, std::less<>>& labels) {
        for (ScanToken& token : scan_.tokens) {
            const auto tag = token.text.empty() ? note_tags_.find({token.span.part, token.span.begin})
                                                : note_tags_.end();
            const auto label = tag == note_tags_.end() ? labels.end() : labels.find(tag->second);
            if (label != labels.end()) token.computed = label->second;
        }
    }

    void append(Scan scan) {
        std::move(scan.tokens.begin(), scan.tokens.end(), std::back_inserter(scan_.tokens));
        std::move(scan.links.begin(), scan.links.end(), std::back_inserter(scan_.links));
    }

    void add(const std::string& part) {
        if (container_.has(part) && done_.insert(part).second) append(words(part, targets(part)).first);
    }

    // The head of the first page stands before the text of the document, every other one behind it.
    void add_headers(const std::string& main, const Targets& of_main, const Sections& sections,
                     bool first_page) {
        const std::string_view on_first_page = sections.first_page_differs ? "first" : "default";
        for (const HeaderReference& header : sections.headers) {
            const bool is_first = header.head && header.first_section && header.type == on_first_page;
            const auto target = of_main.find(header.id);
            if (is_first != first_page || target == of_main.end()) continue;
            is_head_ = true;
            add(part_name(main, target->second.target));
            is_head_ = false;
        }
    }

    const Source& source_;
    const ReadOptions& how_;
    Container container_;
    ListNumbers numbers_{{}, {}};  // as before the first paragraph
    RunStyles run_styles_;
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::string> note_tags_;
    std::set<std::string> places_;    // that links may lead to
    std::set<std::string> referred_;  // notes
    bool is_head_ = false;            // is what is read a head or a foot? Nothing leads there
    std::set<std::string> done_;
    Watch watch_;
    Scan scan_;
};

}  // namespace

Scan scan(const Source& source, const ReadOptions& how) {
    return Scanning(source, how).run();
}

}  // namespace voetnoot::docx::scan
