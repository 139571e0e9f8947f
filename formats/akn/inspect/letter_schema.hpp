// The OASIS schema for letters of our own, at once: a part of it (prune.hpp) is compiled, which takes a
// fiftieth of the time and has all that our writer may use. Of the schema that was there when the
// program was built the part is made already (made_part.hpp). What the part allows, the whole allows;
// what it refuses is decided by the whole, which is compiled when that first happens. So the verdict and
// the violations are always those of the whole.
//
// Thread rules: one thread at a time. Errors: CannotRun, where the schema cannot be compiled.
#pragma once

#include "formats/akn/inspect/schema.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace voetnoot::akn::inspect {

class LetterSchema {
public:
    // The bytes outlive it. `digest` is the sha256 of `akn_xsd`, where it is known.
    LetterSchema(std::string_view akn_xsd, std::string_view xml_xsd, std::string_view digest = {});

    // Calls `report` with the line and the message of each violation, in order.
    void validate(xmlDoc& document, const std::function<void(int, std::string)>& report);

    bool has_part() const { return part_.has_value(); }
    bool has_whole() const { return whole_.has_value(); }

private:
    bool part_allows(xmlDoc& document) const;
    void compile_whole() { whole_.emplace(akn_xsd_, xml_xsd_); }

    std::string_view akn_xsd_, xml_xsd_;
    std::optional<Schema> part_, whole_;
};

}  // namespace voetnoot::akn::inspect
