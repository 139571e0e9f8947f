#include "pipeline/apart/pack.hpp"

#include "pipeline/error/error.hpp"
#include "pipeline/process/phrase_pack.hpp"

namespace voetnoot::apart {

namespace {

using process::Packer;
using process::Unpacker;

void pack(Packer& to, const std::vector<Landmark>& landmarks) {
    to.number(landmarks.size());
    for (const Landmark& landmark : landmarks) {
        to.number(landmark.begin);
        to.number(landmark.end);
        to.number(landmark.number);
        to.text(landmark.words);
    }
}

std::vector<Landmark> unpack_landmarks(Unpacker& from) {
    std::vector<Landmark> landmarks(from.count(32));
    for (Landmark& landmark : landmarks) {
        landmark.begin = static_cast<std::uint32_t>(from.number());
        landmark.end = static_cast<std::uint32_t>(from.number());
        landmark.number = from.number();
        landmark.words = from.text();
    }
    return landmarks;
}

template <class Enumeration>
Enumeration value_of(Unpacker& from, Enumeration last) {
    return static_cast<Enumeration>(from.number_below(static_cast<std::uint64_t>(last) + 1));
}

template <class Enumeration>
void put(Packer& to, Enumeration value) {
    to.number(static_cast<std::uint64_t>(value));
}

}  // namespace

void pack(Packer& to, const Job& job) {
    to.text(job.from);
    to.number(job.to.size());
    for (const std::string& name : job.to) to.text(name);
    to.number(job.profiles.size());
    for (const auto& [format, profile] : job.profiles) {
        to.text(format);
        to.text(profile);
    }
    to.text(job.stem);
    put(to, job.on_defect);
    to.number(job.severities.all().size());
    for (const auto& [rule, severity] : job.severities.all()) {
        to.text(rule);
        put(to, severity);
    }
    to.text(job.date ? iso(*job.date) : "");
    to.text(job.language.value_or(""));
    to.number(job.reading.bytes);
    to.number(job.reading.depth);
    put(to, job.reading.tracked);
    to.number(job.witness.has_value());
    if (job.witness) {
        to.text(job.witness->name);
        to.text(job.witness->from);
        to.text(job.witness->bytes);
    }
    to.number(job.take.size());
    for (const Field field : job.take) put(to, field);
    to.text(job.program);
    to.text(job.build);
    to.text(job.configuration);
}

Job unpack_job(Unpacker& from) {
    Job job{.source = Source("", ""),
            .from = from.text(),
            .to = {},
            .stem = {},
            .directory = {},
            .severities = {},
            .date = {},
            .language = {},
            .reading = {},
            .program = {}};
    job.to.resize(from.count());
    for (std::string& name : job.to) name = from.text();
    for (std::size_t left = from.count(); left > 0; --left) {
        std::string format = from.text();
        job.profiles[std::move(format)] = from.text();
    }
    job.stem = from.text();
    job.on_defect = value_of(from, OnDefect::mark);
    std::map<std::string, Severity, std::less<>> severities;
    for (std::size_t left = from.count(); left > 0; --left) {
        std::string rule = from.text();
        severities[std::move(rule)] = value_of(from, Severity::error);
    }
    job.severities = Severities(std::move(severities));
    job.date = parse_iso_date(from.text());
    if (std::string language = from.text(); !language.empty()) job.language = std::move(language);
    job.reading.bytes = from.number();
    job.reading.depth = from.number();
    job.reading.tracked = value_of(from, Tracked::original);
    if (from.flag()) {
        job.witness.emplace();
        job.witness->name = from.text();
        job.witness->from = from.text();
        job.witness->bytes = from.text();
    }
    job.take.resize(from.count());
    for (Field& field : job.take) field = value_of(from, Field::subject);
    job.program = from.text();
    job.build = from.text();
    job.configuration = from.text();
    return job;
}

void pack(Packer& to, const Source& source) {
    to.text(source.name());
    to.number(source.parts().size());
    for (const Source::Part& part : source.parts()) {
        to.text(part.name);
        to.text(part.bytes);
        pack(to, part.landmarks);
    }
}

Source unpack_source(Unpacker& from) {
    const std::string name = from.text();
    std::vector<Source::Part> parts(from.count(24));
    for (Source::Part& part : parts) {
        part.name = from.text();
        part.bytes = from.text();
        part.landmarks = unpack_landmarks(from);
    }
    return Source(name, {}, std::move(parts));
}

void pack(Packer& to, const Findings& findings) {
    to.number(findings.all().size());
    for (const Finding& finding : findings.all()) {
        to.text(finding.rule);
        put(to, finding.severity);
        put(to, finding.subject);
        to.number(finding.span.part);
        to.number(finding.span.begin);
        to.number(finding.span.end);
        to.text(finding.message);
        to.text(finding.hint);
        put(to, finding.stage);
        to.text(finding.target);
        pack(to, finding.said);
        pack(to, finding.advice);
    }
}

Findings unpack_findings(Unpacker& from, const Source& source) {
    Findings findings;
    for (std::size_t left = from.count(112); left > 0; --left) {
        Finding finding;
        finding.rule = from.text();
        finding.severity = value_of(from, Severity::error);
        finding.subject = value_of(from, Subject::conformance);
        finding.span.part = static_cast<std::uint32_t>(from.number_below(source.parts().size()));
        const std::size_t size = source.bytes(finding.span.part).size();
        finding.span.begin = static_cast<std::uint32_t>(from.number_below(size + 1));
        finding.span.end = static_cast<std::uint32_t>(from.number_below(size + 1));
        finding.message = from.text();
        finding.hint = from.text();
        finding.stage = value_of(from, Stage::seal);
        finding.target = from.text();
        finding.said = unpack_phrase(from);
        finding.advice = unpack_phrase(from);
        findings.add(std::move(finding));
    }
    return findings;
}

}  // namespace voetnoot::apart
