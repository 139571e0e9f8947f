#include "program/report/html_letters.hpp"

#include "pipeline/phrase/json.hpp"
#include "pipeline/receipt/json_text.hpp"
#include "pipeline/text/shown.hpp"
#include "program/report/first_error.hpp"
#include "program/report/html.hpp"
#include "program/report/path_reference.hpp"
#include "program/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace voetnoot::program::report {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t most_letters = 500;  // that are shown with their findings
constexpr std::size_t most_findings = 20;  // of one letter
constexpr std::size_t most_pictures = 200;

std::string finding_html(const Json& finding) {
    const auto text = [&](const char* key) { return html_text(finding.at(key).get<std::string>()); };
    std::string html = fmt::format(
        "<li><span class=\"outcome {0}\">{1}</span> <a href=\"#rule-{2}\">{2}</a>, {3}: {4}",
        text("severity"), html_text(in_words(finding.at("severity").get<std::string>())), text("rule"),
        tr("line {}, column {}", finding.at("line").get<std::size_t>(),
           finding.at("column").get<std::size_t>()),
        html_text(in_words(phrase_in(finding, "said", finding.at("message").get<std::string>()))));
    if (const std::string excerpt = finding.value("excerpt", ""); !excerpt.empty())
        html += fmt::format("<pre><code>{}</code></pre>", html_text(excerpt));
    if (const auto hint = finding.at("hint").get<std::string>(); !hint.empty())
        html += fmt::format("<p class=\"hint\">{}</p>",
                            html_text(in_words(phrase_in(finding, "advice", hint))));
    return html + "</li>\n";
}

// Errors first: they are why it was refused.
std::vector<Json> by_severity(const Json& findings) {
    std::vector<Json> sorted(findings.begin(), findings.end());
    std::stable_partition(sorted.begin(), sorted.end(),
                          [](const Json& finding) { return finding.at("severity") == "error"; });
    return sorted;
}

// From the folder that the page stands in.
std::string reference(std::string_view path) {
    return (path.starts_with('/') ? "" : "./") + path_reference(path);
}

std::string letter_html(const batch::JournalRow& row, const Json& result) {
    const std::string verdict(name(row.entry->verdict));
    std::string html = fmt::format(
        "<details><summary><h3>{}</h3> <span class=\"outcome {}\">{}</span>: {}</summary>\n"
        "<p><a href=\"{}\">{}</a></p>\n",
        html_text(row.letter.name), verdict, html_text(in_words(verdict)),
        html_text(why_not_sealed(result)), reference(row.letter.file), html_text(row.letter.file));
    const std::vector<Json> findings = by_severity(result.at("findings"));
    if (!findings.empty()) html += "<ul>\n";
    for (std::size_t i = 0; i < std::min(findings.size(), most_findings); ++i)
        html += finding_html(findings[i]);
    if (!findings.empty()) html += "</ul>\n";
    if (findings.size() > most_findings)
        html += fmt::format("<p>{}</p>\n",
                            tr("And {} more: see results.jsonl.", findings.size() - most_findings));
    return html + "</details>\n";
}

std::size_t count(const Json& findings, std::string_view severity) {
    return static_cast<std::size_t>(
        std::count_if(findings.begin(), findings.end(),
                      [severity](const Json& finding) { return finding.at("severity") == severity; }));
}

// "2 warnings: NOTE-6, TEXT-6".
std::string warnings_text(const Json& findings, std::size_t warnings) {
    if (warnings == 0) return {};
    std::vector<std::string> rules;
    for (const Json& finding : findings) {
        const auto rule = finding.at("rule").get<std::string>();
        if (finding.at("severity") == "warning" &&
            std::find(rules.begin(), rules.end(), rule) == rules.end())
            rules.push_back(rule);
    }
    return in_words(voetnoot::counted(warnings, "{} warning: {}", "{} warnings: {}", warnings,
                                      fmt::format("{}", fmt::join(rules, ", "))));
}

// As text of an element "script", where nothing may end it.
std::string script_json(const Json& json) {
    std::string text;
    for (const char c : json_text(json, -1)) {
        if (c == '<') text += "\\u003c";
        else text += c;
    }
    return text;
}

constexpr std::size_t to_do = batch::all_verdicts.size();

std::size_t number_of(batch::Verdict verdict) {
    return static_cast<std::size_t>(
        std::find(batch::all_verdicts.begin(), batch::all_verdicts.end(), verdict) -
        batch::all_verdicts.begin());
}

}  // namespace

std::size_t LetterPages::suffixes_of(const batch::JournalRow& row, const Json& result) {
    const std::string& letter = row.letter.name;
    const std::string stem = letter.substr(letter.rfind('/') + 1);
    Json list = Json::array();
    for (const Json& output : result.at("outputs")) {
        const auto file = output.at("name").get<std::string>();
        if (row.entry->verdict == batch::Verdict::sealed && file.starts_with(stem))
            list.push_back(in_utf8(file.substr(stem.size())));
    }
    return suffixes_.emplace(script_json(list), suffixes_.size()).first->second;
}

void LetterPages::take_pictures(const batch::JournalRow& row, const Json& result) {
    if (!result.contains("pictures")) return;
    std::vector<std::string> names;
    for (const Json& picture : result.at("pictures"))
        if (!picture.value("drawn", true)) names.push_back(html_text(picture.value("name", "")));
    if (names.empty()) return;
    if (++undrawn_ <= most_pictures)
        pictures_ += fmt::format("<li><a href=\"{}\">{}</a>: {}</li>\n", reference(row.letter.file),
                                 html_text(row.letter.name), fmt::join(names, ", "));
}

