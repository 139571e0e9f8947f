#include "pipeline/receipt/ledger_json.hpp"
#include "program/report/render.hpp"

namespace voetnoot::program::report {

std::string json_report(const Reports& reports) {
    using Json = nlohmann::ordered_json;
    Json letters = Json::array();
    for (const LetterReport& report : reports) {
        Json letter{{"file", report.file}};
        if (report.source) {
            letter["findings"] = Json::array();
            for (const Finding& finding : report.findings.sorted())
                letter["findings"].push_back(finding_json(finding, *report.source));
        } else {
            letter["message"] = report.failure;
        }
        letters.push_back(std::move(letter));
    }
    return Json{{"letters", std::move(letters)}}.dump(2) + "\n";
}

}  // namespace voetnoot::program::report
