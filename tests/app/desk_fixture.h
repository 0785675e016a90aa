#pragma once

#include <condition_variable>
#include <mutex>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "app/desk.h"
#include "base/platform/files.h"
#include "support/temp_folder.h"

namespace test {

using namespace assessor;

/// A desk without a window: workers and disk are real, pictures are only counted.
class TestDesk {
 public:
  explicit TestDesk(const std::filesystem::path& settings) : state(setup(settings)) {}

  /// Carries it out and waits until everything that follows from it is done.
  void act(const ui::Action& action) {
    app::carry_out(state, ui::Actions{action});
    settle();
  }
  void settle() {
    for (;;) {
      const int seen = rings();
      app::begin_frame(state, {.seconds = seconds, .wants_to_close = wants_to_close, .dropped = {}});
      if (state.workers.count() == 0 && !is_saving()) return;
      wait_beyond(seen);
    }
  }
  /// A workspace by the shipped standard, with one person and one organization whose own stage is open.
  void found(const std::filesystem::path& folder) {
    act(ui::CreateWorkspace{
        folder,
        {.government = "Pemerintah Kota Contoh", .name = "Dinas Contoh"},
        "lplpp-readiness/1.0.0",
        {.id = "person-1", .name = "Rahma H.", .initials = "RH", .role = Role::coordinator},
        "2026"});
    act(ui::Do{session::AddOrganizations{{{.id = "org-1", .name = "Lembaga Melati (contoh)"}}}});
    act(ui::Do{session::StartAssessment{"as-1", "org-1", "2026", profile()}});
    act(ui::Do{session::OpenStage{stage}});
  }
  static Profile profile() {
    return {{"class", ChoiceValue{"community"}},
            {"fields", ChoicesValue{{"social", "economy"}}},
            {"several_entities", false},
            {"gives_consultation", true},
            {"refers_clients", true},
            {"first_assessment", true}};
  }
  /// The codes and keys of what stands on the desk.
  std::vector<std::string> said() const {
    std::vector<std::string> all;
    for (const ui::Message& message : state.desk.messages)
      all.push_back(message.error ? message.error->code : message.key);
    return all;
  }
  bool says(const std::string& what) const {
    const auto all = said();
    return std::find(all.begin(), all.end(), what) != all.end();
  }
  const session::WorkspaceState& records() const { return state.session()->state(); }

  const StageKey stage{"as-1", "self", ""};
  double seconds = 0;
  bool wants_to_close = false;
  int uploads = 0, closings = 0, zoom = 0;
  double woken_in = 0;
  std::string copied;
  std::vector<std::size_t> upload_sizes;  ///< bytes
  std::function<void()> on_wake = {};     ///< called on the worker that rings

 private:
  app::DeskSetup setup(const std::filesystem::path& settings) {
    app::DeskSetup made;
    made.hooks.wake = [this] {
      if (on_wake) on_wake();
      const std::lock_guard lock(m_mutex);
      ++m_rings;
      m_rung.notify_all();
    };
    made.hooks.wake_in = [this](double wait) { woken_in = wait; };
    made.hooks.close = [this] { ++closings; };
    made.hooks.set_zoom = [this](int percent) { zoom = percent; };
    made.hooks.set_full_screen = [](bool) {};
    made.hooks.copy_text = [this](const std::string& text) { copied = text; };
    made.hooks.upload = [this](int width, int height, app::PixelLayout, std::string_view bytes) {
      ++uploads;
      upload_sizes.push_back(bytes.size());
      return app::Upload{{nullptr, width, height}, {}};
    };
    made.clock = [] { return Instant{1795000000}; };
    made.settings_file = settings;
    made.settings = app::load_settings(settings).settings;
    const std::filesystem::path source = ASSESSOR_SOURCE_DIR;
    for (const char* language : {"id", "en"})
      made.catalogs[language] = std::make_shared<const i18n::Catalog>(
          i18n::load_catalog(source / "assets" / "lang", language).value());
    return made;
  }
  bool is_saving() const {
    return state.open && state.session()->save_status().state == session::SaveStatus::State::saving;
  }
  int rings() {
    const std::lock_guard lock(m_mutex);
    return m_rings;
  }
  void wait_beyond(int seen) {
    std::unique_lock lock(m_mutex);
    m_rung.wait(lock, [&] { return m_rings > seen; });
  }

  std::mutex m_mutex;
  std::condition_variable m_rung;
  int m_rings = 0;

 public:
  app::DeskState state;  ///< ends first: its workers ring the bell
};

}  // namespace test
