#include "pipeline/batch/worker.hpp"

#include "pipeline/batch/report.hpp"
#include "pipeline/error/error.hpp"
#include "pipeline/phrase/make.hpp"

#include <new>
#include <optional>
#include <system_error>

namespace voetnoot::batch {

namespace {

constexpr std::size_t longest_order = 256u << 20;  // bytes; the journal's result of a letter is in it

FromWorker report_of(Made made) {
    switch (made.how) {
        case Made::How::unchanged:
            return Unchanged{};
        case Made::How::changed:
            return Changed{std::move(made.why)};
        case Made::How::done:
            break;
    }
    return Done{std::move(made.entry)};
}

FromWorker report_of(const Quarantined& quarantined, const Identity& identity) {
    const auto done = [&](Verdict verdict) {
        return Done{entry_without_result(verdict, identity, quarantined.said)};
    };
    switch (quarantined.why) {
        case Quarantined::Why::crashed:
            return done(Verdict::crashed);
        case Quarantined::Why::timed_out:
            return done(Verdict::timed_out);
        case Quarantined::Why::out_of_memory:
            return done(Verdict::out_of_memory);
        case Quarantined::Why::killed:
            break;
    }
    return Killed{quarantined.what()};
}

FromWorker make_one(const Order& order, process::Channel& batch, const Prepare& prepare,
                    apart::Sandbox& sandbox) {
    std::optional<Prepared> prepared;
    try {
        prepared = prepare(order.letter);
    } catch (const CannotRun& error) {
        return Done{entry_without_result(Verdict::unreadable, {}, said_by(error))};
    }
    const Identity identity = identity_of(*prepared);
    batch.send(encode(FromWorker(Begun{identity})));
    try {
        return report_of(
            make(std::move(*prepared), identity, order.known, order.anew, order.verify, sandbox));
    } catch (const Quarantined& quarantined) {
        return report_of(quarantined, identity);
    } catch (const CannotRun& error) {
        return MachineFailed{said_by(error)};
    } catch (const std::system_error& error) {
        return MachineFailed{said_by(error)};
    } catch (const std::bad_alloc&) {
        return MachineFailed{phrase("the memory of the machine is full")};
    }
}

}  // namespace

void work(process::Channel& batch, const Prepare& prepare, apart::Sandbox& sandbox) {
    while (const auto order = batch.receive(longest_order))
        batch.send(encode(make_one(decode_order(*order), batch, prepare, sandbox)));
    sandbox.close();
}

}  // namespace voetnoot::batch
