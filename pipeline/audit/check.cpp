#include "pipeline/audit/check.hpp"

#include "pipeline/audit/difference.hpp"
#include "pipeline/audit/stands.hpp"
#include "pipeline/error/error.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/rules/seal_rules.hpp"
#include "pipeline/source/sha256.hpp"
#include "pipeline/text/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <set>
#include <utility>

namespace voetnoot::audit {

namespace {

namespace fs = boost::filesystem;
using namespace seal_rules;

constexpr std::size_t largest_file = std::size_t{256} << 20;  // that is read though it is the wrong one

// An output as it stands there.
struct Seen {
    const ProvenOutput* output = nullptr;
    std::string path;
    Standing standing;
    std::string sha256;
    std::optional<Ledger> shown;
    Phrase why_not;  // it could not be recounted
    bool as_sealed() const { return sha256 == output->sha256; }
};

class Check {
public:
    Check(const Place& place, const Counter& counter, Neighbours& neighbours)
        : place_(place), counter_(counter), neighbours_(neighbours) {}

    Checked run() {
        if (read_receipt()) {
            if (proof_.outcome != "sealed")
                say(never_sealed, receipt_path(),
                    phrase("its outcome is '{}'", excerpt(proof_.outcome)));
            look_at_figures();
            for (const ProvenOutput& output : proof_.outputs)
                if (output.written && is_named_once(output)) look_at(output);
            const Ledger* const sound = sound_ledger();
            for (const Seen& seen : seen_) judge(seen, sound);
            look_at_source(proof_.source);
            if (proof_.witness) look_at_source(*proof_.witness);
            for (const ProvenFile& picture : proof_.pictures) look_at_source(picture);
        }
        result_.sound =
            std::all_of(result_.remarks.begin(), result_.remarks.end(),
                        [](const Remark& remark) { return remark.rule->severity == Severity::info; });
        return std::move(result_);
    }

private:
    std::string receipt_path() const { return (place_.folder / place_.receipt).string(); }

    void say(const Rule& rule, const std::string& path, const Phrase& message,
             const std::string& format = {}) {
        result_.remarks.push_back({&rule, path, message, format});
    }

    bool read_receipt() {
        const Standing file = standing(place_.folder, place_.receipt, largest_receipt);
        if (file.what != Standing::What::file) {
            say(receipt_unreadable, receipt_path(), phrase("it is {}", sentence(name(file.what))));
            return false;
        }
        try {
            proof_ = read_proof(file.content);
            return true;
        } catch (const Unreadable& error) {
            say(receipt_unreadable, receipt_path(), error.said);
            return false;
        }
    }

    // A receipt that contradicts itself was changed.
    void look_at_figures() {
        for (const ProvenOutput& output : proof_.outputs) {
            if (!output.recount) {
                say(figure_differs, receipt_path(), phrase("it has no recount of {}", output.name),
                    output.format);
                continue;
            }
            compare_figures(
                proof_.figures, *output.recount, phrase("it contradicts itself about {}", output.name),
                [](std::size_t x, const Phrase& what, std::size_t y) {
                    return phrase("{} {} of the letter, {} of this output", x, what, y);
                },
                output.format);
        }
        if (proof_.passports.size() != proof_.ledger.notes.size())
            say(figure_differs, receipt_path(),
                phrase("it contradicts itself: {} notes, and {} passports", proof_.ledger.notes.size(),
                       proof_.passports.size()));
    }

    // How two numbers of one thing, that differ, are told.
    using Both = std::function<Phrase(std::size_t x, const Phrase& what, std::size_t y)>;

