#include "pipeline/normalize/normalize.hpp"

#include "pipeline/normalize/body/assemble.hpp"
#include "pipeline/normalize/notes/bare_marks.hpp"
#include "pipeline/normalize/notes/bind.hpp"
#include "pipeline/normalize/draft_text.hpp"
#include "pipeline/normalize/body/furniture.hpp"
#include "pipeline/normalize/body/headings.hpp"
#include "pipeline/normalize/body/join.hpp"
#include "pipeline/normalize/body/language.hpp"
#include "pipeline/normalize/letterhead/letterhead_tables.hpp"
#include "pipeline/normalize/notes/marks.hpp"
#include "pipeline/normalize/notes/note_zones.hpp"
#include "pipeline/normalize/notes/numbering.hpp"
#include "pipeline/normalize/work.hpp"

#include <utility>

namespace voetnoot {

namespace {

constexpr std::string_view usual_language = "nl";

std::string language_of(const Draft& draft, const NormalizeOptions& options) {
    if (options.language) return *options.language;
    if (draft.language && normalizing::names_a_language(*draft.language)) return *draft.language;
    if (auto recognised = normalizing::recognise_language(normalizing::own_text(draft.blocks))) return *recognised;
    const std::optional<std::string>& of_file = draft.properties.language;
    return of_file && normalizing::names_a_language(*of_file) ? *of_file : std::string(usual_language);
}

}  // namespace

Normalized normalize(const Draft& draft, const Source& source, const NormalizeOptions& options,
                     Findings& findings) {
    using namespace normalizing;
    Workbench work{source, findings, {}, {}, {}, {}, {}, draft.explicit_roles, usual_highest_number,
                   options.pictures, language_of(draft, options)};
    work.flow.reserve(draft.blocks.size());
    for (const draft::Block& block : draft.blocks) work.flow.push_back({block});

    settle_languages(work);
    unfold_tables(work);
    find_highest_number(work);
    settle_bare_marks(work);
    take_out_furniture(work);
    find_notes(work);
    extend_notes(work);
    settle_zones(work);
    take_out_running_lines(work);
    number_notes(work);
    const std::vector<Mark> marks = marks_of(work);
    bind_references(work, marks);
    check_numbering(work, marks);
    join_what_page_ends_cut(work);
    settle_headings(work);

    Normalized result;
    result.document = assemble(work, marks, draft.properties);
    result.document.language = std::move(work.language);
    result.journal = std::move(work.journal);
    result.changes = std::move(work.changes);
    return result;
}

}  // namespace voetnoot
