// An inspection on its way: the package's files, what was found, which files were told of.
//
// Thread rules: one thread.
#pragma once

#include "pipeline/package/inspect.hpp"
#include "pipeline/package/xml_file.hpp"

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace voetnoot::package {

class Inspection {
public:
    explicit Inspection(const PackageFiles& inspected) : package(inspected) {}

    void fault(const Rule& rule, const std::string& file, Phrase message) {
        faults.push_back({&rule, file, std::move(message)});
    }
    const std::string* bytes(const std::string& file) const {
        const auto found = package.files.find(file);
        return found == package.files.end() ? nullptr : &found->second;
    }
    // Of a file that the package tells of, in `teller`: nullptr, and a fault, where it is missing.
    const std::string* told(const std::string& file, const std::string& teller);
    // The parsed file, once; nullptr, and a fault, where it is no XML.
    const XmlFile* xml(const std::string& file);
    // A stated digest against a file's.
    void check_digest(const std::string& file, const std::string& algorithm, const std::string& stated,
                      const std::string& teller);
    void check_size(const std::string& file, const std::string& stated, const std::string& teller);

    const PackageFiles& package;
    std::vector<Fault> faults;
    std::set<std::string> known;  // files that something tells of

private:
    std::map<std::string, std::unique_ptr<XmlFile>> parsed_;
};

void inspect_bag(Inspection& inspection);
void inspect_citations(Inspection& inspection);
void inspect_diwoo(Inspection& inspection);
void inspect_mets(Inspection& inspection);
void inspect_mdto(Inspection& inspection);
void inspect_premis(Inspection& inspection);
void inspect_receipts(Inspection& inspection);
void inspect_transfer(Inspection& inspection);

// The papers that a file says a letter cites, against those of its receipt.
void check_cited(Inspection& inspection, const std::string& file, const std::set<std::string>& said,
                 const std::set<std::string>& proved, const std::string& receipt);

std::string folder_of(const std::string& file);  // "data/brief/", or ""

}  // namespace voetnoot::package
