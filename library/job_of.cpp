#include "library/job_of.hpp"

#include "library/build_id.hpp"
#include "library/voetnoot/formats.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/phrase/phrase.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>
#include <string_view>

namespace voetnoot::library {

namespace {

void require_language(std::string_view tag) {
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const std::size_t primary =
        static_cast<std::size_t>(std::find_if_not(tag.begin(), tag.end(), is_letter) - tag.begin());
    const bool rest = std::all_of(tag.begin(), tag.end(), [&](char c) {
        return is_letter(c) || c == '-' || (c >= '0' && c <= '9');
    });
    if (primary < 2 || primary > 3 || !rest || tag.size() > 35 || tag.back() == '-' ||
        (primary < tag.size() && tag[primary] != '-'))
        throw voetnoot::CannotRun(phrase("'{}' is not a language tag like nl or en-GB", tag));
}

Severities severities_of(const FormatTable& table, const Options& options) {
    Severities severities;
    for (const std::string& setting : options.rules) severities.set(setting, table.rules);
    return severities;
}

// In the order given, each once.
std::vector<std::string> targets_of(const FormatTable& table, const Options& options) {
    std::vector<std::string> to;
    for (const std::string& name : options.to)
        if (std::find(to.begin(), to.end(), name) == to.end()) to.push_back(name);
    if (to.empty())
        for (const std::string_view name : written_formats(table)) to.emplace_back(name);
    for (const auto& [format, profile] : options.profiles)
        if (std::find(to.begin(), to.end(), format) == to.end())
            throw voetnoot::CannotRun(
                phrase("profile '{}' of format '{}', which is not to be written", profile, format));
    return to;
}

Field field_named(std::string_view name) {
    if (name == "date") return Field::date;
    if (name == "reference") return Field::our_reference;
    if (name == "addressee") return Field::addressee;
    throw voetnoot::CannotRun(phrase("'{}' cannot be taken from a witness", name));
}

std::optional<Date> date_of(const Options& options) {
    if (options.date.empty()) return std::nullopt;
    const std::optional<Date> date = parse_iso_date(options.date);
    if (!date) throw voetnoot::CannotRun(phrase("{}: not a date like 2021-07-01", options.date));
    return date;
}

}  // namespace

const voetnoot::Format& format_of(const FormatTable& table, const std::string& file_name,
                                  const Options& options) {
    const voetnoot::Format* format = options.from.empty() ? find_format_of_file(table.formats, file_name)
                                                          : find_format(table.formats, options.from);
    if (format != nullptr) return *format;
    throw voetnoot::CannotRun(options.from.empty()
                                  ? phrase("its suffix is of no known format; --from names one")
                                  : phrase("there is no format '{}'", options.from));
}

ReadOptions read_options_of(const Options& options) {
    ReadOptions how;
    how.bytes = options.max_bytes;
    how.depth = options.max_depth;
    how.tracked =
        options.tracked == Tracked::original ? voetnoot::Tracked::original : voetnoot::Tracked::final;
    return how;
}

WitnessFile witness_of(const FormatTable& table, const Letter& file) {
    const voetnoot::Format* format = find_format_of_file(table.formats, file.name);
    if (format == nullptr)
        throw voetnoot::CannotRun(phrase("{}: its suffix is of no known format", file.name));
    return {file.name, std::string(format->name), file.bytes};
}

Job job_of(const FormatTable& table, const std::string& file_name, const voetnoot::Format& format,
           const Options& options) {
    require_settings(table, options);
    Job job{.source = Source(file_name, ""),
            .from = std::string(format.name),
            .to = targets_of(table, options),
            .profiles = options.profiles,
            .stem = std::string(stem(table.formats, file_name)),
            .on_defect = options.on_defect == OnDefect::mark ? voetnoot::OnDefect::mark
                                                             : voetnoot::OnDefect::refuse,
            .severities = severities_of(table, options),
            .date = date_of(options),
            .language = {},
            .reading = read_options_of(options),
            .program = fmt::format("voetnoot {}", version()),
            .build = build_id(),
            .configuration = options.configuration};
    if (!options.language.empty()) job.language = options.language;
    if (options.witness) job.witness = witness_of(table, *options.witness);
    for (const std::string& name : options.take_from_witness) job.take.push_back(field_named(name));
    return job;
}

PictureLoading pictures_of(const FormatTable& table, const std::optional<std::string>& folder) {
    PictureLoading loading{std::nullopt, table.read_picture};
    if (folder) loading.folder = *folder;
    return loading;
}

void require_settings(const FormatTable& table, const Options& options) {
    severities_of(table, options);
    if (!options.language.empty()) require_language(options.language);
}

}  // namespace voetnoot::library
