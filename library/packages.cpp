// From the installed values to those of the packages' room.
#include "library/packages.hpp"

#include "library/build_id.hpp"
#include "library/voetnoot/formats.hpp"
#include "pipeline/package/kinds.hpp"
#include "pipeline/package/package.hpp"
#include "pipeline/phrase/make.hpp"

#include <fmt/format.h>

namespace voetnoot::library {

namespace {

package::Values values_of(const std::map<std::string, std::string>& stated, bool of_one_letter,
                          const std::string& where) {
    package::Values values;
    for (const auto& [name, value] : stated) {
        const package::Key* const key = package::find_key(name);
        if (key == nullptr) throw package::Refused(phrase("{}: '{}' is no key", where, name));
        if (key->of_one_letter && !of_one_letter)
            throw package::Refused(phrase("{}: {} is of one letter; records have it", where, name));
        package::check_value(*key, value, where);
        values[name] = value;
    }
    return values;
}

}  // namespace

package::Request request_of(const PackageRequest& request) {
    package::Request own;
    own.sealed.assign(request.sealed.begin(), request.sealed.end());
    own.sources.assign(request.sources.begin(), request.sources.end());
    own.output = request.output;
    for (const std::string& kind : request.kinds)
        if (package::find_kind(kind) == nullptr)
            throw package::Refused(phrase("'{}' is no kind of package", kind));
    own.kinds = request.kinds;
    own.profile = values_of(request.profile, false, "the profile");
    for (const PackageRecord& record : request.records) {
        const std::string where = fmt::format("record {}", own.records.size() + 1);
        if (record.file.empty() == record.sha256.empty())
            throw package::Refused(
                phrase("{}: names its letter by file or by sha256, one of them", where));
        own.records.push_back(
            {where, record.file, record.sha256, values_of(record.values, true, where)});
    }
    own.has_records = !request.records.empty();
    own.dossier = request.dossier;
    own.zip = request.zip;
    own.mdto_schema = request.mdto_schema;
    own.at = request.at;
    own.jobs = request.jobs;
    own.program = fmt::format("voetnoot {}", version());
    own.build = build_id();
    if (request.on_progress)
        own.on_progress = [&request](package::Step step, std::size_t done, std::size_t all) {
            request.on_progress(step == package::Step::write, done, all);
        };
    return own;
}

std::vector<PackageKind> package_kinds() {
    std::vector<PackageKind> kinds;
    for (const package::Kind& kind : package::kinds())
        kinds.push_back({std::string(kind.name), std::string(kind.title)});
    return kinds;
}

}  // namespace voetnoot::library
