// Where things stand in a standard transfer of Archivematica (user manual 1.16: transfer, import
// metadata, manual normalization).
#pragma once

#include <string_view>

namespace voetnoot::package {

inline constexpr std::string_view transfer_objects = "objects/";
inline constexpr std::string_view transfer_metadata = "metadata/";
// Copies that were made before the transfer, and which of the objects each was made of; paths in the
// list are those below objects/.
inline constexpr std::string_view transfer_copies = "objects/manualNormalization/";
inline constexpr std::string_view transfer_preservation_copies =
    "objects/manualNormalization/preservation/";
inline constexpr std::string_view transfer_access_copies = "objects/manualNormalization/access/";
inline constexpr std::string_view transfer_normalization =
    "objects/manualNormalization/normalization.csv";
inline constexpr std::string_view transfer_metadata_csv = "metadata/metadata.csv";
// What Archivematica keeps and does not read.
inline constexpr std::string_view transfer_documentation = "metadata/submissionDocumentation/";
// MDTO of each file of the transfer, below this by the file's own path.
inline constexpr std::string_view transfer_descriptions = "metadata/submissionDocumentation/mdto/";

}  // namespace voetnoot::package
