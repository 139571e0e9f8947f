// The faces that letters are set in: loaded once from the Resources, shared by all letters of a worker.
// A FaceId (layout/page.hpp) is an index into `faces`; the four faces of the text family come first.
//
// Immutable once made. The Resources must outlive it.
#pragma once

#include "fonts/face.hpp"
#include "format/resources.hpp"
#include "layout/page.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace voetnoot::pdfa {

enum class FaceStyle { regular, italic, bold, bold_italic };

class FontSet {
public:
    // Throws CannotRun where a face of the family is missing or damaged.
    explicit FontSet(Resources& resources);

    FaceId face(FaceStyle style) const { return {static_cast<std::uint32_t>(style)}; }
    const Face& at(FaceId id) const { return faces_.at(id.index); }
    const std::vector<Face>& faces() const { return faces_; }

    // The face to show `c` in where `wanted` is asked for: that one if it has the character, else the
    // first that has; nothing where none has.
    std::optional<FaceId> face_for(char32_t c, FaceId wanted) const;

private:
    std::vector<Face> faces_;
};

}  // namespace voetnoot::pdfa
