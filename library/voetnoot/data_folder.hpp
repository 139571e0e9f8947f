// Where the data of the library stands. `cmake --install` writes the folder of the prefix here.
#pragma once

#define VOETNOOT_DATA_FOLDER ""
