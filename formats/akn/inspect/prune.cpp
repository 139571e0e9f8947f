#include "formats/akn/inspect/prune.hpp"

#include "formats/akn/xml/parse.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <map>
#include <new>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace voetnoot::akn::inspect {

namespace {

std::string_view name_of(const xmlNode* node) {
    return reinterpret_cast<const char*>(node->name);
}

std::string value(const xmlNode* node, const char* attribute) {
    xmlChar* found = xmlGetNoNsProp(node, reinterpret_cast<const xmlChar*>(attribute));
    if (!found) return {};
    std::string result(reinterpret_cast<const char*>(found));
    xmlFree(found);
    return result;
}

std::vector<xmlNode*> elements_of(xmlNode* node) {
    std::vector<xmlNode*> found;
    for (xmlNode* child = node->children; child; child = child->next)
        if (child->type == XML_ELEMENT_NODE) found.push_back(child);
    return found;
}

void remove(xmlNode* node) {
    xmlUnlinkNode(node);
    xmlFreeNode(node);
}

// A schema says nothing but by elements.
void remove_all_else(xmlNode* node) {
    for (xmlNode* child = node->children; child != nullptr;) {
        xmlNode* const next = child->next;
        if (child->type == XML_ELEMENT_NODE) remove_all_else(child);
        else remove(child);
        child = next;
    }
}

std::string text_of(xmlDoc& tree) {
    xmlChar* text = nullptr;
    int size = 0;
    xmlDocDumpMemory(&tree, &text, &size);
    if (text == nullptr) throw std::bad_alloc();
    std::string result(reinterpret_cast<const char*>(text), static_cast<std::size_t>(size));
    xmlFree(text);
    return result;
}

bool is_particle(const xmlNode* node) {
    return is_one_of(name_of(node), {"element", "group", "choice", "sequence", "all", "any"});
}

// Components have names of their own in each of these.
std::string_view kind_of(std::string_view element) {
    return is_one_of(element, {"complexType", "simpleType"}) ? "type" : element;
}

class Pruner {
public:
    Pruner(xmlNode& schema, std::span<const std::string_view> elements)
        : schema_(schema), kept_(elements.begin(), elements.end()) {
        for (xmlNode* node : elements_of(&schema)) {
            if (is_one_of(name_of(node), {"include", "redefine", "override"}))
                throw CannotPrune("the schema is not one document");
            components_[{std::string(kind_of(name_of(node))), value(node, "name")}] = node;
        }
    }

    void run() {
        for (const std::string_view element : kept_) reach("element", std::string(element));
        while (!waiting_.empty()) {
            xmlNode* next = waiting_.back();
            waiting_.pop_back();
            clean(next);
        }
        // A wildcard may ask for any attribute that is declared for itself.
        for (xmlNode* node : elements_of(&schema_))
            if (!reached_.contains(node) &&
                !is_one_of(name_of(node), {"import", "attribute", "notation"}))
                remove(node);
    }

private:
    void reach(std::string_view kind, const std::string& name) {
        const auto found = components_.find({std::string(kind), name});
        if (found != components_.end() && reached_.insert(found->second).second)
            waiting_.push_back(found->second);
    }

    // Takes out of a definition what is not kept, and reaches what the rest names.
    void clean(xmlNode* node) {
        for (xmlNode* child : elements_of(node)) {
            if (name_of(child) == "annotation") {
                remove(child);
            } else if (is_particle(child) && is_empty(child)) {
                if (value(child, "minOccurs") != "0")
                    throw CannotPrune("an element that is left out is demanded");
                remove(child);
            } else {
                clean(child);
            }
        }
        const std::string_view kind = kind_of(name_of(node));
        if (const std::string ref = value(node, "ref"); !ref.empty()) reach(kind, ref);
        reach("element", value(node, "substitutionGroup"));
        for (const char* attribute : {"type", "base", "itemType"}) reach("type", value(node, attribute));
        const std::string members = value(node, "memberTypes");
        for (std::size_t begin = 0; begin < members.size();) {
            const std::size_t end = std::min(members.find_first_of(" \t\r\n", begin), members.size());
            reach("type", members.substr(begin, end - begin));
            begin = end + 1;
        }
    }

    // Does nothing of what is kept fulfil the particle? What of it does not is taken out.
    bool is_empty(xmlNode* particle) {
        const std::string_view kind = name_of(particle);
        if (kind == "any") return false;
        if (kind == "group") return is_empty_group(value(particle, "ref"));
        const bool has_particles = is_one_of(kind, {"choice", "sequence", "all"});
        if (!has_particles) return !kept_.contains(value(particle, "ref"));
        std::size_t left = 0;
        for (xmlNode* child : elements_of(particle)) {
            if (!is_particle(child)) continue;
            if (!is_empty(child)) {
                ++left;
                continue;
            }
            if (kind != "choice" && value(child, "minOccurs") != "0") return true;
            remove(child);
        }
        return kind == "choice" && left == 0;
    }

    bool is_empty_group(const std::string& name) {
        const auto known = empty_groups_.find(name);
        if (known != empty_groups_.end()) return known->second;
        const auto group = components_.find({"group", name});
        if (group == components_.end()) throw CannotPrune("a group is not in the schema");
        empty_groups_[name] = true;  // of one that contains itself, which XML Schema forbids
        bool empty = false;
        for (xmlNode* child : elements_of(group->second))
            if (is_particle(child)) empty = is_empty(child);
        return empty_groups_[name] = empty;
    }

    xmlNode& schema_;
    std::set<std::string, std::less<>> kept_;
    std::map<std::pair<std::string, std::string>, xmlNode*> components_;
    std::map<std::string, bool> empty_groups_;
    std::set<const xmlNode*> reached_;
    std::vector<xmlNode*> waiting_;
};

}  // namespace

std::string part_of(std::string_view schema, std::span<const std::string_view> elements) {
    const xml::Tree tree = xml::parse(schema);
    xmlNode* root = xmlDocGetRootElement(tree.get());
    if (!root || name_of(root) != "schema") throw CannotPrune("this is no schema");
    Pruner(*root, elements).run();
    remove_all_else(root);
    return text_of(*tree);
}

}  // namespace voetnoot::akn::inspect
