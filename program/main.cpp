#include "library/steps.hpp"
#include "program/run_program.hpp"

#include <csignal>

int main(int argc, char** argv) {
    std::signal(SIGXFSZ, SIG_IGN);  // a limit on file sizes is a failed write, like a full disk
    return voetnoot::program::run_program(argc, argv, voetnoot::library::own_table());
}
