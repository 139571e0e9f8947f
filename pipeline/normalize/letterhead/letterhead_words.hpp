// What a line of a letterhead is by its words alone, in the languages that letters come in. Lines
// without white space at their ends. Pure.
#pragma once

#include <string_view>

namespace voetnoot::normalize::letterhead {

bool addresses_somebody(std::string_view line);  // "De Voorzitter", "Til "
bool names_an_authority(std::string_view text);
bool names_a_directorate(std::string_view line);

bool is_site(std::string_view line);
bool is_mailbox(std::string_view line);
bool is_sentence(std::string_view line);  // "Bij beantwoording de datum en ons kenmerk vermelden."

bool begins_with_postal_code(std::string_view line);  // "2511 DP Den Haag"
bool has_postal_code(
    std::string_view line);  // "Postbus 20301 2500 EH Den Haag": an address that is whole

// "Click here to enter text", "Klik of tik om een datum in te voeren.", "[kenmerk]": what a template has
// where nobody wrote anything.
bool reads_as_placeholder(std::string_view line);

}  // namespace voetnoot::normalize::letterhead
