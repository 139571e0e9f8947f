# Reading back what was written: no header of the writer, no table of it.
target_sources(voetnoot_pdfa_recount PRIVATE
  ${CMAKE_CURRENT_SOURCE_DIR}/recount/cmap.cpp
  ${CMAKE_CURRENT_SOURCE_DIR}/recount/content.cpp
  ${CMAKE_CURRENT_SOURCE_DIR}/recount/destinations.cpp
  ${CMAKE_CURRENT_SOURCE_DIR}/recount/encoding.cpp
  ${CMAKE_CURRENT_SOURCE_DIR}/recount/file.cpp
  ${CMAKE_CURRENT_SOURCE_DIR}/recount/font.cpp
  ${CMAKE_CURRENT_SOURCE_DIR}/recount/lexer.cpp
  ${CMAKE_CURRENT_SOURCE_DIR}/recount/marks.cpp
  ${CMAKE_CURRENT_SOURCE_DIR}/recount/structure_tree.cpp
  ${CMAKE_CURRENT_SOURCE_DIR}/recount/trees.cpp)
target_compile_definitions(voetnoot_pdfa_recount PRIVATE POINTERHOLDER_TRANSITION=4)  # libqpdf 11
