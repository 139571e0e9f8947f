#include "pipeline/rules/rule.hpp"

#include "pipeline/phrase/phrase.hpp"

namespace voetnoot {

std::string_view name(Subject subject) {
    switch (subject) {
        case Subject::source:
            return marked("source");
        case Subject::output:
            return marked("output");
        case Subject::conformance:
            return marked("conformance");
    }
    return {};
}

}  // namespace voetnoot
