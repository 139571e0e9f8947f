#include "pipeline/process/limits.hpp"

#include <sys/resource.h>

namespace voetnoot::process {

namespace {

template <class Resource>
void limit(Resource what, rlim_t value) {
    const rlimit bound{value, value};
    ::setrlimit(what, &bound);
}

}  // namespace

void limit_process([[maybe_unused]] const Limits& limits) {
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);
#if !defined(__SANITIZE_ADDRESS__)  // its shadow memory is larger than any machine
    limit(RLIMIT_AS, rlim_t{limits.megabytes} << 20);
#endif
}

}  // namespace voetnoot::process
