// What a file is that bears the name of a Word document and is none.
#pragma once

#include "pipeline/phrase/phrase.hpp"

#include <string>
#include <string_view>

namespace voetnoot::docx::package {

// What it is, and what to do: "it is RTF: open it in Word and save it as .docx". Empty where it is a zip
// container.
Phrase what_it_is(std::string_view bytes);

// The same of a zip container, by the parts that tell it: `mimetype` (of ODF and EPUB), the XML of the
// main part. Empty where that is a Word document's.
Phrase what_the_container_is(std::string_view mimetype);
Phrase what_the_main_part_is(std::string_view xml);

}  // namespace voetnoot::docx::package
