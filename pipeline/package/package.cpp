#include "pipeline/package/package.hpp"

#include "pipeline/error/error.hpp"
#include "pipeline/package/digest.hpp"
#include "pipeline/package/inspect.hpp"
#include "pipeline/package/kinds.hpp"
#include "pipeline/package/moment.hpp"
#include "pipeline/package/names.hpp"
#include "pipeline/package/publish.hpp"
#include "pipeline/package/unfinished.hpp"
#include "pipeline/package/zip.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/seal/locked_folder.hpp"
#include "pipeline/seal/own_folder.hpp"
#include "pipeline/text/text.hpp"

#include <boost/filesystem.hpp>
#include <fmt/format.h>

#include <map>
#include <set>

namespace voetnoot::package {

namespace {

namespace fs = boost::filesystem;

struct Place {
    fs::path root;
    fs::path receipt;
};

std::vector<Place> places_of(const Request& request) {
    std::vector<Place> places;
    std::set<fs::path> seen;
    for (const fs::path& root : request.sealed)
        for (const fs::path& receipt : find_receipts(root))
            if (seen.insert(fs::weakly_canonical(receipt)).second) places.push_back({root, receipt});
    return places;
}

class Records {
public:
    explicit Records(const Request& request) : request_(request) {
        for (const Record& record : request.records)
            by_key_[record.file.empty() ? record.sha256 : record.file] = &record;
    }

    // The profile's values under those of the letter's record.
    Values values_of(const Letter& letter) {
        const Record* record = nullptr;
        for (const std::string& key : {letter.original().sha256, letter.original().real_name}) {
            const auto found = by_key_.find(key);
            if (found == by_key_.end()) continue;
            if (record != nullptr)
                throw Refused(phrase("{}: {} has a record already, {}", found->second->where,
                                     letter.original().real_name, record->where));
            record = found->second;
            if (!record->file.empty()) claim(*record, letter);
        }
        if (record == nullptr && request_.has_records)
            throw Refused(phrase("{}: {} has no record", letter.shown, letter.original().real_name));
        if (record != nullptr) used_.insert(record);
        return record == nullptr ? request_.profile : merged(request_.profile, record->values);
    }

    void require_all_used() const {
        for (const Record& record : request_.records)
            if (!used_.contains(&record))
                throw Refused(phrase("{}: there is no letter {}", record.where,
                                     record.file.empty() ? record.sha256 : record.file));
    }

private:
    // One name may be that of several letters; then it says nothing of one.
    void claim(const Record& record, const Letter& letter) {
        const auto [other, fresh] = claimed_.emplace(&record, letter.original().sha256);
        if (!fresh && other->second != letter.original().sha256)
            throw Refused(phrase("{}: several letters are called {}; name them by sha256", record.where,
                                 record.file));
    }

    const Request& request_;
    std::map<std::string, const Record*> by_key_;
    std::set<const Record*> used_;
    std::map<const Record*, std::string> claimed_;
};

class Maker {
public:
    Maker(const Request& request, Formats formats, Resources& resources)
        : request_(request),
          formats_(formats),
          inspector_(resources, request.mdto_schema),
          records_(request),
          places_(places_of(request)) {
        for (const std::string& kind : request.kinds)
            if (find_kind(kind)->with_schemas && schemas_.empty()) schemas_ = load_schemas(resources);
    }

    std::vector<fs::path> make() {
        require_request();
        plan();
        require_own_folder(request_.output);
        for (const std::string& kind : request_.kinds) fs::create_directories(folder_of(kind));
        const LockedFolder lock(request_.output);
        Unfinished unfinished(request_.output, fingerprint());
        if (!unfinished.taken_up()) require_free();
        unfinished.begin();
        write(unfinished.taken_up());
        unfinished.finish();
        return made_;
    }

private:
    void require_request() const {
        if (!is_moment(request_.at))
            throw Refused(phrase("'{}' is no moment in UTC like 2026-11-28T08:00:00Z", request_.at));
        if (request_.dossier)
            for (const char* key : {"dossier.name", "dossier.identifier", "dossier.source"})
                required(request_.profile, key, "the profile", "a dossier");
    }

    Letter read(const Place& place) {
        Letter letter = read_letter(place.root, place.receipt, request_.sources, formats_);
        describe(letter, records_.values_of(letter));
        return letter;
    }

