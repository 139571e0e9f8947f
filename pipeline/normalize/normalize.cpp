#include "pipeline/normalize/normalize.hpp"

#include "pipeline/normalize/body/assemble.hpp"
#include "pipeline/normalize/body/body.hpp"
#include "pipeline/normalize/body/furniture.hpp"
#include "pipeline/normalize/body/language.hpp"
#include "pipeline/normalize/body/pictures.hpp"
#include "pipeline/normalize/draft_text.hpp"
#include "pipeline/normalize/letterhead/letterhead.hpp"
#include "pipeline/normalize/notes/marks.hpp"
#include "pipeline/normalize/notes/note_zones.hpp"
#include "pipeline/normalize/notes/notes.hpp"
#include "pipeline/normalize/places.hpp"
#include "pipeline/normalize/work.hpp"

#include <utility>

namespace voetnoot {

namespace {

constexpr std::string_view usual_language = "nl";

std::string language_of(const Draft& draft, const NormalizeOptions& options) {
    if (options.language) return *options.language;
    if (draft.language && normalize::body::names_a_language(*draft.language)) return *draft.language;
    if (auto recognised = normalize::body::recognise_language(normalize::own_text(draft.blocks)))
        return *recognised;
    const std::optional<std::string>& of_file = draft.properties.language;
    return of_file && normalize::body::names_a_language(*of_file) ? *of_file
                                                                  : std::string(usual_language);
}

}  // namespace

Normalized normalize_draft(const Draft& draft, const Source& source, const NormalizeOptions& options,
                           Findings& findings) {
    using namespace normalize;
    normalize::Workbench work{source,
                              findings,
                              {},
                              {},
                              {},
                              {},
                              {},
                              draft.explicit_roles,
                              draft.cuts_words || !draft.explicit_roles,
                              normalize::usual_highest_number,
                              options.pictures,
                              language_of(draft, options),
                              options.dictionaries};
    for (const DraftAnchor& anchor : draft.anchors) work.anchors.insert('#' + anchor.id);
    work.flow.reserve(draft.blocks.size());
    for (const draft::Block& block : draft.blocks) work.flow.push_back({block});

    normalize::body::settle_languages(work);
    normalize::letterhead::unfold_tables(work);
    if (!work.explicit_roles) normalize::notes::free_marks(work);
    normalize::letterhead::read_headings_as_lines(work);
    normalize::notes::find_highest_number(work);
    if (!work.explicit_roles) {
        normalize::notes::free_notes_that_lead_back(work);
        normalize::notes::free_listed_notes(work);
        normalize::notes::settle_bracketed_marks(work);
    }
    normalize::notes::settle_bare_marks(work);
    normalize::body::take_out_furniture(work);
    if (!work.explicit_roles) normalize::notes::find_people(work);
    normalize::body::take_out_repeated_descriptions(work);
    normalize::notes::find_notes(work);
    normalize::notes::extend_notes(work);
    normalize::notes::settle_zones(work);
    normalize::body::take_out_running_lines(work);
    normalize::notes::cut_note_links(work);
    normalize::notes::number_notes(work);
    const std::vector<normalize::notes::Mark> marks = normalize::notes::marks_of(work);
    normalize::notes::bind_references(work, marks);
    normalize::notes::tell_unbound_marks(work, marks);
    normalize::notes::tell_unread_marks(work);
    normalize::notes::check_numbering(work, marks);
    normalize::body::join_what_page_ends_cut(work);
    normalize::body::report_cut_notes(work);
    normalize::body::join_words(work);
    normalize::body::report_ligatures(work);
    normalize::body::settle_headings(work);
    normalize::body::report_lone_words(work);

    Normalized result;
    result.document = normalize::body::assemble(work, marks, draft.properties);
    place_anchors(draft.anchors, result.document);
    result.document.language = std::move(work.language);
    result.journal = std::move(work.journal);
    result.changes = std::move(work.changes);
    result.resources = std::move(work.resources);
    return result;
}

}  // namespace voetnoot
