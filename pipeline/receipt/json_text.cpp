#include "pipeline/receipt/json_text.hpp"

#include "pipeline/text/shown.hpp"
#include "pipeline/text/text.hpp"

#include <fmt/format.h>

namespace voetnoot {

std::string json_text(const nlohmann::ordered_json& json, int indent) {
    using Json = nlohmann::ordered_json;
    const std::string text = json.dump(indent, ' ', false, Json::error_handler_t::replace);
    std::string result;
    result.reserve(text.size());
    std::size_t copied = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = next_code_point(text, at);
        if (c < 0x7F || !is_unseen(c)) continue;  // JSON itself has escaped the rest
        result.append(text, copied, begin - copied);
        result += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
        copied = at;
    }
    return result.append(text, copied);
}

nlohmann::ordered_json shallow_json(std::string_view text, int deepest, std::size_t most) {
    using Json = nlohmann::ordered_json;
    bool beyond = false;
    std::size_t events = 0;
    Json json = Json::parse(text, [&](int depth, Json::parse_event_t, const Json&) {
        beyond = beyond || depth > deepest || ++events > most;
        return !beyond;
    });
    return beyond ? Json() : json;
}

}  // namespace voetnoot
