#include "formats/akn/writer/page_ends.hpp"

#include "pipeline/text/text.hpp"

#include <fmt/format.h>

namespace voetnoot::akn::writer {

void PageEnds::due() {
    for (; !ends_.empty() && ends_.front().offset <= offset_; ends_ = ends_.subspan(1)) {
        xml_.open("eop").attribute("number", fmt::format("{}", ends_.front().page));
        if (ends_.front().break_at != 0)
            xml_.attribute("breakAt", fmt::format("{}", ends_.front().break_at));
        xml_.close();
    }
}

void PageEnds::text(std::string_view text) {
    if (ends_.empty()) return xml_.text(text);
    std::size_t written = 0;
    for_each_run(text, [&](std::string_view run, bool is_space) {
        if (is_space) return;
        const auto begin = static_cast<std::size_t>(run.data() - text.data());
        if (!ends_.empty() && ends_.front().offset <= offset_) {
            xml_.text(text.substr(written, begin - written));
            written = begin;
            due();
        }
        offset_ += count_code_points(squeeze(run));
    });
    xml_.text(text.substr(written));
}

void PageEnds::words(std::string_view text) {
    if (ends_.empty() || trim(text).empty()) return;
    due();
    offset_ += count_code_points(squeeze(text));
}

}  // namespace voetnoot::akn::writer
