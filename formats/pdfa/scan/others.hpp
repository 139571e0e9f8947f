// What is on a page beside the text that is seen, and is told: pages that are pictures, text that is not
// painted, pictures, drawings, fields of forms, comments.
//
// Thread rules: plain values.
#pragma once

#include "formats/pdfa/recount/drawing.hpp"
#include "formats/pdfa/recount/file.hpp"
#include "formats/pdfa/scan/seen.hpp"
#include "pipeline/ledger/scan.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace voetnoot::pdfa::scan {

class Others {
public:
    void look(recount::PdfFile& file, std::size_t page, const recount::Drawing& drawing,
              const SeenPage& seen);
    // A page that is a picture, and text that is not painted, by page; all else once for each kind.
    std::vector<ScanRemark> take();

private:
    struct Kind {
        std::size_t count = 0;
        std::vector<std::size_t> pages;
    };
    std::map<std::string, Kind> kinds_;
    std::vector<ScanRemark> remarks_;
};

}  // namespace voetnoot::pdfa::scan
