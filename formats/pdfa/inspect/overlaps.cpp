// PDF-10: text printed over text or over a picture. A sweep from the bottom of the page to its top; the
// runs at one height are kept by their left edge, so that only neighbours are compared.
#include "formats/pdfa/inspect/checks.hpp"

#include "formats/pdfa/rules.hpp"
#include "pipeline/phrase/make.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace voetnoot::pdfa::inspect {

namespace {

constexpr double tolerated = 0.05;  // of the smaller run's area

class Sweep {
public:
    Sweep(const std::vector<recount::Run>& runs, std::size_t page, Findings& findings)
        : runs_(runs), page_(page), findings_(findings) {}

    void run() {
        std::vector<const recount::Run*> by_bottom;
        for (const recount::Run& run : runs_) by_bottom.push_back(&run);
        std::stable_sort(
            by_bottom.begin(), by_bottom.end(),
            [](const recount::Run* a, const recount::Run* b) { return a->box.bottom < b->box.bottom; });
        for (const recount::Run* run : by_bottom) {
            compare(*run);
            active_.emplace(run->box.left, run);
            widest_ = std::max(widest_, run->box.right - run->box.left);
        }
    }

private:
    void compare(const recount::Run& run) {
        const auto end = active_.lower_bound(run.box.right);
        for (auto it = active_.lower_bound(run.box.left - widest_); it != end;) {
            const recount::Run& other = *it->second;
            if (other.box.top <= run.box.bottom) {  // the sweep has passed it
                it = active_.erase(it);
                continue;
            }
            ++it;
            const double shared = recount::shared_area(run.box, other.box);
            const double smaller = std::min(run.box.area(), other.box.area());
            if (smaller <= 0 || shared <= tolerated * smaller) continue;
            findings_.add(pdfa_rules::text_over_text, {},
                          phrase("page {}: “{}” and “{}” share {:.0f} % of the smaller one's area",
                                 page_ + 1, other.text, run.text, 100 * shared / smaller));
        }
    }

    const std::vector<recount::Run>& runs_;
    std::size_t page_;
    Findings& findings_;
    std::multimap<double, const recount::Run*> active_;
    double widest_ = 0;
};

}  // namespace

void check_overlaps(const Inspected& pdf, Findings& findings) {
    for (std::size_t page = 0; page < pdf.content.pages.size(); ++page) {
        std::vector<recount::Run> shown = pdf.content.pages[page].runs;
        const std::vector<recount::Run>& pictures = pdf.content.pages[page].pictures;
        shown.insert(shown.end(), pictures.begin(), pictures.end());
        Sweep(shown, page, findings).run();
    }
}

}  // namespace voetnoot::pdfa::inspect
