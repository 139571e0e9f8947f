#include "library/voetnoot/formats.hpp"
#include "pipeline/receipt/json_text.hpp"
#include "pipeline/receipt/ledger_json.hpp"
#include "pipeline/text/shown.hpp"
#include "program/report/render.hpp"

#include <boost/filesystem.hpp>
#include <fmt/format.h>

#include <array>
#include <cstddef>

namespace voetnoot::program::report {

std::string full_path(const std::string& file) {
    if (file == "-") return {};
    return boost::filesystem::absolute(file).lexically_normal().string();
}

std::string json_report(const Reports& reports, const std::string& left_out) {
    using Json = nlohmann::ordered_json;
    constexpr std::array severities{Severity::error, Severity::warning, Severity::info};
    std::array<std::size_t, severities.size()> counts{};
    std::size_t unreadable = 0;
    Json letters = Json::array();
    for (const LetterReport& report : reports) {
        Json letter{{"file", in_utf8(report.file)}, {"path", in_utf8(full_path(report.file))}};
        for (std::size_t i = 0; i < counts.size(); ++i)
            counts[i] += report.findings.count(severities[i]);
        if (report.source) {
            letter["findings"] = Json::array();
            for (const Finding& finding : report.findings.sorted())
                letter["findings"].push_back(finding_json(finding, *report.source));
        } else {
            letter["message"] = in_utf8(report.failure);
            ++unreadable;
        }
        letters.push_back(std::move(letter));
    }
    Json report{{"version", 1},
                {"program", fmt::format("voetnoot {}", library::version())},
                {"summary",
                 {{"letters", reports.size()},
                  {"unreadable", unreadable},
                  {"errors", counts[0]},
                  {"warnings", counts[1]},
                  {"infos", counts[2]}}},
                {"letters", std::move(letters)}};
    if (!left_out.empty()) report["leftOut"] = Json::parse(left_out);
    return json_text(report) + "\n";
}

}  // namespace voetnoot::program::report
