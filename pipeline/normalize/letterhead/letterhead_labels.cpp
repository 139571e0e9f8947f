#include "pipeline/normalize/letterhead/letterhead.hpp"

#include "pipeline/text/text.hpp"

#include <array>

namespace voetnoot::normalize::letterhead {

namespace {

struct Known {
    std::string_view words;  // lower case
    Field field;
    bool colon = false;  // a label only with a colon, or alone on its line
};

// Longer labels stand before those that begin them.
constexpr std::array<Known, 166> known{{
    {"retouradres", Field::return_address},
    {"rubricering", Field::classification},
    {"classificatie", Field::classification, true},
    {"classification", Field::classification, true},
    {"merking", Field::classification, true},
    {"einstufung", Field::classification, true},
    {"gradering", Field::classification, true},
    {"projectnaam", Field::none},
    {"return address", Field::return_address},
    {"absender", Field::sender, true},
    {"vår saksbehandler", Field::contact},
    {"saksbeh.", Field::contact, true},
    {"politisk ansvarlig", Field::contact, true},
    {"deres referanse", Field::their_reference},
    {"arkivkode", Field::our_reference, true},
    {"saksnummer", Field::our_reference, true},
    {"saksnr", Field::our_reference, true},
    {"aktenzeichen", Field::our_reference},
    {"vår dato", Field::date},
    {"our date", Field::date},
    {"notre date", Field::date},
    {"unser datum", Field::date},
    {"päiväys", Field::date},
    {"päivämäärä", Field::date},
    {"pvm", Field::date, true},
    {"dagsetning", Field::date},
    {"ort, datum", Field::date},
    {"deres dato", Field::their_reference},
    {"your letter of", Field::their_reference},
    {"ihr schreiben vom", Field::their_reference},
    {"ihre nachricht vom", Field::their_reference},
    {"er referens", Field::their_reference},
    {"er ref", Field::their_reference, true},
    {"er beteckning", Field::their_reference},
    {"vår referens", Field::our_reference},
    {"vår beteckning", Field::our_reference},
    {"diarienummer", Field::our_reference},
    {"diarienr", Field::our_reference},
    {"dnr", Field::our_reference, true},
    {"vores reference", Field::our_reference},
    {"sagsnr.", Field::our_reference},
    {"sagsnr", Field::our_reference, true},
    {"sagsnummer", Field::our_reference, true},
    {"j.nr.", Field::our_reference},
    {"journalnr.", Field::our_reference},
    {"sagsbehandler", Field::contact},
    {"handläggare", Field::contact},
    {"ärende", Field::subject, true},
    {"vedrørende", Field::subject, true},
    {"angående", Field::subject, true},
    {"mottaker", Field::addressee, true},
    {"mottagare", Field::addressee, true},
    {"modtager", Field::addressee, true},
    {"till", Field::addressee, true},
    {"empfänger", Field::addressee, true},
    {"nos réf.", Field::our_reference},
    {"vos réf.", Field::their_reference},
    {"kopi", Field::none, true},
    {"kopi til", Field::none, true},
    {"att", Field::addressee, true},
    {"att.", Field::addressee},
    {"sak", Field::subject, true},
    {"tema", Field::subject, true},
    {"afzender", Field::sender, true},
    {"van", Field::sender, true},
    {"from", Field::sender, true},
    {"von", Field::sender, true},
    {"fra", Field::sender, true},
    {"aan", Field::addressee, true},
    {"to", Field::addressee, true},
    {"an", Field::addressee, true},
    {"til", Field::addressee, true},
    {"destinataire", Field::addressee, true},
    {"bezoekadres", Field::visiting_address},
    {"visiting address", Field::visiting_address},
    {"besucheradresse", Field::visiting_address},
    {"hausanschrift", Field::visiting_address},
    {"besøksadresse", Field::visiting_address},
    {"kontoradresse", Field::visiting_address},
    {"besøksadr.", Field::visiting_address, true},
    {"postadres", Field::postal_address},
    {"postal address", Field::postal_address},
    {"postanschrift", Field::postal_address},
    {"adresse postale", Field::postal_address},
    {"postadresse", Field::postal_address},
    {"postadr.", Field::postal_address, true},
    {"overheidsidentificatienr.", Field::identification_number},
    {"overheidsidentificatienr", Field::identification_number},
    {"overheidsidentificatienummer", Field::identification_number},
    {"kvk-nummer", Field::identification_number},
    {"kvk", Field::identification_number},
    {"organisation number", Field::identification_number},
    {"org.nr.", Field::identification_number},
    {"org.nr", Field::identification_number},
    {"org. nr.", Field::identification_number},
    {"contactpersoon", Field::contact},
    {"behandeld door", Field::contact},
    {"inlichtingen bij", Field::contact},
    {"contact", Field::contact, true},
    {"ansprechpartner", Field::contact},
    {"bearbeitet von", Field::contact},
    {"saksbehandler", Field::contact},
    {"telefoon", Field::phone},
    {"telephone", Field::phone},
    {"téléphone", Field::phone},
    {"telefon", Field::phone},
    {"phone", Field::phone},
    {"tlf.", Field::phone, true},
    {"tlf", Field::phone, true},
    {"tel.", Field::phone},
    {"tel", Field::phone, true},
    {"fax", Field::fax},
    {"telefax", Field::fax},
    {"telefaks", Field::fax, true},
    {"e-mail", Field::email},
    {"e-post", Field::email},
    {"email", Field::email, true},
    {"website", Field::web_address, true},
    {"internet", Field::web_address, true},
    {"nettside", Field::web_address, true},
    {"ons kenmerk", Field::our_reference},
    {"onze referentie", Field::our_reference},
    {"our reference", Field::our_reference},
    {"our ref.", Field::our_reference},
    {"our ref", Field::our_reference},
    {"unser zeichen", Field::our_reference},
    {"geschäftszeichen", Field::our_reference},
    {"nos références", Field::our_reference},
    {"vår referanse", Field::our_reference},
    {"vår ref.", Field::our_reference},
    {"vår ref", Field::our_reference},
    {"uw kenmerk", Field::their_reference},
    {"uw brief van", Field::their_reference},
    {"uw brief", Field::their_reference, true},
    {"your reference", Field::their_reference},
    {"your ref.", Field::their_reference},
    {"your ref", Field::their_reference},
    {"ihr zeichen", Field::their_reference},
    {"vos références", Field::their_reference},
    {"deres ref.", Field::their_reference},
    {"deres ref", Field::their_reference},
    {"datum", Field::date},
    {"date", Field::date},
    {"dato", Field::date},
    {"bijlage(n)", Field::enclosures},
    {"bijlagen", Field::enclosures},
    {"bijlage", Field::enclosures},
    {"enclosures", Field::enclosures, true},
    {"betreft", Field::subject},
    {"betrifft", Field::subject},
    {"betreff", Field::subject},
    {"onderwerp", Field::subject},
    {"subject", Field::subject, true},
    {"re", Field::subject, true},
    {"objet", Field::subject, true},
    {"gjelder", Field::subject, true},
    {"emne", Field::subject, true},
    {"anlagen", Field::enclosures, true},
    {"vedlegg", Field::enclosures, true},
    {"pièces jointes", Field::enclosures, true},
    {"référence", Field::our_reference, true},
    {"kenmerk", Field::our_reference, true},
    {"referentie", Field::our_reference, true},
    {"referanse", Field::our_reference, true},
    {"reference", Field::our_reference, true},
    {"zeichen", Field::our_reference, true},
}};

bool begins_blank(std::string_view text) {
    std::size_t i = 0;
    return !text.empty() && is_white_space(next_code_point(text, i));
}

// One letter is a label where its line goes on like one.
std::optional<LineLabel> read_letter(std::string_view line) {
    if (line.size() < 3 || (line[1] != ':' && !begins_blank(line.substr(1)))) return std::nullopt;
    const std::size_t length = line[1] == ':' ? 2 : 1;
    const std::string_view rest = trim(line.substr(length));
    if (rest.empty()) return std::nullopt;
    const bool number =
        (rest.front() >= '0' && rest.front() <= '9') || rest.front() == '+' || rest.front() == '(';
    const bool address = rest.find(' ') == std::string_view::npos;
    if (line[0] == 'T' && number) return LineLabel{Field::phone, length};
    if (line[0] == 'F' && number) return LineLabel{Field::fax, length};
    if (line[0] == 'E' && address && rest.find('@') != std::string_view::npos)
        return LineLabel{Field::email, length};
    if ((line[0] == 'I' || line[0] == 'W') && address && rest.find('.') != std::string_view::npos)
        return LineLabel{Field::web_address, length};
    return std::nullopt;
}

std::optional<LineLabel> match(const Known& label, std::string_view line) {
    if (!line.starts_with(label.words)) return std::nullopt;
    std::size_t length = label.words.size();
    const std::string_view rest = line.substr(length);
    if (rest.starts_with(':')) return LineLabel{label.field, length + 1};
    if (rest.starts_with(" :")) return LineLabel{label.field, length + 2};
    if (rest.empty()) return LineLabel{label.field, length};
    if (label.colon || !begins_blank(rest)) return std::nullopt;
    return LineLabel{label.field, length};
}

}  // namespace

std::optional<LineLabel> read_line_label(std::string_view line) {
    constexpr std::string_view sign = "> ";  // a Dutch template prints it before the return address
    if (line.starts_with(sign)) {
        auto label = read_line_label(line.substr(sign.size()));
        if (label) label->length += sign.size();
        return label;
    }
    const std::string lower = lower_case(line);
    if (lower.size() != line.size()) return std::nullopt;
    for (const Known& label : known)
        if (const auto found = match(label, lower)) return found;
    return read_letter(line);
}

}  // namespace voetnoot::normalize::letterhead
