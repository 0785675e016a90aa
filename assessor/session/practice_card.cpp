#include "session/practice_card.h"

namespace assessor::session {

Text with_words(Text text, const std::string& words, const std::string& language, const std::string& first) {
  const auto set = [&](const std::string& in, bool over) {
    for (auto& [known, written] : text.by_language)
      if (known == in) {
        if (over) written = words;
        return;
      }
    text.by_language.emplace_back(in, words);
  };
  if (words.empty()) return {};
  set(first, first == language);
  set(language, true);
  return text;
}

}  // namespace assessor::session
