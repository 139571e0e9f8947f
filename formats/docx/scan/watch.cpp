#include "formats/docx/scan/watch.hpp"

#include "formats/docx/rules.hpp"
#include "formats/docx/scan/inventory/attributes.hpp"
#include "formats/docx/scan/inventory/inventory.hpp"
#include "formats/docx/scan/inventory/values.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/text/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace voetnoot::docx::scan {

namespace {

constexpr std::string_view kind_of_part = "part";
constexpr std::size_t most_remarks = 50;
constexpr std::string_view xml_namespace = "http://www.w3.org/XML/1998/namespace";

Phrase count(std::size_t times) {
    return counted(times, "once", "{} times", times);
}

// "3 times in word/document.xml, once in word/footnotes.xml"
Phrase places(const std::map<std::uint32_t, std::size_t>& times, const Source& source) {
    std::vector<Phrase> all;
    all.reserve(times.size());
    for (const auto& [part, number] : times)
        all.push_back(phrase("{} in {}", count(number), source.parts()[part].name));
    return joined(all, ", ");
}

// Of what is not in the inventory (`known` is null), or is there to be told.
template <class Row>
ScanRemark remark_of(const Row* known, Span place, const Phrase& called, const Phrase& where) {
    if (known == nullptr)
        return {&docx_rules::unknown_element, place,
                phrase("what {} says is not known: {}", called, where)};
    return {&docx_rules::element_not_carried, place,
            phrase("{} ({}) is in no output: {}", sentence(known->what), called, where)};
}

}  // namespace

void Watch::see(std::string_view expanded_name, Span place) {
    Seen& seen = seen_[std::string(expanded_name)];
    if (seen.times.empty()) seen.first = place;
    ++seen.times[place.part];
}

void Watch::see_kind(std::string_view kind, Span place) {
    see(std::string(kind_of_part).append(" ").append(kind), place);
}

// By its local name; one of another namespace with the usual prefix of that, none where that is unknown.
std::string attribute_name(std::string_view expanded) {
    const std::size_t space = expanded.rfind(' ');
    if (space == std::string_view::npos) return std::string(expanded);
    const std::string_view uri = expanded.substr(0, space);
    const std::string local(expanded.substr(space + 1));
    const std::string_view prefix = uri == xml_namespace ? "xml" : inventory::prefix_of(uri);
    if (prefix == "w") return local;
    if (uri.ends_with("/relationships")) return "r:" + local;
    if (prefix.empty() && uri.starts_with("http://schemas.microsoft.com/")) return "ms:" + local;
    return std::string(prefix) + ':' + local;
}

void Watch::see_attributes(const StartTag& tag, Span place) {
    for (const char* const* at = tag.all; at != nullptr && *at != nullptr; at += 2) {
        std::string name = tag.name.substr(2) + '@' + attribute_name(*at);
        if (settled_.contains(name)) continue;
        const std::size_t split = name.find('@');
        const std::string_view attribute = std::string_view(name).substr(split + 1);
        const auto* known =
            inventory::find_attribute(std::string_view(name).substr(0, split), attribute);
        // Microsoft's later attributes are bookkeeping, and so are those of names that a program may
        // ignore.
        const bool of_others = attribute.find(':') != std::string_view::npos &&
                               !attribute.starts_with("r:") && !attribute.starts_with(':');
        if (known == nullptr ? of_others : known->decision != inventory::Decision::told) {
            settled_.insert(std::move(name));
            continue;
        }
        Seen& seen = attributes_[std::move(name)];
        if (seen.times.empty()) seen.first = place;
        ++seen.times[place.part];
    }
}

void Watch::see_values(const StartTag& tag, Span place) {
    const auto see_value = [&](std::string_view attribute, std::string_view value) {
        const auto* known = inventory::find_value(tag.name, attribute, value);
        if (known == nullptr ? value == "-" : known->decision != inventory::Decision::told) return;
        Seen& seen = values_[{tag.name, std::string(attribute), excerpt(value)}];
        if (seen.times.empty()) seen.first = place;
        ++seen.times[place.part];
    };
    bool says_value = false;
    for (const char* const* at = tag.all; at != nullptr && *at != nullptr; at += 2) {
        const std::string_view expanded = *at;
        const std::string_view attribute = expanded.substr(expanded.rfind(' ') + 1);
        says_value = says_value || attribute == "val";
        if (inventory::has_values(tag.name, attribute)) see_value(attribute, *(at + 1));
    }
    if (!says_value && inventory::has_values(tag.name, "val")) see_value("val", "-");
}

