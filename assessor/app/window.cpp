#include "app/window.h"

#include <atomic>
#include <clocale>
#include <mutex>
#include <utility>

#include <GLFW/glfw3.h>
#include <backends/imgui_impl_glfw.h>
#include <backends/imgui_impl_opengl3.h>

#include "app/clipboard.h"
#include "app/frame_pacer.h"
#include "app/window_input.h"
#include "app/zoom.h"
#include "ui/ui.h"
#include "ui/zoom.h"

namespace assessor::app {

namespace {

constexpr int k_first_width = 1366;
constexpr int k_first_height = 768;
constexpr float k_least_width = 40 * 17;  ///< 40 x 20 em at 100 %
constexpr float k_least_height = 20 * 17;

/// Wakes the window's thread from any other, as long as there is a window.
class Doorbell {
 public:
  void ring() {
    const std::lock_guard lock(m_mutex);
    m_has_rung = true;
    if (m_is_connected) glfwPostEmptyEvent();
  }
  bool take() { return m_has_rung.exchange(false); }
  void disconnect() {
    const std::lock_guard lock(m_mutex);
    m_is_connected = false;
  }

 private:
  std::mutex m_mutex;
  bool m_is_connected = true;
  std::atomic<bool> m_has_rung{false};
};

/// GLFW reads letters by the locale, and gives none but ASCII in "C". Numbers keep the decimal point.
void use_utf8_letters() {
  const char* chosen = std::setlocale(LC_CTYPE, "");
  const std::string_view name = chosen == nullptr ? "" : chosen;
  const bool is_utf8 =
      name.find("UTF-8") != std::string_view::npos || name.find("utf8") != std::string_view::npos;
  if (!is_utf8) std::setlocale(LC_CTYPE, "C.UTF-8");
}

tl::unexpected<Error> glfw_failure(const char* code) {
  const char* reason = nullptr;
  glfwGetError(&reason);
  return fail(code, {{"reason", reason == nullptr ? "" : reason}});
}

struct Glfw {
  Glfw() = default;
  Glfw(const Glfw&) = delete;
  Glfw& operator=(const Glfw&) = delete;
  ~Glfw() { glfwTerminate(); }
};

struct DestroyWindow {
  void operator()(GLFWwindow* window) const { glfwDestroyWindow(window); }
};
using WindowHandle = std::unique_ptr<GLFWwindow, DestroyWindow>;

/// ImGui with its two backends.
struct Toolkit {
  explicit Toolkit(GLFWwindow* window) {
    IMGUI_CHECKVERSION();
    ImGui::CreateContext();
    // Our own callbacks come through the queue: the backend would lose what happens between two frames.
    ImGui_ImplGlfw_InitForOpenGL(window, false);
    ImGui_ImplOpenGL3_Init("#version 330 core");
    ui::configure_imgui(ImGui::GetIO());
  }
  Toolkit(const Toolkit&) = delete;
  Toolkit& operator=(const Toolkit&) = delete;
  ~Toolkit() {
    ImGui_ImplOpenGL3_Shutdown();
    ImGui_ImplGlfw_Shutdown();
    ImGui::DestroyContext();
  }
};

std::vector<Placement> monitor_areas() {
  int count = 0;
  GLFWmonitor** monitors = glfwGetMonitors(&count);
  std::vector<Placement> areas(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) {
    Placement& area = areas[static_cast<std::size_t>(i)];
    glfwGetMonitorWorkarea(monitors[i], &area.x, &area.y, &area.width, &area.height);
  }
  return areas;
}

std::optional<Placement> remembered(const WindowOptions& options) {
  return options.placement ? shown_placement(*options.placement, monitor_areas()) : std::nullopt;
}

WindowHandle make_window(const WindowOptions& options, const std::optional<Placement>& placement) {
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
  glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
  glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
  glfwWindowHint(GLFW_DEPTH_BITS, 0);
  glfwWindowHint(GLFW_STENCIL_BITS, 0);
  glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
  glfwWindowHint(GLFW_SCALE_TO_MONITOR, placement ? GLFW_FALSE : GLFW_TRUE);
  glfwWindowHint(GLFW_MAXIMIZED, placement && placement->maximized ? GLFW_TRUE : GLFW_FALSE);
  glfwWindowHintString(GLFW_X11_CLASS_NAME, "asesor-lplpp");
  glfwWindowHintString(GLFW_X11_INSTANCE_NAME, "asesor-lplpp");
  const int width = placement ? placement->width : k_first_width;
  const int height = placement ? placement->height : k_first_height;
  WindowHandle window(glfwCreateWindow(width, height, options.title.c_str(), nullptr, nullptr));
  if (window && placement) glfwSetWindowPos(window.get(), placement->x, placement->y);
  return window;
}

float content_scale(GLFWwindow* window) {
  float scale = 1;
  float vertical = 1;
  glfwGetWindowContentScale(window, &scale, &vertical);
  return scale > 0 ? scale : 1;
}

Placement placement_of(GLFWwindow* window) {
  Placement placement;
  glfwGetWindowPos(window, &placement.x, &placement.y);
  glfwGetWindowSize(window, &placement.width, &placement.height);
  placement.maximized = glfwGetWindowAttrib(window, GLFW_MAXIMIZED) != 0;
  return placement;
}

/// The monitor that shows most of the window.
GLFWmonitor* monitor_of(GLFWwindow* window) {
  int count = 0;
  GLFWmonitor** monitors = glfwGetMonitors(&count);
  const Placement place = placement_of(window);
  for (int i = 0; i < count; ++i) {
    Placement area;
    glfwGetMonitorWorkarea(monitors[i], &area.x, &area.y, &area.width, &area.height);
    const int middle_x = place.x + place.width / 2;
    const int middle_y = place.y + place.height / 2;
    const bool is_here = middle_x >= area.x && middle_x < area.x + area.width && middle_y >= area.y &&
                         middle_y < area.y + area.height;
    if (is_here) return monitors[i];
  }
  return glfwGetPrimaryMonitor();
}

}  // namespace

struct Window::State {
  State(std::unique_ptr<Glfw> library, WindowHandle handle)
      : glfw(std::move(library)),
        window(std::move(handle)),
        toolkit(window.get()),
        clipboard(window.get()),
        input(
            window.get(), [this] { pacer.wake(); }, [this] { rescale(); }) {}
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() { doorbell->disconnect(); }

