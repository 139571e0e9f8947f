#include "formats/registry/registry.hpp"
#include "pipeline/ledger/ledger_rules.hpp"
#include "tests/rules/fixtures.hpp"
#include "tests/rules/planted.hpp"

namespace voetnoot::rules_test {

namespace {

// The scan sees what the reader does not, or the reader what the scan does not.
Findings with_scan_of(std::string_view scanned) {
    Format format = *find_format(formats(), "markdown");
    format.scan = [scanned, scan = format.scan](const Source&, const ReadOptions& how) {
        return scan(Source("brief.md", std::string(scanned)), how);
    };
    return findings_of_letter(Source("brief.md", "De dijk is versterkt.\n"), format, false);
}

// What the scan accounts for, damaged.
template <class Damage>
Findings with_syntax(Damage damage) {
    Format format = *find_format(formats(), "markdown");
    format.scan = [damage, scan = format.scan](const Source& source, const ReadOptions& how) {
        Scan result = scan(source, how);
        damage(result.syntax);
        return result;
    };
    return findings_of_letter(Source("brief.md", "De *dijk* is versterkt.\n"), format, false);
}

using Syntax = std::vector<ScanSyntax>;

// A link with a target of this many bytes.
Findings with_target_of(std::size_t bytes) {
    const std::string beginning = "https://dijk.example/";
    const std::string letter =
        "Zie [het besluit](" + beginning + std::string(bytes - beginning.size(), 'x') + ").\n";
    return findings_of_letter(Source("brief.md", letter), *find_format(formats(), "markdown"), true);
}

constexpr std::size_t longest_string = 16382;  // characters that PDF/A allows

}  // namespace

PlantedRules planted_letters() {
    return {
        {"LEDGER-1",
         {[] { return with_scan_of("De dijk is niet versterkt.\n"); },
          [] { return with_scan_of("De dijk is versterkt.\n"); }}},
        {"LEDGER-15",
         {[] { return with_syntax([](Syntax& syntax) { syntax.pop_back(); }); },
          [] { return with_syntax([](Syntax&) {}); }}},
        {"LEDGER-16",
         {[] { return with_syntax([](Syntax& syntax) {
                   syntax.push_back({0, {0, 4, 6}});
               }); },
          [] { return with_syntax([](Syntax&) {}); }}},
        {"PDF-16",
         {[] { return with_target_of(longest_string + 1); },
          [] { return with_target_of(longest_string / 2); }}},
    };
}

}  // namespace voetnoot::rules_test
