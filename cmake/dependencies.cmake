# Every library that the project stands on, and what it is for.

# What is linked with the installed library: modules of pkg-config, and libraries that have none. Whoever
# uses it need name none of them; docs/library.md tells their packages.
set(VOETNOOT_LINK_MODULES
  expat fmt harfbuzz harfbuzz-subset hunspell icu-i18n icu-uc libcmark-gfm libcrypto libdeflate libjpeg libpng libqpdf
  libtiff-4 libxml-2.0 libzip md4c zlib)
set(VOETNOOT_LINK_LIBRARIES boost_filesystem cmark-gfm-extensions gif hyphen podofo)

find_package(PkgConfig REQUIRED)
find_package(Boost REQUIRED CONFIG COMPONENTS filesystem)     # the file system
# Catalogues of languages, for the program alone. A few functions are taken; as a shared library it brings
# ICU's larger half and a tenth of the time in which a program starts. So by preference it is linked in.
set(Boost_USE_STATIC_LIBS ON)
find_package(Boost QUIET CONFIG OPTIONAL_COMPONENTS locale)
set(Boost_USE_STATIC_LIBS OFF)
if(NOT TARGET Boost::locale)
  find_package(Boost REQUIRED CONFIG COMPONENTS locale)
endif()
find_program(VOETNOOT_MSGFMT msgfmt REQUIRED)                   # of gettext: compiles them
find_package(fmt REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(OpenSSL REQUIRED COMPONENTS Crypto)              # sha256
find_package(ICU REQUIRED COMPONENTS uc i18n)                 # NFC, properties, line breaks
find_package(LibXml2 REQUIRED)                                # Akoma Ntoso, HTML blocks
pkg_check_modules(hunspell REQUIRED IMPORTED_TARGET hunspell)  # words that a line's end has cut
pkg_check_modules(md4c REQUIRED IMPORTED_TARGET md4c)         # the scan of Markdown
pkg_check_modules(libzip REQUIRED IMPORTED_TARGET libzip)      # the container of Word documents, for reading
pkg_check_modules(expat REQUIRED IMPORTED_TARGET expat)        # their XML, for the scan
pkg_check_modules(harfbuzz REQUIRED IMPORTED_TARGET harfbuzz harfbuzz-subset)
pkg_check_modules(qpdf REQUIRED IMPORTED_TARGET libqpdf)      # PDF objects, for reading back
pkg_check_modules(libpng REQUIRED IMPORTED_TARGET libpng)        # pictures
pkg_check_modules(libjpeg REQUIRED IMPORTED_TARGET libjpeg)      # pictures; libjpeg-turbo
pkg_check_modules(zlib REQUIRED IMPORTED_TARGET zlib)            # inflates what others wrote
pkg_check_modules(libtiff REQUIRED IMPORTED_TARGET libtiff-4)    # pictures
pkg_check_modules(libdeflate REQUIRED IMPORTED_TARGET libdeflate)  # streams of PDF

pkg_check_modules(jemalloc REQUIRED IMPORTED_TARGET jemalloc) # memory of the program: a fifth less time a letter
pkg_check_modules(sqlite3 REQUIRED IMPORTED_TARGET sqlite3)   # the journal of a batch

pkg_check_modules(cmark_gfm REQUIRED IMPORTED_TARGET libcmark-gfm)  # the reading of Markdown

# These have neither a package file of CMake nor one of pkg-config in Debian.
function(voetnoot_library name header library)
  find_path(${name}_INCLUDE ${header} REQUIRED)
  find_library(${name}_LIBRARY ${library} REQUIRED)
  add_library(voetnoot_${name} INTERFACE IMPORTED)
  target_include_directories(voetnoot_${name} SYSTEM INTERFACE ${${name}_INCLUDE})
  target_link_libraries(voetnoot_${name} INTERFACE ${${name}_LIBRARY})
endfunction()
voetnoot_library(gif gif_lib.h gif)                                                    # pictures
voetnoot_library(cmark_gfm_extensions cmark-gfm-core-extensions.h cmark-gfm-extensions)  # tables
voetnoot_library(hyphen hyphen.h hyphen)
voetnoot_library(podofo podofo/podofo.h podofo)                     # PDF objects, for writing
