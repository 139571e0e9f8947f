#include "formats/markdown/reader/run.hpp"

#include <algorithm>

namespace voetnoot::markdown::reader {
namespace {

bool is_exact(const Run::Origin& origin) {
    return origin.end == origin.begin + 1;
}

}  // namespace

bool Run::is_contiguous(std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin; i < end; ++i)
        if (origin[i].begin != origin[begin].begin + (i - begin) || !is_exact(origin[i])) return false;
    return true;
}

Run Run::part(std::size_t begin, std::size_t end) const {
    return {text.substr(begin, end - begin),
            {origin.begin() + static_cast<std::ptrdiff_t>(begin),
             origin.begin() + static_cast<std::ptrdiff_t>(end)}};
}

Span Run::span(std::size_t begin, std::size_t end) const {
    return {0, origin.at(begin).begin, origin.at(end - 1).end};
}

void Run::reserve(std::size_t size) {
    if (size <= text.capacity()) return;
    text.reserve(std::max(size, 2 * text.capacity()));
    origin.reserve(text.capacity());
}

void Run::drop_front(std::size_t count) {
    text.erase(0, count);
    origin.erase(origin.begin(), origin.begin() + static_cast<std::ptrdiff_t>(count));
}

void Run::clear() {
    text.clear();
    origin.clear();
}

void append_texts(const Run& run, std::size_t begin, std::size_t end, draft::Inlines& to) {
    const auto joins = [&](std::size_t i) {  // byte i belongs to the Text of the byte before it
        const Run::Origin& last = run.origin[i - 1];
        const Run::Origin& next = run.origin[i];
        if (is_exact(last) && is_exact(next)) return last.end == next.begin;
        return last.begin == next.begin && last.end == next.end;
    };
    for (std::size_t from = begin; from < end;) {
        std::size_t upto = from + 1;
        while (upto < end && joins(upto)) ++upto;
        to.push_back({draft::Text{run.text.substr(from, upto - from), run.span(from, upto)}});
        from = upto;
    }
}

}  // namespace voetnoot::markdown::reader
