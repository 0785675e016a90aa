#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace assessor {

/// A text of a standard in all its languages, in the order of the file. The first language is
/// always present and stands in for one that is missing.
struct Text {
  std::vector<std::pair<std::string, std::string>> by_language;

  const std::string& in(std::string_view language) const;
  bool empty() const { return by_language.empty(); }
  friend bool operator==(const Text&, const Text&) = default;
};

}  // namespace assessor
