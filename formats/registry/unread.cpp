#include "formats/registry/unread.hpp"

#include "pipeline/phrase/phrase.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace voetnoot {

namespace {

constexpr std::string_view by_office =
    marked("a word processor saves it as .docx: soffice --headless --convert-to docx");
constexpr std::string_view by_pandoc =
    marked("save it from a word processor as .docx, or make Markdown of it: pandoc -t gfm -o letter.md");
constexpr std::string_view has_letters = marked("take out the letters that it holds, and name those");
constexpr std::string_view is_picture =
    marked("a picture has no text: a converter with text recognition makes Markdown of it");

constexpr std::string_view is_perhaps_ours =
    marked("may be an output or an original: it is a letter where it, or --include, names it");

constexpr std::array advices{
    std::pair{".doc", by_office},   std::pair{".dot", by_office},       std::pair{".dotx", by_office},
    std::pair{".odt", by_office},   std::pair{".ott", by_office},       std::pair{".fodt", by_office},
    std::pair{".rtf", by_office},   std::pair{".wpd", by_office},       std::pair{".wps", by_office},
    std::pair{".pages", by_office}, std::pair{".html", by_pandoc},      std::pair{".htm", by_pandoc},
    std::pair{".xhtml", by_pandoc}, std::pair{".epub", by_pandoc},      std::pair{".tex", by_pandoc},
    std::pair{".rst", by_pandoc},   std::pair{".org", by_pandoc},       std::pair{".msg", has_letters},
    std::pair{".eml", has_letters}, std::pair{".mbox", has_letters},    std::pair{".zip", has_letters},
    std::pair{".7z", has_letters},  std::pair{".tar", has_letters},     std::pair{".png", is_picture},
    std::pair{".jpg", is_picture},  std::pair{".jpeg", is_picture},     std::pair{".tif", is_picture},
    std::pair{".tiff", is_picture}, std::pair{".pdf", is_perhaps_ours},
};

}  // namespace

std::string_view advice_for_unread(std::string_view suffix) {
    const auto* const known = std::find_if(advices.begin(), advices.end(),
                                           [suffix](const auto& pair) { return pair.first == suffix; });
    return known == advices.end() ? std::string_view{} : known->second;
}

}  // namespace voetnoot
