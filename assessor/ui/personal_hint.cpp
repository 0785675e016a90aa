#include "ui/personal_hint.h"

#include "session/privacy_guard.h"

namespace assessor::ui {

std::string personal_hint(const Ui& ui, std::string_view text) {
  const auto hits = session::find_personal(text);
  if (hits.empty()) return {};
  const std::string kind = "privacy.kind." + std::string(name_of(hits.front().kind));
  return ui.words("privacy.hint", {{"kind", std::string(ui.word(kind))}, {"found", hits.front().masked}});
}

}  // namespace assessor::ui
