#include "commands.hpp"

#include "finding/finding.hpp"
#include "registry.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace voetnoot {

Exit print_rules(const Arguments& arguments) {
    nlohmann::ordered_json rules = nlohmann::ordered_json::array();
    for (const Rule& rule : catalogue()) {
        if (arguments.format == "text")
            fmt::print("{:<10} {:<8} {:<12} {}\n{:33}{}\n", rule.id, name(rule.severity), name(rule.subject),
                       rule.slug, "", rule.sentence);
        rules.push_back({{"id", rule.id},
                         {"slug", rule.slug},
                         {"severity", name(rule.severity)},
                         {"subject", name(rule.subject)},
                         {"sentence", rule.sentence},
                         {"hint", rule.hint}});
    }
    if (arguments.format == "json") fmt::print("{}\n", rules.dump(2));
    return Exit::sealed;
}

}  // namespace voetnoot
