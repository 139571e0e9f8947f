#include "pipeline/apart/reader.hpp"

#include "pipeline/inflate/inflate.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/receipt/receipt.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace voetnoot::apart {

namespace {

const Format& format_of(const Task& task, Workshop& workshop) {
    const Format* format = find_format(workshop.formats(), task.job.from);
    if (format == nullptr || !format->read)
        throw Unreadable(phrase("its format, '{}', is not read", task.job.from));
    return *format;
}

void convert_to(Answer& answer, const Task& task, Workshop& workshop, const Describers& describers) {
    Result result = convert(task.job, workshop);
    if (task.describe) answer.text = describers.conversion(task.job, result);
    if (task.ledger) answer.ledger = std::move(result.reading.promised);
    answer.findings = std::move(result.findings);
    answer.outcome = result.outcome;
    answer.outputs = std::move(result.outputs);
    answer.receipt_name = std::move(result.receipt_name);
    answer.receipt = std::move(result.receipt);
    answer.timings = std::move(result.timings);
}

void read_to(Answer& answer, const Task& task, const Format& format, Workshop& workshop,
             const Describers& describers) {
    const Job& job = task.job;
    const bool counts = task.what == Task::What::count;
    Reading reading =
        read_letter(job.source, format, job.reading,
                    {job.language, counts ? nullptr : &job.pictures, &workshop.dictionaries()});
    if (task.describe) answer.text = describers.reading(reading, job.source);
    answer.findings = job.severities.apply(reading.findings);
    if (counts) answer.ledger = std::move(reading.booked);
    else if (task.ledger) answer.ledger = std::move(reading.promised);
}

bool shows_words(const witness::Testimony& testimony) {
    return std::any_of(testimony.words.begin(), testimony.words.end(), witness::is_read);
}

// Nothing can be held against a file without words: it is neither the same nor another.
void require_words(const Compared& compared) {
    const bool original = shows_words(compared.original), letter = shows_words(compared.letter);
    if (original && letter) return;
    const std::string names = !original && !letter
                                  ? fmt::format("{}, {}", compared.original_name, compared.letter_name)
                              : original ? compared.letter_name
                                         : compared.original_name;
    throw Unreadable(
        phrase("{}: there is no text that could be compared: the pages are pictures, or empty. Have the "
               "text recognised (OCR) and read by a person, and compare what was written",
               names));
}

// Two files of any format, of which none need be a letter.
Answer compare(const Task& task, Workshop& workshop, const Describers& describers) {
    const Job& job = task.job;
    const NormalizeOptions options{job.language, nullptr, &workshop.dictionaries()};
    const auto format_named = [&](const std::string& from, const std::string& name) -> const Format& {
        const Format* format = find_format(workshop.formats(), from);
        if (format == nullptr) throw Unreadable(phrase("{}: there is no format '{}'", name, from));
        return *format;
    };
    const auto shown = [&](const Format& format, const std::string& name, const std::string& bytes) {
        try {
            return shown_by(format, name, bytes, job.reading, options);
        } catch (const Unreadable& error) {
            throw Unreadable(phrase("{}: {}", name, error.said));
        }
    };
    const WitnessFile& witness = *job.witness;
    const Format& of_original = format_named(witness.from, witness.name);
    Shown original = shown(of_original, witness.name, witness.bytes);
    const Format& of_letter = format_named(job.from, task.name);
    Shown letter = shown(of_letter, task.name, task.bytes);
    Compared compared{witness.name,
                      task.name,
                      std::move(original.testimony),
                      std::move(letter.testimony),
                      std::move(original.source),
                      std::move(letter.source),
                      {}};
    require_words(compared);
    compared.comparison = witness::compare(compared.original, compared.letter);
    Answer answer;
    const auto& statements = compared.comparison.statements;
    const bool same = std::all_of(statements.begin(), statements.end(), [](const auto& statement) {
        return statement.rule->severity == Severity::info;
    });
    answer.outcome = same ? Outcome::sealed : Outcome::refused;
    answer.text = describers.comparison(compared);
    return answer;
}

Answer recount(const Task& task, Workshop& workshop) {
    const Format* format = find_format(workshop.formats(), task.job.from);
    if (format == nullptr || !format->recount)
        throw Unreadable(phrase("its format, '{}', is not counted", task.job.from));
    Answer answer;
    answer.ledger = format->recount(task.bytes, task.job.reading);
    return answer;
}

}  // namespace

Answer answer(Task task, Workshop& workshop, const PictureLoading& pictures,
              const Describers& describers) {
    if (task.what == Task::What::compare) return compare(task, workshop, describers);
    if (task.what == Task::What::recount) return recount(task, workshop);
    const Format& format = format_of(task, workshop);
    Job& job = task.job;
    Answer answer;
    if (is_gzip(task.bytes)) task.bytes = gunzip(task.bytes, job.reading.bytes);
    else if (is_gzip_name(task.name))
        throw Unreadable(phrase("its name ends in .gz, and it is not packed by gzip"));
    job.source = open_letter(format, task.name, std::move(task.bytes), job.reading);
    if (task.what == Task::What::open) {
        answer.source = std::move(job.source);
        return answer;
    }
    if (task.what != Task::What::count)
        job.pictures = load_pictures(job.source, format, job.reading, pictures);
    if (task.what == Task::What::convert) convert_to(answer, task, workshop, describers);
    else read_to(answer, task, format, workshop, describers);
    answer.pictures = pictures_json(job.pictures)
                          .dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
    answer.source = std::move(job.source);
    return answer;
}

}  // namespace voetnoot::apart
