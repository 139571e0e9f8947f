# Reading back what was written: no header of the writer, no table of it.
target_sources(voetnoot_pdfa_recount PRIVATE
  recount/appearances.cpp
  recount/builtin_encoding.cpp
  recount/cmap.cpp
  recount/content.cpp
  recount/destinations.cpp
  recount/drawing.cpp
  recount/encoding.cpp
  recount/file.cpp
  recount/font.cpp
  recount/image.cpp
  recount/layers.cpp
  recount/lexer.cpp
  recount/marks.cpp
  recount/pictures.cpp
  recount/shown_text.cpp
  recount/standard_font.cpp
  recount/structure_tree.cpp
  recount/trees.cpp
  recount/xmp.cpp
  inspect/actions.cpp
  inspect/annotations.cpp
  inspect/attachments.cpp
  inspect/catalog.cpp
  inspect/destinations.cpp
  inspect/figures.cpp
  inspect/file.cpp
  inspect/glyphs.cpp
  inspect/headings.cpp
  inspect/ids.cpp
  inspect/inspect.cpp
  inspect/inspected.cpp
  inspect/marked_content.cpp
  inspect/metadata.cpp
  inspect/note_links.cpp
  inspect/note_order.cpp
  inspect/note_pages.cpp
  inspect/overlaps.cpp
  inspect/page_bounds.cpp
  inspect/parent_tree.cpp
  inspect/pictures.cpp
  inspect/places.cpp)
target_link_libraries(voetnoot_pdfa_recount PRIVATE LibXml2::LibXml2)                     # XMP
target_compile_definitions(voetnoot_pdfa_recount PRIVATE POINTERHOLDER_TRANSITION=4)      # libqpdf 11
