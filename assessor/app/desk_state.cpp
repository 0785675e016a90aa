#include "app/desk_state.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "app/window_versions.h"
#include "cli/program_version.h"

namespace assessor::app {

namespace {

constexpr unsigned k_threads = 3;
constexpr std::size_t k_most_messages = 6;

bool is_said(const ui::Desk& desk, const ui::Message& message) {
  return std::any_of(desk.messages.begin(), desk.messages.end(), [&](const ui::Message& other) {
    if (message.error.has_value() != other.error.has_value()) return false;
    if (message.error)
      return message.error->code == other.error->code && message.error->params == other.error->params;
    return message.key == other.key && message.params == other.params;
  });
}

void add_message(DeskState& state, ui::Message message) {
  auto& messages = state.desk.messages;
  if (is_said(state.desk, message)) return;
  message.id = ++state.last_message;
  messages.push_back(std::move(message));
  if (messages.size() > k_most_messages) messages.erase(messages.begin());
}

}  // namespace

DeskState::DeskState(DeskSetup setup)
    : hooks(std::move(setup.hooks)),
      clock(std::move(setup.clock)),
      today(setup.today),
      settings_file(std::move(setup.settings_file)),
      settings(std::move(setup.settings)),
      catalogs(std::move(setup.catalogs)),
      workers(k_threads, hooks.wake) {
  desk.language = catalogs.count(settings.language) > 0 ? settings.language : catalogs.begin()->first;
  desk.color_mode = settings.dark ? ui::ColorMode::dark : ui::ColorMode::light;
  desk.full_screen = settings.full_screen;
  desk.recent = settings.recent_workspaces;
  desk.version = cli::program_version();
  desk.libraries = window_versions();
}

void say(DeskState& state, ui::Message::Tone tone, const std::string& key, const i18n::Params& params) {
  add_message(state, {.tone = tone, .key = key, .params = params, .error = {}});
}

void complain(DeskState& state, const Error& error) {
  if (error.code == "cancelled") return;  // who cancelled knows
  add_message(state, {.tone = ui::Message::Tone::trouble, .key = {}, .params = {}, .error = error});
}

void keep_settings(DeskState& state) {
  state.settings_changed = true;
  if (state.settings_saving) return;
  state.settings_changed = false;
  state.settings_saving = true;
  const auto save = [file = state.settings_file,
                     settings = state.settings](const JobControl&) -> Result<std::monostate> {
    ASSESSOR_CHECK(save_settings(file, settings));
    return std::monostate{};
  };
  state.workers.submit<std::monostate>(save, [&state](const Result<std::monostate>& saved) {
    state.settings_saving = false;
    if (!saved) complain(state, saved.error());
    if (state.settings_changed && saved) keep_settings(state);
  });
}

}  // namespace assessor::app
