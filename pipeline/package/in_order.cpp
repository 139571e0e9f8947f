#include "pipeline/package/in_order.hpp"

#include "pipeline/error/error.hpp"
#include "pipeline/package/values.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/process/crew.hpp"
#include "pipeline/process/packer.hpp"
#include "pipeline/process/phrase_pack.hpp"

#include <algorithm>
#include <exception>
#include <optional>
#include <stdexcept>

namespace voetnoot::package {

namespace {

enum class Outcome { done, refused, could_not_run, failed };
constexpr std::uint64_t outcome_kinds = 4;

std::string packed_answer(Outcome outcome, const Phrase& text) {
    process::Packer to;
    to.number(static_cast<std::uint64_t>(outcome));
    pack(to, text);
    return to.take();
}

std::string answer_of(const std::function<std::string(std::size_t)>& work, std::size_t number) {
    try {
        return packed_answer(Outcome::done, Phrase(work(number)));
    } catch (const Refused& error) {
        return packed_answer(Outcome::refused, said_by(error));
    } catch (const CannotRun& error) {
        return packed_answer(Outcome::could_not_run, said_by(error));
    } catch (const std::exception& error) {
        return packed_answer(Outcome::failed, said_by(error));
    }
}

std::string text_of_answer(const std::optional<std::string>& answer) {
    if (!answer) throw CannotRun(phrase("a process that makes packages has ended before it was done"));
    process::Unpacker from(*answer);
    const auto outcome = static_cast<Outcome>(from.number_below(outcome_kinds));
    const Phrase text = unpack_phrase(from);
    if (outcome == Outcome::refused) throw Refused(text);
    if (outcome == Outcome::could_not_run) throw CannotRun(text);
    if (outcome == Outcome::failed) throw std::runtime_error(text.english());
    return text.english();
}

}  // namespace

void in_order(std::size_t jobs, std::size_t count, const std::function<std::string(std::size_t)>& work,
              const std::function<void(std::size_t, const std::string&)>& done) {
    if (jobs <= 1 || count <= 1) {
        for (std::size_t number = 0; number < count; ++number) done(number, work(number));
        return;
    }
    process::Crew crew(std::min(jobs, count), [&work] {
        return [&work](std::string_view number) {
            return answer_of(work, static_cast<std::size_t>(process::Unpacker(number).number()));
        };
    });
    std::size_t given = 0;
    std::size_t answered = 0;
    std::exception_ptr failure;
    const auto next = [&]() -> std::optional<std::string> {
        if (failure || given == count) return std::nullopt;
        process::Packer number;
        number.number(given++);
        return number.take();
    };
    crew.run(next, [&](const std::optional<std::string>& answer) {
        const std::size_t number = answered++;
        if (failure) return;
        try {
            done(number, text_of_answer(answer));
        } catch (...) {
            failure = std::current_exception();
        }
    });
    if (failure) std::rethrow_exception(failure);
}

}  // namespace voetnoot::package
