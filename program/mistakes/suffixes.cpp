#include "program/mistakes/suffixes.hpp"

#include "library/steps.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/text/text.hpp"

#include <boost/filesystem/path.hpp>
#include <fmt/format.h>

namespace voetnoot::program::mistakes {

Phrase unknown_suffix(const std::string& file) {
    const std::string suffix = lower_case(boost::filesystem::path(file).extension().string());
    if (suffix.empty()) return phrase("it has no suffix that tells its format; --from names one");
    const std::string_view known = library::advice_for_unread(suffix);
    return known.empty() ? phrase("no format has the suffix {}; --from names one", suffix)
                         : phrase("{} is not read: {}", suffix, sentence(known));
}

}  // namespace voetnoot::program::mistakes
