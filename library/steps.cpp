#include "library/steps.hpp"

#include "library/build_id.hpp"
#include "library/comparison_json.hpp"
#include "library/job_of.hpp"
#include "library/voetnoot/formats.hpp"
#include "pipeline/document/json.hpp"
#include "pipeline/inflate/inflate.hpp"
#include "pipeline/job/guard.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/receipt/json_text.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <boost/filesystem.hpp>
#include <optional>
#include <utility>

namespace voetnoot::library {

Resources resources_of(const std::string& data) {
    boost::system::error_code error;
    const auto program = boost::filesystem::read_symlink("/proc/self/exe", error);
    Resources resources(data.empty() ? std::nullopt : std::optional<boost::filesystem::path>(data),
                        program);
    if (error) resources.search(VOETNOOT_INSTALLED_DATA);  // there is no /proc
    return resources;
}

apart::Task task_of(const FormatTable& table, Letter letter, const Options& options,
                    apart::Task::What what) {
    if (is_gzip(letter.bytes) && is_gzip_name(letter.name)) letter.name.resize(letter.name.size() - 3);
    const voetnoot::Format& format = format_of(table, letter.name, options);
    if (!format.read)
        throw voetnoot::CannotRun(phrase("format '{}' is written, not read as a letter", format.name));
    Job job = job_of(table, letter.name, format, options);
    return {what, std::move(job), std::move(letter.name), std::move(letter.bytes)};
}

apart::Task comparison_of(const FormatTable& table, Letter letter, const Options& options) {
    Job job = job_of(table, letter.name, format_of(table, letter.name, options), options);
    return {apart::Task::What::compare, std::move(job), std::move(letter.name), std::move(letter.bytes)};
}

apart::Describers describers(InWords in_words) {
    return {.conversion = [in_words = std::move(in_words)](
                              const Job& job,
                              const Result& result) { return explain(job, result, in_words); },
            .reading =
                [](const voetnoot::Reading& reading, const Source& source) {
                    return json_text(document_json(reading.normalized.document, source));
                },
            .comparison = comparison_json};
}

voetnoot::Ledger recount(const FormatTable& table, const Letter& file, const Options& options,
                         const process::Confinement& confinement) {
    const voetnoot::Format& format = format_of(table, file.name, options);
    require_settings(table, options);
    if (!format.recount) throw voetnoot::CannotRun(phrase("format '{}' cannot be counted", format.name));
    const auto unpacked = [&format](std::string_view bytes, const voetnoot::Limits& limits) {
        return is_gzip(bytes) ? format.recount(gunzip(bytes, limits.bytes), limits)
                              : format.recount(bytes, limits);
    };
    return guarded_recount(unpacked, file.bytes, read_options_of(options), confinement);
}

audit::AuditOptions audit_options(const process::Confinement& confinement, std::size_t jobs) {
    return {jobs, confinement, fmt::format("voetnoot {}", version()), build_id()};
}

}  // namespace voetnoot::library
