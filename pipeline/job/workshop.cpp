#include "job/workshop.hpp"

#include <ctime>
#include <fmt/format.h>

namespace voetnoot {

std::chrono::nanoseconds thread_cpu_time() {
    timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
}

std::vector<Target> Workshop::targets(const std::vector<std::string>& names,
                                      std::vector<Timing>& timings) {
    std::vector<Target> targets;
    for (const std::string& name : names) {
        auto opened = opened_.find(name);
        if (opened == opened_.end()) {
            const Format* format = find_format(formats_, name);
            if (format == nullptr || !format->writer)
                throw CannotRun(fmt::format("there is no format '{}' that can be written", name));
            Target target{format, {}, {}};
            const auto begin = thread_cpu_time();
            target.write = format->writer(resources_);
            const auto written = thread_cpu_time();
            if (format->inspector) target.inspect = format->inspector(resources_);
            const auto inspected = thread_cpu_time();
            timings.push_back({fmt::format("{} load", name), written - begin});
            if (!format->inspects_by.empty())
                timings.push_back({fmt::format("{} load", format->inspects_by), inspected - written});
            opened = opened_.emplace(name, std::move(target)).first;
        }
        targets.push_back(opened->second);
    }
    return targets;
}

}  // namespace voetnoot
