#include "pipeline/job/workshop.hpp"

#include "pipeline/phrase/make.hpp"

#include <algorithm>
#include <ctime>
#include <fmt/format.h>

namespace voetnoot {

std::chrono::nanoseconds thread_cpu_time() {
    timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
}

const Target& Workshop::open(const std::string& name, std::vector<Timing>& timings) {
    if (const auto opened = opened_.find(name); opened != opened_.end()) return opened->second;
    const Format* format = find_format(formats_, name);
    if (format == nullptr || !format->writer)
        throw CannotRun(phrase("there is no format '{}' that can be written", name));
    Target target;
    target.format = format;
    const auto begin = thread_cpu_time();
    target.write = format->writer(*resources_);
    const auto written = thread_cpu_time();
    if (format->inspector) target.inspect = format->inspector(*resources_);
    const auto inspected = thread_cpu_time();
    timings.push_back({fmt::format("{} load", name), written - begin});
    if (!format->inspects_by.empty())
        timings.push_back({fmt::format("{} load", format->inspects_by), inspected - written});
    return opened_.emplace(name, std::move(target)).first->second;
}

std::vector<Target> Workshop::targets(const std::vector<std::string>& names,
                                      const std::map<std::string, std::string>& profiles,
                                      std::vector<Timing>& timings) {
    std::vector<Target> targets;
    std::vector<std::string> attached;
    for (const std::string& name : names) {
        Target& target = targets.emplace_back(open(name, timings));
        if (const auto chosen = profiles.find(name); chosen != profiles.end()) {
            target.profile = find_profile(*target.format, chosen->second);
            if (target.profile == nullptr)
                throw CannotRun(phrase("there is no profile '{}' of format '{}'", chosen->second, name));
        } else if (!target.format->profiles.empty()) {
            target.profile = &target.format->profiles.front();
        }
        if (target.profile != nullptr && !target.profile->attaches.empty())
            attached.emplace_back(target.profile->attaches);
    }
    for (const std::string& name : attached) {
        const bool there = std::any_of(targets.begin(), targets.end(), [&](const Target& target) {
            return target.format->name == name;
        });
        if (!there) targets.emplace_back(open(name, timings)).asked_for = false;
    }
    return targets;
}

}  // namespace voetnoot
