#include "program/installed.hpp"

#include "program/report/path_reference.hpp"

#include <boost/filesystem.hpp>

namespace voetnoot::program {

namespace fs = boost::filesystem;

fs::path own_file() {
    boost::system::error_code error;
    const fs::path file = fs::read_symlink("/proc/self/exe", error);
    return error ? fs::path() : file;
}

std::string rules_page() {
    constexpr const char* named = VOETNOOT_RULES_URI;
    if (*named != '\0') return named;
    fs::path page(VOETNOOT_INSTALLED_RULES);
    if (const fs::path program = own_file(); !program.empty())
        page = (program.parent_path() / VOETNOOT_RULES_FROM_PROGRAM).lexically_normal();
    boost::system::error_code error;
    if (!fs::is_regular_file(page, error)) return {};
    return "file://" + report::path_reference(page.string());
}

}  // namespace voetnoot::program
