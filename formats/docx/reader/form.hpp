// How a paragraph stands by its own properties or those of its style (ECMA-376-1, 17.3.1): alignment,
// direction, and with what it shares a page.
#pragma once

#include "formats/docx/package/element.hpp"
#include "pipeline/document/block.hpp"

#include <optional>

namespace voetnoot::docx::reader {

// What is not said comes from the style below.
struct FormProperties {
    std::optional<Form::Alignment> alignment;
    std::optional<bool> right_to_left;
    std::optional<bool> keeps_next;
    std::optional<bool> keeps_together;
    std::optional<bool> begins_page;
};

FormProperties read_form(const package::Element* paragraph_properties);
void fill(FormProperties& form, const FormProperties& below);
Form form_of(const FormProperties& form);

}  // namespace voetnoot::docx::reader
