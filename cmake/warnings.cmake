# Warnings of our own code; headers of dependencies are system headers. They are errors for those who work on
# it (the presets, CI), and not for somebody who only builds it with a compiler that we have not seen.
option(VOETNOOT_WERROR "Warnings are errors" OFF)
add_library(voetnoot_warnings INTERFACE)
target_compile_options(voetnoot_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Wold-style-cast -Wimplicit-fallthrough
  $<$<BOOL:${VOETNOOT_WERROR}>:-Werror>)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_GREATER_EQUAL 12)
  # It takes the members of a std::variant or std::optional that is moved for uninitialized, whichever one it holds.
  target_compile_options(voetnoot_warnings INTERFACE -Wno-maybe-uninitialized)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  # What GCC counts to others: to shadow a name of a namespace (a unity build brings those of many files together),
  # and to change a sign.
  target_compile_options(voetnoot_warnings INTERFACE -Wno-shadow -Wno-sign-conversion)
endif()
