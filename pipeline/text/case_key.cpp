#include "pipeline/text/case_key.hpp"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>

#include <stdexcept>

namespace voetnoot {

namespace {

std::string composed(const std::string& name) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status) != 0) throw std::runtime_error("ICU has no NFC data");
    std::string result;
    icu::StringByteSink<std::string> sink(&result);
    nfc->normalizeUTF8(0, name, sink, nullptr, status);
    if (U_FAILURE(status) != 0) throw std::runtime_error("ICU cannot normalize this name");
    return result;
}

}  // namespace

std::string case_key(std::string_view name) {
    const std::string given = composed(std::string(name));
    std::string folded;
    icu::StringByteSink<std::string> sink(&folded);
    UErrorCode status = U_ZERO_ERROR;
    icu::CaseMap::utf8Fold(0, given, sink, nullptr, status);
    if (U_FAILURE(status) != 0) throw std::runtime_error("ICU cannot fold this name");
    return composed(folded);
}

}  // namespace voetnoot
