// Lines that say how secret a letter is: "VERTROUWELIJK", "Departementaal vertrouwelijk", "TLP:AMBER".
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::normalize {

// The words of some text: letters and digits only, lower case.
std::vector<std::string> words_of(std::string_view text);

// Is the line nothing but a classification?
bool is_classification(std::string_view line);

}  // namespace voetnoot::normalize
