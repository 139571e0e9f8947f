#include "program/report/first_error.hpp"

#include "pipeline/phrase/json.hpp"
#include "program/words.hpp"

#include <fmt/format.h>

#include <cstddef>

namespace voetnoot::program::report {

std::string why_not_sealed(const nlohmann::ordered_json& result) {
    const nlohmann::ordered_json* first = nullptr;
    std::size_t errors = 0;
    for (const auto& finding : result.at("findings")) {
        if (finding.at("severity") != "error") continue;
        if (++errors == 1) first = &finding;
    }
    if (first == nullptr)
        return in_words(phrase_in(result, "said", result.at("reason").get<std::string>()));
    std::string text =
        fmt::format("{}:{}: {}: {}", first->at("line").get<std::size_t>(),
                    first->at("column").get<std::size_t>(), first->at("rule").get<std::string>(),
                    in_words(phrase_in(*first, "said", first->at("message").get<std::string>())));
    if (errors > 1) text += tr(" (and {} more)", errors - 1);
    return text;
}

}  // namespace voetnoot::program::report
