// The commands: from arguments to an exit code. CannotRun ends the whole command; what is wrong with
// one letter ends that letter.
#pragma once

#include "program/arguments.hpp"

#include <boost/filesystem/path.hpp>

namespace voetnoot::program::commands {

Exit convert(const Arguments& arguments, const boost::filesystem::path& program);
Exit check(const Arguments& arguments);
Exit print_ledger(const Arguments& arguments);
Exit print_ast(const Arguments& arguments);
Exit batch(const Arguments& arguments, const boost::filesystem::path& program);
Exit batch_status(const Arguments& arguments);
Exit batch_report(const Arguments& arguments);
Exit batch_merge(const Arguments& arguments);
Exit print_rules(const Arguments& arguments);

}  // namespace voetnoot::program::commands
