#include "pipeline/receipt/json_text.hpp"
#include "pipeline/receipt/ledger_json.hpp"
#include "pipeline/text/shown.hpp"
#include "program/report/render.hpp"

namespace voetnoot::program::report {

std::string json_report(const Reports& reports, const std::string& left_out) {
    using Json = nlohmann::ordered_json;
    Json letters = Json::array();
    for (const LetterReport& report : reports) {
        Json letter{{"file", in_utf8(report.file)}};
        if (report.source) {
            letter["findings"] = Json::array();
            for (const Finding& finding : report.findings.sorted())
                letter["findings"].push_back(finding_json(finding, *report.source));
        } else {
            letter["message"] = in_utf8(report.failure);
        }
        letters.push_back(std::move(letter));
    }
    Json report{{"letters", std::move(letters)}};
    if (!left_out.empty()) report["leftOut"] = Json::parse(left_out);
    return json_text(report) + "\n";
}

}  // namespace voetnoot::program::report
