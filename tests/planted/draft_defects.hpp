// What a faulty reader does: the Draft says something else than the bytes. The scan, which reads the
// same bytes by another parser, must disagree.
#pragma once

#include "pipeline/draft/draft.hpp"
#include "tests/planted/kind.hpp"

#include <vector>

namespace voetnoot::planted {

std::vector<Kind<Draft>> draft_kinds();

}  // namespace voetnoot::planted
