// What is loaded once and used for every letter of a worker: resources, and the writers and inspectors
// that have been opened with them. One per thread.
#pragma once

#include "pipeline/emit/emit.hpp"
#include "pipeline/format/format.hpp"
#include "pipeline/spelling/dictionaries.hpp"

#include <chrono>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace voetnoot {

struct Timing {
    std::string what;                // "ingest", "load akn", …
    std::chrono::nanoseconds cpu{};  // of this thread
};

std::chrono::nanoseconds thread_cpu_time();

class Workshop {
public:
    // `formats` must outlive the workshop.
    Workshop(Formats formats, Resources resources)
        : formats_(formats),
          resources_(std::make_unique<Resources>(std::move(resources))),
          dictionaries_(std::make_unique<Dictionaries>(*resources_)) {}

    Formats formats() const { return formats_; }
    Resources& resources() { return *resources_; }
    Dictionaries& dictionaries() { return *dictionaries_; }

    // The targets of these names in these profiles (by format), each opened on its first use; how long
    // that took goes to `timings`. After them those that they attach and that were not asked for.
    // Throws CannotRun where there is no such format or profile, it cannot be written, or a resource is
    // missing.
    std::vector<Target> targets(const std::vector<std::string>& names,
                                const std::map<std::string, std::string>& profiles,
                                std::vector<Timing>& timings);

private:
    const Target& open(const std::string& name, std::vector<Timing>& timings);

    Formats formats_;
    std::unique_ptr<Resources> resources_;
    std::unique_ptr<Dictionaries> dictionaries_;
    std::map<std::string, Target> opened_;
};

}  // namespace voetnoot
