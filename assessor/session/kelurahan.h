#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace assessor::session {

/// Equal for two names that mean one place: "  sungai   JERNIH" is "Sungai Jernih".
std::string place_key(std::string_view written);
/// Names pasted or typed, apart by line, tab, comma or semicolon; each place once, as it was first written.
std::vector<std::string> listed_places(std::string_view typed);
/// One a line, as listed_places reads it.
std::string place_lines(const std::vector<std::string>& places);

}  // namespace assessor::session
