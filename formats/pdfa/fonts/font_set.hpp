// The faces that letters are set in, shared by all letters of a worker. A FaceId (layout/page.hpp) is an
// index: the four faces of the text family come first, then the fallback faces in the order of their
// table, so that an id does not depend on what was set before.
//
// The family is opened at once, a fallback face when a character first asks for it. Belongs to one
// thread; the Resources must outlive it.
#pragma once

#include "formats/pdfa/fonts/face.hpp"
#include "formats/pdfa/structure/page.hpp"
#include "pipeline/format/resources.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace voetnoot::pdfa::fonts {

enum class FaceStyle { regular, italic, bold, bold_italic };

class FontSet {
public:
    // Throws CannotRun where a face of the family is missing or damaged.
    explicit FontSet(Resources& resources);

    FaceId face(FaceStyle style) const { return {static_cast<std::uint32_t>(style)}; }
    // Precondition: a face of the family, or one that face_for has named.
    const Face& at(FaceId id) const { return *slots_.at(id.index).face; }

    std::size_t size() const { return slots_.size(); }
    const Face* opened(FaceId id) const { return slots_.at(id.index).face.get(); }  // or nullptr

    // The face to show `c` in where `wanted` is asked for: that one if it has the character, else the
    // first that has; nothing where none has. Throws CannotRun where a fallback face is damaged.
    std::optional<FaceId> face_for(char32_t c, FaceId wanted);

private:
    struct Slot {
        std::unique_ptr<const Face> face;
        bool tried = false;
    };
    const Face* open(std::size_t fallback);

    Resources* resources_;
    std::vector<Need> fallbacks_;
    std::vector<Slot> slots_;
};

}  // namespace voetnoot::pdfa::fonts
