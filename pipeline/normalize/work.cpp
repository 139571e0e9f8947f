#include "pipeline/normalize/work.hpp"

#include "pipeline/phrase/make.hpp"
#include "pipeline/text/text.hpp"

namespace voetnoot::normalize {

void Workbench::book(Fate fate, Span span, const Rule* rule) {
    JournalEntry entry;
    entry.fate = fate;
    entry.span = span;
    if (rule != nullptr) entry.rule = rule->id;
    journal.push_back(std::move(entry));
}

void Workbench::book_note(Fate fate, Span span, std::size_t note) {
    JournalEntry entry;
    entry.fate = fate;
    entry.span = span;
    entry.note = {note};
    journal.push_back(std::move(entry));
}

void Workbench::book_dangling(Span span, std::string label) {
    JournalEntry entry;
    entry.fate = Fate::dangling;
    entry.span = span;
    entry.text = std::move(label);
    journal.push_back(std::move(entry));
}

void Workbench::book_replaced(Span span, const Rule* rule, std::string text) {
    JournalEntry entry;
    entry.fate = Fate::replaced;
    entry.span = span;
    entry.text = std::move(text);
    if (rule != nullptr) entry.rule = rule->id;
    journal.push_back(std::move(entry));
}

void Workbench::book(const draft::Replaced& replaced) {
    if (replaced.text.empty()) book(Fate::furniture, replaced.span, replaced.rule);
    else book_replaced(replaced.span, replaced.rule, clean(replaced.text));
}

void Workbench::report(const Rule& rule, Span span, const Phrase& message) {
    changes.push_back({message, std::string(rule.id), span});
    findings.add(rule, span, message);
}

void Workbench::change(Phrase what, Phrase why, Span span) {
    changes.push_back({std::move(what), std::move(why), span});
}

}  // namespace voetnoot::normalize
