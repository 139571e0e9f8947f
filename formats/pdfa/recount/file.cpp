#include "formats/pdfa/recount/file.hpp"

#include "pipeline/phrase/make.hpp"

#include <fmt/format.h>
#include <qpdf/Pipeline.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

namespace voetnoot::pdfa::recount {

namespace {

// Collects a stream's data; stops it by an exception once the budget is spent.
class Collector : public Pipeline {
public:
    Collector(std::string& into, std::size_t& budget)
        : Pipeline("content", nullptr), into_(into), budget_(budget) {}
    void write(const unsigned char* data, std::size_t size) override {
        if (size > budget_) {
            exceeded_ = true;
            throw std::runtime_error("expands too far");
        }
        budget_ -= size;
        into_.append(reinterpret_cast<const char*>(data), size);
    }
    void finish() override {}
    bool exceeded() const { return exceeded_; }

private:
    std::string& into_;
    std::size_t& budget_;
    bool exceeded_ = false;
};

}  // namespace

Budget::Budget(const Limits& limits) : decoded(limits.bytes * 16), depth(limits.depth * 4 + 16) {}

PdfFile::PdfFile(std::string_view bytes, const Limits& limits) : budget_(limits) {
    if (bytes.size() > limits.bytes) {
        throw Unreadable(phrase("the PDF has {} bytes; the limit is {}", bytes.size(), limits.bytes));
    }
    qpdf_.setSuppressWarnings(true);
    try {
        qpdf_.processMemoryFile("PDF", bytes.data(), bytes.size());
    } catch (const QPDFExc& error) {
        if (error.getErrorCode() != qpdf_e_password) throw;
        throw Unreadable(
            phrase("the PDF is encrypted: it opens only with a password. Save it without one first "
                   "(qpdf --decrypt --password=... in.pdf out.pdf)"));
    }
    if (qpdf_.getXRefTable().size() > budget_.objects) {
        throw Unreadable(phrase("the PDF has more than {} objects", budget_.objects));
    }
    for (const QPDFObjectHandle& page : qpdf_.getAllPages()) {
        index_.emplace(page.getObjGen(), pages_.size());
        pages_.push_back({page, pages_.size() + 1});
    }
}

std::optional<std::size_t> PdfFile::page_index(QPDFObjGen object) const {
    const auto found = index_.find(object);
    if (found == index_.end()) return std::nullopt;
    return found->second;
}

QPDFObjectHandle PdfFile::attribute(const Page& page, const std::string& key) {
    return QPDFPageObjectHelper(page.object).getAttribute(key, false);
}

std::string PdfFile::decode(QPDFObjectHandle stream) {
    std::string data;
    decode(stream, data);
    return data;
}

void PdfFile::decode(QPDFObjectHandle stream, std::string& onto) {
    decode(stream, qpdf_dl_specialized, budget_.decoded, onto);
}

std::string PdfFile::samples(QPDFObjectHandle image) {
    std::string data;
    decode(image, qpdf_dl_all, budget_.samples, data);
    return data;
}

void PdfFile::decode(QPDFObjectHandle stream, qpdf_stream_decode_level_e level, std::size_t& budget,
                     std::string& onto) {
    if (!stream.isStream()) return;
    Collector collector(onto, budget);
    // libqpdf turns the collector's exception into a warning, so it is asked again here.
    const bool complete = stream.pipeStreamData(&collector, 0, level, true);
    if (collector.exceeded()) throw Unreadable(phrase("the streams of the PDF expand beyond the limit"));
    if (!complete) throw Unreadable(phrase("stream {} cannot be decoded", stream.getObjectID()));
}

std::vector<std::string> PdfFile::repairs() {
    std::vector<std::string> messages;
    for (const QPDFExc& warning : qpdf_.getWarnings()) messages.emplace_back(warning.getMessageDetail());
    return messages;
}

std::string text_string(QPDFObjectHandle object) {
    return object.isString() ? object.getUTF8Value() : std::string();
}

std::string name_or_string(QPDFObjectHandle object) {
    if (object.isName()) return object.getName().substr(1);
    if (object.isString()) return object.getStringValue();
    return {};
}

}  // namespace voetnoot::pdfa::recount
