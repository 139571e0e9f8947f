#include "pipeline/audit/message.hpp"

#include "pipeline/process/packer.hpp"
#include "pipeline/process/phrase_pack.hpp"
#include "pipeline/rules/seal_rules.hpp"

#include <algorithm>

namespace voetnoot::audit {

namespace {

using process::Packer;
using process::Unpacker;

std::size_t index_of(const Rule& rule) {
    return static_cast<std::size_t>(
        std::find_if(seal_rules::all.begin(), seal_rules::all.end(),
                     [&rule](const Rule& other) { return other.id == rule.id; }) -
        seal_rules::all.begin());
}

}  // namespace

std::string encode(const Place& place) {
    Packer to;
    to.text(place.folder.string());
    to.text(place.receipt);
    to.number(place.package.has_value());
    to.text(place.package ? place.package->string() : std::string{});
    return to.take();
}

Place decode_place(std::string_view bytes) {
    Unpacker from(bytes);
    Place place{from.text(), from.text(), {}};
    const bool in_package = from.flag();
    const std::string package = from.text();
    if (in_package) place.package = package;
    from.end();
    return place;
}

std::string encode(const Checked& checked) {
    Packer to;
    to.number(checked.remarks.size());
    for (const Remark& remark : checked.remarks) {
        to.number(index_of(*remark.rule));
        to.text(remark.file);
        pack(to, remark.message);
        to.text(remark.format);
    }
    to.number(checked.names.size());
    for (const std::string& name : checked.names) to.text(name);
    to.number(checked.files);
    to.number(checked.sound);
    return to.take();
}

Checked decode_checked(std::string_view bytes) {
    Unpacker from(bytes);
    Checked checked;
    checked.remarks.resize(from.count(32));
    for (Remark& remark : checked.remarks) {
        remark.rule = &seal_rules::all[from.number_below(seal_rules::all.size())];
        remark.file = from.text();
        remark.message = unpack_phrase(from);
        remark.format = from.text();
    }
    checked.names.resize(from.count());
    for (std::string& name : checked.names) name = from.text();
    checked.files = from.number();
    checked.sound = from.flag();
    from.end();
    return checked;
}

}  // namespace voetnoot::audit
