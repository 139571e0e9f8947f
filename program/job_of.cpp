#include "program/job_of.hpp"

#include "formats/registry/registry.hpp"
#include "program/build_id.hpp"
#include "program/input.hpp"

#include <algorithm>
#include <map>

namespace voetnoot::program {

Job job_of(const std::string& file_name, const Format& format, const Settings& settings,
           const Arguments& arguments, const std::optional<Date>& date) {
    std::vector<std::string> to;
    for (const std::string& name : arguments.to)
        if (std::find(to.begin(), to.end(), name) == to.end()) to.push_back(name);
    std::map<std::string, std::string> profiles;
    if (!arguments.pdf_profile.empty()) {
        if (std::find(to.begin(), to.end(), "pdf") == to.end())
            throw CannotRun("--pdf-profile: --to asks for no PDF");
        profiles.emplace("pdf", arguments.pdf_profile);
    }
    return Job{.source = Source(file_name, ""),
               .from = std::string(format.name),
               .to = std::move(to),
               .profiles = profiles,
               .stem = std::string(stem(formats(), file_name)),
               .directory = arguments.output,
               .force = arguments.force,
               .on_defect = arguments.on_defect == "mark" ? OnDefect::mark : OnDefect::refuse,
               .severities = settings.severities,
               .date = date,
               .language = settings.language,
               .reading = read_options_of(arguments),
               .program = "voetnoot " VOETNOOT_VERSION,
               .build = build_id()};
}

}  // namespace voetnoot::program
