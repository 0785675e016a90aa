#include "ui/focus_words.h"

namespace assessor::ui {

namespace {

/// "on" and the like stand in the probe for tests; people read words.
std::string in_words(const Ui& ui, const std::string& value) {
  for (const std::string_view state : {"on", "off", "up", "down", "open", "closed"})
    if (value == state) return std::string(ui.word("ui.value." + value));
  return value;
}

}  // namespace

std::string focus_in_words(const Ui& ui) {
  const ProbeItem* item = ui.last_focused();
  if (item == nullptr) return {};
  const std::string name(name_of(item->role));
  // A list without a label of its own, as at the head of a narrow screen, is called by what is chosen.
  const bool unnamed = item->label.empty();
  std::string line =
      ui.words("ui.focus.item", {{"role", std::string(ui.word("ui.role." + name))},
                                 {"label", unnamed ? in_words(ui, item->value) : item->label}});
  const auto append = [&](const char* key, const std::string& words) {
    if (words.empty()) return;
    if (line.ends_with('.')) line.pop_back();  // the end of a sentence; what follows brings its own
    line += ui.words(key, {{"words", words}});
  };
  if (!unnamed) append("ui.focus.value", in_words(ui, item->value));
  append("ui.focus.hint", in_words(ui, item->hint));
  const std::string keys = "ui.keys." + name;
  if (item->enabled && ui.catalog->has(keys)) append("ui.focus.hint", std::string(ui.word(keys)));
  return line;
}

}  // namespace assessor::ui
