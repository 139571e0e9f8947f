// The commands: from arguments to an exit code. CannotRun ends the whole command; what is wrong with
// one letter ends that letter.
#pragma once

#include "pipeline/format/format_table.hpp"
#include "program/arguments.hpp"

namespace voetnoot::program::commands {

Exit convert(const Arguments& arguments, const FormatTable& table);
Exit check(const Arguments& arguments, const FormatTable& table);
Exit compare(const Arguments& arguments, const FormatTable& table);
Exit trace(const Arguments& arguments);
Exit verify(const Arguments& arguments, const FormatTable& table);
Exit receipt_diff(const Arguments& arguments);
Exit print_ledger(const Arguments& arguments, const FormatTable& table);
Exit print_ast(const Arguments& arguments, const FormatTable& table);
Exit batch(const Arguments& arguments, const FormatTable& table);
Exit batch_status(const Arguments& arguments);
Exit batch_report(const Arguments& arguments, const FormatTable& table);
Exit batch_merge(const Arguments& arguments);
Exit package(const Arguments& arguments, const FormatTable& table);
// Of a batch: throws CannotRun where its packages lack an option, or options lack their packages.
void require_batch_packages(const Arguments& arguments);
// Of its sealed letters, where all are.
Exit package_batch(const Arguments& arguments, const FormatTable& table);
Exit print_rules(const Arguments& arguments, const FormatTable& table);

}  // namespace voetnoot::program::commands
