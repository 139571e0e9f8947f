// What a task asks for, done here and now: in the process of a sandbox, or in the caller's own.
#pragma once

#include "pipeline/apart/message.hpp"
#include "pipeline/job/pictures.hpp"
#include "pipeline/job/workshop.hpp"

#include <functional>
#include <string>

namespace voetnoot::apart {

// What is to be shown to a person or a program of what a task made, beside its answer.
struct Describers {
    std::function<std::string(const Job&, const Result&)> conversion;
    std::function<std::string(const Reading&, const Source&)> reading;
};

// Throws Unreadable, CannotRun.
Answer answer(Task task, Workshop& workshop, const PictureLoading& pictures,
              const Describers& describers);

}  // namespace voetnoot::apart
