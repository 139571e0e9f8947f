#include "formats/docx/package/tags.hpp"

#include "pipeline/format/format.hpp"
#include "pipeline/phrase/make.hpp"

#include <fmt/format.h>

namespace voetnoot::docx::package {

namespace {

class TagWalk {
public:
    TagWalk(std::string_view xml, std::string_view part) : xml_(xml), part_(part) {}

    std::vector<Tag> run() {
        while ((at_ = xml_.find('<', at_)) != std::string_view::npos) {
            const std::string_view rest = xml_.substr(at_);
            if (rest.starts_with("<!--")) skip("-->");
            else if (rest.starts_with("<![CDATA[")) skip("]]>");
            else if (rest.starts_with("<?")) skip("?>");
            else if (rest.starts_with("<!")) fail(phrase("a document type is declared"));
            else if (rest.starts_with("</")) close();
            else open();
        }
        if (!open_.empty()) fail(phrase("<{}> is not closed", tags_[open_.back()].name));
        return std::move(tags_);
    }

private:
    [[noreturn]] void fail(const Phrase& why) const {
        throw Unreadable(phrase("{}: {} (byte {})", part_, why, std::min(at_, xml_.size())), at_);
    }

    void skip(std::string_view end) {
        const std::size_t found = xml_.find(end, at_);
        if (found == std::string_view::npos) fail(phrase("the XML stops in the middle of a tag"));
        at_ = found + end.size();
    }

    // Behind the '>' of the tag at at_; one in a quoted value does not count.
    std::size_t end_of_tag() const {
        char quote = 0;
        for (std::size_t i = at_; i < xml_.size(); ++i) {
            const char c = xml_[i];
            if (quote != 0) quote = c == quote ? char(0) : quote;
            else if (c == '"' || c == '\'') quote = c;
            else if (c == '>') return i + 1;
        }
        fail(phrase("the XML stops in the middle of a tag"));
    }

    void open() {
        const std::size_t end = end_of_tag();
        const std::string_view inside = xml_.substr(at_ + 1, end - at_ - 2);
        Tag tag;
        tag.name = inside.substr(0, inside.find_first_of(" \t\r\n/"));
        tag.begin = static_cast<std::uint32_t>(at_);
        tag.inner = tag.inner_end = tag.end = static_cast<std::uint32_t>(end);
        tags_.push_back(tag);
        if (!inside.ends_with('/')) open_.push_back(tags_.size() - 1);
        if (open_.size() > deepest_element)
            fail(phrase("elements are nested deeper than {} levels", deepest_element));
        at_ = end;
    }

    void close() {
        const std::size_t end = end_of_tag();
        if (open_.empty()) fail(phrase("an end tag without a start tag"));
        Tag& tag = tags_[open_.back()];
        if (!xml_.substr(at_ + 2).starts_with(tag.name)) fail(phrase("<{}> is not closed", tag.name));
        tag.inner_end = static_cast<std::uint32_t>(at_);
        tag.end = static_cast<std::uint32_t>(end);
        open_.pop_back();
        at_ = end;
    }

    std::string_view xml_;
    std::string_view part_;
    std::size_t at_ = 0;
    std::vector<Tag> tags_;
    std::vector<std::size_t> open_;
};

}  // namespace

std::vector<Tag> tags_of(std::string_view xml, std::string_view part) {
    return TagWalk(xml, part).run();
}

}  // namespace voetnoot::docx::package
