#include "pipeline/rules/rule.hpp"

namespace voetnoot {

std::string_view name(Subject subject) {
    switch (subject) {
        case Subject::source:
            return "source";
        case Subject::output:
            return "output";
        case Subject::conformance:
            return "conformance";
    }
    return {};
}

}  // namespace voetnoot
