// Complex fields (ECMA-376-1, 17.16.18): a code, then what Word last made of it. Only the latter is
// printed; fields nest, and one may begin in a paragraph and end in another.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace voetnoot::docx::reader {

struct FieldArgument {
    std::string text;  // without quotes; "\\\\" and "\\\"" are one sign
    bool is_switch =
        false;  // a backslash and one sign, outside of quotes: what stands against it is its value
};
struct FieldCode {
    std::string name;  // "HYPERLINK", in capitals
    std::vector<FieldArgument> arguments;
    bool has_switch(std::string_view wanted) const;  // "\\f"
    std::string_view first() const;                  // the first argument; empty where that is a switch
};
FieldCode read_field_code(std::string_view code);

// What a button shows, which stands in its code behind the name of a macro or of a place. Nothing where
// the field is none.
std::optional<std::string> text_of_button(std::string_view code);

// Does Word print something for the field that is neither in its code nor in the file?
bool prints_result(const FieldCode& code);
// Does it print what stands in another file, so that an empty result says that nobody fetched it?
bool fetches(const FieldCode& code);

// What stands behind "EQ"; nothing where the field is another.
std::optional<std::string> equation_in(std::string_view code);

// The character that a SYMBOL field shows; empty where it is not known.
std::string symbol_of_field(const FieldCode& code);

// Where the result of a field leads: an address, or "#bookmark" within the document. Empty where it is
// no link: a REF without \h repeats words, a NOTEREF with \f is a reference itself.
std::string target_of(const FieldCode& code);
// A link to a bookmark, as "#name": Word does not tell capitals apart.
std::string place_target(std::string_view bookmark);

class Fields {
public:
    void begin() { open_.push_back({}); }
    void add_code(std::string_view text);
    // What the innermost field says, when its result begins.
    std::optional<FieldCode> separate();
    void end();
    bool in_code() const;                            // is what comes now no printed text?
    bool in_result_of(std::string_view name) const;  // of a field of that name
    // Of the innermost field.
    std::string code() const { return open_.empty() ? std::string() : open_.back().code; }
    bool has_result() const { return !open_.empty() && open_.back().result; }
    std::size_t depth() const { return open_.size(); }
    void lead_to(const std::string& target) { open_.back().target = target; }
    std::vector<std::pair<std::size_t, std::string>> links() const;  // of open fields, by depth

private:
    struct Open {
        std::string code;
        std::string name = {};  // once its result has begun
        bool result = false;
        std::string target = {};  // where its result leads
    };
    std::vector<Open> open_;
};

}  // namespace voetnoot::docx::reader
