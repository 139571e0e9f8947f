// What METS files are made of.
//
// Thread rules: one per file.
#pragma once

#include "pipeline/package/content.hpp"
#include "pipeline/package/tree.hpp"
#include "pipeline/xml/xml_writer.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::package {

class MetsParts {
public:
    // `root`: the folder of the METS below that of the package; its addresses are relative to it.
    MetsParts(XmlWriter& xml, const Content& content, const Tree& tree, std::string root)
        : xml_(xml), content_(content), tree_(tree), root_(std::move(root)) {}

    void open_mets(const std::string& objid, const std::string& label, const std::string& schemas);
    void open_header();
    void software_agent();
    void agent(std::string_view role, std::string_view type, const std::string& name,
               const std::string& code);

    // One dmdSec for each file; gives their IDs, one space apart.
    std::string descriptive(const std::vector<std::string>& paths);
    // The digiprovMD of a PREMIS file; gives its ID.
    std::string provenance(const std::string& path);

    // A fileGrp; gives its ID.
    std::string open_group(const std::string& use, bool content_type);
    void file(const std::string& path, const std::string& media_type, const Item* item = nullptr);

    void division(const std::string& label, const std::string& group);  // with an fptr
    std::string id(const std::string& what) const;                      // "uuid-…"

private:
    void metadata_reference(const std::string& path, std::string_view type, std::string_view version,
                            std::string_view other = {});

    XmlWriter& xml_;
    const Content& content_;
    const Tree& tree_;
    std::string root_;
};

}  // namespace voetnoot::package
