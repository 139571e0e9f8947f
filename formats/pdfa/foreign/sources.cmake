# Reading what others wrote, page by page.
target_sources(voetnoot_pdfa_recount PRIVATE
  foreign/calls.cpp
  foreign/chunks.cpp
  foreign/contents_numbers.cpp
  foreign/doubts.cpp
  foreign/endnotes.cpp
  foreign/foot_zone.cpp
  foreign/furniture.cpp
  foreign/labels.cpp
  foreign/lattice.cpp
  foreign/lines.cpp
  foreign/notes.cpp
  foreign/page.cpp
  foreign/read_pages.cpp
  foreign/recount_any.cpp
  foreign/references.cpp
  foreign/repeated_heads.cpp
  foreign/rules_met.cpp
  foreign/tables.cpp
  foreign/testify.cpp
  foreign/tree_cells.cpp
  foreign/tree_notes.cpp
  foreign/words.cpp)
