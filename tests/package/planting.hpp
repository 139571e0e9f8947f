// The small changes that planted defects are made of. Each throws std::logic_error where what it changes
// is not there.
#pragma once

#include "pipeline/package/inspect.hpp"

#include <functional>
#include <stdexcept>
#include <string>

namespace voetnoot::package::planted {

// The file whose path ends so; there is one.
inline std::string path_of(const PackageFiles& package, const std::string& end) {
    for (const auto& [path, bytes] : package.files)
        if (path.ends_with(end)) return path;
    throw std::logic_error("no file " + end);
}

inline std::string& file(PackageFiles& package, const std::string& end) {
    return package.files.at(path_of(package, end));
}

inline void put(std::string& text, const std::string& from, const std::string& to,
                std::size_t after = 0) {
    const std::size_t at = text.find(from, after);
    if (at == text.npos) throw std::logic_error("not there: " + from);
    text.replace(at, from.size(), to);
}

// The text of an element becomes another.
inline void set(std::string& text, const std::string& element, const std::string& to,
                std::size_t after = 0) {
    const std::size_t begin = text.find("<" + element, after);
    if (begin == text.npos) throw std::logic_error("no element " + element);
    const std::size_t at = text.find('>', begin) + 1;
    text.replace(at, text.find("</", at) - at, to);
}

inline std::function<void(PackageFiles&)> flip(const std::string& end) {
    return [end](PackageFiles& package) {
        std::string& bytes = file(package, end);
        bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    };
}

inline std::function<void(PackageFiles&)> remove(const std::string& end) {
    return [end](PackageFiles& package) { package.files.erase(path_of(package, end)); };
}

inline std::function<void(PackageFiles&)> add(const std::string& path) {
    return [path](PackageFiles& package) { package.files[path] = "more"; };
}

inline std::size_t behind(const std::string& text, const std::string& mark) {
    const std::size_t at = text.find(mark);
    if (at == text.npos) throw std::logic_error("not there: " + mark);
    return at;
}

// The value of an identifier, from a place on.
inline std::string value_in(const std::string& text, const std::string& element, std::size_t after) {
    const std::size_t at = text.find("<" + element + ">", after) + element.size() + 2;
    return text.substr(at, text.find('<', at) - at);
}

}  // namespace voetnoot::package::planted
