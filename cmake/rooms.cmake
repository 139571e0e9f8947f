# voetnoot_unity(TARGET): several sources compiled as one, which takes a third of the time; not for every
# day, where one changed file would compile all of them.
function(voetnoot_unity target)
  set_target_properties(${target} PROPERTIES
    UNITY_BUILD ${VOETNOOT_UNITY} UNITY_BUILD_BATCH_SIZE 0)
endfunction()

# Where each source is compiled by itself, what nearly all of them include is compiled once.
function(voetnoot_precompiled)
  file(WRITE ${PROJECT_BINARY_DIR}/headers.cpp "")
  add_library(voetnoot_headers OBJECT ${PROJECT_BINARY_DIR}/headers.cpp)
  target_compile_features(voetnoot_headers PRIVATE cxx_std_20)
  target_link_libraries(voetnoot_headers PRIVATE voetnoot_warnings fmt::fmt Boost::filesystem)
  target_precompile_headers(voetnoot_headers PRIVATE
    <fmt/format.h> <boost/filesystem.hpp> <algorithm> <array> <functional> <map> <memory> <optional> <set> <string>
    <string_view> <utility> <variant> <vector>)
endfunction()

# voetnoot_room(NAME SOURCES … PUBLIC … PRIVATE …): a static library. Includes are rooted at the top: a
# path says its room. PUBLIC and PRIVATE name the libraries that it links.
function(voetnoot_room name)
  cmake_parse_arguments(ROOM "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  add_library(voetnoot_${name} STATIC ${ROOM_SOURCES})
  add_library(voetnoot::${name} ALIAS voetnoot_${name})
  target_include_directories(voetnoot_${name} PUBLIC ${PROJECT_SOURCE_DIR})
  target_compile_features(voetnoot_${name} PUBLIC cxx_std_20)
  target_link_libraries(voetnoot_${name}
    PUBLIC ${ROOM_PUBLIC}
    PRIVATE ${ROOM_PRIVATE} voetnoot_warnings)
  voetnoot_unity(voetnoot_${name})
  if(NOT VOETNOOT_UNITY)
    target_precompile_headers(voetnoot_${name} REUSE_FROM voetnoot_headers)
    set_target_properties(voetnoot_${name} PROPERTIES PCH_WARN_INVALID OFF)  # who does not link fmt goes without
  endif()
  set_target_properties(voetnoot_${name} PROPERTIES OUTPUT_NAME voetnoot-${name})
endfunction()
