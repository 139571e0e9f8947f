#include "program/sandbox.hpp"

#include "library/steps.hpp"
#include "pipeline/error/error.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/process/lockdown.hpp"
#include "program/words.hpp"

#include <fmt/format.h>

#include <cstdio>

namespace voetnoot::program {

process::Confinement confinement_of(const Arguments& arguments) {
    if (arguments.no_sandbox)
        fmt::print(stderr, "{}\n",
                   tr("warning: --no-sandbox: what a letter makes of its reader, it may do here"));
    else if (!process::can_lock_down())
        throw CannotRun(
            phrase("this system cannot lock a process down (seccomp); --no-sandbox does without"));
    return {{arguments.time, arguments.memory}, !arguments.no_sandbox};
}

apart::Sandbox sandbox_of(Workshop& workshop, const Arguments& arguments, const FormatTable& table) {
    return apart::Sandbox(workshop, confinement_of(arguments), table.read_picture,
                          library::describers([](const Phrase& said) { return in_words(said); }));
}

}  // namespace voetnoot::program
