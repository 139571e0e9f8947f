// A fuzz target as an ordinary test: every Markdown file, picture and kept input of the folders that are
// named, whole, and cut off after each of a few bytes, as a download that stops.
#include <boost/filesystem.hpp>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

// What libFuzzer does with bytes; here they stay as they are kept.
extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t*, std::size_t size, std::size_t) {
    return size;
}

namespace {

constexpr std::size_t cuts = 3;

void run(const std::string& bytes) {
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

}  // namespace

int main(int count, char** folders) {
    std::size_t files = 0;
    for (int i = 1; i < count; ++i)
        for (const auto& entry : boost::filesystem::recursive_directory_iterator(folders[i])) {
            const auto suffix = entry.path().extension();
            const bool kept = suffix.empty();  // by the fuzzer: scripts/fuzz
            if (!kept && suffix != ".md" && suffix != ".png" && suffix != ".jpg") continue;
            if (!boost::filesystem::is_regular_file(entry.path())) continue;
            std::ifstream file(entry.path(), std::ios::binary);
            const std::string bytes(std::istreambuf_iterator<char>(file), {});
            ++files;
            run(bytes);
            for (std::size_t cut = 1; cut <= cuts; ++cut)
                run(bytes.substr(0, bytes.size() * cut / (cuts + 1)));
        }
    std::printf("%zu files\n", files);
    return files == 0 ? 1 : 0;
}
