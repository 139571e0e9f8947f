// Layers (optional content, ISO 32000-1, 8.11) that the file shows to nobody by default.
#pragma once

#include "formats/pdfa/recount/file.hpp"

#include <set>

namespace voetnoot::pdfa::recount {

class Layers {
public:
    explicit Layers(PdfFile& file);
    // Of the group, or the membership, that content or a form names under /OC.
    bool is_off(QPDFObjectHandle layer) const;

private:
    bool is_group_off(QPDFObjectHandle group) const;

    bool off_by_default_ = false;
    std::set<QPDFObjGen> other_;  // groups that are not as the default is
};

}  // namespace voetnoot::pdfa::recount
