// What a command says on the terminal (standard error): findings in full from a severity on, the others
// counted, each hint once, and a line that sums up. What machines read is made elsewhere and does not
// depend on this.
//
// Thread rules: one thread.
#pragma once

#include "pipeline/finding/finding.hpp"
#include "pipeline/source/source.hpp"
#include "program/arguments.hpp"

#include <array>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>

namespace voetnoot::program::report {

class Terminal {
public:
    explicit Terminal(const Arguments& arguments);

    bool quiet() const { return quiet_; }
    // Those of a letter, by place; what is not said in full is counted.
    void say(const Findings& findings, const Source& source, std::string_view file);
    // "FILE: WHAT; 2 warnings, 12 infos (-v)"; nothing with -q, unless it went wrong.
    void say_outcome(std::string_view file, std::string_view what, const Findings& findings,
                     bool went_wrong);
    // "3 letters: 2 sealed, 1 refused; 12 infos (-v)"; nothing with -q.
    void say_total(std::string_view what) const;

private:
    using Counts = std::array<std::size_t, 3>;  // by severity
    std::string counted(const Counts& counts) const;

    Severity lowest_;
    bool quiet_;
    bool every_hint_;
    std::set<std::string> hints_;  // that were said: "NOTE-1 Look at…"
    Counts all_{};
};

}  // namespace voetnoot::program::report
