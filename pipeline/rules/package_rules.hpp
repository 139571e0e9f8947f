// What is demanded of a package for an archive. Ids are stable.
#pragma once

#include "pipeline/rules/rule.hpp"

#include <array>
#include <string_view>

namespace voetnoot::package_rules {

inline constexpr std::string_view make_anew = "Make the package again from the sealed letters.";

inline constexpr Rule missing_file{"PKG-1",
                                   "package-file-missing",
                                   Severity::error,
                                   Subject::output,
                                   "Every file that the package tells of is in it.",
                                   make_anew};
inline constexpr Rule unknown_file{"PKG-2",
                                   "package-file-unknown",
                                   Severity::error,
                                   Subject::output,
                                   "The package tells of every file that is in it.",
                                   "Take the file out, or make the package again."};
inline constexpr Rule changed_file{
    "PKG-3",
    "package-file-changed",
    Severity::error,
    Subject::output,
    "Every file has the digest and the size that the package states, wherever it states them.",
    make_anew};
inline constexpr Rule invalid_xml{"PKG-4",
                                  "package-xml-invalid",
                                  Severity::error,
                                  Subject::conformance,
                                  "Metadata is well-formed XML, and valid against its schema.",
                                  make_anew};
inline constexpr Rule bad_value{
    "PKG-5",
    "package-value-outside-list",
    Severity::error,
    Subject::conformance,
    "Values are of their closed lists and have their form, also where a schema takes anything.",
    make_anew};
inline constexpr Rule dangling{
    "PKG-6",
    "package-reference-dangling",
    Severity::error,
    Subject::output,
    "Every identifier stands for one thing, and every reference leads to one that is there.",
    make_anew};
inline constexpr Rule false_claim{
    "PKG-7",
    "package-claim-without-proof",
    Severity::error,
    Subject::output,
    "PREMIS states what the receipt proves: its events, their outcomes, what is derived from what.",
    make_anew};
inline constexpr Rule bad_layout{"PKG-8",
                                 "package-layout",
                                 Severity::error,
                                 Subject::conformance,
                                 "Files stand where the kind of package has them, under safe names.",
                                 make_anew};
inline constexpr Rule unproved{
    "PKG-9",
    "package-letter-without-receipt",
    Severity::error,
    Subject::output,
    "Every letter has its receipt, and every file of it is the one that the receipt names.",
    make_anew};

inline constexpr Rule unrelated_copy{
    "PKG-10",
    "package-copy-unrelated",
    Severity::error,
    Subject::output,
    "In a transfer every object has its row, and every copy is one that was made of the object in its "
    "row.",
    make_anew};
inline constexpr Rule bad_transfer_metadata{
    "PKG-11",
    "package-transfer-metadata",
    Severity::error,
    Subject::conformance,
    "In a transfer metadata.csv describes every object, by Dublin Core, and states what the receipt "
    "proves.",
    make_anew};
inline constexpr Rule unproved_citation{
    "PKG-12",
    "package-citation-unproved",
    Severity::error,
    Subject::output,
    "What metadata says that a letter cites is what its receipt says that it cites.",
    make_anew};

inline constexpr std::array all{missing_file, unknown_file,   changed_file,          invalid_xml,
                                bad_value,    dangling,       false_claim,           bad_layout,
                                unproved,     unrelated_copy, bad_transfer_metadata, unproved_citation};

}  // namespace voetnoot::package_rules
