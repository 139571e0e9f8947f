// What a task asks for, done here and now: in the process of a sandbox, or in the caller's own.
#pragma once

#include "pipeline/apart/message.hpp"
#include "pipeline/job/pictures.hpp"
#include "pipeline/job/workshop.hpp"
#include "pipeline/witness/statements.hpp"

#include <functional>
#include <string>

namespace voetnoot::apart {

// Two files, and what the first says against the second.
struct Compared {
    std::string original_name, letter_name;
    witness::Testimony original, letter;
    Source original_source{"", ""}, letter_source{"", ""};  // without bytes where it is no source
    witness::Comparison comparison;
};

// What is to be shown to a person or a program of what a task made, beside its answer.
struct Describers {
    std::function<std::string(const Job&, const Result&)> conversion = {};
    std::function<std::string(const Reading&, const Source&)> reading = {};
    std::function<std::string(const Compared&)> comparison = {};
};

// Throws Unreadable, CannotRun.
Answer answer(Task task, Workshop& workshop, const PictureLoading& pictures,
              const Describers& describers);

}  // namespace voetnoot::apart
