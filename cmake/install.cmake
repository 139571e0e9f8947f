# What `cmake --install` puts where: the program with its manual page and completions, the libraries
# with their headers, the files by which CMake and pkg-config find them, and the schema.
include(CMakePackageConfigHelpers)

# The libraries of our rooms, those at the top of the link line first.
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

set(rooms "")
voetnoot_collect_rooms(${PROJECT_SOURCE_DIR}/formats rooms)
voetnoot_collect_rooms(${PROJECT_SOURCE_DIR}/pipeline rooms)

set(headers ${CMAKE_INSTALL_INCLUDEDIR}/voetnoot)
set(package ${CMAKE_INSTALL_LIBDIR}/cmake/voetnoot)
install(TARGETS ${rooms} EXPORT voetnoot
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
  INCLUDES DESTINATION ${headers})
install(DIRECTORY pipeline/ DESTINATION ${headers} FILES_MATCHING PATTERN "*.hpp")
install(FILES formats/registry/registry.hpp DESTINATION ${headers})

install(EXPORT voetnoot NAMESPACE voetnoot:: DESTINATION ${package} FILE voetnootTargets.cmake)
configure_package_config_file(cmake/voetnootConfig.cmake.in
  ${PROJECT_BINARY_DIR}/package/voetnootConfig.cmake INSTALL_DESTINATION ${package})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/package/voetnootConfigVersion.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES
  ${PROJECT_BINARY_DIR}/package/voetnootConfig.cmake
  ${PROJECT_BINARY_DIR}/package/voetnootConfigVersion.cmake
  cmake/dependencies.cmake
  DESTINATION ${package})

set(VOETNOOT_PC_LIBRARIES "")
foreach(room IN LISTS rooms)
  get_target_property(output ${room} OUTPUT_NAME)
  string(APPEND VOETNOOT_PC_LIBRARIES " -l${output}")
endforeach()
file(RELATIVE_PATH VOETNOOT_PC_UP /${CMAKE_INSTALL_LIBDIR}/pkgconfig /)
configure_file(cmake/voetnoot.pc.in package/voetnoot.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/package/voetnoot.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)

install(TARGETS voetnoot DESTINATION ${CMAKE_INSTALL_BINDIR})
set(generated ${PROJECT_BINARY_DIR}/generated)  # by main/CMakeLists.txt
install(FILES ${generated}/voetnoot.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${generated}/voetnoot.bash RENAME voetnoot
  DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
install(FILES ${generated}/_voetnoot DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
# scripts/setup fetches the schema; it is read by a relative import of xml.xsd beside it.
install(DIRECTORY build/data/akn DESTINATION ${CMAKE_INSTALL_DATADIR}/voetnoot OPTIONAL)
