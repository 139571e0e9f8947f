#include "formats/pdfa/recount/trees.hpp"

#include <set>

namespace voetnoot::pdfa::recount {

std::vector<std::pair<std::string, QPDFObjectHandle>> name_tree(const QPDFObjectHandle& root) {
    std::vector<std::pair<std::string, QPDFObjectHandle>> found;
    std::set<QPDFObjGen> seen;
    std::vector<QPDFObjectHandle> pending{root};
    while (!pending.empty()) {
        QPDFObjectHandle node = pending.back();
        pending.pop_back();
        if (!node.isDictionary()) continue;
        if (node.isIndirect() && !seen.insert(node.getObjGen()).second) continue;
        QPDFObjectHandle names = node.getKey("/Names");
        for (int i = 0; names.isArray() && i + 1 < names.getArrayNItems(); i += 2)
            if (QPDFObjectHandle key = names.getArrayItem(i); key.isString())
                found.emplace_back(key.getStringValue(), names.getArrayItem(i + 1));
        QPDFObjectHandle kids = node.getKey("/Kids");
        if (!kids.isArray()) continue;
        for (int i = kids.getArrayNItems() - 1; i >= 0; --i) pending.push_back(kids.getArrayItem(i));
    }
    return found;
}

}  // namespace voetnoot::pdfa::recount
