// From the pipeline's values to those of the installed headers.
#pragma once

#include "library/voetnoot/conversion.hpp"
#include "library/voetnoot/formats.hpp"
#include "pipeline/apart/message.hpp"
#include "pipeline/format/format_table.hpp"

#include <vector>

namespace voetnoot::library {

Ledger public_ledger(const voetnoot::Ledger& ledger);
std::vector<Finding> public_findings(const Findings& findings, const Source& source);  // by place
Rule public_rule(const voetnoot::Rule& rule);
Format public_format(const voetnoot::Format& format);
Conversion public_conversion(apart::Answer answer);

}  // namespace voetnoot::library
