#include "session/kelurahan.h"

#include <set>

#include "base/text.h"

namespace assessor::session {

namespace {

/// With one space where there were more.
std::string tidied(std::string_view written) {
  std::string name;
  for (const char c : trimmed(written)) {
    const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!space)
      name += c;
    else if (name.back() != ' ')
      name += ' ';
  }
  return name;
}

}  // namespace

std::string place_key(std::string_view written) {
  return folded(tidied(written));
}

std::vector<std::string> listed_places(std::string_view typed) {
  std::vector<std::string> places;
  std::set<std::string> known;
  while (true) {
    const std::size_t end = typed.find_first_of("\n\t,;");
    std::string place = tidied(typed.substr(0, end));
    if (!place.empty() && known.insert(place_key(place)).second) places.push_back(std::move(place));
    if (end == std::string_view::npos) return places;
    typed.remove_prefix(end + 1);
  }
}

std::string place_lines(const std::vector<std::string>& places) {
  std::string lines;
  for (const std::string& place : places) lines += (lines.empty() ? "" : "\n") + place;
  return lines;
}

}  // namespace assessor::session
