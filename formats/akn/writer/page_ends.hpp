// Writes running text, and an eop before each word with which a page of the letter's original ends, or
// which goes over to the next. Adds no word and moves none.
#pragma once

#include "pipeline/ledger/ledger.hpp"
#include "pipeline/xml/xml_writer.hpp"

#include <cstddef>
#include <span>
#include <string_view>

namespace voetnoot::akn::writer {

class PageEnds {
public:
    PageEnds(XmlWriter& xml, std::span<const LedgerPageEnd> ends) : xml_(xml), ends_(ends) {}

    void text(std::string_view text);
    // Words that stand in an attribute of the element that follows.
    void words(std::string_view text);

private:
    void due();

    XmlWriter& xml_;
    std::span<const LedgerPageEnd> ends_;  // that are not written yet
    std::size_t offset_ = 0;               // in the running text
};

}  // namespace voetnoot::akn::writer
