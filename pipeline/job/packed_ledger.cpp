#include "pipeline/job/packed_ledger.hpp"

#include "pipeline/format/format.hpp"

#include <cstdint>
#include <cstring>

namespace voetnoot {

namespace {

class Packer {
public:
    void number(std::uint64_t value) {
        bytes_.append(reinterpret_cast<const char*>(&value), sizeof value);
    }
    void text(std::string_view value) {
        number(value.size());
        bytes_ += value;
    }
    void reference(const LedgerReference& reference) {
        number(reference.offset);
        text(reference.before);
        number(reference.inside ? *reference.inside + 1 : 0);
    }
    std::string take() { return std::move(bytes_); }

private:
    std::string bytes_;
};

class Unpacker {
public:
    explicit Unpacker(std::string_view bytes) : bytes_(bytes) {}

    std::uint64_t number() {
        std::uint64_t value = 0;
        std::memcpy(&value, take(sizeof value).data(), sizeof value);
        return value;
    }
    // Of items that take at least eight bytes each.
    std::size_t count() {
        const std::uint64_t value = number();
        if (value > bytes_.size() / sizeof value) damaged();
        return value;
    }
    std::string text() { return std::string(take(number())); }
    LedgerReference reference() {
        LedgerReference reference;
        reference.offset = number();
        reference.before = text();
        if (const std::uint64_t inside = number(); inside != 0) reference.inside = inside - 1;
        return reference;
    }
    BlockKind block_kind() {
        const std::uint64_t value = number();
        if (value > static_cast<std::uint64_t>(BlockKind::quote)) damaged();
        return static_cast<BlockKind>(value);
    }
    Style style() {
        const std::uint64_t value = number();
        if (value >= all_styles.size()) damaged();
        return static_cast<Style>(value);
    }
    void end() const {
        if (!bytes_.empty()) damaged();
    }

private:
    [[noreturn]] static void damaged() { throw Unreadable("its reader sends no ledger"); }
    std::string_view take(std::uint64_t size) {
        if (size > bytes_.size()) damaged();
        const std::string_view taken = bytes_.substr(0, size);
        bytes_.remove_prefix(size);
        return taken;
    }
    std::string_view bytes_;
};

}  // namespace

std::string pack(const Ledger& ledger) {
    Packer packer;
    packer.text(ledger.running_text);
    packer.number(ledger.words);
    packer.number(ledger.notes.size());
    for (const LedgerNote& note : ledger.notes) {
        packer.text(note.label);
        packer.text(note.text);
        packer.number(note.references.size());
        for (const LedgerReference& reference : note.references) packer.reference(reference);
    }
    packer.number(ledger.dangling.size());
    for (const LedgerDangling& dangling : ledger.dangling) {
        packer.text(dangling.label);
        packer.reference(dangling.reference);
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
        note.references.resize(unpacker.count());
        for (LedgerReference& reference : note.references) reference = unpacker.reference();
    }
    ledger.dangling.resize(unpacker.count());
    for (LedgerDangling& dangling : ledger.dangling) {
        dangling.label = unpacker.text();
        dangling.reference = unpacker.reference();
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
        block.kind = unpacker.block_kind();
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
            styled.style = unpacker.style();
            styled.text = unpacker.text();
            styled.offset = unpacker.number();
            if (const std::uint64_t inside = unpacker.number(); inside != 0) styled.inside = inside - 1;
        }
    }
    unpacker.end();
    return ledger;
}

}  // namespace voetnoot
