#include "formats/docx/reader/form.hpp"

namespace voetnoot::docx::reader {

namespace {

std::optional<bool> on_off(const package::Element& properties, std::string_view name) {
    const int value = properties.on_off(name);
    return value < 0 ? std::nullopt : std::optional(value == 1);
}

}  // namespace

FormProperties read_form(const package::Element* properties) {
    FormProperties form;
    if (properties == nullptr) return form;
    if (const std::string_view value = properties->value("w:jc"); !value.empty())
        form.alignment = value == "center"                    ? Form::Alignment::centre
                         : value == "right" || value == "end" ? Form::Alignment::end
                                                              : Form::Alignment::natural;
    form.right_to_left = on_off(*properties, "w:bidi");
    form.keeps_next = on_off(*properties, "w:keepNext");
    form.keeps_together = on_off(*properties, "w:keepLines");
    form.begins_page = on_off(*properties, "w:pageBreakBefore");
    return form;
}

void fill(FormProperties& form, const FormProperties& below) {
    if (!form.alignment) form.alignment = below.alignment;
    if (!form.right_to_left) form.right_to_left = below.right_to_left;
    if (!form.keeps_next) form.keeps_next = below.keeps_next;
    if (!form.keeps_together) form.keeps_together = below.keeps_together;
    if (!form.begins_page) form.begins_page = below.begins_page;
}

Form form_of(const FormProperties& form) {
    return {form.alignment.value_or(Form::Alignment::natural), form.right_to_left.value_or(false),
            form.keeps_next.value_or(false), form.keeps_together.value_or(false),
            form.begins_page.value_or(false)};
}

}  // namespace voetnoot::docx::reader
