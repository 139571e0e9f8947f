// Changes XML as XML: elements are taken away, doubled, moved, wrapped and renamed, attributes set, so
// that a fuzzer's time goes into what a reader makes of elements and not into what no parser takes.
#pragma once

#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::fuzz {

class ElementMutator {
public:
    // `names` and `values`: what elements and attributes may be called and be.
    ElementMutator(std::vector<std::string> names, std::vector<std::string> attributes,
                   std::vector<std::string> values, unsigned seed)
        : names_(std::move(names)),
          attributes_(std::move(attributes)),
          values_(std::move(values)),
          random_(seed) {}

    std::string mutate(std::string xml) {
        for (std::size_t times = 1 + below(4); times > 0; --times) xml = change(xml);
        return xml;
    }

private:
    struct Element {
        std::size_t begin, end;      // of all of it
        std::size_t inside, closed;  // of its content; equal where it is empty
        std::size_t name_end;        // of its name in its first tag
    };

    std::size_t below(std::size_t limit) { return limit == 0 ? 0 : random_() % limit; }
    const std::string& one_of(const std::vector<std::string>& all) { return all[below(all.size())]; }

    static std::vector<Element> elements_of(const std::string& xml) {
        std::vector<Element> found;
        std::vector<std::size_t> open;  // indices of found
        for (std::size_t at = xml.find('<'); at != xml.npos; at = xml.find('<', at + 1)) {
            const std::size_t close = xml.find('>', at);
            if (close == xml.npos) break;
            if (xml[at + 1] == '?' || xml[at + 1] == '!') continue;
            if (xml[at + 1] == '/') {
                if (open.empty()) continue;
                Element& element = found[open.back()];
                element.closed = at;
                element.end = close + 1;
                open.pop_back();
                continue;
            }
            const std::size_t name_end = xml.find_first_of(" \t\n/>", at);
            found.push_back({at, close + 1, close + 1, close + 1, name_end});
            if (xml[close - 1] != '/') open.push_back(found.size() - 1);
        }
        return found;
    }

    std::string change(std::string xml) {
        const std::vector<Element> all = elements_of(xml);
        if (all.empty()) return xml;
        const Element one = all[below(all.size())];
        const Element other = all[below(all.size())];
        const std::string text = xml.substr(one.begin, one.end - one.begin);
        switch (below(8)) {
            case 0:
                return xml.erase(one.begin, one.end - one.begin);
            case 1:
                return xml.insert(below(2) == 0 ? other.begin : other.inside, text);
            case 2:
                return xml.insert(other.closed, text);
            case 3: {
                const std::string& name = one_of(names_);
                xml.insert(one.end, "</" + name + ">");
                return xml.insert(one.begin, "<" + name + ">");
            }
            case 4: {
                const std::string& name = one_of(names_);
                const std::size_t begin = one.begin + 1;
                if (one.end != one.closed)
                    xml.replace(one.closed, one.end - one.closed, "</" + name + ">");
                return xml.replace(begin, one.name_end - begin, name);
            }
            case 5:
                return xml.insert(one.name_end,
                                  " " + one_of(attributes_) + "=\"" + one_of(values_) + "\"");
            case 6:
                return xml.insert(one.inside, one_of(values_));
            default: {
                const std::string& name = one_of(names_);
                return xml.insert(one.inside, "<" + name + " " + one_of(attributes_) + "=\"" +
                                                  one_of(values_) + "\"/>");
            }
        }
    }

    std::vector<std::string> names_, attributes_, values_;
    std::minstd_rand random_;
};

}  // namespace voetnoot::fuzz
