#include "settings.hpp"

#include "format/resources.hpp"
#include "registry.hpp"

#include <fmt/format.h>

namespace voetnoot {

Severities severities_of(const Arguments& arguments) {
    Severities severities;
    const std::vector<Rule> rules = catalogue();
    for (const std::string& setting : arguments.rules) {
        try {
            severities.set(setting, rules);
        } catch (const std::invalid_argument& error) {
            throw CannotRun(fmt::format("--rule: {}", error.what()));
        }
    }
    return severities;
}

}  // namespace voetnoot
