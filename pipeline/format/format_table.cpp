#include "pipeline/format/format_table.hpp"

#include "pipeline/ledger/ledger_rules.hpp"
#include "pipeline/rules/letter_rules.hpp"
#include "pipeline/rules/package_rules.hpp"
#include "pipeline/rules/safety_rules.hpp"
#include "pipeline/rules/seal_rules.hpp"
#include "pipeline/witness/witness_rules.hpp"

#include <utility>

namespace voetnoot {

FormatTable make_format_table(Formats formats, PictureReader read_picture) {
    FormatTable table{formats, std::move(read_picture), {}};
    const auto add = [&table](const auto& rules) {
        table.rules.insert(table.rules.end(), rules.begin(), rules.end());
    };
    add(letter_rules::all);
    add(ledger_rules::all);
    add(safety_rules::all);
    add(witness_rules::all);
    add(seal_rules::all);
    add(package_rules::all);
    for (const Format& format : formats) add(format.rules);
    return table;
}

std::vector<std::string_view> written_formats(const FormatTable& table) {
    std::vector<std::string_view> names;
    for (const Format& format : table.formats)
        if (format.writer) names.push_back(format.name);
    return names;
}

}  // namespace voetnoot