  void rescale() {
    needs_fonts = true;
    pacer.wake();
    const float scale = content_scale(window.get());
    glfwSetWindowSizeLimits(window.get(), static_cast<int>(k_least_width * scale),
                            static_cast<int>(k_least_height * scale), GLFW_DONT_CARE, GLFW_DONT_CARE);
  }
  FrameInput frame_input();
  Result<void> load_fonts(const WindowApplication& application);
  void draw(const WindowApplication& application);
  void wait();

  std::unique_ptr<Glfw> glfw;
  WindowHandle window;
  Toolkit toolkit;
  Clipboard clipboard;
  FramePacer pacer;
  WindowInput input;
  std::shared_ptr<Doorbell> doorbell = std::make_shared<Doorbell>();
  int zoom = 100;
  bool needs_fonts = true;
  bool is_closing = false;
  std::uint64_t frames = 0;
  std::optional<Placement> before_full_screen;
};

FrameInput Window::State::frame_input() {
  int width = 0;
  int height = 0;
  glfwGetFramebufferSize(window.get(), &width, &height);
  FrameInput frame;
  frame.size = {static_cast<float>(width), static_cast<float>(height)};
  frame.scale = static_cast<float>(zoom) / 100 * content_scale(window.get());
  frame.seconds = glfwGetTime();
  frame.wants_to_close = glfwWindowShouldClose(window.get()) != 0;
  return frame;
}

Result<void> Window::State::load_fonts(const WindowApplication& application) {
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  ImGui_ImplOpenGL3_DestroyFontsTexture();
  atlas.Clear();
  ASSESSOR_CHECK(application.load_fonts(atlas, frame_input()));
  // Without its device objects the backend makes the texture itself, with them, in the first frame.
  if (frames > 0) ImGui_ImplOpenGL3_CreateFontsTexture();
  needs_fonts = false;
  return {};
}

void Window::State::draw(const WindowApplication& application) {
  FrameInput frame = frame_input();
  frame.dropped = input.take_dropped();
  // Asked once: an application that refuses is asked again only when the person asks again.
  glfwSetWindowShouldClose(window.get(), GLFW_FALSE);
  input.feed_keys();
  ImGui_ImplOpenGL3_NewFrame();
  ImGui_ImplGlfw_NewFrame();
  input.feed_mouse();
  ImGui::NewFrame();
  application.draw(frame);
  ImGui::Render();
  glViewport(0, 0, static_cast<int>(frame.size.x), static_cast<int>(frame.size.y));
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  glfwSwapBuffers(window.get());
  ++frames;
  pacer.drawn(glfwGetTime());
}

void Window::State::wait() {
  const auto patience = pacer.patience(glfwGetTime());
  if (!patience) {
    glfwWaitEvents();
  } else if (*patience > 0) {
    glfwWaitEventsTimeout(*patience);
  } else {
    glfwPollEvents();
  }
  if (doorbell->take()) pacer.wake();
}

Window::Window(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Window::Window(Window&& other) noexcept = default;
Window& Window::operator=(Window&& other) noexcept = default;
Window::~Window() = default;

Result<Window> Window::open(const WindowOptions& options) {
  use_utf8_letters();
  if (glfwInit() == 0) return glfw_failure("no-display");
  auto glfw = std::make_unique<Glfw>();
  const auto placement = remembered(options);
  WindowHandle handle = make_window(options, placement);
  if (handle == nullptr) return glfw_failure("no-opengl");
  glfwMakeContextCurrent(handle.get());
  glfwSwapInterval(1);
  auto state = std::make_unique<State>(std::move(glfw), std::move(handle));
  GLFWwindow* window = state->window.get();
  const Placement size = placement_of(window);
  state->zoom = options.zoom ? ui::valid_zoom(*options.zoom)
                             : first_zoom(static_cast<float>(size.width), static_cast<float>(size.height),
                                          content_scale(window));
  state->rescale();
  Window opened(std::move(state));
  if (options.full_screen) opened.set_full_screen(true);
  return opened;
}

Result<void> Window::run(const WindowApplication& application) {
  State& state = *m_state;
  ASSESSOR_CHECK(state.load_fonts(application));
  glfwShowWindow(state.window.get());
  while (!state.is_closing) {
    state.wait();
    if (!state.pacer.is_due(glfwGetTime())) continue;
    if (state.needs_fonts) ASSESSOR_CHECK(state.load_fonts(application));
    state.draw(application);
  }
  return {};
}

void Window::close() {
  m_state->is_closing = true;
}

void Window::set_zoom(int percent) {
  const int valid = ui::valid_zoom(percent);
  if (valid == m_state->zoom) return;
  m_state->zoom = valid;
  m_state->rescale();
}

int Window::zoom() const {
  return m_state->zoom;
}

void Window::set_full_screen(bool on) {
  if (on == is_full_screen()) return;
  GLFWwindow* window = m_state->window.get();
  m_state->pacer.wake();
  if (on) {
    m_state->before_full_screen = placement_of(window);
    GLFWmonitor* monitor = monitor_of(window);
    const GLFWvidmode* mode = glfwGetVideoMode(monitor);
    glfwSetWindowMonitor(window, monitor, 0, 0, mode->width, mode->height, mode->refreshRate);
  } else {
    const Placement back = std::exchange(m_state->before_full_screen, std::nullopt).value_or(Placement{});
    glfwSetWindowMonitor(window, nullptr, back.x, back.y, back.width, back.height, GLFW_DONT_CARE);
    if (back.maximized) glfwMaximizeWindow(window);
  }
}

bool Window::is_full_screen() const {
  return glfwGetWindowMonitor(m_state->window.get()) != nullptr;
}

void Window::set_title(const std::string& title) {
  glfwSetWindowTitle(m_state->window.get(), title.c_str());
}

Placement Window::placement() const {
  return m_state->before_full_screen.value_or(placement_of(m_state->window.get()));
}

void Window::wake_in(double seconds) {
  m_state->pacer.wake_at(glfwGetTime() + seconds);
}

std::function<void()> Window::waker() const {
  return [doorbell = m_state->doorbell] { doorbell->ring(); };
}

std::uint64_t Window::frame_count() const {
  return m_state->frames;
}

}  // namespace assessor::app
