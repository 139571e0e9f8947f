// The words of a formula as a letter shows it in one line (Unicode mathematics), found from the events
// of its XML, or from the code of an EQ field.
#pragma once

#include "formats/docx/scan/xml_events.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::docx::scan {

class FormulaWords {
public:
    // Everything within m:oMath; of a tag: not of what is left out.
    void start(const StartTag& tag);
    void end(std::string_view name);
    // The mark that begins is no part of the version that is read.
    void drop();
    void text(std::string_view text);
    std::string take();

private:
    struct Open {
        std::string name;
        std::map<std::string, std::string, std::less<>> properties;
        std::vector<std::pair<std::string, std::string>> parts;  // name of the element → its line
        bool script = false;
        std::string characters;  // of m:t
        bool keeps_space = false;
        bool gone = false;  // its own sign is: what stands in it is left
    };
    static std::string line_of(const Open& open);

    std::vector<Open> open_{Open{}};
};

// Of what follows "EQ" in the code of a field.
std::string eq_words(std::string_view code);

}  // namespace voetnoot::docx::scan
