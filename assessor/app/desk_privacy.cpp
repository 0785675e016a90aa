#include "app/desk_privacy.h"

#include <utility>

#include "app/desk_actions.h"
#include "base/platform/files.h"
#include "session/privacy_places.h"
#include "session/record_texts.h"

namespace assessor::app {

namespace {

/// The texts that were typed, to be put back into the field: what is not saved must not be lost.
std::string texts_of(const session::ChangeSet& set, const std::vector<session::PersonalPlace>& places) {
  std::string texts;
  for (const session::Change& change : set.changes) {
    if (!change.after) continue;
    for (const session::RecordText& entry : session::record_texts(*change.after))
      for (const session::PersonalPlace& place : places)
        if (place.key == change.key && place.field == entry.field &&
            texts.find(entry.text) == std::string::npos)
          texts += (texts.empty() ? "" : "\n") + std::string(entry.text);
  }
  return texts.empty() ? set.reason : texts;
}

struct KeepAction {
  DeskState& state;
  void operator()(ui::Do action) const {
    action.personal_stays = true;
    carry_out(state, action);
  }
  void operator()(ui::AddFiles action) const {
    action.personal_stays = true;
    carry_out(state, action);
  }
};

}  // namespace

bool holds_back(DeskState& state, const ui::Do& action) {
  if (action.personal_stays) return false;
  const auto planned = session::plan(state.session()->context(state.desk.person), action.command);
  if (!planned) return false;  // it is refused for its own reason
  auto places = session::personal_in(*planned);
  if (places.empty()) return false;
  std::string texts = texts_of(*planned, places);
  state.desk.held = ui::Held{action, std::move(places), std::move(texts)};
  return true;
}

bool holds_back(DeskState& state, const ui::AddFiles& action) {
  if (action.personal_stays) return false;
  std::vector<session::PersonalPlace> places;
  for (const auto& file : action.files)
    for (session::PersonalHit& hit : session::find_personal(path_text(file.filename())))
      places.push_back({session::Key::of(session::RecordKind::document, {}), "file_name", std::move(hit)});
  if (places.empty()) return false;
  state.desk.held = ui::Held{action, std::move(places), {}};
  return true;
}

void carry_out(DeskState& state, const ui::SettleHeld& action) {
  if (!state.desk.held) return;
  const ui::Held held = *std::exchange(state.desk.held, std::nullopt);
  if (action.keep) return std::visit(KeepAction{state}, held.action);
  if (held.texts.empty()) return;
  carry_out(state, ui::CopyText{held.texts});
  say(state, ui::Message::Tone::note, "desk.held_copied");
}

}  // namespace assessor::app
