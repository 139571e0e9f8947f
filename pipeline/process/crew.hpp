// Child processes that do one errand after another, and whose answers come in the order of the errands,
// however many there are. Errands wait for the answers before them, so memory does not grow with their
// number.
//
// Thread rules: one thread; the process must have no other when a crew is made or works.
#pragma once

#include "pipeline/process/child.hpp"

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace voetnoot::process {

class Crew {
public:
    using Work = std::function<std::string(std::string_view errand)>;
    // `make` is called in each child, once: what it returns does the errands there.
    Crew(std::size_t size, std::function<Work()> make);
    Crew(const Crew&) = delete;
    Crew& operator=(const Crew&) = delete;
    ~Crew();

    using Next = std::function<std::optional<std::string>()>;
    // Without an answer the child has ended over the errand, and another took its place.
    using Done = std::function<void(const std::optional<std::string>& answer)>;
    void run(const Next& next, const Done& done);

private:
    struct Member {
        std::unique_ptr<Child> process;
        std::optional<std::size_t> errand;
    };
    void start(Member& member);
    void hand_out(const Next& next);
    void wait();

    std::function<Work()> make_;
    std::vector<Member> members_;
    std::map<std::size_t, std::optional<std::string>> answers_;  // that wait for one before them
    std::size_t given_ = 0, told_ = 0;
    bool at_end_ = false;
};

}  // namespace voetnoot::process
