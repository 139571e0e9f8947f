// Puts numbered paragraphs together as lists, and everything else between them.
#pragma once

#include "formats/docx/reader/numbering.hpp"
#include "pipeline/draft/draft.hpp"

#include <string>
#include <vector>

namespace voetnoot::docx::reader {

class ListBuilder {
public:
    void block(draft::Block block);  // ends every list
    void item(const NumberLabel& label, draft::Blocks content, const Span& span, const Span& label_span);
    draft::Blocks take();

private:
    struct Open {
        draft::List list;
        std::size_t level = 0;
        std::string name;
    };
    void close_to(std::size_t count);

    draft::Blocks blocks_;
    std::vector<Open> open_;
};

}  // namespace voetnoot::docx::reader
