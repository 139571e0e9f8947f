#include "formats/pdfa/objects/name_tree.hpp"

#include "formats/pdfa/objects/strings.hpp"

namespace voetnoot::pdfa::objects {

PdfReference add_name_tree(ObjectStore& store, const std::map<std::string, PoDoFo::PdfVariant>& names) {
    PdfArray pairs;
    for (const auto& [name, value] : names) {
        append(pairs, byte_string(name));
        append(pairs, value);
    }
    PdfDictionary tree;
    set(tree, "Names", pairs);
    return store.add(tree).Reference();
}

}  // namespace voetnoot::pdfa::objects
