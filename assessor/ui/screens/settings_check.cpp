#include <algorithm>

#include "ui/screens/settings_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

namespace {

constexpr std::size_t k_rows_at_first = 12;

void draw_lines(const SettingsPart& part, const std::string& key, const std::string& title,
                const std::vector<i18n::Sentence>& lines) {
  if (lines.empty()) return;
  const KeyScope scope(part.ui, key);
  skip_down(part.ui.metrics.gap1);
  text(part.ui, {.text = title, .style = TextStyle::small_bold});
  const std::size_t shown = rows_shown(part, key, lines.size());
  for (std::size_t i = 0; i < shown; ++i) {
    const std::string words = part.model.tr(lines[i].key, lines[i].params);
    text(part.ui, {.text = words, .wraps = true, .key = "line-" + std::to_string(i)});
  }
  offer_rest(part, key, lines.size());
}

}  // namespace

std::size_t rows_shown(const SettingsPart& part, const std::string& list, std::size_t count) {
  return part.state.whole_lists.contains(list) ? count : std::min(count, k_rows_at_first);
}

void offer_rest(const SettingsPart& part, const std::string& list, std::size_t count) {
  if (rows_shown(part, list, count) == count) return;
  const std::string words = part.model.tr("ui_settings.show_all", {{"count", std::to_string(count)}});
  skip_down(part.ui.metrics.gap1);
  if (button(part.ui, {.key = "show_all", .label = words, .small = true}))
    part.state.whole_lists.insert(list);
}

void draw_check_card(const SettingsPart& part) {
  const auto& check = part.model.desk.check;
  if (!check) return;
  const FlowCard card(part.ui, "checked", part.word("ui_settings.checked"));
  const auto counted = [&](const char* key, const std::vector<i18n::Sentence>& lines) {
    return part.model.tr(key, {{"count", std::to_string(lines.size())}});
  };
  bool first = true;
  for (const i18n::Sentence& line : check->outcome) {
    const std::string words = part.model.tr(line.key, line.params);
    if (first)
      sign_line(part.ui, check->whole ? Sign::ok : Sign::un, words, part.ui.theme.surface);
    else
      text(part.ui, {.text = words, .wraps = true, .key = line.key});
    first = false;
  }
  draw_lines(part, "damages", counted("ui_settings.checked.damages", check->damages), check->damages);
  draw_lines(part, "harmless", counted("ui_settings.checked.harmless", check->harmless), check->harmless);
  skip_down(part.ui.metrics.gap1);
  for (const i18n::Sentence& line : check->facts)
    text(part.ui, {.text = part.model.tr(line.key, line.params),
                   .style = TextStyle::small,
                   .color = part.ui.theme.ink2,
                   .wraps = true});
}

}  // namespace assessor::ui
