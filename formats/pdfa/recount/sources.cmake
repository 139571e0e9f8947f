# Reading back what was written: no header of the writer, no table of it.
set(pdfa_recount_sources
  cmap.cpp content.cpp destinations.cpp encoding.cpp file.cpp font.cpp inspect.cpp lexer.cpp marks.cpp
  structure_tree.cpp trees.cpp xmp.cpp
  checks/annotations.cpp checks/attachments.cpp checks/catalog.cpp checks/destinations.cpp checks/figures.cpp checks/file.cpp checks/glyphs.cpp
  checks/headings.cpp checks/ids.cpp checks/inspected.cpp checks/marked_content.cpp checks/metadata.cpp
  checks/note_links.cpp checks/note_order.cpp checks/note_pages.cpp checks/overlaps.cpp checks/page_bounds.cpp
  checks/parent_tree.cpp checks/pictures.cpp checks/places.cpp)
list(TRANSFORM pdfa_recount_sources PREPEND ${CMAKE_CURRENT_SOURCE_DIR}/recount/)
target_sources(voetnoot_pdfa_recount PRIVATE ${pdfa_recount_sources})
target_link_libraries(voetnoot_pdfa_recount PRIVATE LibXml2::LibXml2)                     # XMP
target_compile_definitions(voetnoot_pdfa_recount PRIVATE POINTERHOLDER_TRANSITION=4)      # libqpdf 11
