#include "pipeline/process/phrase_pack.hpp"

#include "pipeline/error/error.hpp"
#include "pipeline/phrase/make.hpp"

#include <utility>

namespace voetnoot::process {

namespace {

constexpr int deepest_sent = 24;

Phrase unpack_at(Unpacker& from, int depth) {
    if (depth == deepest_sent) throw Unreadable(phrase("its reader sends what makes no sense"));
    if (!from.flag()) return Phrase(from.text());
    std::string one = from.text(), many = from.text();
    const std::uint64_t count = from.number();
    std::vector<Phrase> arguments;
    for (std::size_t left = from.count(16); left > 0; --left)
        arguments.push_back(unpack_at(from, depth + 1));
    return Phrase(std::move(one), std::move(many), count, std::move(arguments));
}

}  // namespace

void pack(Packer& to, const Phrase& phrase) {
    to.number(phrase.is_sentence());
    to.text(phrase.one());
    if (!phrase.is_sentence()) return;
    to.text(phrase.many());
    to.number(phrase.count());
    to.number(phrase.arguments().size());
    for (const Phrase& argument : phrase.arguments()) pack(to, argument);
}

Phrase unpack_phrase(Unpacker& from) {
    return unpack_at(from, 0);
}

}  // namespace voetnoot::process
