#include "pipeline/package/package.hpp"

#include "pipeline/error/error.hpp"
#include "pipeline/package/bench.hpp"
#include "pipeline/package/digest.hpp"
#include "pipeline/package/in_order.hpp"
#include "pipeline/package/moment.hpp"
#include "pipeline/package/publish.hpp"
#include "pipeline/package/unfinished.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/process/packer.hpp"
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
using Paths = std::vector<fs::path>;

std::vector<Place> places_of(const Request& request) {
    std::vector<Place> places;
    std::set<fs::path> seen;
    for (const fs::path& root : request.sealed)
        for (const fs::path& receipt : find_receipts(root))
            if (seen.insert(fs::weakly_canonical(receipt)).second) places.push_back({root, receipt});
    return places;
}

// Of a letter, what it has to do with the others.
struct Planned {
    std::string shown, name, identifier, digest;
    std::string record;  // its number, or empty
    Paths targets;
};

std::string packed_plan(const Planned& planned) {
    process::Packer to;
    for (const std::string* text :
         {&planned.shown, &planned.name, &planned.identifier, &planned.digest, &planned.record})
        to.text(*text);
    to.number(planned.targets.size());
    for (const fs::path& target : planned.targets) to.text(target.string());
    return to.take();
}

Planned plan_in(const std::string& bytes) {
    process::Unpacker from(bytes);
    Planned planned;
    for (std::string* text :
         {&planned.shown, &planned.name, &planned.identifier, &planned.digest, &planned.record})
        *text = from.text();
    for (std::size_t left = from.count(); left > 0; --left) planned.targets.emplace_back(from.text());
    return planned;
}

Planned planned_of(const Bench::Read& read) {
    const Letter& letter = read.letter;
    return {letter.shown,
            letter.name,
            letter.identifier_source + "\n" + letter.identifier,
            letter.original().sha256,
            read.record ? fmt::format("{}", *read.record) : std::string{},
            {}};
}

// The letters of one call, beside each other: no name, identifier or record is of two of them.
class Company {
public:
    explicit Company(const Request& request) : request_(request) {}

    void take(const Planned& letter) {
        const std::string identifier = letter.identifier.substr(letter.identifier.find('\n') + 1);
        require_new(identifiers_, letter.identifier, letter, phrase("the identifier {}", identifier));
        require_new(names_, lower_case(letter.name), letter, phrase("the name {}", letter.name));
        if (letter.record.empty()) return;
        const Record& record = request_.records[std::stoul(letter.record)];
        const auto [other, fresh] = records_.emplace(&record, letter.digest);
        // One name may be that of several letters; then it says nothing of one.
        if (!fresh && !record.file.empty() && other->second != letter.digest)
            throw Refused(phrase("{}: several letters are called {}; name them by sha256", record.where,
                                 record.file));
    }

    void require_all_records_used() const {
        for (const Record& record : request_.records)
            if (!records_.contains(&record))
                throw Refused(phrase("{}: there is no letter {}", record.where,
                                     record.file.empty() ? record.sha256 : record.file));
    }

private:
    static void require_new(std::map<std::string, std::string>& seen, const std::string& key,
                            const Planned& letter, const Phrase& what) {
        const auto [other, fresh] = seen.emplace(key, letter.shown);
        if (!fresh) throw Refused(phrase("{}: {} has {} already", letter.shown, other->second, what));
    }

    const Request& request_;
    std::map<std::string, std::string> identifiers_;
    std::map<std::string, std::string> names_;
    std::map<const Record*, std::string> records_;  // the digest of their letter
};

class Maker {
public:
    Maker(const Request& request, Formats formats, Resources& resources)
        : request_(request), bench_(request, formats, resources), places_(places_of(request)) {}

    Paths make() {
        require_request();
        plan();
        require_own_folder(request_.output);
        for (const std::string& kind : request_.kinds) fs::create_directories(bench_.folder_of(kind));
        const LockedFolder lock(request_.output);  // child processes hold it too, until they end
        Unfinished unfinished(request_.output, fingerprint());
        if (!unfinished.taken_up()) require_free();
        unfinished.begin();
        Paths made = write(unfinished.taken_up());
        unfinished.finish();
        return made;
    }

private:
    void require_request() const {
        if (!is_moment(request_.at))
            throw Refused(phrase("'{}' is no moment in UTC like 2026-11-28T08:00:00Z", request_.at));
        if (request_.dossier)
            for (const char* key : {"dossier.name", "dossier.identifier", "dossier.source"})
                required(request_.profile, key, "the profile", "a dossier");
    }

    // Reads everything once and writes nothing: what is wrong is said here.
    void plan() {
        Company company(request_);
        const auto work = [this](std::size_t number) {
            Bench::Read read = bench_.read(places_[number]);
            Planned planned = planned_of(read);
            if (!request_.dossier)
                planned.targets = bench_.check(bench_.content_of({std::move(read.letter)}));
            return packed_plan(planned);
        };
        in_order(request_.jobs, places_.size(), work, [&](std::size_t number, const std::string& bytes) {
            Planned planned = plan_in(bytes);
            company.take(planned);
            for (fs::path& target : planned.targets) targets_.push_back(std::move(target));
            progress(Step::look, number + 1);
        });
        company.require_all_records_used();
        if (request_.dossier) targets_ = bench_.check(bench_.content_of(all_letters()));
    }

    std::vector<Letter> all_letters() const {
        std::vector<Letter> letters;
        letters.reserve(places_.size());
        for (const Place& place : places_) letters.push_back(bench_.read(place).letter);
        return letters;
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

    Paths write(bool taken_up) const {
        if (request_.dossier) return bench_.write(bench_.content_of(all_letters()), taken_up);
        const auto work = [this, taken_up](std::size_t number) {
            bench_.write(bench_.content_of({bench_.read(places_[number]).letter}), taken_up);
            return std::string{};
        };
        in_order(request_.jobs, places_.size(), work,
                 [this](std::size_t number, const std::string&) { progress(Step::write, number + 1); });
        return targets_;
    }

    void progress(Step step, std::size_t done) const {
        if (request_.on_progress) request_.on_progress(step, done, places_.size());
    }

    const Request& request_;
    Bench bench_;
    std::vector<Place> places_;
    Paths targets_;
};

}  // namespace

Paths make(const Request& request, Formats formats, Resources& resources) {
    return Maker(request, formats, resources).make();
}

}  // namespace voetnoot::package
