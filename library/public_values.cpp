#include "library/public_values.hpp"

#include <utility>

namespace voetnoot::library {

namespace {

Severity public_severity(voetnoot::Severity severity) {
    switch (severity) {
        case voetnoot::Severity::info:
            return Severity::info;
        case voetnoot::Severity::warning:
            return Severity::warning;
        case voetnoot::Severity::error:
            break;
    }
    return Severity::error;
}

Subject public_subject(voetnoot::Subject subject) {
    switch (subject) {
        case voetnoot::Subject::source:
            return Subject::source;
        case voetnoot::Subject::output:
            return Subject::output;
        case voetnoot::Subject::conformance:
            break;
    }
    return Subject::conformance;
}

Reference public_reference(const LedgerReference& reference) {
    return {reference.offset, reference.before, reference.inside};
}

Finding public_finding(const voetnoot::Finding& finding, const Source& source) {
    const Position at = source.position(finding.span);
    Finding result{.rule = finding.rule,
                   .severity = public_severity(finding.severity),
                   .subject = public_subject(finding.subject),
                   .stage = std::string(name(finding.stage)),
                   .target = finding.target,
                   .message = finding.message,
                   .hint = finding.hint,
                   .part = source.parts().at(finding.span.part).name,
                   .line = at.line,
                   .column = at.column,
                   .begin = finding.span.begin,
                   .end = finding.span.end,
                   .words = {}};
    if (const Landmark* landmark = source.landmark(finding.span)) {
        result.paragraph = landmark->number;
        result.words = landmark->words;
    }
    return result;
}

}  // namespace

Ledger public_ledger(const voetnoot::Ledger& ledger) {
    Ledger result;
    result.running_text = ledger.running_text;
    result.words = ledger.words;
    for (const LedgerNote& note : ledger.notes) {
        Note& copy = result.notes.emplace_back(Note{note.label, note.text, {}});
        for (const LedgerReference& reference : note.references)
            copy.references.push_back(public_reference(reference));
    }
    for (const LedgerDangling& dangling : ledger.dangling)
        result.dangling.push_back({dangling.label, public_reference(dangling.reference)});
    for (const LedgerLink& link : ledger.links) result.links.push_back({link.text, link.target});
    for (const LedgerBlock& block : ledger.blocks)
        result.blocks.push_back({std::string(name(block.kind)), block.level});
    return result;
}

std::vector<Finding> public_findings(const Findings& findings, const Source& source) {
    std::vector<Finding> result;
    for (const voetnoot::Finding& finding : findings.sorted())
        result.push_back(public_finding(finding, source));
    return result;
}

Rule public_rule(const voetnoot::Rule& rule) {
    return {std::string(rule.id),         std::string(rule.slug),     public_severity(rule.severity),
            public_subject(rule.subject), std::string(rule.sentence), std::string(rule.hint)};
}

Format public_format(const voetnoot::Format& format) {
    Format result{.name = std::string(format.name),
                  .title = std::string(format.title),
                  .media_type = std::string(format.media_type),
                  .suffixes = {format.suffixes.begin(), format.suffixes.end()},
                  .profiles = {},
                  .is_read = format.read != nullptr,
                  .is_written = format.writer != nullptr,
                  .is_counted = format.read != nullptr || format.recount != nullptr};
    for (const voetnoot::Profile& profile : format.profiles)
        result.profiles.push_back({std::string(profile.name), std::string(profile.title)});
    return result;
}

Conversion public_conversion(apart::Answer answer) {
    Conversion conversion;
    conversion.refused = answer.outcome != Outcome::sealed;
    conversion.ledger = public_ledger(answer.ledger);
    conversion.findings = public_findings(answer.findings, answer.source);
    conversion.explanation = std::move(answer.text);
    conversion.receipt_name = std::move(answer.receipt_name);
    conversion.receipt = std::move(answer.receipt);
    for (OutputFile& output : answer.outputs)
        conversion.outputs.push_back({std::move(output.name), std::string(output.format->name),
                                      std::string(output.title), std::string(output.format->media_type),
                                      std::move(output.bytes)});
    for (voetnoot::Timing& timing : answer.timings)
        conversion.timings.push_back({std::move(timing.what), timing.cpu});
    return conversion;
}

}  // namespace voetnoot::library
