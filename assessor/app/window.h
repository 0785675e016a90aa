#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <imgui.h>

#include "app/placement.h"
#include "base/result.h"

namespace assessor::app {

/// What one frame is given.
struct FrameInput {
  ImVec2 size;         ///< pixels
  float scale = 1;     ///< pixels for one pixel of the drawings at 100 %: zoom times the monitor's scale
  double seconds = 0;  ///< since the window opened, for what is measured, never for records
  bool wants_to_close = false;  ///< the person asked; the application calls close() when all is saved
  std::vector<std::filesystem::path> dropped;  ///< files let fall on the window, at the mouse's place
};

/// What the window shows. Neither function throws.
struct WindowApplication {
  /// Fills the empty atlas for input.scale; called before the first frame and after each change of scale,
  /// always between frames.
  std::function<Result<void>(ImFontAtlas& atlas, const FrameInput& input)> load_fonts;
  /// Draws with ImGui, between its NewFrame and its Render.
  std::function<void(const FrameInput& input)> draw;
};

struct WindowOptions {
  std::string title;
  std::optional<Placement> placement;  ///< as it was; corrected where its monitor is gone
  bool full_screen = false;
  std::optional<int> zoom;  ///< percent; nothing: first_zoom()
};

/// The window of the program: GLFW, OpenGL 3.3 and Dear ImGui, drawing only when something happened.
/// One at a time; all but waker() belongs to the thread that opened it.
class Window {
 public:
  /// Errors: no-display {reason} (no screen to open a window on), no-opengl {reason}.
  static Result<Window> open(const WindowOptions& options);
  Window(Window&& other) noexcept;
  Window& operator=(Window&& other) noexcept;
  ~Window();

  /// Shows the window and draws until close(). Error: what load_fonts gave.
  Result<void> run(const WindowApplication& application);
  void close();

  /// Percent, 80 to 200; the letters are made anew before the next frame.
  void set_zoom(int percent);
  int zoom() const;
  void set_full_screen(bool on);
  bool is_full_screen() const;
  void set_title(const std::string& title);
  /// Where the window is when it is not full screen, to be remembered.
  Placement placement() const;

  /// Draws in so many seconds even when nothing happens.
  void wake_in(double seconds);
  /// May be called from any thread, also after the window is gone: the next frames come at once.
  std::function<void()> waker() const;
  /// Frames drawn so far.
  std::uint64_t frame_count() const;

 private:
  struct State;
  explicit Window(std::unique_ptr<State> state);
  std::unique_ptr<State> m_state;
};

}  // namespace assessor::app
