#include "library/steps.hpp"
#include "program/run_program.hpp"

#include <openssl/crypto.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>

int main(int argc, char** argv) {
    std::signal(SIGXFSZ, SIG_IGN);  // a limit on file sizes is a failed write, like a full disk
    // A digest needs nothing that the system's settings for TLS say; to read them takes half a
    // millisecond.
    OPENSSL_init_crypto(OPENSSL_INIT_NO_LOAD_CONFIG, nullptr);
    const int status = voetnoot::program::run_program(argc, argv, voetnoot::library::own_table());
#if defined(NDEBUG)
    // What is installed leaves its memory to the system, which takes it back at once; to take a schema
    // and 60 libraries apart is a twentieth of a letter's time. Who looks for leaks, or counts what is
    // run, has another build, which ends in full.
    std::fflush(nullptr);
    std::quick_exit(status);
#endif
    return status;
}
