# libqpdf 11.3 (Debian 12) defaults destructors before what they destroy is complete, which clang refuses in
# C++20. A body in their place is compiled where all is complete. Only the header of the build is changed.
find_path(qpdf_headers qpdf/JSON.hh REQUIRED)
file(READ ${qpdf_headers}/qpdf/JSON.hh json)
foreach(name JSON_dictionary JSON_array)
  string(REPLACE "virtual ~${name}() = default;" "virtual ~${name}() {}" json "${json}")
endforeach()
file(WRITE ${PROJECT_BINARY_DIR}/clang/qpdf/JSON.hh "${json}")
include_directories(BEFORE SYSTEM ${PROJECT_BINARY_DIR}/clang)
