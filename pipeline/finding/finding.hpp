// A Finding is something to be said about the letter (or about what was made of it): collected, never
// thrown. What it says is fixed by its Rule; where and about what, by its span and message.
#pragma once

#include "pipeline/phrase/phrase.hpp"
#include "pipeline/rules/rule.hpp"
#include "pipeline/source/source.hpp"

#include <array>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace voetnoot {

enum class Stage { ingest, normalize, witness, emit, verify, seal };
inline constexpr std::array all_stages{Stage::ingest, Stage::normalize, Stage::witness,
                                       Stage::emit,   Stage::verify,    Stage::seal};
std::string_view name(Stage stage);
std::string_view name(Severity severity);

struct Finding {
    std::string rule;  // the Rule's id
    Severity severity = Severity::error;
    Subject subject = Subject::source;
    Span span;
    std::string message;  // in English, as machines get it
    std::string hint;
    Stage stage = Stage::ingest;
    std::string target;  // the format it was seen in, where it is about an output
    Phrase said;         // the message, to be said in any language
    Phrase advice;       // the hint
};

class Findings {
public:
    // The stage and target that findings added from now on belong to.
    void enter(Stage stage, std::string_view target = {});

    void add(const Rule& rule, Span span, Phrase message);
    void add(const Rule& rule, Span span, Phrase message, Phrase hint);
    void add(Finding finding);
    void append(const Findings& others);
    Findings with_severities(const std::map<std::string, Severity, std::less<>>& severities) const;

    Findings without(const std::set<std::string, std::less<>>& rules) const;

    // `all` in the order of discovery; `sorted` by place in the letter, then rule.
    const std::vector<Finding>& all() const { return findings_; }
    std::vector<Finding> sorted() const;
    std::size_t count(Severity severity) const;
    bool has_errors() const { return count(Severity::error) != 0; }

private:
    std::vector<Finding> findings_;
    Stage stage_ = Stage::ingest;
    std::string target_;
};

}  // namespace voetnoot
