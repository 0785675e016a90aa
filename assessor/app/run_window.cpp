#include "app/run_window.h"

#include <iostream>
#include <utility>

#include "app/desk.h"
#include "app/desk_documents.h"
#include "app/font_files.h"
#include "app/window.h"
#include "base/platform/files.h"
#include "base/platform/paths.h"
#include "ui/shell/shell.h"

namespace assessor::app {

namespace {

namespace fs = std::filesystem;

using Catalogs = std::map<std::string, std::shared_ptr<const i18n::Catalog>>;

constexpr int k_not_done = 3;

Result<Catalogs> load_catalogs() {
  ASSESSOR_TRY(const fs::path assets, resource_folder("assets"));
  Catalogs catalogs;
  for (const char* language : {"id", "en"}) {
    ASSESSOR_TRY(i18n::Catalog catalog, i18n::load_catalog(assets / "lang", language));
    catalogs[language] = std::make_shared<const i18n::Catalog>(std::move(catalog));
  }
  return catalogs;
}

Upload upload(int width, int height, PixelLayout layout, std::string_view bytes) {
  auto texture = std::make_shared<Texture>(width, height, layout, bytes);
  return {{texture->id(), width, height}, texture};
}

WindowHooks hooks_of(Window& window) {
  return {.wake = window.waker(),
          .wake_in = [&window](double seconds) { window.wake_in(seconds); },
          .close = [&window] { window.close(); },
          .set_zoom = [&window](int percent) { window.set_zoom(percent); },
          .set_full_screen = [&window](bool on) { window.set_full_screen(on); },
          .copy_text = [](const std::string& text) { ImGui::SetClipboardText(text.c_str()); },
          .upload = upload};
}

/// Joins the window, the shell and the desk: one frame after the other.
class Sitting {
 public:
  Sitting(Window& window, DeskSetup setup) : m_window(window), m_state(std::move(setup)) {}

  DeskState& state() { return m_state; }

  Result<void> load_fonts(ImFontAtlas& atlas, const FrameInput& input) {
    ASSESSOR_TRY(const ui::FontFiles files, find_fonts());
    ASSESSOR_TRY(m_ui.fonts, ui::load_fonts(atlas, files, ui::make_metrics(input.scale, input.size)));
    return {};
  }

  void draw(const FrameInput& input) {
    m_state.desk.zoom = m_window.zoom();
    // Here nothing of the last frame is drawn any more, so its pictures may go.
    carry_out(m_state, std::exchange(m_actions, {}));
    begin_frame(m_state, {input.seconds, input.wants_to_close, input.dropped});
    if (std::exchange(m_generation, m_state.generation) != m_state.generation) m_shell.reset();
    show_pictures_of(m_state, m_shell.selection().organization);
    prepare(input);
    m_ui.begin_frame();
    m_shell.draw(m_ui, {m_state.session(), m_state.words(), m_state.desk}, m_actions);
    m_ui.end_frame();
    // What was asked for is carried out in the next frame, and shown after that.
    if (!m_actions.empty() || !m_ui.focus.settled()) m_state.hooks.wake();
  }

  void remember(Settings& settings) const {
    settings.window = m_window.placement();
    settings.full_screen = m_window.is_full_screen();
  }

 private:
  void prepare(const FrameInput& input) {
    m_ui.theme = m_state.desk.color_mode == ui::ColorMode::dark ? ui::dark_theme() : ui::light_theme();
    m_ui.metrics = ui::make_metrics(input.scale, input.size);
    m_ui.catalog = &m_state.words();
    m_ui.today = m_state.open ? m_state.session()->today() : m_state.clock().date_at(local_offset_minutes());
    ui::apply_style(m_ui.theme, m_ui.metrics);
  }

  Window& m_window;
  ui::Ui m_ui;
  ui::Shell m_shell;
  ui::Actions m_actions;
  DeskState m_state;  ///< ends first: its pictures need the window
  int m_generation = 0;
};

/// What opens first: what was asked for, else what was open last.
fs::path first_workspace(const cli::WindowRequest& request, const Settings& settings) {
  if (request.workspace) return *request.workspace;
  return path_exists(settings.last_workspace) ? settings.last_workspace : fs::path();
}

Settings settings_for(const cli::WindowRequest& request, const LoadedSettings& loaded) {
  Settings settings = loaded.settings;
  if (!request.language.empty()) settings.language = request.language;
  return settings;
}

void begin(DeskState& state, const cli::WindowRequest& request, const LoadedSettings& loaded) {
  if (loaded.problem) complain(state, *loaded.problem);
  const fs::path folder = first_workspace(request, state.settings);
  if (!folder.empty()) carry_out(state, ui::OpenWorkspace{folder});
}

Result<void> show(const cli::WindowRequest& request, const Catalogs& catalogs) {
  ASSESSOR_TRY(const fs::path config, user_config_folder());
  const fs::path file = settings_file(config);
  const LoadedSettings loaded = load_settings(file);
  const Settings settings = settings_for(request, loaded);
  ASSESSOR_TRY(Window window,
               Window::open({"Asesor LPLPP", settings.window, settings.full_screen, settings.zoom}));
  Settings last;
  {
    Sitting sitting(window, {hooks_of(window), now, request.today, file, settings, catalogs});
    begin(sitting.state(), request, loaded);
    ASSESSOR_CHECK(window.run({
        [&sitting](ImFontAtlas& atlas, const FrameInput& input) { return sitting.load_fonts(atlas, input); },
        [&sitting](const FrameInput& input) { sitting.draw(input); },
    }));
    last = sitting.state().settings;
    sitting.remember(last);
  }
  return save_settings(file, last);
}

}  // namespace

int run_window(const cli::WindowRequest& request) {
  const auto catalogs = load_catalogs();
  if (!catalogs) {
    std::cerr << "assessor: " << catalogs.error().code << '\n';
    return k_not_done;
  }
  const auto shown = show(request, *catalogs);
  if (shown) return 0;
  const auto words = catalogs->find(request.language);
  std::cerr << (words == catalogs->end() ? catalogs->at("id") : words->second)->message(shown.error())
            << '\n';
  return k_not_done;
}

}  // namespace assessor::app
