#include "library/steps.hpp"

#include "library/job_of.hpp"
#include "pipeline/job/guard.hpp"

#include <fmt/format.h>

#include <boost/filesystem.hpp>
#include <optional>
#include <utility>

namespace voetnoot::library {

namespace {

Source open(const voetnoot::Format& format, Letter& letter, const Options& options) {
    return open_letter(format, letter.name, std::move(letter.bytes), read_options_of(options));
}

}  // namespace

Resources resources_of(const std::string& data) {
    boost::system::error_code error;
    const auto program = boost::filesystem::read_symlink("/proc/self/exe", error);
    return Resources(data.empty() ? std::nullopt : std::optional<boost::filesystem::path>(data),
                     program);
}

Source open_source(const FormatTable& table, Letter letter, const Options& options) {
    return open(format_of(table, letter.name, options), letter, options);
}

Job open_job(const FormatTable& table, Letter letter, const Options& options) {
    const voetnoot::Format& format = format_of(table, letter.name, options);
    if (!format.read)
        throw voetnoot::CannotRun(
            fmt::format("format '{}' is written, not read as a letter", format.name));
    Job job = job_of(table, letter.name, format, options);
    job.source = open(format, letter, options);
    job.pictures = load_pictures(job.source, format, job.reading, pictures_of(table, letter.folder));
    return job;
}

voetnoot::Reading read(const FormatTable& table, const Job& job, Dictionaries& dictionaries) {
    voetnoot::Reading reading = read_letter(job.source, *find_format(table.formats, job.from),
                                            job.reading, {job.language, &job.pictures, &dictionaries});
    reading.findings = job.severities.apply(reading.findings);
    return reading;
}

voetnoot::Ledger count(const FormatTable& table, Letter file, const Options& options,
                       Dictionaries& dictionaries) {
    const voetnoot::Format& format = format_of(table, file.name, options);
    const Job job = job_of(table, file.name, format, options);
    const Source source = open(format, file, options);
    if (format.read)
        return read_letter(source, format, job.reading, {job.language, nullptr, &dictionaries}).booked;
    if (format.recount) return guarded_recount(format.recount, source.bytes(), job.reading);
    throw voetnoot::CannotRun(fmt::format("format '{}' cannot be counted", format.name));
}

}  // namespace voetnoot::library
