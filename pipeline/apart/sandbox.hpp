// All bytes that others wrote (letters, containers, pictures, PDFs) are read in a process that can do
// nothing else: it has its memory, its processor time and one socket. This process reads the letter and
// the files beside it, names the outputs and seals them.
//
// The process is forked with the first letter, when the workshop has loaded what every letter needs, and
// kept for many; another takes its place after some hundreds, or when a letter has ended it. What it
// lacks (a face for another script, the patterns of another language) it asks for by name. A dictionary
// is no bytes but opened files: this process opens it, and forks anew.
//
// Errors: Unreadable and CannotRun, as in the process; Quarantined, where the letter ended it; and
// std::system_error.
// Thread rules: one thread; the process must have no other when a letter is given to it.
#pragma once

#include "pipeline/apart/message.hpp"
#include "pipeline/apart/reader.hpp"
#include "pipeline/process/child.hpp"

#include <memory>

namespace voetnoot::apart {

class Sandbox {
public:
    // The workshop outlives the sandbox. Not locked: a process of its own with limits, and no more.
    Sandbox(Workshop& workshop, const process::Confinement& confinement, PictureReader read_picture,
            Describers describers = {});

    Answer answer(Task task, const PictureLoading& pictures);
    void close() { child_.reset(); }  // until there is another letter

private:
    void start(const Task& task);
    void submit(const Task& task, const std::string& message);
    FromChild next();
    std::string reply(const AskPicture& ask, const PictureLoading& pictures);
    std::string reply(const AskResource& ask);
    void open(const AskDictionary& ask);
    void finish(Answer& answer, const Task& task);
    [[noreturn]] void fail(const Failure& failure);
    [[noreturn]] void end(const Quarantined& why);

    Workshop& workshop_;
    process::Confinement confinement_;
    PictureReader read_picture_;
    Describers describers_;
    std::unique_ptr<process::Child> child_;
    std::size_t letters_ = 0;      // that the child has answered
    bool child_converts_ = false;  // it has what that needs; else it reads and counts only
    std::vector<Timing> loading_;  // what was loaded for the next answer
};

}  // namespace voetnoot::apart
