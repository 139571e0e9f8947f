#include "program/commands/commands.hpp"

#include "formats/registry/registry.hpp"
#include "pipeline/inflate/inflate.hpp"
#include "pipeline/job/guard.hpp"
#include "pipeline/receipt/ledger_json.hpp"
#include "program/input.hpp"
#include "program/job_of.hpp"
#include "program/sandbox.hpp"
#include "program/settings.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace voetnoot::program::commands {

namespace {

Recounter unpacked(const Recounter& recount) {
    return [&recount](std::string_view bytes, const Limits& limits) {
        return is_gzip(bytes) ? recount(gunzip(bytes, limits.bytes), limits) : recount(bytes, limits);
    };
}

// A letter is counted by its scan, booked; anything else by its format's recount. Both in a process of
// their own, since such a file may come from anywhere.
Ledger count(RawInput raw, const std::string& file, const Arguments& arguments) {
    const Format& format = *raw.format;
    if (!format.read && !format.recount)
        throw CannotRun(fmt::format("{}: format '{}' cannot be counted", file, format.name));
    if (!format.read)
        return guarded_recount(unpacked(format.recount), raw.bytes, read_options_of(arguments),
                               {arguments.time, arguments.memory});
    Workshop workshop(formats(), Resources{});
    apart::Sandbox sandbox = sandbox_of(workshop, arguments);
    Job job = job_of(raw.name, format, SettingsOfLetters(arguments).of(file), arguments, {});
    return sandbox.answer({apart::Task::What::count, std::move(job), raw.name, std::move(raw.bytes)}, {})
        .ledger;
}

}  // namespace

Exit print_ledger(const Arguments& arguments) {
    const std::string& file = arguments.files.front();
    RawInput raw = read_raw(file, arguments, formats());
    nlohmann::ordered_json json;
    json["file"] = raw.name;
    json["format"] = raw.format->name;
    try {
        json.update(ledger_json(count(std::move(raw), file, arguments)));
    } catch (const Unreadable& unreadable) {
        throw CannotRun(fmt::format("{}: {}", file, unreadable.what()));
    } catch (const Quarantined& quarantined) {
        throw CannotRun(fmt::format("{}: {}", file, quarantined.what()));
    }
    fmt::print("{}\n", json.dump(2));
    return Exit::sealed;
}

}  // namespace voetnoot::program::commands
