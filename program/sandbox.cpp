#include "program/sandbox.hpp"

#include "formats/registry/registry.hpp"
#include "pipeline/error/error.hpp"
#include "pipeline/process/lockdown.hpp"

#include <fmt/format.h>

#include <cstdio>

namespace voetnoot::program {

apart::Sandbox sandbox_of(Workshop& workshop, const Arguments& arguments, apart::Describers describers) {
    if (arguments.no_sandbox)
        fmt::print(stderr, "warning: --no-sandbox: what a letter makes of its reader, it may do here\n");
    else if (!process::can_lock_down())
        throw CannotRun("this system cannot lock a process down (seccomp); --no-sandbox does without");
    return apart::Sandbox(workshop, {{arguments.time, arguments.memory}, !arguments.no_sandbox},
                          picture_reader(), std::move(describers));
}

}  // namespace voetnoot::program
