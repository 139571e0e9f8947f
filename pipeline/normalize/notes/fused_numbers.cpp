#include "pipeline/normalize/notes/fused_numbers.hpp"

#include "pipeline/normalize/labels.hpp"

#include <algorithm>
#include <cstddef>
#include <fmt/format.h>
#include <utility>

namespace voetnoot::normalize::notes {

namespace {

constexpr std::size_t most_cuts = 16;  // that are looked at

template <class Wanted>
std::vector<std::vector<int>> only(std::vector<std::vector<int>> cuts, const Wanted& wanted) {
    std::erase_if(cuts, [&wanted](const std::vector<int>& numbers) { return !wanted(numbers); });
    return cuts;
}

bool is_consecutive(const std::vector<int>& numbers) {
    return numbers.back() - numbers.front() + 1 == static_cast<int>(numbers.size());
}

bool is_year(std::string_view digits) {
    return digits.size() == 4 && digits >= "1900" && digits <= "2099";
}

}  // namespace

FusedNumbers::FusedNumbers(const std::vector<FoundNote>& notes, const std::map<std::string, int>& asked)
    : asked_(asked), known_(highest_number + 1, false) {
    for (const FoundNote& note : notes) {
        if (note.double_of || !note.label.number) continue;
        known_[static_cast<std::size_t>(*note.label.number)] = true;
        highest_known_ = std::max(highest_known_, *note.label.number);
    }
}

FusedNumbers::Cuts FusedNumbers::unreferenced(Cuts cuts) const {
    return only(std::move(cuts), [this](const std::vector<int>& numbers) {
        return std::none_of(numbers.begin(), numbers.end(),
                            [this](int number) { return asked_.contains(fmt::format("{}", number)); });
    });
}

// The cuts that speak for themselves: those that go on where the references before stopped; else
// those that nothing else refers to; else those that count on.
FusedNumbers::Cuts FusedNumbers::likeliest(const Cuts& cuts, int due) const {
    Cuts better = only(cuts, [due](const std::vector<int>& numbers) {
        return is_consecutive(numbers) && numbers.front() == due;
    });
    if (better.empty()) better = unreferenced(cuts);
    if (better.empty()) better = only(cuts, is_consecutive);
    return better.empty() ? cuts : better;
}

// It is not higher than the notes go, or stands in a row of references.
bool FusedNumbers::may_be_lost(int number) const {
    return number <= highest_known_ + 1 || asked_.contains(fmt::format("{}", number - 1)) ||
           asked_.contains(fmt::format("{}", number + 1));
}

FusedReading FusedNumbers::read(std::string_view digits, const std::optional<Label>& whole,
                                int due) const {
    Cuts cuts = cuts_of_fused_number(digits, known_, most_cuts);
    if ((whole && whole->number && may_be_lost(*whole->number)) || is_year(digits))
        cuts = unreferenced(std::move(cuts));
    if (cuts.empty()) return {};
    if (cuts.size() > 1) cuts = likeliest(cuts, due);
    const bool one_way = cuts.size() == 1 && !(whole && whole->number == due);
    return {one_way ? FusedReading::Kind::cut : FusedReading::Kind::ambiguous, std::move(cuts)};
}

FusedReading FusedNumbers::read_beside_note(const Label& label) const {
    Cuts cuts = unreferenced(cuts_of_fused_number(label.printed, known_, most_cuts));
    if (cuts.size() != 1) return {};
    const auto asked = asked_.find(label.key());
    const bool another = asked != asked_.end() && asked->second > 1;
    return {another ? FusedReading::Kind::cut : FusedReading::Kind::ambiguous, std::move(cuts)};
}

}  // namespace voetnoot::normalize::notes
