// Work on many things whose answers come in their order, however many processes do it: in this one, or
// in child processes. What fails first in the order is what is thrown, once nothing is under way any
// more.
//
// Errors: what `work` throws: Refused, CannotRun; all else as a std::runtime_error. Thread rules: with
// more than one process the calling process must have one thread.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

namespace voetnoot::package {

void in_order(std::size_t jobs, std::size_t count, const std::function<std::string(std::size_t)>& work,
              const std::function<void(std::size_t, const std::string&)>& done);

}  // namespace voetnoot::package
