// What a format can do, as a value. A new format is one folder and one row of the registry; whatever a
// format cannot do is an empty function.
//
// Thread rules: a Format is immutable and may be shared; a Writer or Inspector belongs to one thread.
#pragma once

#include "pipeline/document/document.hpp"
#include "pipeline/draft/draft.hpp"
#include "pipeline/error/error.hpp"
#include "pipeline/finding/finding.hpp"
#include "pipeline/format/resources.hpp"
#include "pipeline/ledger/ledger.hpp"
#include "pipeline/ledger/pictures.hpp"
#include "pipeline/ledger/scan.hpp"
#include "pipeline/picture/picture.hpp"
#include "pipeline/rules/rule.hpp"
#include "pipeline/source/source.hpp"
#include "pipeline/witness/testimony.hpp"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace voetnoot {

// The reader cannot tell what a passage means; as characters, these signs of it would do no harm.
class Unsure : public Unreadable {
public:
    Unsure(Phrase message, std::size_t at, std::vector<std::uint32_t> doubtful)
        : Unreadable(std::move(message), at), signs(std::move(doubtful)) {}
    std::vector<std::uint32_t> signs;  // ascending
};

// A file that travels within an output.
struct Attachment {
    // The letter as it came; the same letter in another format; a file that the letter holds.
    enum class Role { source, alternative, embedded };
    Role role = Role::source;
    std::string name;  // file name without folders
    std::string_view media_type;
    std::string_view format;  // title of its format
    std::string_view bytes;
};

// A file within a letter that is no text of it: a spreadsheet, a presentation.
struct EmbeddedFile {
    std::string name;  // without folders
    std::string media_type;
    std::string bytes;
};

// A library whose version may decide the bytes that are written, or what is read.
struct Library {
    std::string name;
    std::string version;
};

// How archives know a format: its entry in PRONOM. Empty where PRONOM has none, or where it is the file
// that decides between several.
struct Registration {
    std::string_view puid = {};     // "fmt/476"
    std::string_view name = {};     // "Acrobat PDF/A - Portable Document Format"
    std::string_view version = {};  // "2a"
};

// One of the ways in which a format can be written.
struct Profile {
    std::string_view name;      // "3a"
    std::string_view title;     // "PDF/A-3a and PDF/UA-1"
    std::string_view attaches;  // a format whose output travels within, and with it the source; or none
    Registration registered = {};
};

// Everything a writer may know beside the Document: no clock, no environment, no file system.
struct WriteContext {
    std::string source_name;                     // file name without folders
    std::string source_sha256;                   // hex; the identity of the letter
    std::optional<Date> date;                    // of the letter, else of the job
    std::string program;                         // "voetnoot 0.1.0"
    std::string_view profile = {};               // its name, where the format has several
    std::vector<Attachment> attachments = {};    // what its profile attaches
    std::vector<PromisedPicture> pictures = {};  // of the running text in its order, then of the notes
    std::vector<LedgerPageEnd> page_ends = {};   // of the letter's original, where its pages are known
};

// The parts of a container's bytes, for a format whose letters are several parts in one file.
using Opener = std::function<Source(std::string name, std::string bytes, const Limits&)>;
using Reader = std::function<Draft(const Source&, const ReadOptions&, Findings&)>;
// The pictures that a letter shows. Throws Unreadable.
using PictureFinder =
    std::function<std::vector<PictureFile>(const Source&, const ReadOptions&, const PictureLimits&)>;
// What a letter holds beside its text and its pictures, each name once. Throws Unreadable.
using FileFinder = std::function<std::vector<EmbeddedFile>(const Source&, const ReadOptions&)>;
using Scanner = std::function<Scan(const Source&, const ReadOptions&)>;
using SignFinder = std::function<std::vector<PlainSign>(const Source&)>;
// The signs that reader and scan took for different things, ascending.
using Umpire = std::function<std::vector<std::uint32_t>(const Source&, const Draft&, const Scan&,
                                                        const ReadOptions&)>;
using Writer = std::function<std::string(const Document&, const WriteContext&, Findings&)>;
using Recounter = std::function<Ledger(std::string_view bytes, const Limits&)>;
// What a file of the format shows, whoever wrote it, as a witness of a letter. Throws Unreadable.
using Testifier = std::function<witness::Testimony(std::string_view bytes, const Limits&)>;
// Reads an output back once: recounts it, and looks at its bytes for everything else: schema, structure,
// geometry, and that they are of the profile and carry the attachments that the writer was given. Throws
// Unreadable as a Recounter does.
using Inspector =
    std::function<Ledger(std::string_view bytes, const WriteContext&, const Limits&, Findings&)>;

struct Format {
    std::string_view name;                   // "pdf": what --to and --from say
    std::vector<std::string_view> suffixes;  // ".akn.xml"; the first is the one that is written
    std::string_view media_type;
    std::string_view title;             // "Akoma Ntoso 3.0"
    std::span<const Profile> profiles;  // the first is the default; may be empty

    Opener open;             // throws Unreadable; none: the file is the only part
    Reader read;             // throws Unreadable
    Scanner scan;            // throws Unreadable
    SignFinder plain_signs;  // what reader and scan are told beforehand; may be empty
    Umpire disputed;         // then both read once more, with these as characters; may be empty
    std::span<const SyntaxKind> inventory;  // of what its scan accounts for; empty: of nothing
    PictureFinder pictures;
    FileFinder embedded;
    // Of writing and inspecting a letter with this text.
    std::function<std::vector<Need>(std::string_view language, const Ledger& text)> needs;
    // Of writing and inspecting any letter: whatever `needs` may answer. None: it answers always the
    // same.
    std::function<std::vector<Need>()> all_needs;
    std::function<Writer(Resources&)> writer;  // throws CannotRun; loads what every letter needs
    std::function<Inspector(Resources&)> inspector;
    std::string_view inspects_by;    // what an inspector loads: "schema"; for --timings
    Recounter recount;               // of any file of the format; throws Unreadable
    Testifier testify;               // page by page; none: what is read or recounted speaks
    std::span<const Rule> rules;     // the format's own
    std::string_view rules_reason;   // what goes wrong for a reader or an archive where one is broken
    std::vector<Library> libraries;  // that it stands on, as the receipt names them
    Registration registered;         // where no profile has one
    // What packages call the representation that its outputs are; empty: as the format.
    std::string_view representation;
};

using Formats = std::span<const Format>;

const Format* find_format(Formats formats, std::string_view name);
const Profile* find_profile(const Format& format, std::string_view name);
// The letter in `bytes`, opened where the format is a container. Throws Unreadable.
Source open_letter(const Format& format, std::string name, std::string bytes, const Limits& limits);
const Format* find_format_of_file(Formats formats, std::string_view file_name);
// The file name without its last known suffix.
std::string_view stem(Formats formats, std::string_view file_name);

}  // namespace voetnoot
