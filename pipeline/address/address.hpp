// Where a link of a letter may lead. A letter comes from a stranger: what its links start, in the hands
// of a reader of the PDF or the XML, is decided here and nowhere else. Pure functions; the target is as
// the source means it (entities and escapes decoded).
#pragma once

#include <string>
#include <string_view>

namespace voetnoot {

enum class Reach {
    live,    // http, https (with a host), mailto and tel, in letters of any case
    broken,  // such an address that nobody can go to: "http://host:/"
    barred,  // all else: other schemes, paths, names of machines, signs that nobody sees
};

// Of a target that leads out of the letter (RFC 3986). One that is empty is broken.
Reach reach_of(std::string_view target);

// What may be said of a picture's place: an address that is live, a path below the letter's folder, or
// of a path elsewhere the file's name; else nothing. Where a file is on the machine of who wrote the
// letter is nobody's business.
std::string picture_place(std::string_view target);

// A target for people: in one piece if it is short, else its beginning and its length.
std::string shown_target(std::string_view target);

}  // namespace voetnoot
