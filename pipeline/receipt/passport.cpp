#include "pipeline/receipt/passport.hpp"

#include <cmath>
#include <string>
#include <utility>

namespace voetnoot {

namespace {

using Json = nlohmann::ordered_json;

double tenths(double points) {
    return std::round(points * 10) / 10;
}

Json box_json(double left, double bottom, double right, double top) {
    return {tenths(left), tenths(bottom), tenths(right), tenths(top)};
}

Json place_json(const ShownAt& at) {
    Json json = Json::object();
    if (at.page != 0) {
        json["page"] = at.page;
        json["box"] = box_json(at.left, at.bottom, at.right, at.top);
    }
    if (at.line != 0) json["line"] = at.line;
    if (!at.id.empty()) json["id"] = at.id;
    return json;
}

Json place_json(const Span& span, const Source& source) {
    const Position position = source.position(span);
    Json json;
    if (const std::string& part = source.parts().at(span.part).name; !part.empty()) json["part"] = part;
    json["line"] = position.line;
    json["column"] = position.column;
    json["span"] = {{"begin", span.begin}, {"end", span.end}};
    return json;
}

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
        if (original != originals_.end() && original->second.page != 0) {
            const witness::Rectangle& box = original->second.box;
            json["original"] = {{"page", original->second.page},
                                {"box", box_json(box.left, box.bottom, box.right, box.top)}};
        }
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
