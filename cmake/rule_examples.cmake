# cmake -DFOLDER=fixtures/rules -DOUT=rule_examples.cpp -P rule_examples.cmake: the fixtures of rules as an
# array of the program, so that an installed one has them. What is no text is named only.
file(GLOB files RELATIVE ${FOLDER} ${FOLDER}/*.fail.* ${FOLDER}/*.pass.*)
list(SORT files)
set(rows "")
foreach(file IN LISTS files)
  string(REGEX MATCH "^([A-Z]+-[0-9]+)-.*[.](fail|pass)[.](.*)$" matched ${file})
  set(rule ${CMAKE_MATCH_1})
  set(fails ${CMAKE_MATCH_2})
  set(kind ${CMAKE_MATCH_3})
  set(text "")
  if(kind MATCHES "^(md|txt|akn.xml)$")
    file(READ ${FOLDER}/${file} text)
  endif()
  string(COMPARE EQUAL ${fails} fail fails)
  string(APPEND rows "    {\"${rule}\", ${fails}, \"${file}\", R\"example(${text})example\"},\n")
endforeach()
file(WRITE ${OUT}.new "#include \"program/rule_examples.hpp\"

namespace voetnoot::program {

namespace {

constexpr RuleExample examples[] = {
${rows}};

}  // namespace

std::span<const RuleExample> rule_examples() {
    return examples;
}

}  // namespace voetnoot::program
")
file(COPY_FILE ${OUT}.new ${OUT} ONLY_IF_DIFFERENT)
