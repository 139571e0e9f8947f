# The original's text against the letter's.
target_sources(voetnoot_pipeline PRIVATE
  witness/alignment.cpp
  witness/chain.cpp
  witness/coverage.cpp
  witness/differences.cpp
  witness/document_testimony.cpp
  witness/edges.cpp
  witness/furniture_in_text.cpp
  witness/gaps.cpp
  witness/letters.cpp
  witness/note_differences.cpp
  witness/page_map.cpp
  witness/on_page.cpp
  witness/reunite.cpp
  witness/statements.cpp
  witness/text_layer.cpp
  witness/tiling.cpp)
