#include "program/report/html_batch.hpp"

#include "pipeline/finding/finding.hpp"
#include "pipeline/source/file_below.hpp"
#include "program/language.hpp"
#include "program/report/html.hpp"
#include "program/report/html_letters.hpp"
#include "program/report/page_script.hpp"
#include "program/words.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <vector>

namespace voetnoot::program::report {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t most_slow = 10;
constexpr std::size_t largest_receipt = std::size_t{64} << 20;

struct SlowLetter {
    double milliseconds = 0;
    std::string name;
};

// What is gathered in one look through the journal, so that memory stays flat.
struct Overview {
    explicit Overview(const std::string& output) : letters(output) {}

    batch::Tally tally;
    std::map<std::string, std::pair<std::size_t, std::size_t>> rules;  // findings, letters
    std::map<std::string, double> stages;                              // milliseconds
    std::vector<SlowLetter> slowest;
    std::size_t timed = 0;
    LetterPages letters;
    std::string sealed;  // the first of these: its receipt tells how all were made
};

void take_times(Overview& overview, const batch::JournalRow& row, const Json& result) {
    if (!result.contains("cpu")) return;
    double sum = 0;
    for (const auto& [stage, nanoseconds] : result.at("cpu").items()) {
        if (stage.ends_with(" load")) continue;  // once for all letters
        const double milliseconds = nanoseconds.get<double>() / 1e6;
        overview.stages[stage] += milliseconds;
        sum += milliseconds;
    }
    ++overview.timed;
    std::vector<SlowLetter>& slowest = overview.slowest;
    const auto place = std::find_if(slowest.begin(), slowest.end(), [sum](const SlowLetter& letter) {
        return letter.milliseconds < sum;
    });
    slowest.insert(place, {sum, row.letter.name});
    if (slowest.size() > most_slow) slowest.pop_back();
}

void take(Overview& overview, const batch::JournalRow& row) {
    if (!row.entry) {
        ++overview.tally.to_do;
        overview.letters.take_to_do(row);
        return;
    }
    ++overview.tally[row.entry->verdict];
    const Json result = Json::parse(row.entry->result);
    std::map<std::string, std::size_t> here;
    for (const Json& finding : result.at("findings")) ++here[finding.at("rule").get<std::string>()];
    for (const auto& [rule, count] : here) {
        overview.rules[rule].first += count;
        ++overview.rules[rule].second;
    }
    take_times(overview, row, result);
    overview.letters.take(row, result);
    if (row.entry->verdict == batch::Verdict::sealed && overview.sealed.empty())
        overview.sealed = row.letter.name;
}

std::string row_html(const std::string& header, const std::string& value, double share) {
    return fmt::format(
        "<tr><th scope=\"row\">{}</th><td class=\"n\">{}</td><td class=\"bar\">{}</td></tr>\n", header,
        value, html_bar(share));
}

std::string table_html(const char* caption, const std::array<const char*, 2>& heads,
                       const std::string& rows) {
    return fmt::format(
        "<table><caption>{}</caption><thead><tr><th scope=\"col\">{}</th><th scope=\"col\" "
        "class=\"n\">{}</th>"
        "<th scope=\"col\" class=\"bar\">{}</th></tr></thead><tbody>\n{}</tbody></table>\n",
        in_words(caption), in_words(heads[0]), in_words(heads[1]), tr("Share"), rows);
}

std::string outcomes_html(const batch::Tally& tally) {
    const double all = std::max(1.0, static_cast<double>(tally.done() + tally.to_do));
    std::string rows;
    for (const batch::Verdict verdict : batch::all_verdicts)
        rows += row_html(
            fmt::format("<span class=\"outcome {}\">{}</span>", name(verdict), in_words(name(verdict))),
            fmt::format("{}", tally[verdict]), static_cast<double>(tally[verdict]) / all);
    if (tally.to_do != 0)
        rows += row_html(tr("to do"), fmt::format("{}", tally.to_do),
                         static_cast<double>(tally.to_do) / all);
    return fmt::format("<section id=\"outcomes\"><h2>{}</h2>\n", tr("Outcomes")) +
           table_html(marked("What became of the letters").data(),
                      {marked("Outcome").data(), marked("Letters").data()}, rows) +
           "</section>\n";
}

std::string rules_html(const Overview& overview, std::span<const Rule> catalogue) {
    std::string rows;
    for (const auto& entry : overview.rules) {
        const auto& id = entry.first;
        const auto& counts = entry.second;
        const auto rule = std::find_if(catalogue.begin(), catalogue.end(),
                                       [&](const Rule& candidate) { return candidate.id == id; });
        rows += fmt::format(
            "<tr id=\"rule-{0}\"><th scope=\"row\">{0}</th><td>{1}</td><td class=\"n\">{2}</td><td "
            "class=\"n\">{3}</td></tr>\n",
            html_text(id), rule == catalogue.end() ? "" : html_text(in_words(rule->sentence)),
            counts.first, counts.second);
    }
    if (rows.empty())
        return fmt::format("<section id=\"rules\"><h2>{}</h2><p>{}</p></section>\n",
                           tr("Findings by rule"), tr("There are no findings."));
    return fmt::format(
        "<section id=\"rules\"><h2>{}</h2>\n<table><caption>{}</caption><thead><tr><th "
        "scope=\"col\">{}</th><th scope=\"col\">{}</th><th scope=\"col\" class=\"n\">{}</th><th "
        "scope=\"col\" class=\"n\">{}</th></tr></thead><tbody>\n{}</tbody></table></section>\n",
        tr("Findings by rule"), tr("How often each rule found something"), tr("Rule"), tr("It says"),
        tr("Findings"), tr("Letters"), rows);
}

std::string times_html(const Overview& overview) {
    double all = 0;
    for (const auto& [stage, milliseconds] : overview.stages) all += milliseconds;
    std::string stages, slow;
    for (const Stage stage : all_stages) {
        const auto known = overview.stages.find(std::string(name(stage)));
        if (known == overview.stages.end()) continue;
        stages += row_html(html_text(in_words(known->first)),
                           fmt::format("{:.2f} ms", known->second / static_cast<double>(overview.timed)),
                           known->second / all);
    }
    for (const SlowLetter& letter : overview.slowest)
        slow += row_html(html_text(letter.name), fmt::format("{:.1f} ms", letter.milliseconds),
                         letter.milliseconds / std::max(1e-9, overview.slowest.front().milliseconds));
    if (slow.empty())
        return fmt::format("<section id=\"times\"><h2>{}</h2><p>{}</p></section>\n", tr("Time"),
                           tr("No letter was made yet."));
    return fmt::format("<section id=\"times\"><h2>{}</h2>\n", tr("Time")) +
           table_html(marked("Processor time of a letter, by stage").data(),
                      {marked("Stage").data(), marked("Mean").data()}, stages) +
           table_html(marked("The slowest letters").data(),
                      {marked("Letter").data(), marked("Processor time").data()}, slow) +
           "</section>\n";
}

// What the sources hold and is no letter: who reads that all are sealed is to know of what.
std::string left_out_html(const std::string& left_out) {
    std::string html = fmt::format("<section id=\"left-out\"><h2>{}</h2>\n", tr("What was not read"));
    if (left_out.empty())
        return html + fmt::format("<p>{}</p></section>\n",
                                  tr("Nothing: every file of the folders is a letter."));
    const Json json = Json::parse(left_out);
    html += "<ul>\n";
    for (const auto& [suffix, count] : json.at("suffixes").items())
        html += fmt::format("<li>{}</li>\n",
                            tr("{} {}: not read as letters", count.get<std::size_t>(),
                               suffix.empty() ? tr("without a suffix") : html_text(suffix)));
    if (const auto passed = json.at("passedOver").get<std::size_t>(); passed != 0)
        html += fmt::format("<li>{}</li>\n", tr("{} in hidden folders or left by programs (.git, "
                                                ".DS_Store, Thumbs.db, ~$…, ._…, __MACOSX)",
                                                passed));
    for (const Json& link : json.at("links"))
        html += fmt::format("<li>{}</li>\n", tr("{}: a link that leads out of its folder, or to no file",
                                                html_text(link.get<std::string>())));
    if (const auto chosen = json.value("notChosen", std::size_t{0}); chosen != 0)
        html += fmt::format("<li>{}</li>\n",
                            tr("{} letters that --include and --exclude leave out", chosen));
    return html + "</ul></section>\n";
}

// The commands that come next, for what there is.
std::string next_html(const Overview& overview, const std::string& output) {
    const batch::Tally& tally = overview.tally;
    const std::size_t broken =
        tally.done() - tally[batch::Verdict::sealed] - tally[batch::Verdict::refused];
    std::string html;
    const auto add = [&html](const std::string& what) { html += fmt::format("<li>{}</li>\n", what); };
    if (tally.to_do != 0)
        add(in_words(counted(
            tally.to_do, "{} letter is still to do: the same command goes on where it stopped",
            "{} letters are still to do: the same command goes on where it stopped", tally.to_do)));
    if (tally[batch::Verdict::refused] != 0)
        add(in_words(counted(
            tally[batch::Verdict::refused],
            "{} was refused: mend it, as its findings say, and run the same command again (what "
            "has not changed is not made anew); <code>--on-defect mark</code> seals it with every "
            "defect marked; <code>voetnoot rules NOTE-1</code> explains a rule",
            "{} were refused: mend them, as their findings say, and run the same command again (what "
            "has not changed is not made anew); <code>--on-defect mark</code> seals them with every "
            "defect marked; <code>voetnoot rules NOTE-1</code> explains a rule",
            tally[batch::Verdict::refused])));
    if (broken != 0)
        add(in_words(
            counted(broken,
                    "{} could not be read: look at its reason; <code>voetnoot batch … --retry "
                    "crashed</code> tries it again",
                    "{} could not be read: look at their reasons; <code>voetnoot batch … --retry "
                    "crashed</code> tries them again",
                    broken)));
    if (overview.letters.warned() != 0)
        add(in_words(counted(overview.letters.warned(),
                             "{} was sealed with warnings: look at it beside its original; the <a "
                             "href=\"#all\">table</a> shows which",
                             "{} were sealed with warnings: look at them beside their originals; the <a "
                             "href=\"#all\">table</a> shows which",
                             overview.letters.warned())));
    if (overview.letters.without_pictures() != 0)
        add(in_words(counted(overview.letters.without_pictures(),
                             "{} has <a href=\"#pictures\">pictures that were not drawn</a>",
                             "{} have <a href=\"#pictures\">pictures that were not drawn</a>",
                             overview.letters.without_pictures())));
    if (html.empty()) add(tr("Nothing is left to be done"));
    return fmt::format("<section id=\"next\"><h2>{}</h2>\n<ul>\n{}</ul>\n<p>{}</p></section>\n",
                       tr("What next"), html, tr("The outputs are in {}.", html_text(output)));
}

// A value of a receipt.
std::string said(const Json& value) {
    if (value.is_null()) return tr("not given");
    if (value.empty()) return tr("none");
    if (value.is_string()) return html_text(value.get<std::string>());
    if (!value.is_structured()) return html_text(value.dump());
    std::vector<std::string> all;
    for (const auto& [key, one] : value.items())
        all.push_back(value.is_object() ? fmt::format("{}={}", html_text(key), said(one)) : said(one));
    return fmt::format("{}", fmt::join(all, ", "));
}

// By the receipt of a letter that was sealed.
std::string making_html(const Overview& overview, const std::string& output) {
    std::string html = fmt::format("<section id=\"making\"><h2>{}</h2>\n", tr("How they were made"));
    const FileBelow file = read_below(output, overview.sealed + ".receipt.json", largest_receipt);
    if (overview.sealed.empty() || file.fault != FileBelow::Fault::none)
        return html + fmt::format("<p>{}</p></section>\n",
                                  tr("No receipt of a sealed letter is there that would tell."));
    const Json receipt = Json::parse(file.bytes, nullptr, false);
    html += fmt::format("<p>{}</p>\n<table><caption>{}</caption><tbody>\n",
                        tr("As the receipt of {} says:", html_text(overview.sealed)),
                        tr("Program, options and libraries"));
    const auto add = [&](const std::string& key, const std::string& value) {
        html += fmt::format("<tr><th scope=\"row\">{}</th><td>{}</td></tr>\n", html_text(key), value);
    };
    for (const char* key : {"program", "build"})
        if (receipt.contains(key)) add(key, said(receipt.at(key)));
    if (receipt.contains("options"))
        for (const auto& [key, value] : receipt.at("options").items()) add(key, said(value));
    std::vector<std::string> libraries;
    if (receipt.contains("libraries"))
        for (const Json& library : receipt.at("libraries"))
            libraries.push_back(html_text(
                fmt::format("{} {}", library.value("name", ""), library.value("version", ""))));
    add("libraries", fmt::format("{}", fmt::join(libraries, ", ")));
    return html + "</tbody></table></section>\n";
}

}  // namespace