void LetterPages::take(const batch::JournalRow& row, const Json& result) {
    const bool sealed = row.entry->verdict == batch::Verdict::sealed;
    const Json& findings = result.at("findings");
    const std::size_t warnings = count(findings, "warning");
    const std::size_t undrawn = undrawn_;
    take_pictures(row, result);
    const Json line{in_utf8(row.letter.name),
                    in_utf8(row.letter.file),
                    number_of(row.entry->verdict),
                    shown(sealed ? warnings_text(findings, warnings) : why_not_sealed(result)),
                    warnings,
                    undrawn_ - undrawn,
                    suffixes_of(row, result)};
    std::string& rows = rows_[!sealed ? 0 : warnings != 0 ? 2 : 3];
    rows += script_json(line) + ",\n";
    if (sealed) {
        warned_ += warnings != 0 ? 1 : 0;
    } else if (open_shown_ == most_letters) {
        ++open_left_;
    } else {
        open_ += letter_html(row, result);
        ++open_shown_;
    }
}

void LetterPages::take_to_do(const batch::JournalRow& row) {
    const std::size_t none = suffixes_.emplace("[]", suffixes_.size()).first->second;
    rows_[1] +=
        script_json(Json{in_utf8(row.letter.name), in_utf8(row.letter.file), to_do, "", 0, 0, none}) +
        ",\n";
}

std::string LetterPages::not_sealed_html() const {
    std::string html =
        fmt::format("<section id=\"letters\"><h2>{}</h2>\n", tr("Letters that were not sealed"));
    if (open_shown_ == 0) html += fmt::format("<p>{}</p>\n", tr("There are none."));
    html += open_;
    if (open_left_ != 0)
        html += fmt::format(
            "<p>{}</p>\n",
            tr("And {} more: the table of all letters and results.jsonl have them.", open_left_));
    return html + "</section>\n";
}

std::string LetterPages::pictures_html() const {
    if (undrawn_ == 0) return {};
    std::string html = fmt::format(
        "<section id=\"pictures\"><h2>{}</h2>\n<p>{}</p>\n<ul>\n{}</ul>\n",
        tr("Pictures that were not drawn"),
        in_words(voetnoot::counted(undrawn_, "In {} letter; their descriptions stand in their place.",
                                   "In {} letters; their descriptions stand in their place.", undrawn_)),
        pictures_);
    if (undrawn_ > most_pictures)
        html += fmt::format("<p>{}</p>\n",
                            tr("And {} more letters: the table has them.", undrawn_ - most_pictures));
    return html + "</section>\n";
}

std::string LetterPages::finder_html() const {
    std::string html = fmt::format(
        "<section id=\"all\"><h2>{}</h2>\n<noscript><p>{}</p></noscript>\n<div id=\"finder\" hidden>\n"
        "<p class=\"fields\"><span><label for=\"words\">{}</label> <input id=\"words\" type=\"search\" "
        "autocomplete=\"off\"></span> <span><label for=\"kind\">{}</label> <select id=\"kind\"><option "
        "value=\"all\">{}</option><option value=\"open\">{}</option><option "
        "value=\"warnings\">{}</option><option value=\"pictures\">{}</option>",
        tr("All letters"), tr("To search here, allow scripts; results.jsonl has all letters."),
        tr("Words in name, path or reason"), tr("Show"), tr("all letters"), tr("not sealed"),
        tr("sealed with warnings"), tr("with pictures that were not drawn"));
    Json outcomes = Json::array(), words = Json::array();
    for (const batch::Verdict verdict : batch::all_verdicts) {
        html += fmt::format("<option value=\"{}\">{}</option>", name(verdict), in_words(name(verdict)));
        outcomes.push_back(name(verdict));
        words.push_back(in_words(name(verdict)));
    }
    outcomes.push_back("to-do");
    words.push_back(tr("to do"));
    html += fmt::format(
        "<option value=\"to-do\">{}</option></select></span></p>\n<p id=\"count\" role=\"status\"></p>\n"
        "<table><caption>{}</caption><thead><tr><th scope=\"col\">{}</th><th scope=\"col\">{}</th><th "
        "scope=\"col\">{}</th></tr></thead><tbody id=\"rows\"></tbody></table>\n<p><button id=\"more\" "
        "type=\"button\">{}</button></p>\n</div>\n</section>\n",
        tr("to do"), tr("Letters, those that were not sealed first"), tr("Letter"), tr("Outcome"),
        tr("Files"), tr("Show more"));
    std::vector<std::string> lists(suffixes_.size());
    for (const auto& [list, number] : suffixes_) lists[number] = list;
    std::string rows = rows_[0] + rows_[1] + rows_[2] + rows_[3];
    if (!rows.empty()) rows.resize(rows.size() - 2);
    html += fmt::format(
        "<script type=\"application/json\" "
        "id=\"data\">{{\"output\":{},\"outcomes\":{},\"words\":{},\"count\":{},\"suffixes\":[{}],"
        "\n\"letters\":[\n{}\n]}}</script>\n",
        script_json(Json(in_utf8(output_))), script_json(outcomes), script_json(words),
        script_json(Json::array({tr("{} of {} letters", "{}", "{}"), tr(", the first {} shown", "{}")})),
        fmt::join(lists, ","), rows);
    return html;
}

}  // namespace voetnoot::program::report
