# Warnings are errors in our own code; headers of dependencies are system headers.
add_library(voetnoot_warnings INTERFACE)
target_compile_options(voetnoot_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Wold-style-cast -Wimplicit-fallthrough -Werror)
