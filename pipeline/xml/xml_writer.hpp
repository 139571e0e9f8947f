// Serialises XML 1.0 in UTF-8, always the same bytes for the same calls: line ends and indentation
// between elements, and not one white space added within mixed content.
//
// Our own rather than libxml2's, whose escaping and layout differ between its releases: the bytes of
// an output are to depend on the letter alone. Well-formedness is checked by libxml2, in the inspector.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace voetnoot {

enum class Layout { elements, mixed };

// Names are taken by view: they must outlive the writer (literals). Preconditions: every open has its
// close; attributes follow their open directly.
class XmlWriter {
public:
    XmlWriter();

    XmlWriter& open(std::string_view name, Layout layout = Layout::elements);
    XmlWriter& attribute(std::string_view name, std::string_view value);
    void text(std::string_view text);
    void element(std::string_view bytes);  // a whole one, written by somebody else
    void close();
    void empty(std::string_view name) { open(name).close(); }

    std::string finish();

private:
    struct Element {
        std::string_view name;
        Layout layout;
        bool has_elements = false;
    };
    void end_start_tag();
    void new_line();

    std::string bytes_;
    std::vector<Element> open_;
    std::size_t mixed_ = 0;  // how many of the open elements are mixed
    bool in_start_tag_ = false;
};

// The byte at which `text` has something that XML 1.0 cannot carry (clause 2.2), or npos. A form feed
// and a vertical tab are white space to the ledger and written as a space; the writer puts U+FFFD for
// anything else.
std::size_t find_uncarriable(std::string_view text);

}  // namespace voetnoot
