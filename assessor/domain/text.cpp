#include "domain/text.h"

namespace assessor {

const std::string& Text::in(std::string_view language) const {
  static const std::string k_nothing;
  for (const auto& [tag, words] : by_language) {
    if (tag == language) return words;
  }
  return by_language.empty() ? k_nothing : by_language.front().second;
}

}  // namespace assessor
