// A small program in our window that says on standard output what reached it, for window_test.py.
// Standard input takes "frames", "zoom N" and "full 0|1"; its end ends the program.
#include <atomic>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <iostream>
#include <string>
#include <thread>

#include <GL/gl.h>
#include <imgui.h>
#include <imgui_stdlib.h>

#include "app/font_files.h"
#include "app/texture.h"
#include "app/window.h"
#include "base/platform/files.h"
#include "ui/fonts.h"
#include "ui/metrics.h"

using namespace assessor;
using Clock = std::chrono::steady_clock;

namespace {

constexpr int k_space = 32;  // GLFW's code

void say(const std::string& line) {
  std::printf("%s\n", line.c_str());
  std::fflush(stdout);
}

/// What the other thread asks of the window's.
struct Orders {
  std::atomic<int> zoom{0};
  std::atomic<bool> full_screen{false};
  std::atomic<bool> quit{false};
  std::atomic<std::uint64_t> frames{0};
};

class Probe {
 public:
  Probe(app::Window& window, Orders& orders) : m_window(window), m_orders(orders) {}

  Result<void> load(ImFontAtlas& atlas, const app::FrameInput& input) {
    const auto begin = Clock::now();
    ASSESSOR_TRY(const ui::FontFiles files, app::find_fonts());
    ASSESSOR_TRY(m_fonts, ui::load_fonts(atlas, files, ui::make_metrics(input.scale, input.size)));
    say("fonts " + std::to_string(milliseconds(begin)));
    return {};
  }

  void draw(const app::FrameInput& input) {
    if (const int zoom = m_orders.zoom.exchange(0)) m_window.set_zoom(zoom);
    m_window.set_full_screen(m_orders.full_screen);
    if (m_orders.quit || input.wants_to_close) m_window.close();
    if (input.wants_to_close) say("asked to close");
    for (const auto& path : input.dropped) say("dropped " + path_text(path));
    if (ImGui::IsKeyPressed(k_space, false)) say("spaces " + std::to_string(++m_spaces));
    if (input.scale != m_scale) say("scale " + std::to_string(m_scale = input.scale));
    const std::string size =
        std::to_string(std::lround(input.size.x)) + "x" + std::to_string(std::lround(input.size.y));
    if (size != m_size) say("size " + (m_size = size));
    draw_widgets(input);
    if (++m_orders.frames == 2) say("second-frame " + std::to_string(std::clock() * 1000 / CLOCKS_PER_SEC));
  }

 private:
  static int milliseconds(Clock::time_point begin) {
    return static_cast<int>(
        std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begin).count());
  }

  void draw_widgets(const app::FrameInput& input) {
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(input.size);
    ImGui::Begin("probe", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove);
    ImGui::SetCursorPos({50, 50});
    if (ImGui::Button("klik", {200, 60})) say("clicks " + std::to_string(++m_clicks));
    ImGui::SetCursorPos({50, 150});
    ImGui::InputText("##text", &m_text);
    if (m_text != m_said) say("text " + (m_said = m_text));
    ImGui::End();
  }

  app::Window& m_window;
  Orders& m_orders;
  ui::Fonts m_fonts;
  int m_clicks = 0, m_spaces = 0;
  float m_scale = 0;
  std::string m_text, m_said, m_size;
};

/// A picture on the graphics card holds the pixels that it was made of.
bool texture_is_true() {
  const std::string pixels = "abcdefghi";  // three pixels: a row that is no multiple of four bytes
  const app::Texture texture(3, 1, app::PixelLayout::rgb, pixels);
  std::string back(pixels.size(), '?');
  glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(reinterpret_cast<std::uintptr_t>(texture.id())));
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  glGetTexImage(GL_TEXTURE_2D, 0, GL_RGB, GL_UNSIGNED_BYTE, back.data());
  return back == pixels && texture.width() == 3 && texture.height() == 1;
}

void obey(Orders& orders, const std::function<void()>& wake) {
  for (std::string word; std::cin >> word;) {
    if (word == "frames") say("frames " + std::to_string(orders.frames));
    if (word != "zoom" && word != "full") continue;
    int value = 0;
    std::cin >> value;
    if (word == "zoom") orders.zoom = value;
    if (word == "full") orders.full_screen = value != 0;
    wake();
  }
  orders.quit = true;
  wake();
}

}  // namespace

int main() {
  auto window = app::Window::open({"probe", app::Placement{0, 0, 1000, 600, false}, false, 100});
  if (!window) {
    say("error " + window.error().code);
    return 3;
  }
  if (!texture_is_true()) say("error texture");
  Orders orders;
  Probe probe(*window, orders);
  std::thread listener([&orders, wake = window->waker()] { obey(orders, wake); });
  const auto shown = window->run({
      [&](ImFontAtlas& atlas, const app::FrameInput& input) { return probe.load(atlas, input); },
      [&](const app::FrameInput& input) { probe.draw(input); },
  });
  say(shown ? "closed" : "error " + shown.error().code);
  listener.join();
  return shown ? 0 : 3;
}
