# Document → pages.
target_sources(voetnoot_pdfa_writer PRIVATE
  fonts/face.cpp
  fonts/font_set.cpp
  fonts/needs.cpp)
