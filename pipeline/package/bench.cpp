#include "pipeline/package/bench.hpp"

#include "pipeline/package/digest.hpp"
#include "pipeline/package/kinds.hpp"
#include "pipeline/package/names.hpp"
#include "pipeline/package/publish.hpp"
#include "pipeline/package/zip.hpp"
#include "pipeline/phrase/make.hpp"

namespace voetnoot::package {

namespace fs = boost::filesystem;

namespace {

bool is_there(const fs::path& path, bool same) {
    if (is_taken(path) && !same)
        throw Refused(phrase("{} exists and is another package", path.string()));
    return same;
}

std::string file_name(const std::string& name, bool zip) {
    return zip ? name + ".zip" : name;
}

}  // namespace

Bench::Bench(const Request& request, Formats formats, Resources& resources)
    : request_(request), formats_(formats), inspector_(resources, request.mdto_schema) {
    for (std::size_t number = 0; number < request.records.size(); ++number) {
        const Record& record = request.records[number];
        records_[record.file.empty() ? record.sha256 : record.file] = number;
    }
    for (const std::string& kind : request.kinds)
        if (find_kind(kind)->with_schemas && schemas_.empty()) schemas_ = load_schemas(resources);
}

// By its name or its digest; packed, or as it is.
std::optional<std::size_t> Bench::record_of(const Letter& letter) const {
    std::optional<std::size_t> record;
    for (const std::string& key : letter.known_as) {
        const auto found = records_.find(key);
        if (found == records_.end()) continue;
        if (record)
            throw Refused(phrase("{}: {} has a record already, {}",
                                 request_.records[found->second].where, letter.original().real_name,
                                 request_.records[*record].where));
        record = found->second;
    }
    if (!record && request_.has_records)
        throw Refused(phrase("{}: {} has no record", letter.shown, letter.original().real_name));
    return record;
}

Bench::Read Bench::read(const Place& place) const {
    Read read{read_letter(place.root, place.receipt, request_.sources, formats_), {}};
    read.record = record_of(read.letter);
    describe(read.letter, read.record ? merged(request_.profile, request_.records[*read.record].values)
                                      : request_.profile);
    return read;
}

Content Bench::content_of(std::vector<Letter> letters) const {
    Content content;
    content.name = letters.front().name;
    content.at = request_.at;
    content.letters = std::move(letters);
    content.dossier = request_.dossier;
    content.values = request_.profile;
    content.program = request_.program;
    content.build = request_.build;
    content.schemas = schemas_;
    std::string all;
    for (const Letter& letter : content.letters) all += letter.uuid + "\n";
    content.uuid = uuid_of("package\n" + all);
    if (request_.dossier) content.name = safe_name(value_of(request_.profile, "dossier.identifier"));
    return content;
}

fs::path Bench::folder_of(const std::string& kind) const {
    return request_.kinds.size() == 1 ? request_.output : request_.output / kind;
}

std::vector<fs::path> Bench::check(const Content& content) const {
    std::vector<fs::path> targets;
    for (const std::string& kind : request_.kinds) {
        const Kind& one = *find_kind(kind);
        const std::string name = one.folder(content);
        const std::vector<Fault> faults = inspector_.inspect({name, one.tree(content).files()});
        if (!faults.empty())
            throw Refused(phrase("{}: the package would not be sound: {}: {}: {}", name,
                                 faults.front().rule->id, faults.front().file, faults.front().message));
        targets.push_back(folder_of(kind) / file_name(name, request_.zip));
    }
    return targets;
}

std::vector<fs::path> Bench::write(const Content& content, bool taken_up) const {
    std::vector<fs::path> made;
    for (const std::string& kind : request_.kinds) {
        const Kind& one = *find_kind(kind);
        const std::string name = one.folder(content);
        const Tree tree = one.tree(content);
        const fs::path folder = folder_of(kind);
        const fs::path target = folder / file_name(name, request_.zip);
        if (request_.zip) {
            const std::string bytes = zip_of(tree, name, content.at);
            if (!taken_up || !is_there(target, is_same_file(target, bytes)))
                publish_file(folder, target.filename().string(), bytes);
        } else if (!taken_up || !is_there(target, is_taken(target) && is_same_folder(target, tree))) {
            publish_folder(folder, name, tree);
        }
        made.push_back(target);
    }
    return made;
}

}  // namespace voetnoot::package
