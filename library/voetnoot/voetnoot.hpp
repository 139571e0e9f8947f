// voetnoot: letters in, archive-grade documents out, with not one footnote lost. The whole library; see
// docs/library.md for the ten lines that convert a letter in memory.
//
// Data: fonts, hyphenation patterns and the Akoma Ntoso schema are files. They are looked for in the
// folder that you name, in share/voetnoot of the prefix that the library was installed to, in that of
// the running program, and where the system keeps them. What is missing is a CannotRun that says which
// package has it.
// Errors: <voetnoot/error.hpp>. Nothing is written but by `seal` and `package`; no environment, no clock
// is read, and no process is started but by `count`, `verify`, `package` and after `read_apart`. Thread
// rules: one Converter per thread. Values may go anywhere.
#pragma once

#include <voetnoot/conversion.hpp>
#include <voetnoot/data_folder.hpp>
#include <voetnoot/error.hpp>
#include <voetnoot/finding.hpp>
#include <voetnoot/formats.hpp>
#include <voetnoot/ledger.hpp>
#include <voetnoot/options.hpp>
#include <voetnoot/packages.hpp>
#include <voetnoot/verification.hpp>

#include <memory>
#include <string>
#include <vector>

namespace voetnoot::library {

// Converts letters. What it loads stays loaded: make one, and use it for many. A letter's outputs do not
// depend on what was converted before it.
class Converter {
public:
    // `data`: a folder that is searched first, for fonts/, akn/ and the like; empty: none. `installed`:
    // that of the prefix; give it where the prefix was moved after it was installed.
    explicit Converter(const std::string& data = {},
                       const std::string& installed = VOETNOOT_DATA_FOLDER);
    ~Converter();
    // Converters can be moved, not copied: what was moved from can only be destroyed or assigned to.
    Converter(Converter&&) noexcept;
    // The same, for a converter that is there already.
    Converter& operator=(Converter&&) noexcept;

    // From now on, letters are read in a child process that has no file, no network and limits, so that
    // a letter which harms its reader harms nothing else: then a Quarantined is thrown. The process is
    // forked with the next letter and kept for many: the calling process must have one thread then.
    // Throws CannotRun where this system cannot lock a process down.
    void read_apart(const Sandbox& sandbox = {});

    // Takes a letter through all stages but seal. Throws CannotRun and Unreadable.
    Conversion convert(const Letter& letter, const Options& options = {});

    // Reads a letter, and says what is wrong with it; makes nothing. Throws CannotRun and Unreadable.
    Reading check(const Letter& letter, const Options& options = {});

    // Counts any file of a format that is read or written. An output may come from anywhere, so it is
    // counted in a child process with limits on time and memory: call it before other threads start.
    // Throws CannotRun and Unreadable.
    Ledger count(const Letter& file, const Options& options = {});

    // Holds a file of any format that is read or written against the one that it was made from. Throws
    // CannotRun and Unreadable.
    Comparison compare(const Letter& original, const Letter& letter, const Options& options = {});

    // The Document of a letter, the tree that all outputs are made of, as JSON with spans. Throws
    // CannotRun and Unreadable.
    std::string document(const Letter& letter, const Options& options = {});

    // Makes packages for an archive of sealed letters; the paths of the packages, in the order of the
    // letters. All are looked at before anything is written; each is there whole or not at all. Letters
    // that are packed are unpacked in a child process. Throws PackageRefused and CannotRun.
    std::vector<std::string> package(const PackageRequest& request);

    // Holds what was sealed against its receipts: each path is a receipt, a package, or a folder with
    // all below it. Every output is counted again, and every package inspected, in `jobs` child
    // processes with limits: the calling process must have one thread. Throws CannotRun, where there is
    // neither.
    Verification verify(const std::vector<std::string>& paths, std::size_t jobs = 1);

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace voetnoot::library
