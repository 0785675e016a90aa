#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assessor {

/// Byte offset of the first byte that is not part of well-formed UTF-8 (no surrogates, no overlong forms).
std::optional<std::size_t> first_bad_utf8(std::string_view text);
/// True for control characters other than tab and line feed; such text is refused everywhere.
bool has_control_characters(std::string_view text);
/// Code points in well-formed UTF-8.
std::size_t letter_count(std::string_view text);
std::string_view trimmed(std::string_view text);
std::vector<std::string_view> split(std::string_view text, char separator);
/// For finding and sorting: ASCII and Latin-1 letters in lower case without accents.
std::string folded(std::string_view text);
/// Cut to so many code points, the last one "…" when something was cut.
std::string shortened(std::string_view text, std::size_t letters);

}  // namespace assessor
