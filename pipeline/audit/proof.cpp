#include "pipeline/audit/proof.hpp"

#include "pipeline/document/style.hpp"
#include "pipeline/error/error.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/receipt/json_text.hpp"
#include "pipeline/receipt/receipt.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace voetnoot::audit {

namespace {

using Json = nlohmann::ordered_json;

[[noreturn]] void wrong(const char* member, const Phrase& what) {
    throw Unreadable(phrase("its member '{}' {}", member, what));
}

const Json& member(const Json& json, const char* name) {
    const auto found = json.is_object() ? json.find(name) : json.end();
    if (!json.is_object() || found == json.end()) wrong(name, phrase("is missing"));
    return *found;
}

std::string text(const Json& json, const char* name) {
    const Json& value = member(json, name);
    if (!value.is_string()) wrong(name, phrase("is no text"));
    return value.get<std::string>();
}

std::uint64_t number(const Json& json, const char* name) {
    const Json& value = member(json, name);
    if (!value.is_number_unsigned()) wrong(name, phrase("is no number"));
    return value.get<std::uint64_t>();
}

const Json& list(const Json& json, const char* name) {
    const Json& value = member(json, name);
    if (!value.is_array()) wrong(name, phrase("is no list"));
    return value;
}

std::string digest(const Json& json, const char* name) {
    std::string value = text(json, name);
    if (value.size() != 64 || value.find_first_not_of("0123456789abcdef") != value.npos)
        wrong(name, phrase("is no SHA-256"));
    return value;
}

std::string file_name(const Json& json) {
    std::string name = text(json, "name");
    if (name.empty() || name == "." || name == ".." ||
        name.find_first_of(std::string_view("/\0", 2)) != name.npos)
        wrong("name", phrase("is no name of a file"));
    return name;
}

ProvenFile file(const Json& json) {
    return {file_name(json), digest(json, "sha256"), number(json, "bytes")};
}

Figures figures(const Json& json) {
    Figures result{number(json, "words"),
                   number(json, "notes"),
                   number(json, "references"),
                   number(json, "dangling"),
                   number(json, "links"),
                   number(json, "blocks"),
                   digest(json, "textSha256"),
                   {},
                   {}};
    if (json.contains("linksSha256")) result.links_sha256 = digest(json, "linksSha256");
    if (json.contains("blocksSha256")) result.blocks_sha256 = digest(json, "blocksSha256");
    return result;
}

ProvenOutput output(const Json& json) {
    ProvenOutput result;
    static_cast<ProvenFile&>(result) = file(json);
    result.format = text(json, "format");
    const Json& written = member(json, "written");
    if (!written.is_boolean()) wrong("written", phrase("is neither true nor false"));
    result.written = written.get<bool>();
    if (json.contains("recount")) result.recount = figures(json.at("recount"));
    return result;
}

LedgerReference reference(const Json& json) {
    LedgerReference result;
    result.offset = number(json, "offset");
    result.before = text(json, "before");
    if (json.contains("inside")) result.inside = number(json, "inside");
    return result;
}

LedgerNote note(const Json& json) {
    LedgerNote result;
    result.label = text(json, "label");
    result.text = text(json, "text");
    for (const Json& one : list(json, "references")) result.references.push_back(reference(one));
    return result;
}

Ledger ledger(const Json& json) {
    Ledger result;
    result.words = number(json, "words");
    for (const Json& one : list(json, "notes")) result.notes.push_back(note(one));
    for (const Json& one : list(json, "dangling"))
        result.dangling.push_back({text(one, "label"), reference(one)});
    for (const LedgerNote& one : result.notes)
        for (const LedgerReference& place : one.references)
            if (place.inside && *place.inside >= result.notes.size())
                wrong("inside", phrase("is of no note"));
    for (const LedgerDangling& one : result.dangling)
        if (one.reference.inside && *one.reference.inside >= result.notes.size())
            wrong("inside", phrase("is of no note"));
    return result;
}

// The ledger has the counts of its lists, and only digests of the rest.
Figures figures_of_letter(const Json& json, const Ledger& ledger) {
    Json all = json;
    all["notes"] = ledger.notes.size();
    all["references"] = ledger.reference_count();
    all["dangling"] = ledger.dangling.size();
    return figures(all);
}

ShownAt place(const Json& json) {
    ShownAt at;
    if (json.contains("page")) {
        at.page = static_cast<std::uint32_t>(number(json, "page"));
        const Json& box = list(json, "box");
        const bool is_box = box.size() == 4 && std::all_of(box.begin(), box.end(), [](const Json& edge) {
                                return edge.is_number();
                            });
        if (!is_box) wrong("box", phrase("is no rectangle"));
        at.left = box[0].get<double>();
        at.bottom = box[1].get<double>();
        at.right = box[2].get<double>();
        at.top = box[3].get<double>();
    }
    if (json.contains("line")) at.line = static_cast<std::uint32_t>(number(json, "line"));
    if (json.contains("id")) at.id = text(json, "id");
    return at;
}

std::map<std::string, ShownAt> places(const Json& json) {
    const Json& outputs = member(json, "outputs");
    if (!outputs.is_object()) wrong("outputs", phrase("is no object"));
    std::map<std::string, ShownAt> result;
    for (const auto& [name, at] : outputs.items()) result.emplace(name, place(at));
    return result;
}

Passport passport(const Json& json) {
    Passport result{places(json), {}};
    for (const Json& one : list(json, "references")) result.references.push_back(places(one));
    return result;
}

std::vector<ProvenFile> pictures(const Json& json) {
    std::vector<ProvenFile> result;
    for (const Json& one : list(json, "pictures")) {
        const Json& beside = member(one, "beside");
        if (!beside.is_boolean()) wrong("beside", phrase("is neither true nor false"));
        if (beside.get<bool>() && one.contains("sha256"))
            result.push_back({text(one, "name"), digest(one, "sha256"), {}});
    }
    return result;
}

Json parsed(std::string_view bytes) {
    try {
        Json json = shallow_json(bytes);
        if (json.is_null())
            throw Unreadable(phrase("it is nested deeper, or holds more, than a receipt"));
        return json;
    } catch (const Json::exception& error) {
        throw Unreadable(phrase("it is no JSON"));
    }
}

}  // namespace

Proof read_proof(std::string_view bytes) {
    if (bytes.size() > largest_receipt) throw Unreadable(phrase("it is larger than a receipt"));
    const Json json = parsed(bytes);
    if (!json.is_object() || !json.contains("receipt")) throw Unreadable(phrase("it is no receipt"));
    const std::uint64_t layout = number(json, "receipt");
    if (layout == 0 || layout > receipt_layout)
        throw Unreadable(
            phrase("it is of layout {}, and this program knows 1 to {}", layout, receipt_layout));
    Proof proof;
    proof.program = text(json, "program");
    proof.build = text(json, "build");
    proof.outcome = text(json, "outcome");
    proof.source = file(member(json, "source"));
    if (json.contains("witness")) proof.witness = file(json.at("witness"));
    proof.pictures = pictures(json);
    for (const Json& one : list(json, "outputs")) proof.outputs.push_back(output(one));
    proof.ledger = ledger(member(json, "ledger"));
    proof.figures = figures_of_letter(json.at("ledger"), proof.ledger);
    for (const Json& one : list(json, "passports")) proof.passports.push_back(passport(one));
    return proof;
}

}  // namespace voetnoot::audit
