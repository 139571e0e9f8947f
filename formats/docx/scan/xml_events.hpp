// An XML part as events with places, by expat.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace voetnoot::docx::scan {

struct StartTag {
    std::string_view expanded;  // its namespace and its local name, with a space between
    std::string name;           // behind the prefix of its namespace where the scan knows it: "w:p"
    // By local name; those that refer to a relationship also as "r:id".
    std::map<std::string, std::string, std::less<>> attributes;
    const char* const* all = nullptr;  // names as `expanded`, and values, by turns; null at the end
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::string_view attribute(std::string_view local) const;
    bool is_on(std::string_view local) const;  // "1", "true", "on"
};

bool is_off(std::string_view value);  // "0", "false", "off", "none"

class XmlEvents {
public:
    virtual ~XmlEvents() = default;
    virtual void start(const StartTag& tag) = 0;
    virtual void end(std::string_view name, std::uint32_t place) = 0;
    // `text` comes from the bytes from `begin` to `end`.
    virtual void text(std::string_view text, std::uint32_t begin, std::uint32_t end) = 0;
};

// Throws Unreadable where the part is not well-formed, or declares a document type.
void parse(std::string_view xml, std::string_view part, XmlEvents& events);

}  // namespace voetnoot::docx::scan
