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

// The words of a code; a backslash in quotes escapes.
std::vector<std::string> split(std::string_view code) {
    std::vector<std::string> words;
    bool quoted = false;
    bool open = false;
    for (std::size_t i = 0; i < code.size(); ++i) {
        const char c = code[i];
        const bool blank = c == ' ' || c == '\t' || c == '\n';
        if (c == '"') {
            if (!quoted || !open) words.emplace_back();
            quoted = !quoted;
            open = quoted;
        } else if (blank && !quoted) {
            open = false;
        } else {
            if (!open) words.emplace_back();
            open = true;
            words.back() += quoted && c == '\\' && i + 1 < code.size() ? code[++i] : c;
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
    std::vector<std::string> words = split(code);
    if (words.empty()) return {};
    const std::string name = lower_case(words.front());
    words.erase(words.begin());
    const auto has = [&words](std::string_view wanted) {
        return std::find(words.begin(), words.end(), wanted) != words.end();
    };
    if (name == "hyperlink") {
        std::string address;
        std::string place;
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (words[i] == "\\l" && i + 1 < words.size()) place = words[++i];
            else if (words[i] == "\\o" || words[i] == "\\t") ++i;
            else if (!words[i].starts_with('\\') && address.empty()) address = words[i];
        }
        return {hyperlink_target(address, place)};
    }
    if (words.empty() || words.front().starts_with('\\')) return {};
    const bool page = name == "pageref";
    const bool note = name == "noteref" && !has("\\f");  // else it is a reference, and no link
    const bool words_of_place = name == "ref" && (words.front().starts_with('_') || has("\\h") ||
                                                  has("\\r") || has("\\n") || has("\\w") || has("\\p"));
    if (!page && !note && !words_of_place) return {};
    return {hyperlink_target({}, words.front()), page};
}

}  // namespace voetnoot::docx::scan
