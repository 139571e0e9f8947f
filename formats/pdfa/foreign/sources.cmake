# Reading what others wrote, page by page.
target_sources(voetnoot_pdfa_recount PRIVATE
  foreign/chunks.cpp
  foreign/doubts.cpp
  foreign/furniture.cpp
  foreign/lines.cpp
  foreign/page.cpp
  foreign/read_pages.cpp
  foreign/testify.cpp
  foreign/tree_notes.cpp
  foreign/words.cpp)
