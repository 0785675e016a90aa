#include "i18n/source_words.h"

namespace assessor::i18n {

std::vector<std::string> source_words(const std::vector<Source>& sources, const Catalog& words) {
  std::vector<std::string> lines;
  for (const Source& source : sources) {
    const std::string& said = source.text.in(words.language());
    std::string line =
        source.kind.empty() ? said : words.text("explain.source." + source.kind, {{"text", said}});
    if (!source.url.empty()) line += " (" + source.url + ")";
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace assessor::i18n