std::vector<ScanRemark> Watch::remarks_of_values(const Source& source) const {
    std::vector<ScanRemark> result;
    for (const auto& [named, seen] : values_) {
        const auto& [element, attribute, value] = named;
        const auto* known = inventory::find_value(element, attribute, value);
        const Phrase where = places(seen.times, source);
        const Phrase called = value == "-"
                                  ? phrase("<{}>", element)
                                  : phrase("the value '{}' of {} of <{}>", value, attribute, element);
        result.push_back(remark_of(known, seen.first, called, where));
    }
    return result;
}

std::vector<ScanRemark> Watch::remarks_of_attributes(const Source& source) const {
    std::vector<ScanRemark> result;
    for (const auto& [name, seen] : attributes_) {
        const std::size_t split = name.find('@');
        const std::string element = name.substr(0, split);
        const std::string attribute = name.substr(split + 1);
        const auto* known = inventory::find_attribute(element, attribute);
        const Phrase called = phrase("the attribute {} of <w:{}>", attribute, element);
        result.push_back(remark_of(known, seen.first, called, places(seen.times, source)));
    }
    return result;
}

std::vector<ScanRemark> Watch::remarks(const Source& source) const {
    std::vector<ScanRemark> result = remarks_of_attributes(source);
    for (ScanRemark& remark : remarks_of_values(source)) result.push_back(std::move(remark));
    for (const auto& [expanded, seen] : seen_) {
        const std::size_t space = expanded.rfind(' ');
        const std::string_view uri = space == std::string::npos
                                         ? std::string_view()
                                         : std::string_view(expanded).substr(0, space);
        const std::string_view name = std::string_view(expanded).substr(space + 1);
        const bool is_part = uri == kind_of_part;
        const std::string_view prefix = is_part ? uri : inventory::prefix_of(uri);
        const inventory::Names* known = inventory::find(prefix, name);
        if (known != nullptr && known->decision != inventory::Decision::told) continue;
        const Phrase where = places(seen.times, source);
        const Phrase called = is_part           ? phrase("a part of the kind '{}'", name)
                              : !prefix.empty() ? phrase("<{}:{}>", prefix, name)
                              : uri.empty()     ? phrase("<{}>", name)
                                                : phrase("<{}> of '{}'", name, uri);
        result.push_back(remark_of(known, seen.first, called, where));
    }
    std::sort(result.begin(), result.end(), [](const ScanRemark& one, const ScanRemark& other) {
        return std::tuple(one.span.part, one.span.begin, one.message.english()) <
               std::tuple(other.span.part, other.span.begin, other.message.english());
    });
    if (result.size() > most_remarks) {
        const std::size_t more = result.size() - most_remarks;
        result.resize(most_remarks);
        result.push_back({&docx_rules::unknown_element, {}, phrase("and {} more names", more)});
    }
    return result;
}

void Watched::start(const StartTag& tag) {
    ++depth_;
    if (unread_from_ == 0) {
        const bool in_alternate = !alternate_depths_.empty() && alternate_depths_.back() + 1 == depth_;
        const bool leaves_out = alternatives_.start(
            tag, in_alternate ? std::string_view("mc:AlternateContent") : std::string_view());
        if (tag.name == "mc:AlternateContent") alternate_depths_.push_back(depth_);
        if (leaves_out) unread_from_ = depth_;
        watch_.see(tag.expanded, {part_, tag.begin, tag.end});
        if (tag.name.starts_with("w:")) watch_.see_attributes(tag, {part_, tag.begin, tag.end});
        watch_.see_values(tag, {part_, tag.begin, tag.end});
        if (tag.name == "rel:Relationship") {
            const std::string_view type = tag.attribute("Type");
            watch_.see_kind(type.substr(type.rfind('/') + 1), {part_, tag.begin, tag.end});
        }
    }
    if (inner_ != nullptr) inner_->start(tag);
}

void Watched::end(std::string_view name, std::uint32_t place) {
    if (inner_ != nullptr) inner_->end(name, place);
    if (unread_from_ == depth_) unread_from_ = 0;
    if (unread_from_ == 0) alternatives_.end(name);
    if (!alternate_depths_.empty() && alternate_depths_.back() == depth_) alternate_depths_.pop_back();
    --depth_;
}

void Watched::text(std::string_view text, std::uint32_t begin, std::uint32_t end) {
    if (inner_ != nullptr) inner_->text(text, begin, end);
}

}  // namespace voetnoot::docx::scan
