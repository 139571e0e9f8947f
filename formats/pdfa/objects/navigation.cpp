#include "formats/pdfa/objects/navigation.hpp"

#include "formats/pdfa/objects/name_tree.hpp"
#include "formats/pdfa/objects/strings.hpp"

#include <charconv>
#include <map>

namespace voetnoot::pdfa::objects {

namespace {

// The outline's entries as a tree: an entry's parent is the last one before it with a lower level.
struct Branch {
    PdfObject* object = nullptr;
    int level = 0;
    PdfObject* first = nullptr;
    PdfObject* last = nullptr;
    std::size_t below = 0;
};

void close_branch(std::vector<Branch>& open) {
    const Branch closed = open.back();
    open.pop_back();
    if (closed.first != nullptr) {
        set(*closed.object, "First", closed.first->Reference());
        set(*closed.object, "Last", closed.last->Reference());
        set(*closed.object, "Count", integer(closed.below));
    }
    if (!open.empty()) open.back().below += closed.below + 1;
}

std::optional<std::size_t> decimal(const std::string& label) {
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(label.data(), label.data() + label.size(), value);
    if (error != std::errc() || end != label.data() + label.size() || value == 0 || label[0] == '0')
        return std::nullopt;
    return value;
}

}  // namespace

PdfReference add_destinations(ObjectStore& store, const LaidOut& laid_out,
                              const std::vector<TaggedPage>& pages) {
    std::map<std::string, PoDoFo::PdfVariant> names;
    for (std::size_t i = 0; i < laid_out.pages.size(); ++i)
        for (const Destination& destination : laid_out.pages[i].destinations) {
            PdfArray place;
            append(place, pages[i].page);
            append(place, name("XYZ"));
            append(place, destination.at.x);
            append(place, destination.at.y);
            append(place, PoDoFo::PdfVariant());  // keep the zoom
            names.emplace(laid_out.structure.at(destination.node).id, place);
        }
    return add_name_tree(store, names);
}

std::optional<PdfReference> add_outline(ObjectStore& store, const LaidOut& laid_out) {
    if (laid_out.outline.empty()) return std::nullopt;
    PdfObject& root = store.add();
    set(root, "Type", name("Outlines"));
    std::vector<Branch> open{{&root}};
    for (const OutlineEntry& entry : laid_out.outline) {
        while (open.size() > 1 && open.back().level >= entry.level) close_branch(open);
        Branch& parent = open.back();
        PdfObject& object = store.add();
        set(object, "Title", text_string(entry.title));
        set(object, "Parent", parent.object->Reference());
        set(object, "Dest", byte_string(laid_out.structure.at(entry.node).id));
        if (parent.last != nullptr) {
            set(object, "Prev", parent.last->Reference());
            set(*parent.last, "Next", object.Reference());
        } else {
            parent.first = &object;
        }
        parent.last = &object;
        open.push_back({&object, entry.level});
    }
    while (!open.empty()) close_branch(open);
    return root.Reference();
}

PdfDictionary page_labels(const std::vector<Page>& pages) {
    PdfArray ranges;
    std::optional<std::size_t> next;  // the number that would go on with the range
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const std::optional<std::size_t> number = decimal(pages[i].label);
        if (!number || number != next) {
            PdfDictionary range;
            if (!number) {
                set(range, "P", text_string(pages[i].label));
            } else {
                set(range, "S", name("D"));
                set(range, "St", integer(*number));
            }
            append(ranges, integer(i));
            append(ranges, range);
        }
        next = number ? std::optional(*number + 1) : std::nullopt;
    }
    PdfDictionary tree;
    set(tree, "Nums", ranges);
    return tree;
}

}  // namespace voetnoot::pdfa::objects