    // Reads everything once and writes nothing: what is wrong is said here.
    void plan() {
        std::map<std::string, std::string> identifiers;
        std::map<std::string, std::string> names;
        for (const Place& place : places_) {
            const Letter letter = read(place);
            require_new(identifiers, letter.identifier_source + "\n" + letter.identifier, letter,
                        "the identifier " + letter.identifier);
            require_new(names, lower_case(letter.name), letter, "the name " + letter.name);
            if (!request_.dossier) check(content_of({letter}));
        }
        records_.require_all_used();
        if (request_.dossier) check(content_of(all_letters()));
    }

    static void require_new(std::map<std::string, std::string>& seen, const std::string& key,
                            const Letter& letter, const std::string& what) {
        const auto [other, fresh] = seen.emplace(key, letter.shown);
        if (!fresh) throw Refused(phrase("{}: {} has {} already", letter.shown, other->second, what));
    }

    std::vector<Letter> all_letters() {
        std::vector<Letter> letters;
        letters.reserve(places_.size());
        for (const Place& place : places_) letters.push_back(read(place));
        return letters;
    }

    Content content_of(std::vector<Letter> letters) const {
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

    void check(const Content& content) {
        for (const std::string& kind : request_.kinds) {
            const Kind& one = *find_kind(kind);
            const std::string name = one.folder(content);
            require_sound({name, one.tree(content).files()});
            targets_.push_back(folder_of(kind) / (name + (request_.zip ? ".zip" : "")));
        }
    }

    // By those who inspect what others made; before anything is written.
    void require_sound(const PackageFiles& package) const {
        const std::vector<Fault> faults = inspector_.inspect(package);
        if (faults.empty()) return;
        throw Refused(phrase("{}: the package would not be sound: {}: {}: {}", package.name,
                             faults.front().rule->id, faults.front().file, faults.front().message));
    }

    // Of one kind all packages stand in the output folder, of several in one for each.
    fs::path folder_of(const std::string& kind) const {
        return request_.kinds.size() == 1 ? request_.output : request_.output / kind;
    }

    void require_free() const {
        for (const fs::path& target : targets_)
            if (is_taken(target))
                throw Refused(phrase("{} exists; nothing was written", target.string()));
    }

    // Of all that decides what is written.
    std::string fingerprint() const {
        std::string text = fmt::format("{}\n{}\n{}\n{}\n", request_.at, request_.zip, request_.dossier,
                                       fmt::join(request_.kinds, ","));
        for (const fs::path& target : targets_) text += target.string() + "\n";
        for (const auto& [key, value] : request_.profile) text += fmt::format("{}={}\n", key, value);
        return uuid_of(text);
    }

    void write(bool taken_up) {
        std::size_t done = 0;
        if (request_.dossier) write_package(content_of(all_letters()), taken_up);
        else
            for (const Place& place : places_) {
                write_package(content_of({read(place)}), taken_up);
                if (request_.on_progress) request_.on_progress(++done, places_.size());
            }
    }

    void write_package(const Content& content, bool taken_up) {
        for (const std::string& kind : request_.kinds) {
            const Kind& one = *find_kind(kind);
            const std::string name = one.folder(content);
            const Tree tree = one.tree(content);
            const fs::path folder = folder_of(kind);
            made_.push_back(folder / (name + (request_.zip ? ".zip" : "")));
            if (request_.zip) {
                const std::string bytes = zip_of(tree, name, content.at);
                if (!taken_up || !is_there(made_.back(), is_same_file(made_.back(), bytes)))
                    publish_file(folder, name + ".zip", bytes);
            } else if (!taken_up || !is_there(made_.back(), is_taken(made_.back()) &&
                                                                is_same_folder(made_.back(), tree))) {
                publish_folder(folder, name, tree);
            }
        }
    }

    static bool is_there(const fs::path& path, bool same) {
        if (is_taken(path) && !same)
            throw Refused(phrase("{} exists and is another package", path.string()));
        return same;
    }

    const Request& request_;
    Formats formats_;
    Inspector inspector_;
    Records records_;
    std::vector<Schema> schemas_;
    std::vector<Place> places_;
    std::vector<fs::path> targets_;
    std::vector<fs::path> made_;
};

}  // namespace

std::vector<fs::path> make(const Request& request, Formats formats, Resources& resources) {
    return Maker(request, formats, resources).make();
}

}  // namespace voetnoot::package
