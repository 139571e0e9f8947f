#include "pipeline/emit/emit.hpp"

#include "pipeline/text/shown.hpp"

#include <algorithm>

namespace voetnoot {

namespace {

bool attaches(const Output& output) {
    return output.target->profile != nullptr && !output.target->profile->attaches.empty();
}

Attachment alternative(const std::vector<Output>& outputs, std::string_view format) {
    const auto found = std::find_if(outputs.begin(), outputs.end(), [format](const Output& output) {
        return output.target->format->name == format;
    });
    const Format& of = *found->target->format;
    return {Attachment::Role::alternative, shown(found->name), of.media_type, of.title, found->bytes};
}

// The letter as it came, in its other format, and what it holds.
std::vector<Attachment> attachments(const std::vector<Output>& outputs, const Profile& profile,
                                    std::vector<Attachment> files) {
    const auto second = files.begin() + (files.empty() ? 0 : 1);
    files.insert(second, alternative(outputs, profile.attaches));
    return files;
}

}  // namespace

std::vector<Output> emit(const Document& document, const std::vector<Target>& targets,
                         const std::string& stem, const WriteContext& context,
                         const std::vector<Attachment>& files, Findings& findings) {
    std::vector<Output> outputs;
    for (const Target& target : targets) {
        outputs.push_back({&target, stem + std::string(target.format->suffixes.front()), {}, context});
        if (target.profile != nullptr) outputs.back().context.profile = target.profile->name;
    }
    for (const bool attaching : {false, true})
        for (Output& output : outputs) {
            if (attaches(output) != attaching) continue;
            if (attaching)
                output.context.attachments = attachments(outputs, *output.target->profile, files);
            findings.enter(Stage::emit, output.target->format->name);
            output.bytes = output.target->write(document, output.context, findings);
        }
    return outputs;
}

}  // namespace voetnoot