    void compare_figures(const Figures& a, const Figures& b, const Phrase& beginning, const Both& both,
                         const std::string& format) {
        std::vector<Phrase> all;
        const auto number = [&](std::string_view what, std::size_t x, std::size_t y) {
            if (x != y) all.push_back(both(x, sentence(what), y));
        };
        number(marked("words"), a.words, b.words);
        number(marked("notes"), a.notes, b.notes);
        number(marked("references"), a.references, b.references);
        number(marked("references without a note"), a.dangling, b.dangling);
        number(marked("links"), a.links, b.links);
        number(marked("blocks"), a.blocks, b.blocks);
        const auto digest = [&](const Phrase& differs, const std::string& x, const std::string& y) {
            if (!x.empty() && !y.empty() && x != y) all.push_back(differs);
        };
        digest(phrase("the digest of the running text differs"), a.text_sha256, b.text_sha256);
        digest(phrase("the digest of the links differs"), a.links_sha256, b.links_sha256);
        digest(phrase("the digest of the blocks differs"), a.blocks_sha256, b.blocks_sha256);
        if (!all.empty())
            say(figure_differs, receipt_path(), phrase("{}: {}", beginning, joined(all, "; ")), format);
    }

    bool is_named_once(const ProvenOutput& output) {
        if (names_.insert(output.name).second) return true;
        say(named_twice, receipt_path(), phrase("it names {} twice", output.name), output.format);
        return false;
    }

    void add_name(const std::string& name) { result_.names.push_back(name); }

    void look_at(const ProvenOutput& output) {
        Seen seen{&output, (place_.folder / output.name).string(), {}, {}, {}, {}};
        // One of the wrong size is read as far as that may still tell what it is.
        seen.standing = standing(
            place_.folder, output.name,
            std::max<std::size_t>(largest_file, std::min<std::uint64_t>(*output.bytes, 1u << 30)));
        if (seen.standing.what == Standing::What::nothing && place_.package) look_elsewhere(seen);
        else add_name(output.name);
        if (seen.standing.what == Standing::What::file) {
            ++result_.files;
            seen.sha256 = sha256(seen.standing.content);
            try {
                seen.shown = counter_.recount(output.format, std::move(seen.standing.content));
            } catch (const Unreadable& error) {
                seen.why_not = error.said;
            } catch (const Quarantined& error) {
                seen.why_not = error.said;
            }
            seen.standing.content.clear();
        }
        seen_.push_back(std::move(seen));
    }

    // In a package outputs may have other names and other places.
    void look_elsewhere(Seen& seen) {
        const ProvenOutput& output = *seen.output;
        auto path = neighbours_.file_in(*place_.package, *output.bytes, output.sha256);
        if (!path)
            path = neighbours_.perhaps_in(
                *place_.package, *output.bytes,
                output.name.substr(std::min(output.name.rfind('.'), output.name.size() - 1)));
        if (!path) return;
        seen.path = path->string();
        seen.standing = standing(path->parent_path(), path->filename().string(), largest_file);
    }

    // The first output that is as it was sealed, and shows what the receipt says: what the others can be
    // compared with. One that tells languages before one that does not.
    const Ledger* sound_ledger() const {
        const Ledger* sound = nullptr;
        for (const Seen& seen : seen_) {
            if (!seen.shown || !seen.as_sealed()) continue;
            if (sound == nullptr || (!sound->foreign && seen.shown->foreign)) sound = &*seen.shown;
        }
        return sound;
    }

    void judge(const Seen& seen, const Ledger* sound) {
        const std::string& format = seen.output->format;
        switch (seen.standing.what) {
            case Standing::What::nothing:
                say(file_missing, seen.path, phrase("{} names it, and it is not there", place_.receipt),
                    format);
                return;
            case Standing::What::too_large:
                say(file_changed, seen.path,
                    phrase("it has {} bytes, {} were sealed", seen.standing.bytes, *seen.output->bytes),
                    format);
                return;
            case Standing::What::link:
            case Standing::What::folder:
            case Standing::What::special:
            case Standing::What::unreadable:
                say(no_file, seen.path,
                    phrase("{} stands where the file was sealed", sentence(name(seen.standing.what))),
                    format);
                return;
            case Standing::What::file:
                break;
        }
        if (seen.as_sealed()) judge_receipt(seen);
        else judge_changed(seen, sound);
    }

