#include "tests/pdfa/foreign/small_pdf.hpp"

#include "formats/pdfa/foreign/testify.hpp"

#include <fmt/format.h>

#include <cmath>

namespace voetnoot::test {

std::string small_pdf(const SmallPdf& pdf) {
    std::vector<std::string> objects{fmt::format("<< /Type /Catalog /Pages 2 0 R {} >>", pdf.catalog),
                                     "", pdf.font};
    objects.insert(objects.end(), pdf.objects.begin(), pdf.objects.end());
    std::string kids;
    for (const SmallPage& page : pdf.pages) {
        objects.push_back(
            fmt::format("<< /Length {} >>\nstream\n{}\nendstream", page.content.size(), page.content));
        objects.push_back(
            fmt::format("<< /Type /Page /Parent 2 0 R /Contents {} 0 R /Resources << /Font << /F 3 0 R "
                        ">> {} >> {} >>",
                        objects.size(), pdf.resources, page.entries));
        kids += fmt::format("{} 0 R ", objects.size());
    }
    objects[1] = fmt::format("<< /Type /Pages /Count {} /Kids [ {}] /MediaBox [ 0 0 595 842 ] >>",
                             pdf.pages.size(), kids);
    std::string bytes = "%PDF-1.4\n";
    std::string table = fmt::format("xref\n0 {}\n0000000000 65535 f \n", objects.size() + 1);
    for (std::size_t i = 0; i < objects.size(); ++i) {
        table += fmt::format("{:010} 00000 n \n", bytes.size());
        bytes += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
    }
    const std::size_t at = bytes.size();
    return bytes + table +
           fmt::format("trailer << /Size {} /Root 1 0 R >>\nstartxref\n{}\n%%EOF\n", objects.size() + 1,
                       at);
}

std::string small_pdf(std::initializer_list<std::string> contents) {
    SmallPdf pdf;
    for (const std::string& content : contents) pdf.pages.push_back({content});
    return small_pdf(pdf);
}

std::string set(double x, double y, std::string_view text, double size) {
    std::string content;
    bool raised = false;
    while (!text.empty()) {
        const std::string_view piece = text.substr(0, text.find('^'));
        text.remove_prefix(std::min(text.size(), piece.size() + 1));
        const double height = raised ? 0.65 * size : size;
        if (!piece.empty())
            content += fmt::format("BT /F {} Tf {} {} Td ({}) Tj ET\n", height, x,
                                   raised ? y + 0.35 * size : y, piece);
        x += 0.5 * height * static_cast<double>(piece.size());
        raised = !raised;
    }
    return content;
}

std::string rule(double x, double y, double width) {
    return fmt::format("{} {} {} 0.5 re f\n", x, y, width);
}

std::string three_lines(const std::string& first) {
    return set(72, 700, first) + set(72, 686, "tweede regel van de brief") + set(72, 672, "derde regel");
}

witness::Testimony testimony(const std::string& bytes) {
    return pdfa::foreign::testify(bytes, {});
}

std::string shown(const witness::Testimony& testimony, witness::Part part) {
    std::string text;
    std::size_t next = 0;
    const auto add = [&](const std::string& word) {
        if (!text.empty()) text += ' ';
        text += word;
    };
    for (std::size_t i = 0; i <= testimony.words.size(); ++i) {
        for (; next < testimony.references.size() && testimony.references[next].before == i; ++next) {
            const witness::Reference& reference = testimony.references[next];
            if (part == witness::Part::body)
                add(fmt::format("[{}{}]", reference.label, reference.note ? "" : "?"));
        }
        if (i == testimony.words.size() || testimony.words[i].part != part) continue;
        add((testimony.words[i].joined ? "+" : "") + testimony.words[i].text);
    }
    return text;
}

std::string notes(const witness::Testimony& testimony) {
    std::string text;
    for (std::size_t i = 0; i < testimony.notes.size(); ++i) {
        if (i > 0) text += " | ";
        text += testimony.notes[i].label + ":";
        for (const witness::Word& word : testimony.words)
            if (word.part == witness::Part::note && word.note == i)
                text += (word.joined ? "+" : " ") + word.text;
    }
    return text;
}

bool is_near(double a, double b) {
    return std::abs(a - b) < 0.1;
}

}  // namespace voetnoot::test
