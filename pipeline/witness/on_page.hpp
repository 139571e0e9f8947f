// What the place of words on the pages of an original says of them. Pure.
#pragma once

#include "pipeline/witness/differences.hpp"
#include "pipeline/witness/testimony.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace voetnoot::witness {

// Two words that follow each other: with no more between them than some spaces.
bool on_one_line(const Testimony& original, std::size_t word, std::size_t next);

// The first of its line.
bool begins_line(const Testimony& original, std::size_t word);

// Word processors set the bullet of a second level as an 'o' that begins its line.
bool is_bullet(const Testimony& original, std::size_t word);

// The first word behind "Geachte Voorzitter," on the first page, or behind all words where nothing
// greets.
std::size_t salutation_end(const Testimony& original);

// A whole line at the head of the first page, above the salutation, or beside what it says.
bool is_letterhead(const Testimony& original, const WordRange& range, std::size_t salutation_end);

// The page of a word, or of the one before it, if it has a picture that words may be in.
std::optional<std::uint32_t> page_of_picture_near(const Testimony& original, std::size_t word);

}  // namespace voetnoot::witness
