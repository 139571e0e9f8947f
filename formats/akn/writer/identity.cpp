#include "formats/akn/writer/identity.hpp"

#include "formats/akn/writer/ministries.hpp"
#include "formats/akn/writer/uri.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <unicode/locid.h>

namespace voetnoot::akn::writer {

namespace {

// The value of the first field of that kind: its consecutive lines, one space apart.
std::string field_text(const LetterHead& letterhead, Field field) {
    std::string text;
    for (const LetterHeadGroup& group : letterhead.groups) {
        for (const LetterHeadLine& line : group.lines) {
            if (line.field == field) text += plain_text(line.value) + ' ';
            else if (!trim(text).empty()) break;
        }
        if (!trim(text).empty()) break;
    }
    return std::string(trim(fold(text)));
}

std::string kind_of(const Document& document) {
    if (document.letterhead.empty()) return "document";
    const std::string addressee = lower_case(field_text(document.letterhead, Field::addressee));
    for (const std::string_view chamber : {"tweede kamer", "eerste kamer", "staten-generaal"})
        if (addressee.find(chamber) != std::string::npos) return "kamerbrief";
    return "brief";
}

bool is_language_tag(std::string_view tag) {  // the form that xsd:language demands
    std::size_t length = 0;
    bool first = true;
    for (const char c : tag) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (c == '-' && length > 0) {
            length = 0;
            first = false;
        } else if ((!letter && (first || c < '0' || c > '9')) || ++length > 8) {
            return false;
        }
    }
    return length > 0;
}

std::string language_code(const std::string& tag) {
    UErrorCode error = U_ZERO_ERROR;
    const icu::Locale locale = icu::Locale::forLanguageTag(tag, error);
    const std::string code = U_SUCCESS(error) ? locale.getISO3Language() : "";
    return code.empty() ? "und" : code;
}

// A language does not tell a country, but for those of the letters that we know.
std::string country_of(const std::string& tag, const Ministry* ministry) {
    if (ministry) return "nl";
    const std::string language = lower_case(std::string_view(tag).substr(0, tag.find('-')));
    const std::size_t dash = tag.rfind('-');
    if (dash != std::string::npos && tag.size() - dash == 3) return lower_case(tag.substr(dash + 1));
    if (language == "nl") return "nl";
    if (language == "nb" || language == "nn" || language == "no") return "no";
    return "zz";
}

void declare_author(Identity& identity, const std::string& sender, const Ministry* ministry) {
    if (ministry) {
        identity.author = ministry->code;
        identity.declared.push_back(
            {"TLCOrganization", identity.author, tooi_identifier(*ministry), sender});
        return;
    }
    identity.author = "sender";
    const std::string name = segment(lower_case(sender));
    identity.declared.push_back({"TLCOrganization", identity.author,
                                 fmt::format("/akn/ontology/organization/{}/{}", identity.country,
                                             name.empty() ? "unknown" : name),
                                 sender.empty() ? "unknown" : sender});
}

void declare_signatory(Identity& identity, const Signature& signature) {
    if (const std::string person = segment(lower_case(signature.person)); !person.empty())
        identity.declared.push_back({"TLCPerson", std::string(signatory_id),
                                     fmt::format("/akn/ontology/person/{}/{}", identity.country, person),
                                     signature.person});
    if (const std::string role = segment(lower_case(signature.function)); !role.empty())
        identity.declared.push_back({"TLCRole", std::string(signatory_role),
                                     fmt::format("/akn/ontology/role/{}/{}", identity.country, role),
                                     signature.function});
}

std::string work_iri(const Identity& identity, const Ministry* ministry) {
    const std::string actor = ministry ? fmt::format("/{}", ministry->code) : "";
    return fmt::format("/akn/{}/doc/{}{}/{}/{}", identity.country, identity.kind, actor, identity.date,
                       segment(identity.number));
}

}  // namespace

bool Identity::declares(std::string_view eid) const {
    return std::any_of(declared.begin(), declared.end(),
                       [eid](const Declared& one) { return one.eid == eid; });
}

Identity identify(const Document& document, const WriteContext& context) {
    const std::string sender = field_text(document.letterhead, Field::sender);
    const Ministry* ministry = find_ministry(sender);

    Identity identity;
    identity.kind = kind_of(document);
    identity.tag = is_language_tag(document.language) ? document.language : "und";
    identity.language = language_code(identity.tag);
    identity.country = country_of(identity.tag, ministry);
    identity.date = context.date ? iso(*context.date) : "0001-01-01";
    identity.date_name = !context.date ? "unknown" : document.date ? "letter" : "stated";
    if (context.date) identity.number = field_text(document.letterhead, Field::our_reference);
    if (segment(identity.number).empty()) identity.number = context.source_sha256.substr(0, 16);
    identity.work = work_iri(identity, ministry);
    identity.expression = fmt::format("{}/{}@{}", identity.work, identity.language, identity.date);

    identity.declared.push_back({"TLCOrganization", std::string(program_id),
                                 "/akn/ontology/organization/voetnoot", context.program});
    declare_author(identity, sender, ministry);
    if (document.signature) declare_signatory(identity, *document.signature);
    identity.declared.push_back(
        {"TLCRole", std::string(author_role), "/akn/ontology/role/author", "author"});
    if (!field_text(document.letterhead, Field::addressee).empty())
        identity.declared.push_back(
            {"TLCRole", std::string(recipient_role), "/akn/ontology/role/recipient", "recipient"});
    return identity;
}

}  // namespace voetnoot::akn::writer
