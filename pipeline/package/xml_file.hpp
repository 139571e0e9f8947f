// Metadata as it is read back: elements by their local names, in the order of the file. By libxml2; no
// entity is replaced, nothing is fetched, a document type is refused.
//
// Thread rules: one thread.
#pragma once

#include <libxml/tree.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::package {

class XmlFile {
public:
    explicit XmlFile(const std::string& bytes);

    bool well_formed() const { return document_ != nullptr; }
    xmlDoc* document() const { return document_.get(); }
    xmlNode* root() const;
    std::string root_name() const;

private:
    std::unique_ptr<xmlDoc, void (*)(xmlDoc*)> document_;
};

// Every element of that local name below `node`, itself among them.
std::vector<xmlNode*> elements(xmlNode* node, std::string_view name);
std::vector<xmlNode*> children(xmlNode* node, std::string_view name);
xmlNode* child(xmlNode* node, std::string_view name);  // the first, or nullptr
std::string name_of(const xmlNode* node);
std::string text_of(xmlNode* node);  // "" of nullptr
std::string child_text(xmlNode* node, std::string_view name);
std::string attribute(xmlNode* node, const char* name);  // by local name; "" where there is none

}  // namespace voetnoot::package
