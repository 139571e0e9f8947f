// Everything of one Word document that reading a paragraph may need.
#pragma once

#include "finding/finding.hpp"
#include "package/element.hpp"
#include "package/relationships.hpp"
#include "reader/numbering.hpp"
#include "reader/styles.hpp"
#include "reader/survey.hpp"
#include "source/source.hpp"

#include <cstdint>
#include <map>
#include <set>
#include <string>

namespace voetnoot::docx {

struct WordFile {
    const Source& source;
    const ReadOptions& how;
    Findings& findings;
    Styles styles;
    Numbering numbering;
    Survey survey;
    std::map<std::string, std::size_t> language_use;  // code points by language
    std::set<std::uint32_t> drawn;                    // parts of charts and diagrams that were read
};

}  // namespace voetnoot::docx
