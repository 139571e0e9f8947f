// What is wrong with a package, by its own rules: digests, sizes, schemas, closed lists, references,
// claims, layout. Trusts nothing that made the package: it reads bytes, and the receipts in them.
//
// The letters' outputs are not counted again here; that is for whoever has their formats.
//
// Errors: Refused, where what is there is no package; CannotRun. Thread rules: an Inspector is of one
// thread.
#pragma once

#include "pipeline/format/resources.hpp"
#include "pipeline/phrase/phrase.hpp"
#include "pipeline/rules/rule.hpp"

#include <boost/filesystem/path.hpp>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace voetnoot::package {

struct Fault {
    const Rule* rule;
    std::string file;  // below the package's folder; may be empty
    Phrase message;
};

// The files of a package by their paths below its folder, and the folder's name.
struct PackageFiles {
    std::string name;
    std::map<std::string, std::string> files;
};

// As it stands on the disk, with nothing parsed: the files of a folder, or the bytes of a zip.
struct RawPackage {
    std::string path;  // for messages
    PackageFiles folder;
    std::optional<std::string> zip;
};

// Has it the marks of one: a folder with a bag, an E-ARK SIP, a transfer, or metadata beside its files;
// a zip, whatever is in it?
bool is_package(const boost::filesystem::path& path);
// Throws Refused, where it cannot be read.
RawPackage take_package(const boost::filesystem::path& path);
// Throws Refused, where it is no zip with one folder.
PackageFiles opened(const RawPackage& package);
// Both at once, of what nobody else had in hand.
PackageFiles read_package(const boost::filesystem::path& path);

struct MetadataSchemas;

class Inspector {
public:
    // Loads the schemas of METS and PREMIS, where set-up has fetched them, and that of MDTO, where its
    // path is given. Throws CannotRun where that one cannot be used.
    explicit Inspector(Resources& resources, const boost::filesystem::path& mdto_schema = {});
    Inspector(Inspector&&) noexcept;
    ~Inspector();

    // In the order of rules and files.
    std::vector<Fault> inspect(const PackageFiles& package) const;

private:
    std::unique_ptr<MetadataSchemas> schemas_;
};

// Of one package alone.
std::vector<Fault> inspect(const boost::filesystem::path& package, Resources& resources);

}  // namespace voetnoot::package