    // The bytes are those that were sealed: what differs is the receipt's, or the way of counting.
    void judge_receipt(const Seen& seen) {
        const ProvenOutput& output = *seen.output;
        if (seen.standing.bytes != *output.bytes)
            say(figure_differs, receipt_path(),
                phrase("it gives {} a size of {} bytes; as it was sealed it has {}", output.name,
                       *output.bytes, seen.standing.bytes),
                output.format);
        if (!seen.shown) {
            say(not_recounted, seen.path, seen.why_not, output.format);
            return;
        }
        const Phrase whose =
            proof_.program == counter_.program && proof_.build == counter_.build
                ? Phrase()
                : phrase(" ({} counted then, {} counts now)", excerpt(proof_.program), counter_.program);
        if (output.recount)
            compare_figures(
                *output.recount, figures_of(*seen.shown),
                phrase("what it tells of {} is not what the file shows{}", output.name, whose),
                [](std::size_t x, const Phrase& what, std::size_t y) {
                    return phrase("{} {} told, {} shown", x, what, y);
                },
                output.format);
        for (const Difference& difference : differences(proof_, output, *seen.shown, nullptr))
            if (difference.rule != &seal_rules::text_changed &&
                difference.rule != &seal_rules::link_changed && difference.rule != &form_changed)
                say(figure_differs, receipt_path(),
                    phrase("what it tells of {} is not what the file shows{}: {}", output.name, whose,
                           difference.message),
                    output.format);
        for (const Difference& difference : moved(proof_, output.name, *seen.shown))
            say(figure_differs, receipt_path(),
                phrase("a passport is not what {} shows{}: {}", output.name, whose, difference.message),
                output.format);
    }

    void judge_changed(const Seen& seen, const Ledger* sound) {
        const ProvenOutput& output = *seen.output;
        const auto other = neighbours_.receipt_with(place_.folder, seen.sha256);
        if (other && *other != place_.receipt) {
            say(other_letter, seen.path, phrase("it is a file that {} names", *other), output.format);
            return;
        }
        if (seen.shown && is_another_letter(proof_, *seen.shown, sound)) {
            say(other_letter, seen.path,
                phrase("it says something else than the letter that was sealed here: '{}'",
                       excerpt(seen.shown->running_text)),
                output.format);
            return;
        }
        std::vector<Difference> found;
        if (seen.shown) {
            found = differences(proof_, output, *seen.shown, sound);
            if (found.empty()) found = moved(proof_, output.name, *seen.shown);
        }
        say(file_changed, seen.path,
            phrase("it is not the file that was sealed: {}, and its SHA-256 is {}…, not {}…{}",
                   seen.standing.bytes == *output.bytes
                       ? phrase("it has as many bytes, {}", seen.standing.bytes)
                       : phrase("it has {} bytes, {} were sealed", seen.standing.bytes, *output.bytes),
                   head(seen.sha256, 12), head(output.sha256, 12),
                   seen.shown && found.empty()
                       ? phrase("; a recount finds every word, note, reference and link in its place")
                       : Phrase()),
            output.format);
        if (!seen.shown) say(not_recounted, seen.path, seen.why_not, output.format);
        for (const Difference& difference : found)
            say(*difference.rule, seen.path, difference.message, output.format);
    }

    // The letter, its witness, its pictures: where they stand beside the receipt.
    void look_at_source(const ProvenFile& file) {
        if (file.name.find('/') != file.name.npos || names_.contains(file.name)) return;
        const Standing there = standing(place_.folder, file.name, largest_file);
        if (there.what == Standing::What::nothing) return;
        names_.insert(file.name);
        add_name(file.name);
        ++result_.files;
        if (there.what == Standing::What::file && sha256(there.content) == file.sha256) return;
        const std::string path = (place_.folder / file.name).string();
        if (there.what == Standing::What::file)
            say(source_changed, path,
                phrase("it is not the one that {} was made of: {} bytes, SHA-256 {}…, not {}…",
                       place_.receipt, there.bytes, head(sha256(there.content), 12),
                       head(file.sha256, 12)));
        else say(source_changed, path, phrase("{} stands in its place", sentence(name(there.what))));
    }

    const Place& place_;
    const Counter& counter_;
    Neighbours& neighbours_;
    Checked result_;
    Proof proof_;
    std::vector<Seen> seen_;
    std::set<std::string> names_;
};

}  // namespace

Checked check(const Place& place, const Counter& counter, Neighbours& neighbours) {
    return Check(place, counter, neighbours).run();
}

}  // namespace voetnoot::audit
