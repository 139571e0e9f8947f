// SAFE-2: whatever in the tree a reader of it may follow or fetch.
#include "formats/akn/inspect/structure.hpp"

#include "formats/akn/inspect/walk.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/rules/safety_rules.hpp"
#include "pipeline/verify/live_address.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>
#include <string>
#include <string_view>

namespace voetnoot::akn::inspect {

namespace {

constexpr std::array<std::string_view, 5> followed{"href", "src", "altimg", "action", "base"};

// Of the file itself, or of the names that Akoma Ntoso and its vocabularies give.
bool is_local(std::string_view address) {
    return address.empty() || address.front() == '#' || address.starts_with("/akn/") ||
           address.starts_with("/ontology/");
}

bool is_beside(std::string_view path) {
    return path.front() != '/' && path.find_first_of(":\\") == path.npos && !path.starts_with("../") &&
           path.find("/../") == path.npos;
}

bool is_followed(std::string_view name) {
    return std::find(followed.begin(), followed.end(), name) != followed.end();
}

// An address that is no URI is written with all its signs escaped.
std::string decoded(std::string_view address) {
    std::string result;
    for (std::size_t i = 0; i < address.size(); ++i) {
        unsigned value = 0;
        const char* const digits = address.data() + i + 1;
        if (address[i] == '%' && i + 2 < address.size() &&
            std::from_chars(digits, digits + 2, value, 16).ptr == digits + 2) {
            result += static_cast<char>(value);
            i += 2;
        } else {
            result += address[i];
        }
    }
    return result;
}

bool starts_something(std::string_view name, std::string_view value) {
    if (name.starts_with("on")) return true;  // a script of HTML
    if (name == "style") return value.find("url") != value.npos;
    return is_followed(name) && !is_local(value) && !is_harmless_address(value) &&
           !is_harmless_address(decoded(value)) && !(name == "src" && is_beside(value));
}

}  // namespace

void inspect_addresses(const xmlNode* root, Findings& findings) {
    for_each_element(root, [&](const xmlNode* node) {
        for (const xmlAttr* one = node->properties; one != nullptr; one = one->next) {
            const std::string_view name = reinterpret_cast<const char*>(one->name);
            if (name != "style" && !name.starts_with("on") && !is_followed(name)) continue;
            const std::unique_ptr<xmlChar, void (*)(xmlChar*)> value(
                xmlNodeGetContent(reinterpret_cast<const xmlNode*>(one)),
                [](xmlChar* text) { xmlFree(text); });
            const std::string_view text =
                value ? reinterpret_cast<const char*>(value.get()) : std::string_view();
            if (starts_something(name, text))
                findings.add(safety_rules::live_target, {},
                             phrase("Line {}: {}=\"{}\" leads to, or starts, something else.",
                                    xmlGetLineNo(node), name, text));
        }
    });
}

}  // namespace voetnoot::akn::inspect
