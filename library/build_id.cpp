#include "library/build_id.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <elf.h>
#include <link.h>
#include <string_view>

namespace voetnoot::library {

namespace {

constexpr std::size_t aligned(std::size_t size) {
    return (size + 3) & ~std::size_t{3};
}

// The ID among the notes of one segment (ELF, gABI 5, "Note Section"): each is a header, a name and a
// description.
std::string id_in(std::string_view notes) {
    ElfW(Nhdr) header{};
    while (notes.size() >= sizeof header) {
        std::memcpy(&header, notes.data(), sizeof header);
        notes.remove_prefix(sizeof header);
        const std::size_t name = aligned(header.n_namesz);
        if (notes.size() < name + header.n_descsz) return {};
        if (header.n_type == NT_GNU_BUILD_ID && notes.starts_with(ELF_NOTE_GNU)) {
            std::string id;
            for (const char byte : notes.substr(name, header.n_descsz))
                id += fmt::format("{:02x}", static_cast<unsigned char>(byte));
            return id;
        }
        notes.remove_prefix(std::min(notes.size(), name + aligned(header.n_descsz)));
    }
    return {};
}

// The first object that the loader tells of is the program.
int read_program(dl_phdr_info* info, std::size_t, void* result) {
    std::string& id = *static_cast<std::string*>(result);
    for (int i = 0; i < info->dlpi_phnum && id.empty(); ++i) {
        const auto& segment = info->dlpi_phdr[i];
        if (segment.p_type != PT_NOTE) continue;
        // The loader tells of addresses as numbers.
        const auto address = info->dlpi_addr + segment.p_vaddr;
        const auto* begin = reinterpret_cast<const char*>(address);  // NOLINT(performance-no-int-to-ptr)
        id = id_in({begin, segment.p_memsz});
    }
    return 1;
}

}  // namespace

std::string build_id() {
    std::string id;
    ::dl_iterate_phdr(read_program, &id);
    return id;
}

}  // namespace voetnoot::library
