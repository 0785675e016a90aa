#include "session/line_words.h"

namespace assessor::session {

namespace {

std::string level_title(const Standard& standard, const std::string& id, const std::string& language) {
  const Level* level = standard.level(id);
  return level == nullptr || level->title.empty() ? id : level->title.in(language);
}

}  // namespace

std::string line_words(const ReferenceLine& line, const Standard& standard, const i18n::Catalog& words) {
  const std::string count = std::to_string(line.count);
  switch (line.kind) {
    case LineKind::best:
      return words.text("line.best", {{"count", count}});
    case LineKind::peers:
      return words.text("line.peers", {{"count", count}});
    case LineKind::earlier:
      return words.text("line.earlier", {{"period", line.name}});
    case LineKind::target:
      return words.text("line.target", {{"level", level_title(standard, line.name, words.language())}});
    case LineKind::benchmark:
    case LineKind::organization:
      return line.name;
  }
  return line.name;
}

}  // namespace assessor::session
