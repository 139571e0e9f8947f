#include "pipeline/batch/process_letter.hpp"

#include "pipeline/audit/check.hpp"
#include "pipeline/audit/counting.hpp"
#include "pipeline/batch/found.hpp"
#include "pipeline/batch/report.hpp"
#include "pipeline/phrase/json.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/receipt/json_text.hpp"
#include "pipeline/receipt/ledger_json.hpp"
#include "pipeline/receipt/receipt.hpp"
#include "pipeline/run/run.hpp"
#include "pipeline/source/sha256.hpp"

#include <boost/filesystem.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace voetnoot::batch {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t longest_excerpt = 240;  // bytes of a source line that a report shows

std::string text_of(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

// The line of the letter that a finding is about, for reports.
std::string excerpt(const Source& source, const Span& span) {
    const std::string_view bytes = source.bytes(span.part);
    const std::size_t before = span.begin == 0 ? bytes.npos : bytes.rfind('\n', span.begin - 1);
    const std::size_t begin = before == bytes.npos ? 0 : before + 1;
    std::string_view line = bytes.substr(begin, bytes.find('\n', begin) - begin);
    const std::size_t at = span.begin - begin;
    if (at > longest_excerpt / 2) line.remove_prefix(std::min(line.size(), at - longest_excerpt / 2));
    while (!line.empty() && (static_cast<unsigned char>(line.front()) & 0xC0) == 0x80)
        line.remove_prefix(1);
    std::size_t end = std::min(line.size(), longest_excerpt);
    while (end < line.size() && (static_cast<unsigned char>(line[end]) & 0xC0) == 0x80) --end;
    return std::string(line.substr(0, end));
}

Json findings_json(const apart::Answer& answer) {
    Json findings = Json::array();
    for (const Finding& finding : answer.findings.sorted()) {
        findings.push_back(finding_json(finding, answer.source));
        if (!finding.said.arguments().empty()) findings.back()["said"] = phrase_json(finding.said);
        if (!finding.advice.arguments().empty()) findings.back()["advice"] = phrase_json(finding.advice);
        if (answer.outcome != Outcome::sealed)
            findings.back()["excerpt"] = excerpt(answer.source, finding.span);
    }
    return findings;
}

Json cpu_json(const std::vector<Timing>& timings) {
    Json cpu = Json::object();
    for (const Timing& timing : timings) cpu[timing.what] = timing.cpu.count();
    return cpu;
}

Made made_of(const apart::Answer& answer, const Job& job, const Identity& identity) {
    Json outputs = Json::array();
    for (const OutputFile& output : answer.outputs)
        outputs.push_back({{"name", output.name}, {"bytes", output.bytes.size()}});
    if (answer.outcome == Outcome::sealed)
        outputs.push_back({{"name", answer.receipt_name}, {"bytes", answer.receipt.size()}});
    Json json{{"reason", ""}};
    if (answer.outcome == Outcome::refused) {
        Phrase reason = counted(answer.findings.count(Severity::error), "{} error", "{} errors",
                                answer.findings.count(Severity::error));
        boost::system::error_code none;
        if (boost::filesystem::exists(job.directory / receipt_name(job), none))
            reason = phrase("{}; the files of an earlier version of the letter were left as they are",
                            reason);
        json["reason"] = reason.english();
        json["said"] = phrase_json(reason);
    }
    json["outputs"] = std::move(outputs);
    json["pictures"] = shallow_json(answer.pictures);
    json["findings"] = findings_json(answer);
    json["cpu"] = cpu_json(answer.timings);
    return {Made::How::done,
            {answer.outcome == Outcome::sealed ? Verdict::sealed : Verdict::refused, identity.source,
             identity.recipe, text_of(json)},
            {}};
}

// What is no more as it was sealed, the first of it; empty: nothing.
Phrase damage_to(const Job& job, apart::Sandbox& sandbox) {
    audit::Neighbours neighbours;
    const audit::Checked checked =
        audit::check({job.directory, receipt_name(job), {}},
                     {audit::recount_in(sandbox), job.program, job.build}, neighbours);
    for (const audit::Remark& remark : checked.remarks)
        if (remark.rule->severity == Severity::error)
            return phrase("{}: {}: {}", remark.file, remark.rule->id, remark.message);
    return {};
}

}  // namespace

Identity identity_of(const Prepared& prepared) {
    const Job& job = prepared.job;
    Json recipe = options_json(job);
    recipe["program"] = job.program;
    recipe["build"] = job.build;
    recipe["from"] = job.from;
    recipe["limits"] = {job.reading.bytes, job.reading.depth};
    return {sha256(prepared.bytes), sha256(text_of(recipe))};
}

Made make(Prepared prepared, const Identity& identity, const std::optional<Entry>& known, bool anew,
          bool verify, apart::Sandbox& sandbox) {
    Job& job = prepared.job;
    if (known && !anew) {
        const bool same = known->source == identity.source && known->recipe == identity.recipe &&
                          pictures_are_same(prepared.pictures, known->result);
        if (!same) return {Made::How::changed, {}, {}};
        Phrase damage = gone_from(job.directory, known->result);
        if (damage.empty() && verify && known->verdict == Verdict::sealed)
            damage = damage_to(job, sandbox);
        return {damage.empty() ? Made::How::unchanged : Made::How::changed, {}, damage};
    }
    if (!anew) {
        if (const auto found = find_sealed(job, identity.source, prepared.pictures))
            return {Made::How::done,
                    {Verdict::sealed, identity.source, identity.recipe, text_of(*found)},
                    {}};
    }
    job.force = true;  // whose the files are is known: they were asked for under this name
    try {
        apart::Answer answer =
            sandbox.answer({apart::Task::What::convert, job, prepared.name, std::move(prepared.bytes)},
                           prepared.pictures);
        if (answer.outcome == Outcome::sealed) {
            const auto begin = thread_cpu_time();
            seal(job, answer.outputs, answer.receipt);
            answer.timings.back().cpu += thread_cpu_time() - begin;  // it began with the receipt
        }
        return made_of(answer, job, identity);
    } catch (const Json::exception& error) {  // its pictures
        throw Quarantined(Quarantined::Why::crashed, said_by(error));
    } catch (const Unreadable& error) {
        return {Made::How::done, entry_without_result(Verdict::unreadable, identity, error.said), {}};
    }
}

}  // namespace voetnoot::batch
