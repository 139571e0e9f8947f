// What goes to a process that checks receipts, and what comes back.
#pragma once

#include "pipeline/audit/check.hpp"

#include <string>
#include <string_view>

namespace voetnoot::audit {

std::string encode(const Place& place);
std::string encode(const Checked& checked);

// Each throws Unreadable where the bytes are no such message.
Place decode_place(std::string_view bytes);
Checked decode_checked(std::string_view bytes);

}  // namespace voetnoot::audit
