#include "pipeline/package/inspect_apart.hpp"

#include "pipeline/package/digest.hpp"
#include "pipeline/package/values.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/process/phrase_pack.hpp"
#include "pipeline/rules/package_rules.hpp"
#include "pipeline/source/sha256.hpp"

#include <algorithm>

namespace voetnoot::package {

namespace {

constexpr std::size_t longest_answer = std::size_t{64} << 20;

// The faults; or why it is no package.
std::string inspected(const Inspector& inspector, const RawPackage& package) {
    process::Packer to;
    try {
        const std::vector<Fault> faults = inspector.inspect(opened(package));
        to.number(1);
        pack_faults(to, faults);
    } catch (const Refused& error) {
        to.number(0);
        pack(to, error.said);
    }
    return to.take();
}

// What a library looks for when it is used first, it finds before its process is locked.
void warm() {
    static_cast<void>(sha256(""));
    static_cast<void>(sha512(""));
}

}  // namespace

void pack_faults(process::Packer& to, const std::vector<Fault>& faults) {
    to.number(faults.size());
    for (const Fault& fault : faults) {
        to.text(fault.rule->id);
        to.text(fault.file);
        pack(to, fault.message);
    }
}

std::vector<Fault> unpack_faults(process::Unpacker& from) {
    std::vector<Fault> faults;
    for (std::size_t left = from.count(24); left > 0; --left) {
        const std::string id = from.text();
        const auto rule = std::find_if(package_rules::all.begin(), package_rules::all.end(),
                                       [&id](const Rule& one) { return one.id == id; });
        if (rule == package_rules::all.end()) throw Unreadable(phrase("no such rule"));
        std::string file = from.text();
        faults.push_back({&*rule, std::move(file), unpack_phrase(from)});
    }
    from.end();
    return faults;
}

std::vector<Fault> inspect_apart(const Inspector& inspector, const RawPackage& package,
                                 const process::Confinement& confinement) {
    warm();
    process::Child child([&](process::Channel& parent) { parent.send(inspected(inspector, package)); },
                         confinement);
    child.allow_time(confinement.limits.seconds);
    const std::optional<std::string> answer = child.receive(longest_answer);
    if (!answer) throw child.ending(confinement.limits);
    process::Unpacker from(*answer);
    if (!from.flag()) throw Refused(unpack_phrase(from));
    return unpack_faults(from);
}

}  // namespace voetnoot::package
