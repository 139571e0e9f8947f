// Of mc:AlternateContent, what the scan reads: the first choice that needs only what it knows, else the
// fallback (ECMA-376-3, 7.5). Not a line of it is the reader's.
#pragma once

#include "formats/docx/scan/xml_events.hpp"

#include <string_view>
#include <vector>

namespace voetnoot::docx::scan {

// Those that are open.
class Alternatives {
public:
    // Of every element that is not left out; true where this one is.
    bool start(const StartTag& tag, std::string_view parent);
    void end(std::string_view name);

private:
    std::vector<bool> chosen_;  // is a choice already taken?
};

}  // namespace voetnoot::docx::scan
