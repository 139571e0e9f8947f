#include "formats/pdfa/recount/marks.hpp"

#include "pipeline/format/format.hpp"
#include "pipeline/phrase/make.hpp"

#include <utility>

namespace voetnoot::pdfa::recount {

void Marks::open(QPDFObjGen holder, std::string_view tag, const Operand* properties,
                 QPDFObjectHandle named) {
    if (open_.size() >= most_) throw Unreadable(phrase("marked content is nested beyond the limit"));
    Open mark = open_.empty() ? Open{} : open_.back();
    std::optional<long long> mcid;
    std::optional<std::string> actual_text;
    if (properties != nullptr && properties->kind == Operand::Kind::dictionary) {
        if (const Operand* value = properties->find("MCID"); value != nullptr && value->integer) {
            mcid = static_cast<long long>(value->number);
        }
        if (const Operand* value = properties->find("ActualText");
            value != nullptr && value->kind == Operand::Kind::string) {
            actual_text = QPDFObjectHandle::newString(value->bytes).getUTF8Value();
        }
    } else if (named.isDictionary()) {
        if (QPDFObjectHandle value = named.getKey("/MCID"); value.isInteger())
            mcid = value.getIntValue();
        if (QPDFObjectHandle value = named.getKey("/ActualText"); value.isString()) {
            actual_text = value.getUTF8Value();
        }
    }
    if (mcid) {
        Sequence& sequence = content_.sequences[{holder, *mcid}];
        sequence.page = page_;
        ++sequence.times;
        mark = {Standing::sequence, &sequence, false};
    } else if (tag == "Artifact") {
        mark = {Standing::artifact, nullptr, false};
    }
    if (actual_text && !mark.replaced) {
        if (mark.sequence != nullptr) mark.sequence->text += *actual_text;
        mark.replaced = true;
        if (open_.empty() || !open_.back().replaced) {
            actual_text_ = std::move(*actual_text);
            actual_depth_ = open_.size();
        }
    }
    open_.push_back(mark);
}

void Marks::close() {
    if (!open_.empty()) open_.pop_back();
    if (open_.size() <= actual_depth_) actual_text_.clear();
}

std::string Marks::take_actual_text() {
    return std::exchange(actual_text_, {});
}

void Marks::text(std::string_view text) {
    if (sequence() != nullptr && !replaced()) sequence()->text += text;
}

}  // namespace voetnoot::pdfa::recount
