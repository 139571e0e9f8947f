#include "pipeline/text/shown.hpp"
#include "program/report/fingerprints.hpp"
#include "program/report/render.hpp"
#include "program/report/text.hpp"

#include <fmt/format.h>
#include <libxml/xmlwriter.h>

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <utility>
#include <vector>

namespace voetnoot::program::report {

namespace {

const xmlChar* xml(const std::string& text) {
    return reinterpret_cast<const xmlChar*>(text.c_str());
}

using Attributes = std::vector<std::pair<const char*, std::string>>;

class JunitWriter {
public:
    JunitWriter()
        : buffer_(xmlBufferCreate(), xmlBufferFree),
          writer_(xmlNewTextWriterMemory(buffer_.get(), 0), xmlFreeTextWriter) {
        if (!writer_) throw std::runtime_error("libxml2 cannot make a writer");
        xmlTextWriterSetIndent(writer_.get(), 1);
        xmlTextWriterStartDocument(writer_.get(), nullptr, "UTF-8", nullptr);
    }
    void begin(const char* name, const Attributes& attributes) {
        xmlTextWriterStartElement(writer_.get(), reinterpret_cast<const xmlChar*>(name));
        for (const auto& [key, value] : attributes)
            xmlTextWriterWriteAttribute(writer_.get(), reinterpret_cast<const xmlChar*>(key),
                                        xml(shown_lines(value)));
    }
    void text(const std::string& text) {
        xmlTextWriterWriteString(writer_.get(), xml(shown_lines(text)));
    }
    void end() { xmlTextWriterEndElement(writer_.get()); }
    std::string finish() {
        xmlTextWriterEndDocument(writer_.get());
        xmlTextWriterFlush(writer_.get());
        return reinterpret_cast<const char*>(xmlBufferContent(buffer_.get()));
    }

private:
    std::unique_ptr<xmlBuffer, decltype(&xmlBufferFree)> buffer_;
    std::unique_ptr<xmlTextWriter, decltype(&xmlFreeTextWriter)> writer_;
};

void write_case(JunitWriter& writer, const std::string& file, const std::string& name) {
    writer.begin("testcase", {{"name", name}, {"classname", file}, {"time", "0"}});
}

void write_problem(JunitWriter& writer, const char* kind, const std::string& type,
                   const std::string& message, const std::string& text) {
    writer.begin(kind, {{"message", message}, {"type", type}});
    writer.text(text);
    writer.end();
}

struct Problem {
    Finding finding;
    std::string print;  // its fingerprint
};

// The cases of a letter: one for each finding of which it fails, or a single one that passed.
void write_cases(JunitWriter& writer, const LetterReport& report, const std::vector<Problem>& problems) {
    if (!report.source) {
        write_case(writer, report.file, "read");
        write_problem(writer, "error", "unreadable", report.failure, report.failure);
        writer.end();
    } else if (problems.empty()) {
        write_case(writer, report.file, "letter");
        writer.end();
    }
    for (const auto& [finding, print] : problems) {
        write_case(writer, report.file, fmt::format("{} {}", finding.rule, print.substr(0, 12)));
        write_problem(writer, "failure", finding.rule, finding.message,
                      finding_text(finding, *report.source, report.file, false, Tongue::english));
        writer.end();
    }
}

void write_suite(JunitWriter& writer, const LetterReport& report, std::size_t id,
                 const std::string& date, Severity fail_on) {
    std::vector<Problem> problems;
    std::string others;
    const std::vector<std::string> prints =
        report.source ? fingerprints(report) : std::vector<std::string>{};
    std::size_t next = 0;
    for (const Finding& finding : report.findings.sorted()) {
        const std::string& print = prints[next++];
        const bool is_marked =
            report.marked && finding.subject == Subject::source && finding.severity == Severity::error;
        if (finding.severity >= fail_on && !is_marked) problems.push_back({finding, print});
        else others += finding_text(finding, *report.source, report.file, false, Tongue::english);
    }
    writer.begin("testsuite", {{"name", report.file},
                               {"package", "voetnoot"},
                               {"id", fmt::format("{}", id)},
                               {"timestamp", date + "T00:00:00"},
                               {"hostname", "localhost"},
                               {"tests", fmt::format("{}", std::max<std::size_t>(1, problems.size()))},
                               {"failures", fmt::format("{}", problems.size())},
                               {"errors", report.source ? "0" : "1"},
                               {"time", "0"}});
    writer.begin("properties", {});
    writer.end();
    write_cases(writer, report, problems);
    writer.begin("system-out", {});
    writer.text(others);
    writer.end();
    writer.begin("system-err", {});
    writer.end();
    writer.end();
}

}  // namespace

std::string junit_report(const Reports& reports, const std::string& date, Severity fail_on) {
    JunitWriter writer;
    writer.begin("testsuites", {});
    for (std::size_t i = 0; i < reports.size(); ++i) write_suite(writer, reports[i], i, date, fail_on);
    writer.end();
    return writer.finish();
}

}  // namespace voetnoot::program::report
