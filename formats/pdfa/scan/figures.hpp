// What the structure tree says of pictures: the description of the Figure that each is of.
//
// Thread rules: as the file.
#pragma once

#include "formats/pdfa/recount/content.hpp"
#include "formats/pdfa/recount/file.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace voetnoot::pdfa::scan {

struct SeenFigure {
    std::size_t number = 0;
    std::string words;  // without white space, control characters and what parts no words
};

class Figures {
public:
    explicit Figures(recount::PdfFile& file);  // none where the tree cannot be read

    void look(std::size_t page, const recount::Content& content);
    std::optional<SeenFigure> at(const recount::Sequence* sequence) const;

private:
    std::vector<std::vector<std::pair<recount::ContentKey, SeenFigure>>> by_page_;
    std::map<const recount::Sequence*, SeenFigure> here_;
};

}  // namespace voetnoot::pdfa::scan
