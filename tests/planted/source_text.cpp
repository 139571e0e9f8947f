#include "tests/planted/source_defects.hpp"

#include <algorithm>

namespace voetnoot::planted {

namespace {

using Places = std::vector<Place>;

constexpr std::size_t every_nth_word = 10;
constexpr std::string_view page_end = "\n\nPagina 3 van 9\n\n";

Places cut_sentences(const SourceLetter& letter) {
    Places places;
    for (std::size_t i = 0; i < letter.words.size(); i += every_nth_word)
        places.push_back(
            {{{letter.words[i], 1, std::string(page_end)}}, letter.words[i], page_end.size()});
    return places;
}

// Between two sentences, the second of which has lost its capital.
Places cut_paragraphs(const SourceLetter& letter) {
    Places places;
    for (const std::size_t stop : letter.stops) {
        const char lower = static_cast<char>(letter.bytes[stop + 2] - 'A' + 'a');
        places.push_back({{{stop + 1, 2, std::string(page_end) + lower}}, stop + 1, page_end.size()});
    }
    return places;
}

Places with_foot(const SourceLetter& letter) {
    Places places;
    for (const Range& paragraph : letter.paragraphs)
        places.push_back({{{paragraph.begin, 0, "Pagina 3 van 9\n\n"}}, paragraph.begin});
    return places;
}

Places dead_links(const SourceLetter& letter) {
    Places places;
    for (std::size_t at = letter.bytes.find("]("); at != std::string::npos;
         at = letter.bytes.find("](", at + 1)) {
        const std::size_t end = letter.bytes.find(')', at);
        places.push_back({{{at + 2, end - at - 2, "#"}}, at});
    }
    for (std::size_t i = 0; i < letter.words.size(); i += every_nth_word) {
        const std::size_t begin = letter.bytes.find_last_of(' ', letter.words[i]) + 1;
        if (letter.words[i] - begin > 20) continue;  // it holds more than a word
        places.push_back({{{begin, 0, "["}, {letter.words[i], 0, "](#)"}}, begin});
    }
    return places;
}

Places with_image(const SourceLetter& letter) {
    Places places;
    for (const Range& paragraph : letter.paragraphs)
        places.push_back({{{paragraph.end, 0, "\n\n![Kaart](kaart.jpg)"}}, paragraph.end, 2});
    return places;
}

Places with_undescribed_image(const SourceLetter& letter) {
    Places places;
    for (const Range& paragraph : letter.paragraphs)
        places.push_back({{{paragraph.end, 0, "\n\n![](kaart.jpg)"}}, paragraph.end, 2});
    return places;
}

// In the stead of a letter within a word.
Places with_character(const SourceLetter& letter, const std::string& planted) {
    Places places;
    for (std::size_t i = 0; i < letter.words.size(); i += every_nth_word)
        places.push_back({{{letter.words[i] - 2, 1, planted}}, letter.words[i]});
    return places;
}

// A paragraph of its own behind another; the finding stands `skip` bytes into what is planted.
Places with_paragraph(const SourceLetter& letter, const std::string& text, std::size_t skip = 0) {
    Places places;
    for (const Range& paragraph : letter.paragraphs)
        places.push_back({{{paragraph.end, 0, "\n\n" + text}}, paragraph.end, skip + 2});
    return places;
}

std::size_t level_at(const SourceLetter& letter, std::size_t heading) {
    return letter.bytes.find_first_not_of('#', heading) - heading;
}

Places deeper_headings(const SourceLetter& letter) {
    Places places;
    for (std::size_t i = 1; i < letter.headings.size(); ++i) {
        const std::size_t before = level_at(letter, letter.headings[i - 1]);
        const std::size_t level = level_at(letter, letter.headings[i]);
        if (level > before + 1 || before + 2 > 6) continue;
        places.push_back(
            {{{letter.headings[i], level, std::string(before + 2, '#')}}, letter.headings[i]});
    }
    return places;
}

Places without_date(const SourceLetter& letter) {
    const std::size_t at = letter.bytes.find("\nDatum ");
    if (at == std::string::npos) return {};
    return {{{{at + 1, letter.bytes.find('\n', at + 1) - at, ""}}, 0}};
}

Places impossible_dates(const SourceLetter& letter) {
    const std::size_t at = letter.bytes.find("\nDatum ");
    if (at == std::string::npos) return {};
    const std::size_t end = letter.bytes.find("  \n", at + 1);
    Places places;
    for (const char* date : {"31 februari 2031", "0 maart 2031", "12 brumaire 2031"})
        places.push_back({{{at + 7, end - at - 7, date}}, at + 1});
    return places;
}

Places endless_links(const SourceLetter& letter) {
    Places places;
    for (std::size_t at = letter.bytes.find("]("); at != std::string::npos;
         at = letter.bytes.find("](", at + 1))
        places.push_back({{{at + 2, 0, "https://voorbeeld.nl/?" + std::string(40'000, 'a')}}, at});
    return places;
}

std::string wide_table() {
    std::string head, rule;
    for (int column = 0; column < 60; ++column) {
        head += "| 1 ";
        rule += "|---";
    }
    return head + "|\n" + rule + "|\n" + head + "|";
}

}  // namespace

std::vector<SourceKind> text_kinds() {
    const auto character = [](const std::string& planted) {
        return [planted](const SourceLetter& letter) { return with_character(letter, planted); };
    };
    const auto paragraph = [](const std::string& planted) {
        return [planted](const SourceLetter& letter) { return with_paragraph(letter, planted); };
    };
    return {
        {"page end within a sentence", {"TEXT-1"}, cut_sentences},
        {"page end, then a small letter", {"TEXT-2"}, cut_paragraphs},
        {"page number in the text", {"TEXT-3"}, with_foot},
        {"link to nowhere", {"TEXT-4"}, dead_links},
        {"link that starts a script", {"SAFE-1"}, paragraph("Zie [dit](JavaScript:alert\\(1\\)) na.")},
        {"words in angle brackets", {"TEXT-8"}, paragraph("Aan <naam>, ter kennis.")},
        {"place of a formula", {"TEXT-9"}, paragraph("<!-- formula-not-decoded -->")},
        {"title of a link", {"TEXT-10"}, paragraph("Zie [de kaart](https://kaart.example/ \"oud\").")},
        {"words of a style sheet", {"TEXT-11"}, paragraph("<style>De haven ook.</style>")},
        {"emphasis read in two ways", {"TEXT-12"}, paragraph("__bb- - ~_")},
        {"sign escaped twice", {"TEXT-13"}, paragraph("Zie kaart\\\\_3.pdf voor meer.")},
        {"word cut by a line's end", {"TEXT-14"}, paragraph("Daarom is de uitvoe-\nring duurder.")},
        {"unknown word cut by a line's end", {"TEXT-15"}, paragraph("Dit is een kwibus-\nflarps.")},
        {"ligature", {"TEXT-17"}, paragraph("Dit gaat over de \xEF\xAC\x81nanciën.")},
        {"link without words", {"TEXT-20"}, paragraph("Zie [](#nergens) hierover.")},
        {"image", {"TEXT-6"}, with_image},
        {"image that nothing describes", {"TEXT-7"}, with_undescribed_image},
        {"character lost in decoding", {"TEXT-5"}, character("\xEF\xBF\xBD")},
        {"control character", {"TEXT-5"}, character("\x07")},
        {"heading too deep", {"HEAD-1"}, deeper_headings},
        {"no date", {"HEAD-2"}, without_date},
        {"no date, told of the XML", {"AKN-7"}, without_date},
        {"a day that there is not", {"HEAD-3"}, impossible_dates},
        {"character without a glyph", {"PDF-1"}, character("\xF0\x93\x80\x80")},
        {"character that XML cannot carry", {"AKN-6"}, character("\xEF\xBF\xBE")},
        {"table wider than any page", {"PDF-22"}, paragraph(wide_table())},
        {"address too long for a PDF", {"PDF-16"}, endless_links},
    };
}

}  // namespace voetnoot::planted
