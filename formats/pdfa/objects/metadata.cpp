#include "formats/pdfa/objects/metadata.hpp"

#include "pipeline/text/text.hpp"

namespace voetnoot::pdfa::objects {

namespace {

// What both XML and a PDF's text string can hold.
std::string plain(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        const char32_t c = next_code_point(text, i);
        const bool excluded = c < 0x20 || c == 0xFFFE || c == 0xFFFF;
        append_code_point(result, excluded ? U' ' : c);
    }
    return std::string(trim(fold(result)));
}

std::string sender(const LetterHead& letterhead) {
    std::string result;
    for (const LetterHeadGroup& group : letterhead.groups)
        for (const LetterHeadLine& line : group.lines)
            if (line.field == Field::sender) result += plain_text(line.value) + " ";
    return result;
}

}  // namespace

Metadata describe(const Document& document, const WriteContext& context) {
    Metadata metadata;
    metadata.title = plain(document.title);
    if (metadata.title.empty()) metadata.title = plain(context.source_name);
    metadata.author = plain(sender(document.letterhead));
    if (metadata.author.empty() && document.signature)
        metadata.author = plain(document.signature->person);
    if (metadata.author.empty()) metadata.author = plain(document.file.author);
    metadata.language = document.language;
    metadata.program = context.program;
    metadata.letters_date = context.date;
    metadata.date = context.date ? context.date : document.file.saved;
    if (context.profile.size() == 2) {  // "3a"
        metadata.part = context.profile[0];
        metadata.level = static_cast<char>(context.profile[1] - 'a' + 'A');
    }
    return metadata;
}

}  // namespace voetnoot::pdfa::objects
