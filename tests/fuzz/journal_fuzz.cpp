// libFuzzer: any bytes are what a batch and its workers say to each other, or are refused; a result of
// the journal is told in one line, or is no JSON.
#include "pipeline/batch/found.hpp"
#include "pipeline/batch/report.hpp"
#include "pipeline/batch/results.hpp"
#include "pipeline/error/error.hpp"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <cstdlib>
#include <type_traits>

namespace {

template <class Decode>
void refused_or_not(Decode decode) {
    try {
        decode();
    } catch (const voetnoot::Unreadable&) {
        return;
    } catch (const nlohmann::json::exception&) {
        return;
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace voetnoot::batch;
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    refused_or_not([&] {
        if (encode(decode_order(bytes)) != bytes) std::abort();
    });
    refused_or_not([&] {
        if (encode(decode_from_worker(bytes)) != bytes) std::abort();
    });
    refused_or_not([&] {
        const std::string line =
            result_line({{"l", "l.md", ""}, Entry{Verdict::sealed, "s", "r", bytes}});
        if (line.find('\n') != line.size() - 1) std::abort();
    });
    gone_from("/nergens", bytes);
    pictures_are_same({}, bytes);
    return 0;
}
