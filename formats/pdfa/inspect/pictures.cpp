// PDF-20: the pictures of the running text in its order, then those of the notes, by the samples that
// libqpdf decodes; beside them those that mean nothing and are artifacts.
#include "formats/pdfa/inspect/checks.hpp"

#include "formats/pdfa/rules.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/source/sha256.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <vector>

namespace voetnoot::pdfa::inspect {

namespace {

struct Drawn {
    PromisedPicture picture;
    Phrase place;  // for findings
};

class Pictures {
public:
    Pictures(const Inspected& pdf, Findings& findings) : pdf_(pdf), findings_(findings) {}

    void run() {
        std::vector<Drawn> in_text, in_notes, decoration;
        for (std::size_t i = 1; i < pdf_.tree.elements.size(); ++i)
            figure({i}, pdf_.tree.within({i}, "Note") ? in_notes : in_text);
        in_text.insert(in_text.end(), in_notes.begin(), in_notes.end());
        for (std::size_t page = 0; page < pdf_.content.pages.size(); ++page)
            for (const QPDFObjGen image : pdf_.content.pages[page].decoration)
                decoration.push_back({read(image, {}), phrase("page {}", page + 1)});
        compare(in_text, false);
        compare(decoration, true);
    }

private:
    void report(const Phrase& what) { findings_.add(pdfa_rules::picture_differs, {}, what); }

    void figure(recount::ElementId id, std::vector<Drawn>& to) {
        const recount::Element& element = pdf_.tree.at(id);
        for (const recount::Kid& kid : element.kids) {
            const auto* key = std::get_if<recount::ContentKey>(&kid);
            const auto found =
                key == nullptr ? pdf_.content.sequences.end() : pdf_.content.sequences.find(*key);
            if (found == pdf_.content.sequences.end()) continue;
            for (const QPDFObjGen image : found->second.pictures) {
                const Phrase place =
                    phrase("page {}: {}", found->second.page + 1, recount::describe(element));
                if (element.type != "Figure")
                    report(phrase("{} draws a picture, and is no Figure", place));
                const std::string alt = element.alt.value_or("");
                to.push_back({read(image, element.title == alt ? "" : alt), place});
            }
        }
    }

    PromisedPicture read(QPDFObjGen image, std::string alt) {
        const auto [known, is_new] = images_.try_emplace(image);
        if (is_new) known->second = read_anew(image);
        PromisedPicture picture = known->second;
        picture.alt = std::move(alt);
        return picture;
    }

    PromisedPicture read_anew(QPDFObjGen image) {
        QPDFObjectHandle stream = pdf_.file.object(image);
        QPDFObjectHandle dictionary = stream.getDict();
        const auto number = [&](const char* key) {
            QPDFObjectHandle value = dictionary.getKey(key);
            return value.isInteger() ? static_cast<std::uint32_t>(std::max(value.getIntValueAsInt(), 0))
                                     : 0;
        };
        PromisedPicture picture;
        picture.width = number("/Width");
        picture.height = number("/Height");
        QPDFObjectHandle colours = dictionary.getKey("/ColorSpace");
        picture.channels = colours.isNameAndEquals("/DeviceGray")  ? 1
                           : colours.isNameAndEquals("/DeviceRGB") ? 3
                                                                   : 0;
        if (number("/BitsPerComponent") == 8) picture.pixels = sha256(pdf_.file.samples(stream));
        return picture;
    }

    void compare(const std::vector<Drawn>& drawn, bool decorative) {
        std::vector<PromisedPicture> promised = pdf_.promised.pictures;
        std::erase_if(promised, [decorative](const PromisedPicture& picture) {
            return picture.decorative != decorative;
        });
        const Phrase what = decorative ? phrase("decorative pictures") : phrase("pictures");
        if (promised.size() != drawn.size())
            return report(
                phrase("the letter shows {} {}, and {} are drawn", promised.size(), what, drawn.size()));
        for (std::size_t i = 0; i < promised.size(); ++i) {
            const PromisedPicture& wanted = promised[i];
            const PromisedPicture& found = drawn[i].picture;
            const auto say = [&](const Phrase& how) {
                report(phrase("{}: picture {} of the letter {}", drawn[i].place, i + 1, how));
            };
            if (found.width != wanted.width || found.height != wanted.height ||
                found.channels != wanted.channels)
                say(phrase("has {}×{} pixels in {} colours, and not {}×{} in {}", found.width,
                           found.height, found.channels, wanted.width, wanted.height, wanted.channels));
            else if (found.pixels != wanted.pixels) say(phrase("has other pixels"));
            else if (!decorative && collapsed(found.alt) != collapsed(wanted.alt))
                say(phrase("has another description"));
        }
    }

    // The ledger counts the words of a description; here it only tells which picture it is of.
    static std::string collapsed(std::string text) {
        std::erase_if(text, [](char c) { return c == ' ' || c == '\n' || c == '\t'; });
        return text;
    }

    const Inspected& pdf_;
    Findings& findings_;
    std::map<QPDFObjGen, PromisedPicture> images_;
};

}  // namespace

void check_pictures(const Inspected& pdf, Findings& findings) {
    Pictures(pdf, findings).run();
}

}  // namespace voetnoot::pdfa::inspect
