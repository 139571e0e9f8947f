# What `cmake --install` puts where: the program with its manual page and completions, the library with
# its headers, the files by which CMake and pkg-config find it, and the schema.
include(CMakePackageConfigHelpers)

# The libraries of our rooms below a folder.
function(voetnoot_collect_rooms folder result)
  set(found ${${result}})
  get_property(targets DIRECTORY ${folder} PROPERTY BUILDSYSTEM_TARGETS)
  foreach(target IN LISTS targets)
    get_target_property(type ${target} TYPE)
    if(type STREQUAL "STATIC_LIBRARY")
      list(APPEND found ${target})
    endif()
  endforeach()
  get_property(folders DIRECTORY ${folder} PROPERTY SUBDIRECTORIES)
  foreach(below IN LISTS folders)
    voetnoot_collect_rooms(${below} found)
  endforeach()
  set(${result} ${found} PARENT_SCOPE)
endfunction()

# One archive, which holds every room but the batch, that is the program's.
set(rooms "")
foreach(folder library formats pipeline)
  voetnoot_collect_rooms(${PROJECT_SOURCE_DIR}/${folder} rooms)
endforeach()
list(REMOVE_ITEM rooms voetnoot_batch)
list(TRANSFORM rooms REPLACE "(.+)" "$<TARGET_OBJECTS:\\1>" OUTPUT_VARIABLE objects)
add_library(voetnoot_archive STATIC ${objects})
set_target_properties(voetnoot_archive PROPERTIES
  OUTPUT_NAME voetnoot LINKER_LANGUAGE CXX ARCHIVE_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR})
# All that is installed: scripts/build builds it.
add_custom_target(voetnoot_installed DEPENDS voetnoot voetnoot_archive voetnoot_generated_files)

set(package ${CMAKE_INSTALL_LIBDIR}/cmake/voetnoot)
install(TARGETS voetnoot_archive ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT library)
install(DIRECTORY library/voetnoot DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT library
  FILES_MATCHING PATTERN "*.hpp")
# The prefix is known when it is installed.
set(header ${CMAKE_INSTALL_INCLUDEDIR}/voetnoot/data_folder.hpp)
install(CODE "
  set(header \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/${header}\")
  file(READ \"\${header}\" text)
  string(REPLACE [[\"\"]] \"\\\"\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_DATADIR}/voetnoot\\\"\" text \"\${text}\")
  file(WRITE \"\${header}\" \"\${text}\")" COMPONENT library)

configure_package_config_file(cmake/voetnootConfig.cmake.in
  ${PROJECT_BINARY_DIR}/package/voetnootConfig.cmake INSTALL_DESTINATION ${package})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/package/voetnootConfigVersion.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES
  ${PROJECT_BINARY_DIR}/package/voetnootConfig.cmake
  ${PROJECT_BINARY_DIR}/package/voetnootConfigVersion.cmake
  DESTINATION ${package} COMPONENT library)

list(JOIN VOETNOOT_LINK_MODULES " " VOETNOOT_PC_REQUIRES)
list(TRANSFORM VOETNOOT_LINK_LIBRARIES PREPEND -l OUTPUT_VARIABLE libraries)
list(JOIN libraries " " VOETNOOT_PC_LIBRARIES)
file(RELATIVE_PATH VOETNOOT_PC_UP /${CMAKE_INSTALL_LIBDIR}/pkgconfig /)
configure_file(cmake/voetnoot.pc.in package/voetnoot.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/package/voetnoot.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig
  COMPONENT library)

install(TARGETS voetnoot DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT program)
set(generated ${PROJECT_BINARY_DIR}/generated)  # by program/CMakeLists.txt
install(DIRECTORY ${PROJECT_BINARY_DIR}/locale DESTINATION ${CMAKE_INSTALL_DATADIR} COMPONENT program)
install(FILES docs/rules.md DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)
install(FILES ${generated}/voetnoot.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT program)
install(FILES ${generated}/voetnoot.bash RENAME voetnoot
  DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions COMPONENT program)
set(VOETNOOT_ZSH_FOLDER ${CMAKE_INSTALL_DATADIR}/zsh/site-functions CACHE STRING "Where zsh looks for completions")
install(FILES ${generated}/_voetnoot DESTINATION ${VOETNOOT_ZSH_FOLDER} COMPONENT program)
# scripts/setup fetches the schema; it is read by a relative import of xml.xsd beside it.
install(DIRECTORY build/data/akn build/data/packages DESTINATION ${CMAKE_INSTALL_DATADIR}/voetnoot
  COMPONENT program OPTIONAL)
