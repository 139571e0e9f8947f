// Visits what a Document holds, from the outside in and in its order: letterhead, body, notes.
#pragma once

#include "pipeline/document/document.hpp"

#include <cstddef>
#include <functional>

namespace voetnoot::planted {

enum class Part { all, running_text, body, notes };

void for_each_inlines(Document& document, Part part, const std::function<void(Inlines&)>& visit);
// Every sequence of blocks: of the body, of items, cells and quotes, and of notes where asked for.
void for_each_blocks(Document& document, Part part, const std::function<void(Blocks&)>& visit);

// Changes the place-th node of the part of which `fits` is true. `change` gets the sequence and the
// index in it.
bool at_node(Document& document, Part part, std::size_t place,
             const std::function<bool(const Inlines&, std::size_t)>& fits,
             const std::function<void(Inlines&, std::size_t)>& change);
bool at_block(Document& document, Part part, std::size_t place,
              const std::function<bool(const Blocks&, std::size_t)>& fits,
              const std::function<void(Blocks&, std::size_t)>& change);

inline std::ptrdiff_t position(std::size_t i) {
    return static_cast<std::ptrdiff_t>(i);
}

}  // namespace voetnoot::planted
