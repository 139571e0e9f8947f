#include "pipeline/run/run.hpp"

#include "pipeline/ledger/book.hpp"
#include "pipeline/ledger/pictures.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/receipt/receipt.hpp"
#include "pipeline/run/picture_balance.hpp"
#include "pipeline/run/take_from_witness.hpp"
#include "pipeline/seal/interrupted.hpp"
#include "pipeline/seal/seal.hpp"
#include "pipeline/source/sha256.hpp"
#include "pipeline/witness/document_testimony.hpp"
#include "pipeline/witness/witness_rules.hpp"

#include <algorithm>
#include <boost/filesystem.hpp>
#include <fmt/format.h>

namespace voetnoot {

namespace {

// Times what stands between two of its calls.
class Clock {
public:
    explicit Clock(std::vector<Timing>& timings) : timings_(timings) {}
    void lap(Stage stage) {
        const auto now = thread_cpu_time();
        timings_.push_back({std::string(name(stage)), now - last_});
        last_ = now;
    }
    void skip() { last_ = thread_cpu_time(); }

private:
    std::vector<Timing>& timings_;
    std::chrono::nanoseconds last_ = thread_cpu_time();
};

// The Document's count, and that of the scan, booked: the two must balance.
void count(Reading& reading) {
    const Document& document = reading.normalized.document;
    const Journal& journal = reading.normalized.journal;
    reading.promised = ledger_of(document);
    reading.booked = book(reading.ingested.scan, journal, document, reading.findings);
    balance(reading.booked, reading.promised, reading.ingested.scan, journal, reading.findings);
    balance_pictures(reading.ingested, reading.normalized, reading.findings);
}

Reading read_timed(const Source& source, const Format& format, const ReadOptions& how,
                   const NormalizeOptions& options, Clock& clock) {
    Reading reading;
    Findings& findings = reading.findings;
    reading.ingested = ingest(source, format, how, findings);
    clock.lap(Stage::ingest);

    findings.enter(Stage::normalize);
    reading.normalized = normalize_draft(reading.ingested.draft, source, options, findings);
    count(reading);
    clock.lap(Stage::normalize);
    return reading;
}

const Format& reader_named(Formats formats, const std::string& name) {
    const Format* format = find_format(formats, name);
    if (format == nullptr || !format->read)
        throw CannotRun(phrase("there is no format '{}' that can be read", name));
    return *format;
}

witness::Testimony testimony_of(const Reading& reading, const Source& source) {
    return witness::testimony_of(reading.normalized.document, reading.normalized.journal,
                                 reading.ingested.scan, source);
}

// Holds the letter against the file that it was made from.
witness::Comparison hold(const Job& job, Workshop& workshop, Reading& reading) {
    const Format* format = find_format(workshop.formats(), job.witness->from);
    if (format == nullptr) throw CannotRun(phrase("there is no format '{}'", job.witness->from));
    const witness::Testimony original =
        shown_by(*format, job.witness->name, job.witness->bytes, job.reading,
                 {job.language, nullptr, &workshop.dictionaries()})
            .testimony;
    const witness::Testimony letter = testimony_of(reading, job.source);
    witness::Comparison comparison = witness::compare(original, letter);
    reading.findings.enter(Stage::witness);
    if (take_from_witness(original, comparison, job.take, reading.normalized, reading.findings)) {
        count(reading);
        comparison = witness::compare(original, testimony_of(reading, job.source));
    }
    for (const witness::Statement& statement : comparison.statements) {
        const Phrase place = witness::shown(statement.original);
        const bool of_file = statement.rule->id == witness_rules::not_witnessed.id;
        reading.findings.add(*statement.rule, statement.letter.span,
                             !place.empty()
                                 ? phrase("{} ({}: {})", statement.message, job.witness->name, place)
                             : of_file ? phrase("{} ({})", statement.message, job.witness->name)
                                       : statement.message);
    }
    return comparison;
}

// A letter that came with pages is its own witness of them.
witness::PageMap own_pages(const Job& job, const Format& reader, const Reading& reading) {
    if (!reader.testify) return {};
    const witness::Testimony shown = reader.testify(std::string(job.source.file()), job.reading);
    const witness::Testimony letter = testimony_of(reading, job.source);
    return witness::page_map(shown, letter, witness::align(shown, letter));
}

// What was written only to be attached to another travels within that.
std::vector<OutputFile> asked_for(std::vector<Output> outputs) {
    std::vector<OutputFile> files;
    for (Output& output : outputs)
        if (output.target->asked_for)
            files.push_back({std::move(output.name), output.target->format, output.target->title(),
                             std::move(output.bytes)});
    return files;
}

std::vector<const Resource*> used_resources(const std::vector<Target>& targets,
                                            const std::string& language, const Ledger& text,
                                            Resources& resources, std::vector<const Resource*> used) {
    for (const Target& target : targets) {
        if (!target.format->needs) continue;
        for (const Need& need : target.format->needs(language, text))
            if (const Resource* resource = resources.load(need); resource != nullptr)
                used.push_back(resource);
    }
    std::sort(used.begin(), used.end(),
              [](const Resource* a, const Resource* b) { return a->name < b->name; });
    used.erase(std::unique(used.begin(), used.end()), used.end());
    return used;
}

}  // namespace

Reading read_letter(const Source& source, const Format& format, const ReadOptions& how,
                    const NormalizeOptions& options) {
    std::vector<Timing> timings;
    Clock clock(timings);
    return read_timed(source, format, how, options, clock);
}

Shown shown_by(const Format& format, const std::string& name, const std::string& bytes,
               const ReadOptions& how, const NormalizeOptions& options) {
    if (format.testify) return {format.testify(bytes, how), Source(name, "")};
    if (format.read) {
        Source source = open_letter(format, name, bytes, how);
        const Reading reading = read_letter(source, format, how, options);
        witness::Testimony testimony = testimony_of(reading, source);
        return {std::move(testimony), std::move(source)};
    }
    if (format.recount) return {witness::testimony_of(format.recount(bytes, how)), Source(name, "")};
    throw CannotRun(phrase("format '{}' is no witness", format.name));
}

std::vector<std::string> file_names(const Job& job, Formats formats) {
    std::vector<std::string> names;
    for (const std::string& name : job.to)
        if (const Format* format = find_format(formats, name); format != nullptr)
            names.push_back(job.stem + std::string(format->suffixes.front()));
    names.push_back(receipt_name(job));
    return names;
}

void repair(const Job& job, Formats formats) {
    std::vector<std::string> names;
    for (const Format& format : formats)
        if (format.writer) names.push_back(job.stem + std::string(format.suffixes.front()));
    names.push_back(receipt_name(job));
    repair(job.directory, names);
}

namespace {

// For an output that carries files: what the letter holds, under names that no other file has.
std::vector<EmbeddedFile> embedded_files(const Job& job, const Format& reader,
                                         const std::vector<Target>& targets) {
    const bool wanted = std::any_of(targets.begin(), targets.end(), [](const Target& target) {
        return target.profile != nullptr && !target.profile->attaches.empty();
    });
    if (!wanted || !reader.embedded) return {};
    std::vector<EmbeddedFile> files = reader.embedded(job.source, job.reading);
    for (EmbeddedFile& file : files)
        if (file.name.starts_with(job.stem) || file.name == job.source.name())
            file.name = "embedded-" + file.name;
    return files;
}

}  // namespace

Result convert(const Job& job, Workshop& workshop) {
    Result result;
    const Format& reader = reader_named(workshop.formats(), job.from);
    const std::vector<Target> targets = workshop.targets(job.to, job.profiles, result.timings);

    Clock clock(result.timings);
    result.reading = read_timed(job.source, reader, job.reading,
                                {job.language, &job.pictures, &workshop.dictionaries()}, clock);
    std::vector<Stage> stages{Stage::ingest, Stage::normalize};
    if (job.witness) {
        result.witnessed = hold(job, workshop, result.reading);
        clock.lap(Stage::witness);
        stages.push_back(Stage::witness);
        result.page_map = std::move(result.witnessed->page_map);
    } else {
        result.page_map = own_pages(job, reader, result.reading);
    }
    if (!result.page_map.empty()) result.reading.promised.page_ends = result.page_map.ends;
    result.findings = job.severities.apply(result.reading.findings);

    const Document& document = result.reading.normalized.document;
    std::vector<const Resource*> resources = result.reading.normalized.resources;
    std::vector<EmbeddedFile> embedded;  // outputs look at their bytes
    std::vector<Output> outputs;
    if (!refuses(result.findings, job.on_defect)) {
        resources = used_resources(targets, document.language, result.reading.promised,
                                   workshop.resources(), std::move(resources));
        const WriteContext context{.source_name = job.source.name(),
                                   .source_sha256 = sha256(job.source.file()),
                                   .date = document.date ? document.date : job.date,
                                   .program = job.program,
                                   .pictures = promised_pictures(document),
                                   .page_ends = result.page_map.ends};
        clock.skip();
        embedded = embedded_files(job, reader, targets);
        std::vector<Attachment> files{{Attachment::Role::source, job.source.name(), reader.media_type,
                                       reader.title, job.source.file()}};
        for (const EmbeddedFile& file : embedded)
            files.push_back({Attachment::Role::embedded, file.name, file.media_type, {}, file.bytes});
        outputs = emit(document, targets, job.stem, context, files, result.findings);
        clock.lap(Stage::emit);
        stages.push_back(Stage::emit);
        result.recounts = verify(outputs, result.reading.promised, job.reading, result.findings);
        clock.lap(Stage::verify);
        result.findings = job.severities.apply(result.findings);
        if (!refuses(result.findings, job.on_defect)) {
            stages.insert(stages.end(), {Stage::verify, Stage::seal});
            result.outcome = Outcome::sealed;
        }
    }

    const bool sealed = result.outcome == Outcome::sealed;
    result.receipt_name = receipt_name(job);
    result.receipt = receipt({job, reader, document, result.reading.promised, outputs, result.recounts,
                              resources, stages, result.findings,
                              result.witnessed ? &*result.witnessed : nullptr, result.page_map, sealed});
    if (!sealed) return result;
    result.outputs = asked_for(std::move(outputs));
    clock.lap(Stage::seal);
    return result;
}

std::vector<std::string> seal(const Job& job, const std::vector<OutputFile>& outputs,
                              const std::string& receipt) {
    std::vector<SealedFile> files;
    files.reserve(outputs.size() + 1);
    for (const OutputFile& output : outputs) files.push_back({output.name, output.bytes});
    files.push_back({receipt_name(job), receipt});
    seal(job.directory, files, job.force);
    std::vector<std::string> names;
    names.reserve(files.size());
    for (SealedFile& file : files) names.push_back(std::move(file.name));
    return names;
}

Result run(const Job& job, Workshop& workshop) {
    repair(job, workshop.formats());
    if (!job.force) require_free(job.directory, file_names(job, workshop.formats()));
    Result result = convert(job, workshop);
    if (result.outcome != Outcome::sealed) return result;
    const auto begin = thread_cpu_time();
    result.files = seal(job, result.outputs, result.receipt);
    result.timings.back().cpu += thread_cpu_time() - begin;  // the stage began with the receipt
    return result;
}

}  // namespace voetnoot
