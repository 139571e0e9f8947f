#include "pipeline/audit/runs.hpp"

#include "pipeline/audit/proof.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/receipt/json_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace voetnoot::audit {

namespace {

using Json = nlohmann::ordered_json;

// The members of a receipt by what they are about. What decides the outputs comes first.
struct Group {
    std::string_view name;
    std::vector<const char*> members;
    const char* cause;  // in words; null: it decides nothing
};

const std::vector<Group>& groups() {
    static const std::vector<Group> all{
        {marked("source"), {"source"}, marked("the source is another").data()},
        {marked("witness"), {"witness"}, marked("the witness is another").data()},
        {marked("pictures"), {"pictures"}, marked("the pictures are others").data()},
        {marked("options"), {"options"}, marked("the options are others").data()},
        {marked("program"),
         {"program", "build"},
         marked("another build of the program made them").data()},
        {marked("libraries"), {"libraries"}, marked("libraries are of other versions").data()},
        {marked("resources"), {"resources"}, marked("fonts, patterns or schemas are others").data()},
        {marked("layout"), {"receipt"}, nullptr},
        {marked("outcome"), {"outcome", "stages"}, nullptr},
        {marked("text"), {"ledger"}, nullptr},
        {marked("letter"), {"letter"}, nullptr},
        {marked("places"), {"passports"}, nullptr},
        {marked("findings"), {"findings"}, nullptr},
        {marked("outputs"), {"outputs"}, nullptr},
    };
    return all;
}

// Entries of a list are compared by name where they have one, else by their place.
std::string key_of(const Json& entry, std::size_t index) {
    if (entry.is_object() && entry.contains("name") && entry.at("name").is_string())
        return entry.at("name").get<std::string>();
    return fmt::format("{}", index + 1);
}

class Comparison {
public:
    Comparison(const Json& a, const Json& b) : a_(a), b_(b) {}

    RunComparison run() {
        for (const Group& group : groups()) {
            group_ = group.name;
            for (const char* member : group.members)
                compare(group.members.size() == 1 ? "" : member, at(a_, member), at(b_, member));
        }
        result_.why = why();
        return std::move(result_);
    }

private:
    static const Json& at(const Json& json, const char* member) {
        static const Json nothing;
        return json.contains(member) ? json.at(member) : nothing;
    }

    void compare(const std::string& path, const Json& a, const Json& b) {
        if (a == b) return;
        if (a.is_object() && b.is_object()) each_member(path, a, b);
        else if (a.is_array() && b.is_array() && are_lists_of_values(a, b)) each_entry(path, a, b);
        else result_.changes.push_back({group_, path, a, b});
    }

    static bool are_lists_of_values(const Json& a, const Json& b) {
        const auto is_object = [](const Json& entry) { return entry.is_object(); };
        return std::all_of(a.begin(), a.end(), is_object) && std::all_of(b.begin(), b.end(), is_object);
    }

    static std::string below(const std::string& path, const std::string& name) {
        return path.empty() ? name : path + " " + name;
    }

    void each_member(const std::string& path, const Json& a, const Json& b) {
        static const Json nothing;
        for (const auto& [name, value] : a.items())
            compare(below(path, name), value, b.contains(name) ? b.at(name) : nothing);
        for (const auto& [name, value] : b.items())
            if (!a.contains(name)) compare(below(path, name), nothing, value);
    }

    void each_entry(const std::string& path, const Json& a, const Json& b) {
        static const Json nothing;
        std::map<std::string, const Json*> others;
        for (std::size_t i = 0; i < b.size(); ++i) others.emplace(key_of(b[i], i), &b[i]);
        for (std::size_t i = 0; i < a.size(); ++i) {
            const std::string key = key_of(a[i], i);
            const auto other = others.find(key);
            compare(below(path, key), a[i], other == others.end() ? nothing : *other->second);
            if (other != others.end()) others.erase(other);
        }
        for (std::size_t i = 0; i < b.size(); ++i)
            if (others.contains(key_of(b[i], i))) compare(below(path, key_of(b[i], i)), nothing, b[i]);
    }

    bool differs(std::string_view group) const {
        return std::any_of(result_.changes.begin(), result_.changes.end(),
                           [group](const RunChange& change) { return change.group == group; });
    }

    Phrase why() const {
        if (result_.changes.empty()) return phrase("The two receipts are the same.");
        std::vector<Phrase> causes;
        for (const Group& group : groups())
            if (group.cause != nullptr && differs(group.name)) causes.push_back(cause(group));
        Phrase all;
        for (std::size_t i = 0; i < causes.size(); ++i)
            all = i == 0 ? causes[i] : phrase("{}, and {}", all, causes[i]);
        const bool text = differs("text");
        if (!differs("outputs"))
            return causes.empty()
                       ? phrase("The outputs are the same; the receipts differ in what decides nothing.")
                       : phrase("The outputs are the same, although {}.", all);
        const Phrase what = text ? phrase("The outputs differ, in their text too,")
                                 : phrase("The outputs differ in their bytes, not in their text,");
        if (causes.empty())
            return phrase("{} and nothing that decides them does: one of the receipts was changed.",
                          what);
        return phrase("{} because {}.", what, all);
    }

    // "the options are others (date, language)".
    Phrase cause(const Group& group) const {
        std::set<std::string> members;
        for (const RunChange& change : result_.changes)
            if (change.group == group.name && !change.member.empty())
                members.insert(change.member.substr(0, change.member.find(' ')));
        if (members.empty()) return sentence(group.cause);
        return phrase("{} ({})", sentence(group.cause), fmt::format("{}", fmt::join(members, ", ")));
    }

    const Json& a_;
    const Json& b_;
    std::string group_;
    RunComparison result_;
};

Json checked(std::string_view bytes) {
    read_proof(bytes);
    return shallow_json(bytes);
}

}  // namespace

RunComparison compare_runs(std::string_view a, std::string_view b) {
    const Json first = checked(a), second = checked(b);
    return Comparison(first, second).run();
}

}  // namespace voetnoot::audit
