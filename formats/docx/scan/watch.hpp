// What the scan sees of the inventory: every element of every part that belongs to the letter, counted
// by name. What the inventory does not know, or says is to be told, becomes a remark.
#pragma once

#include "formats/docx/scan/alternatives.hpp"
#include "formats/docx/scan/xml_events.hpp"
#include "pipeline/ledger/scan.hpp"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace voetnoot::docx::scan {

class Watch {
public:
    // Of one name in one part: how often, and where first.
    void see(std::string_view expanded_name, Span place);
    // A relationship, by the last step of its type.
    void see_kind(std::string_view kind, Span place);
    // Those of an element of WordprocessingML, of which the inventory has attributes too.
    void see_attributes(const StartTag& tag, Span place);
    // Of an element of WordprocessingML or of a formula: those that the standard enumerates.
    void see_values(const StartTag& tag, Span place);
    bool has_seen(std::uint32_t part) const { return parts_.contains(part); }
    void begin(std::uint32_t part) { parts_.insert(part); }

    std::vector<ScanRemark> remarks(const Source& source) const;

private:
    struct Seen {
        Span first;
        std::map<std::uint32_t, std::size_t> times;  // by part
    };
    std::vector<ScanRemark> remarks_of_attributes(const Source& source) const;
    std::vector<ScanRemark> remarks_of_values(const Source& source) const;

    std::map<std::string, Seen> attributes_;  // "element@attribute": those that are to be told
    std::set<std::string> settled_;           // likewise: those that are not
    using Value = std::tuple<std::string, std::string, std::string>;  // element, attribute, value
    std::map<Value, Seen> values_;                                    // those that are to be told
    std::unordered_map<std::string, Seen> seen_;  // by namespace and local name, with a space between
    std::set<std::uint32_t> parts_;
};

// Events of a part on their way to `inner`, or to nobody, seen by a watch. Of mc:AlternateContent it
// sees what is read.
class Watched : public XmlEvents {
public:
    Watched(Watch& watch, std::uint32_t part, XmlEvents* inner = nullptr)
        : watch_(watch), part_(part), inner_(inner) {
        watch.begin(part);
    }

    void start(const StartTag& tag) override;
    void end(std::string_view name, std::uint32_t place) override;
    void text(std::string_view text, std::uint32_t begin, std::uint32_t end) override;

private:
    Watch& watch_;
    std::uint32_t part_;
    XmlEvents* inner_;
    std::size_t depth_ = 0;
    std::size_t unread_from_ = 0;                // depth of a choice that is not taken; 0: none
    std::vector<std::size_t> alternate_depths_;  // of open mc:AlternateContent
    Alternatives alternatives_;
};

}  // namespace voetnoot::docx::scan
