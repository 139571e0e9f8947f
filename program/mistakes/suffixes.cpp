#include "program/mistakes/suffixes.hpp"

#include "library/steps.hpp"
#include "pipeline/text/text.hpp"
#include "program/words.hpp"

#include <boost/filesystem/path.hpp>
#include <fmt/format.h>

namespace voetnoot::program::mistakes {

std::string unknown_suffix(const std::string& file) {
    const std::string suffix = lower_case(boost::filesystem::path(file).extension().string());
    if (suffix.empty()) return tr("it has no suffix that tells its format; --from names one");
    const std::string_view known = library::advice_for_unread(suffix);
    return known.empty() ? tr("no format has the suffix {}; --from names one", suffix)
                         : tr("{} is not read: {}", suffix, in_words(known));
}

}  // namespace voetnoot::program::mistakes
