// Everything of one Word document that reading a paragraph may need.
#pragma once

#include "formats/docx/package/element.hpp"
#include "formats/docx/package/relationships.hpp"
#include "formats/docx/reader/numbering.hpp"
#include "formats/docx/reader/styles.hpp"
#include "formats/docx/reader/survey.hpp"
#include "pipeline/draft/draft.hpp"
#include "pipeline/finding/finding.hpp"
#include "pipeline/source/source.hpp"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace voetnoot::docx::reader {

struct WordFile {
    const Source& source;
    const ReadOptions& how;
    Findings& findings;
    Styles styles;
    Numbering numbering;
    Survey survey;
    std::map<std::string, std::size_t> language_use;  // code points by language
    std::set<std::uint32_t> drawn;                    // parts of charts and diagrams that were read
    bool in_head = false;                             // is what is read a head or a foot?
    std::set<std::string> unknown_formats = {};       // of numbers, that were told
    std::vector<std::string> page_numbers = {};       // of tables of contents, which are left out
    Span page_numbers_at = {};                        // the first
    std::vector<DraftAnchor> places = {};             // that links may lead to
    std::size_t omitted_pictures = 0;                 // deleted or hidden
};

}  // namespace voetnoot::docx::reader