std::string html_report(batch::BatchJournal& journal, std::span<const Rule> catalogue,
                        const std::string& output) {
    Overview overview(output);
    journal.each([&overview](const batch::JournalRow& row) { take(overview, row); });
    const std::uint64_t all = overview.tally.done() + overview.tally.to_do;
    const std::string title = in_words(counted(all, "{} of {} letters sealed", "{} of {} letters sealed",
                                               overview.tally[batch::Verdict::sealed], all));
    std::string html = fmt::format(
        "<!DOCTYPE html>\n<html lang=\"{}\"><head><meta charset=\"utf-8\">"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
        "'unsafe-inline'; script-src {}; base-uri 'none'; form-action 'none'\">"
        "<meta name=\"referrer\" content=\"no-referrer\"><meta name=\"viewport\" "
        "content=\"width=device-width, initial-scale=1\">"
        "<title>{}</title>\n<style>{}</style></head>\n<body><a class=\"skip\" href=\"#content\">{}</a>\n"
        "<header><h1>{}</h1>\n<nav aria-label=\"{}\"><ul>",
        language_spoken(), page_script_source(), title, html_style, tr("To the results"), title,
        tr("Parts of this report"));
    const std::array<std::pair<const char*, std::string>, 8> parts{
        {{"next", tr("What next")},
         {"letters", tr("Letters that were not sealed")},
         {"all", tr("All letters")},
         {"outcomes", tr("Outcomes")},
         {"rules", tr("Findings by rule")},
         {"times", tr("Time")},
         {"left-out", tr("What was not read")},
         {"making", tr("How they were made")}}};
    for (const auto& [id, words] : parts)
        html += fmt::format("<li><a href=\"#{}\">{}</a></li>", id, words);
    html += "</ul></nav></header>\n<main id=\"content\">\n";
    html += next_html(overview, output) + overview.letters.not_sealed_html() +
            overview.letters.finder_html() + overview.letters.pictures_html() +
            outcomes_html(overview.tally) + rules_html(overview, catalogue) + times_html(overview) +
            left_out_html(journal.left_out()) + making_html(overview, output);
    return html + fmt::format("</main><script>{}</script></body></html>\n", page_script);
}

}  // namespace voetnoot::program::report
