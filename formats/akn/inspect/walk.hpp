// All elements under a node in document order, without recursion: the tree may be as deep as it likes.
#pragma once

#include <libxml/tree.h>

namespace voetnoot::akn::inspect {

template <class Visit>
void for_each_element(const xmlNode* root, Visit visit) {
    const xmlNode* node = root;
    while (node) {
        if (node->type == XML_ELEMENT_NODE) visit(node);
        if (node->children && node->type == XML_ELEMENT_NODE) {
            node = node->children;
            continue;
        }
        while (node != root && !node->next) node = node->parent;
        node = node == root ? nullptr : node->next;
    }
}

}  // namespace voetnoot::akn::inspect
