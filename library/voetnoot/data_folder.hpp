// Where the data of the library stands. `cmake --install` writes the folder of the prefix here.
#pragma once

// The folder of the prefix; empty where the library is not installed.
#define VOETNOOT_DATA_FOLDER ""
