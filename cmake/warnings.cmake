# Warnings are errors in our own code; headers of dependencies are system headers.
add_library(voetnoot_warnings INTERFACE)
target_compile_options(voetnoot_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Wold-style-cast -Wimplicit-fallthrough -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_GREATER_EQUAL 13)
  # It takes the members of a std::variant that is moved for uninitialized, whichever one it holds.
  target_compile_options(voetnoot_warnings INTERFACE -Wno-maybe-uninitialized)
endif()
