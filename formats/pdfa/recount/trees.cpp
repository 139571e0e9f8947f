#include "formats/pdfa/recount/trees.hpp"

#include <set>

namespace voetnoot::pdfa::recount {

namespace {

// Calls `leaf` with every array of pairs, in order.
template <class Leaf>
void for_each_leaf(const QPDFObjectHandle& root, const char* pairs, Leaf leaf) {
    std::set<QPDFObjGen> seen;
    std::vector<QPDFObjectHandle> pending{root};
    while (!pending.empty()) {
        QPDFObjectHandle node = pending.back();
        pending.pop_back();
        if (!node.isDictionary()) continue;
        if (node.isIndirect() && !seen.insert(node.getObjGen()).second) continue;
        QPDFObjectHandle entries = node.getKey(pairs);
        if (entries.isArray()) leaf(entries);
        QPDFObjectHandle kids = node.getKey("/Kids");
        if (!kids.isArray()) continue;
        for (int i = kids.getArrayNItems() - 1; i >= 0; --i) pending.push_back(kids.getArrayItem(i));
    }
}

}  // namespace

std::vector<std::pair<std::string, QPDFObjectHandle>> name_tree(const QPDFObjectHandle& root) {
    std::vector<std::pair<std::string, QPDFObjectHandle>> found;
    for_each_leaf(root, "/Names", [&](QPDFObjectHandle& pairs) {
        for (int i = 0; i + 1 < pairs.getArrayNItems(); i += 2) {
            QPDFObjectHandle key = pairs.getArrayItem(i);
            if (key.isString()) found.emplace_back(key.getStringValue(), pairs.getArrayItem(i + 1));
        }
    });
    return found;
}

std::vector<std::pair<long long, QPDFObjectHandle>> number_tree(const QPDFObjectHandle& root) {
    std::vector<std::pair<long long, QPDFObjectHandle>> found;
    for_each_leaf(root, "/Nums", [&](QPDFObjectHandle& pairs) {
        for (int i = 0; i + 1 < pairs.getArrayNItems(); i += 2) {
            QPDFObjectHandle key = pairs.getArrayItem(i);
            if (key.isInteger()) found.emplace_back(key.getIntValue(), pairs.getArrayItem(i + 1));
        }
    });
    return found;
}

}  // namespace voetnoot::pdfa::recount
