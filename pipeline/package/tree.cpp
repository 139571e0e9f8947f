#include "pipeline/package/tree.hpp"

#include "pipeline/package/names.hpp"
#include "pipeline/package/values.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/text/text.hpp"

namespace voetnoot::package {

namespace {

constexpr std::size_t longest_path = 200;  // below the package's folder; receivers take 255 in all

void require_safe(const std::string& path) {
    if (path.size() > longest_path)
        throw Refused(phrase("{}: longer than {} bytes, which receivers refuse", path, longest_path));
    std::size_t begin = 0;
    while (begin <= path.size()) {
        const std::size_t end = std::min(path.find('/', begin), path.size());
        if (!is_safe_name(std::string_view(path).substr(begin, end - begin)))
            throw Refused(phrase("{}: no name that every archive takes", path));
        begin = end + 1;
    }
}

}  // namespace

void Tree::add(const std::string& path, std::string bytes) {
    require_safe(path);
    if (!folded_.insert(lower_case(path)).second)
        throw Refused(phrase("{}: two files of the package would be called so", path));
    files_.emplace(path, std::move(bytes));
}

}  // namespace voetnoot::package
