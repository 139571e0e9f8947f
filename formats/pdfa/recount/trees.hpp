// Name trees (ISO 32000-1, 7.9.6), read whole. A node is visited once, so that a cycle ends; keys keep
// their order of appearance, doubled ones included.
#pragma once

#include <qpdf/QPDFObjectHandle.hh>

#include <string>
#include <utility>
#include <vector>

namespace voetnoot::pdfa::recount {

std::vector<std::pair<std::string, QPDFObjectHandle>> name_tree(const QPDFObjectHandle& root);

}  // namespace voetnoot::pdfa::recount
