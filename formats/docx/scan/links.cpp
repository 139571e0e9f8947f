#include "formats/docx/scan/links.hpp"

#include "formats/docx/scan/xml_events.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <vector>

namespace voetnoot::docx::scan {

namespace {

class Collector : public XmlEvents {
public:
    std::map<std::string, Target, std::less<>> found;

    void start(const StartTag& tag) override {
        if (tag.name != "rel:Relationship") return;
        const std::string_view type = tag.attribute("Type");
        found.try_emplace(
            std::string(tag.attribute("Id")),
            Target{std::string(type.substr(type.rfind('/') + 1)), std::string(tag.attribute("Target")),
                   tag.attribute("TargetMode") == "External"});
    }
    void end(std::string_view, std::uint32_t) override {}
    void text(std::string_view, std::uint32_t, std::uint32_t) override {}
};

struct CodeWord {
    std::string text;
    bool option = false;  // "\l"
};

// The words of a code. Before a backslash or a quote, a backslash says that they mean themselves;
// outside of quotes, before any other sign and at the beginning of a word, it makes an option of that
// sign.
std::vector<CodeWord> split(std::string_view code) {
    std::vector<CodeWord> words;
    bool quoted = false;
    bool open = false;
    for (std::size_t i = 0; i < code.size(); ++i) {
        const char c = code[i];
        const char after = i + 1 < code.size() ? code[i + 1] : ' ';
        const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        const bool hides = c == '\\' && (after == '\\' || after == '"');
        if (c == '"') {
            if (!quoted || !open) words.emplace_back();
            quoted = !quoted;
            open = quoted;
        } else if (blank && !quoted) {
            open = false;
        } else if (c == '\\' && !open && !hides && after > ' ') {
            words.push_back({lower_case(code.substr(i++, 2)), true});
        } else {
            if (!open) words.emplace_back();
            open = true;
            words.back().text += hides ? code[++i] : c;
        }
    }
    return words;
}

}  // namespace

std::map<std::string, Target, std::less<>> targets_in(std::string_view rels_xml, std::string_view part) {
    Collector collector;
    if (!rels_xml.empty()) parse(rels_xml, part, collector);
    return std::move(collector.found);
}

std::optional<std::string> button_text(std::string_view code) {
    const auto cut = [&code] {
        constexpr std::string_view blanks = " \t\r\n";
        code = trim(code);
        const std::string_view word = code.substr(0, code.find_first_of(blanks));
        code.remove_prefix(word.size());
        return word;
    };
    const std::string name = lower_case(cut());
    if (name != "macrobutton" && name != "gotobutton") return std::nullopt;
    cut();  // what it starts, or where it goes
    return fold(trim(code));
}

std::string part_name(std::string_view from, std::string_view target) {
    if (target.starts_with('/')) return std::string(target.substr(1));
    std::string folder(from.substr(0, from.rfind('/') == std::string_view::npos ? 0 : from.rfind('/')));
    while (target.starts_with("../") || target.starts_with("./")) {
        const bool up = target.starts_with("../");
        target.remove_prefix(up ? 3 : 2);
        if (up) folder.erase(folder.rfind('/') == std::string::npos ? 0 : folder.rfind('/'));
    }
    return folder.empty() ? std::string(target) : folder + '/' + std::string(target);
}

std::string hyperlink_target(std::string_view address, std::string_view anchor) {
    if (address.starts_with('#')) return lower_case(address);
    if (address.empty()) return anchor.empty() ? std::string() : '#' + lower_case(anchor);
    return anchor.empty() ? std::string(address) : std::string(address).append("#").append(anchor);
}

FieldLink field_link(std::string_view code) {
    std::vector<CodeWord> words = split(code);
    if (words.empty()) return {};
    const std::string name = lower_case(words.front().text);
    words.erase(words.begin());
    const auto has = [&words](std::string_view wanted) {
        return std::any_of(words.begin(), words.end(), [wanted](const CodeWord& word) {
            return word.option && word.text == wanted;
        });
    };
    if (name == "hyperlink") {
        std::string address;
        std::string place;
        for (auto word = words.begin(); word != words.end(); ++word) {
            if (!word->option) {
                if (address.empty()) address = word->text;
                continue;
            }
            const bool of_place = word->text == "\\l";
            const bool takes_next = of_place || word->text == "\\o" || word->text == "\\t";
            if (!takes_next || word + 1 == words.end()) continue;
            ++word;
            if (of_place) place = word->text;
        }
        return {hyperlink_target(address, place)};
    }
    if (words.empty() || words.front().option || words.front().text.empty()) return {};
    const bool page = name == "pageref";
    const bool note = name == "noteref" && !has("\\f");  // else it is a reference, and no link
    const bool words_of_place = name == "ref" && (words.front().text.starts_with('_') || has("\\h") ||
                                                  has("\\r") || has("\\n") || has("\\w") || has("\\p"));
    if (!page && !note && !words_of_place) return {};
    return {hyperlink_target({}, words.front().text), page};
}

}  // namespace voetnoot::docx::scan
