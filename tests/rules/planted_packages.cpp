#include "tests/package/damage.hpp"
#include "tests/package/packages.hpp"
#include "tests/rules/planted.hpp"

#include <memory>

namespace voetnoot::rules_test {

namespace {

using package::planted::Damage;
using package::planted::Packages;

Findings found_in(Packages& packages, const package::PackageFiles& files) {
    Findings findings;
    findings.enter(Stage::seal);
    for (const package::Fault& fault : packages.inspector().inspect(files))
        findings.add(*fault.rule, {}, fault.file + ": " + fault.message.english());
    return findings;
}

}  // namespace

PlantedRules planted_packages() {
    const auto packages = std::make_shared<Packages>();
    PlantedRules rules;
    for (const Damage& damage : package::planted::damages())  // of each rule the first
        rules.try_emplace(
            damage.rule,
            Planted{[packages, &damage] {
                        package::PackageFiles files = (*packages)[damage.kind];
                        damage.plant(files);
                        return found_in(*packages, files);
                    },
                    [packages, &damage] { return found_in(*packages, (*packages)[damage.kind]); }});
    return rules;
}

}  // namespace voetnoot::rules_test
