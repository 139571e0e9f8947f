#include "pipeline/receipt/passport.hpp"

#include "pipeline/receipt/place_json.hpp"

#include <string>
#include <utility>

namespace voetnoot {

namespace {

using Json = nlohmann::ordered_json;

class Passports {
public:
    Passports(const Source& source, const std::vector<Output>& outputs,
              const std::vector<Recount>& recounts)
        : source_(source), outputs_(outputs), recounts_(recounts) {}

    Json run(const Ledger& promised, const witness::Comparison* witnessed) {
        Json all = Json::array();
        if (witnessed != nullptr) originals_ = witnessed->found_again;
        for (std::size_t i = 0; i < promised.notes.size(); ++i) {
            const LedgerNote& note = promised.notes[i];
            Json json;
            json["label"] = note.label;
            describe(json, note.span, [&](const Ledger& ledger) { return note_at(ledger, i); });
            json["references"] = Json::array();
            for (std::size_t k = 0; k < note.references.size(); ++k) {
                Json one;
                describe(one, note.references[k].span,
                         [&](const Ledger& ledger) { return reference_at(ledger, i, k); });
                json["references"].push_back(std::move(one));
            }
            all.push_back(std::move(json));
        }
        return all;
    }

private:
    static ShownAt note_at(const Ledger& ledger, std::size_t note) {
        return note < ledger.notes.size() ? ledger.notes[note].at : ShownAt{};
    }
    static ShownAt reference_at(const Ledger& ledger, std::size_t note, std::size_t reference) {
        const bool shown =
            note < ledger.notes.size() && reference < ledger.notes[note].references.size();
        return shown ? ledger.notes[note].references[reference].at : ShownAt{};
    }

    template <class Find>
    void describe(Json& json, const Span& span, const Find& find) const {
        json["source"] = place_json(span, source_);
        const auto original = originals_.find({span.part, span.begin});
        if (original != originals_.end() && original->second.page != 0)
            json["original"] = place_json(original->second);
        json["outputs"] = Json::object();
        for (std::size_t i = 0; i < outputs_.size() && i < recounts_.size(); ++i)
            if (const ShownAt at = find(recounts_[i].ledger); at.known())
                json["outputs"][outputs_[i].name] = place_json(at);
    }

    const Source& source_;
    const std::vector<Output>& outputs_;
    const std::vector<Recount>& recounts_;
    witness::Comparison::FoundAgain originals_;
};

}  // namespace

Json passports_json(const Ledger& promised, const Source& source, const std::vector<Output>& outputs,
                    const std::vector<Recount>& recounts, const witness::Comparison* witnessed) {
    return Passports(source, outputs, recounts).run(promised, witnessed);
}

}  // namespace voetnoot
