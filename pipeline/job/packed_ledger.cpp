#include "pipeline/job/packed_ledger.hpp"

#include "pipeline/process/packer.hpp"

#include <bit>
#include <cstdint>

namespace voetnoot {

namespace {

using process::Packer;
using process::Unpacker;

void pack_place(Packer& packer, const ShownAt& at) {
    packer.number(at.page);
    for (const double edge : {at.left, at.bottom, at.right, at.top})
        packer.number(std::bit_cast<std::uint64_t>(edge));
    packer.number(at.line);
    packer.text(at.id);
}

ShownAt unpack_place(Unpacker& unpacker) {
    ShownAt at;
    at.page = static_cast<std::uint32_t>(unpacker.number());
    for (double* edge : {&at.left, &at.bottom, &at.right, &at.top})
        *edge = std::bit_cast<double>(unpacker.number());
    at.line = static_cast<std::uint32_t>(unpacker.number());
    at.id = unpacker.text();
    return at;
}

void pack_reference(Packer& packer, const LedgerReference& reference) {
    packer.number(reference.offset);
    packer.text(reference.before);
    packer.number(reference.inside ? *reference.inside + 1 : 0);
    pack_place(packer, reference.at);
}

LedgerReference unpack_reference(Unpacker& unpacker) {
    LedgerReference reference;
    reference.offset = unpacker.number();
    reference.before = unpacker.text();
    if (const std::uint64_t inside = unpacker.number(); inside != 0) reference.inside = inside - 1;
    reference.at = unpack_place(unpacker);
    return reference;
}

}  // namespace

std::string pack(const Ledger& ledger) {
    Packer packer;
    packer.text(ledger.running_text);
    packer.number(ledger.words);
    packer.number(ledger.notes.size());
    for (const LedgerNote& note : ledger.notes) {
        packer.text(note.label);
        packer.text(note.text);
        pack_place(packer, note.at);
        packer.number(note.references.size());
        for (const LedgerReference& reference : note.references) pack_reference(packer, reference);
    }
    packer.number(ledger.dangling.size());
    for (const LedgerDangling& dangling : ledger.dangling) {
        packer.text(dangling.label);
        pack_reference(packer, dangling.reference);
    }
    packer.number(ledger.links.size());
    for (const LedgerLink& link : ledger.links) {
        packer.text(link.text);
        packer.text(link.target);
        packer.number(link.place ? 1 : 0);
        if (!link.place) continue;
        packer.number(link.place->offset);
        packer.number(link.place->inside ? *link.place->inside + 1 : 0);
    }
    packer.number(ledger.blocks.size());
    for (const LedgerBlock& block : ledger.blocks) {
        packer.number(static_cast<std::uint64_t>(block.kind));
        packer.number(static_cast<std::uint64_t>(block.level));
        packer.number(block.offset);
    }
    packer.number(ledger.foreign ? 1 : 0);
    if (ledger.foreign) {
        packer.number(ledger.foreign->size());
        for (const LedgerForeign& foreign : *ledger.foreign) {
            packer.text(foreign.language);
            packer.text(foreign.text);
        }
    }
    packer.number(ledger.styled ? 1 : 0);
    if (ledger.styled) {
        packer.number(ledger.styled->size());
        for (const LedgerStyled& styled : *ledger.styled) {
            packer.number(static_cast<std::uint64_t>(styled.style));
            packer.text(styled.text);
            packer.number(styled.offset);
            packer.number(styled.inside ? *styled.inside + 1 : 0);
        }
    }
    packer.number(ledger.only_figures ? 1 : 0);
    packer.number(ledger.pictures ? 1 : 0);
    if (ledger.pictures) {
        packer.number(ledger.pictures->size());
        for (const LedgerPicture& picture : *ledger.pictures) {
            packer.text(picture.target);
            packer.text(picture.alt);
            packer.number(picture.offset);
            packer.number(picture.blocks);
            packer.number(picture.inside ? *picture.inside + 1 : 0);
        }
    }
    return packer.take();
}

Ledger unpack(std::string_view bytes) {
    Unpacker unpacker(bytes);
    Ledger ledger;
    ledger.running_text = unpacker.text();
    ledger.words = unpacker.number();
    ledger.notes.resize(unpacker.count());
    for (LedgerNote& note : ledger.notes) {
        note.label = unpacker.text();
        note.text = unpacker.text();
        note.at = unpack_place(unpacker);
        note.references.resize(unpacker.count());
        for (LedgerReference& reference : note.references) reference = unpack_reference(unpacker);
    }
    ledger.dangling.resize(unpacker.count());
    for (LedgerDangling& dangling : ledger.dangling) {
        dangling.label = unpacker.text();
        dangling.reference = unpack_reference(unpacker);
    }
    ledger.links.resize(unpacker.count());
    for (LedgerLink& link : ledger.links) {
        link.text = unpacker.text();
        link.target = unpacker.text();
        if (unpacker.number() == 0) continue;
        link.place = LedgerPlace{unpacker.number(), {}};
        if (const std::uint64_t inside = unpacker.number(); inside != 0) link.place->inside = inside - 1;
    }
    ledger.blocks.resize(unpacker.count());
    for (LedgerBlock& block : ledger.blocks) {
        block.kind = static_cast<BlockKind>(
            unpacker.number_below(static_cast<std::uint64_t>(BlockKind::quote) + 1));
        block.level = static_cast<int>(unpacker.number());
        block.offset = unpacker.number();
    }
    ledger.foreign.reset();
    if (unpacker.number() != 0) {
        ledger.foreign.emplace(unpacker.count());
        for (LedgerForeign& foreign : *ledger.foreign) {
            foreign.language = unpacker.text();
            foreign.text = unpacker.text();
        }
    }
    ledger.styled.reset();
    if (unpacker.number() != 0) {
        ledger.styled.emplace(unpacker.count());
        for (LedgerStyled& styled : *ledger.styled) {
            styled.style = static_cast<Style>(unpacker.number_below(all_styles.size()));
            styled.text = unpacker.text();
            styled.offset = unpacker.number();
            if (const std::uint64_t inside = unpacker.number(); inside != 0) styled.inside = inside - 1;
        }
    }
    ledger.only_figures = unpacker.number() != 0;
    if (unpacker.number() != 0) {
        ledger.pictures.emplace(unpacker.count());
        for (LedgerPicture& picture : *ledger.pictures) {
            picture.target = unpacker.text();
            picture.alt = unpacker.text();
            picture.offset = unpacker.number();
            picture.blocks = unpacker.number();
            if (const std::uint64_t inside = unpacker.number(); inside != 0) picture.inside = inside - 1;
        }
    }
    unpacker.end();
    return ledger;
}

}  // namespace voetnoot
