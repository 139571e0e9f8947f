#include "tests/audit/sealed_letter.hpp"

#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

#include <map>
#include <memory>
#include <utility>

namespace voetnoot::audit_test {

namespace fs = boost::filesystem;

const std::string letter =
    "# Versterking van de dijken\n\n"
    "De dijk bij Nijmegen<sup>1</sup> is door het [waterschap](https://waterschap.example/dijk) in 2019 "
    "versterkt, en de sluis bij Tiel<sup>2</sup> wordt volgens de planning in 2023 vervangen door een "
    "nieuwe.\n\n"
    "## Planning\n\n"
    "Over de voortgang<sup>3</sup> wordt de Kamer ieder halfjaar ingelicht<sup>4</sup>, zoals ook in de "
    "vorige brief<sup>1</sup> is toegezegd.\n\n"
    "- De uiterwaarden worden afgegraven.\n- De kade wordt verhoogd.\n\n---\n\n"
    "<sup>1</sup> Kamerstuk 31710, nr. 80.\n\n<sup>2</sup> Besluit van 3 maart 2021.\n\n"
    "<sup>3</sup> Voortgangsrapportage Waterveiligheid, deel 2.\n\n<sup>4</sup> Motie van het lid "
    "Geurts.\n";

namespace {

constexpr auto another =
    "# Polders\n\nIn de polder<sup>1</sup> staat geen water meer, schrijft de dijkgraaf.\n\n---\n\n"
    "<sup>1</sup> Brief van de dijkgraaf.\n";

void convert(const fs::path& file, const fs::path& folder, const std::string& language) {
    const Ran ran =
        run_program({"convert", "--isolated", "--lang", language, file.string(), "-o", folder.string()});
    if (ran.exit != 0) throw std::runtime_error("not sealed: " + ran.err);
}

}  // namespace

std::string replaced(std::string text, std::string_view what, std::string_view with) {
    const std::size_t at = text.find(what);
    if (at == text.npos) throw std::runtime_error("nothing to replace: " + std::string(what));
    return text.replace(at, what.size(), with);
}

void edit(const fs::path& file, std::string_view what, std::string_view with) {
    write_file(file, replaced(read_file(file), what, with));
}

void flip_bit(const fs::path& file, std::size_t byte) {
    std::string bytes = read_file(file);
    bytes.at(byte) = static_cast<char>(bytes[byte] ^ 1);
    write_file(file, bytes);
}

const fs::path& sealed(const std::string& text, const std::string& language) {
    struct Sealed {
        TemporaryFolder temporary;
        fs::path folder = temporary.path() / "out";
    };
    static std::map<std::pair<std::string, std::string>, std::unique_ptr<Sealed>> all;
    std::unique_ptr<Sealed>& one = all[{text, language}];
    if (!one) {
        one = std::make_unique<Sealed>();
        fs::create_directories(one->folder);
        write_file(one->folder / "brief.md", text);
        convert(one->folder / "brief.md", one->folder, language);
        if (text == letter) {
            write_file(one->temporary.path() / "ander.md", another);
            convert(one->temporary.path() / "ander.md", one->folder, language);
        }
    }
    return one->folder;
}

void take(const fs::path& folder, const std::string& suffix, const std::string& text,
          const std::string& language) {
    fs::copy_file(sealed(text, language) / ("brief" + suffix), folder / ("brief" + suffix),
                  fs::copy_options::overwrite_existing);
}

}  // namespace voetnoot::audit_test
