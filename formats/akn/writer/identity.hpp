// What a letter is called and who speaks in it, read from its letterhead and signature: the names of
// Work, Expression and Manifestation (Akoma Ntoso Naming Convention 1.0, clause 4) and the persons,
// organizations and roles that the text refers to.
//
// The IRIs are valid names of the convention; no authority has given them out.
#pragma once

#include "pipeline/document/document.hpp"
#include "pipeline/format/format.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::akn::writer {

// eIds of what is declared in references.
inline constexpr std::string_view program_id = "voetnoot";
inline constexpr std::string_view author_role = "author";
inline constexpr std::string_view recipient_role = "recipient";
inline constexpr std::string_view signatory_id = "signatory";
inline constexpr std::string_view signatory_role = "function";

struct Declared {
    std::string_view element;  // "TLCOrganization"
    std::string eid;
    std::string href;
    std::string show_as;
};

struct Identity {
    std::string kind;        // "kamerbrief", "brief" or "document"
    std::string country;     // ISO 3166-1, "zz" where it is not known
    std::string tag;         // BCP 47, for xml:lang
    std::string language;    // ISO 639-2/T, for IRIs: "nld"
    std::string date;        // "0001-01-01" where it is not known
    std::string date_name;   // "letter", "stated" or "unknown"
    std::string number;      // the letter's reference as printed, else from the hash of the source
    std::string work;        // "/akn/nl/doc/kamerbrief/mnre1045/2021-07-01/DGBI-TOP-21166044"
    std::string expression;  // "…/nld@2021-07-01"
    std::string author;      // eId of the sender
    std::vector<Declared> declared;

    bool declares(std::string_view eid) const;
};

Identity identify(const Document& document, const WriteContext& context);

}  // namespace voetnoot::akn::writer
