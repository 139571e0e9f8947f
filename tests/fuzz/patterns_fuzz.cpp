// libFuzzer: any bytes are a file of hyphenation patterns, which is refused or divides words where
// letters end.
#include "formats/pdfa/layout/text/hyphenate.hpp"
#include "pipeline/text/text.hpp"

#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

using namespace voetnoot;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    for (const bool complete : {true, false}) {
        for (const char* head : {"", "UTF-8\n", "ISO8859-1\n"}) {
            try {
                pdfa::layout::text::Hyphenator hyphenator(head + bytes, complete);
                for (const std::string& word :
                     std::vector<std::string>{"aabbaabbcd", "Schiffahrtsöl", "zeeëendenß",
                                              std::string(90, 'a'), "x" + bytes.substr(0, 70)}) {
                    if (invalid_utf8(word)) continue;
                    for (const std::uint32_t point : hyphenator.points(word))
                        if (point == 0 || point >= word.size() || (word[point] & 0xC0) == 0x80)
                            std::abort();
                }
            } catch (const CannotRun&) {
            }
        }
    }
    return 0;
}
