#include "support/ui_pixels.h"

#include <stdexcept>
#include <vector>

#define GL_GLEXT_PROTOTYPES
#include <EGL/egl.h>
#include <EGL/eglext.h>
#include <GL/glcorearb.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>
#include <stb_image_write.h>

namespace assessor::test {

namespace {

void require(bool good, const char* what) {
  if (!good) throw std::runtime_error(std::string("no picture: ") + what);
}

/// OpenGL 3.3 with no window and no display.
class Context {
 public:
  Context() {
    m_display = eglGetPlatformDisplay(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr);
    require(m_display != EGL_NO_DISPLAY && eglInitialize(m_display, nullptr, nullptr) == EGL_TRUE, "EGL");
    require(eglBindAPI(EGL_OPENGL_API) == EGL_TRUE, "OpenGL by EGL");
    const EGLint config_wants[] = {EGL_SURFACE_TYPE, EGL_PBUFFER_BIT, EGL_RENDERABLE_TYPE, EGL_OPENGL_BIT,
                                   EGL_NONE};
    EGLConfig config = nullptr;
    EGLint found = 0;
    require(eglChooseConfig(m_display, config_wants, &config, 1, &found) == EGL_TRUE && found > 0,
            "configuration");
    const EGLint wants[] = {EGL_CONTEXT_MAJOR_VERSION,
                            3,
                            EGL_CONTEXT_MINOR_VERSION,
                            3,
                            EGL_CONTEXT_OPENGL_PROFILE_MASK,
                            EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT,
                            EGL_NONE};
    m_context = eglCreateContext(m_display, config, EGL_NO_CONTEXT, wants);
    require(m_context != EGL_NO_CONTEXT, "OpenGL 3.3");
    require(eglMakeCurrent(m_display, EGL_NO_SURFACE, EGL_NO_SURFACE, m_context) == EGL_TRUE, "context");
  }
  ~Context() {
    eglMakeCurrent(m_display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
    eglDestroyContext(m_display, m_context);
    eglTerminate(m_display);
  }
  Context(const Context&) = delete;
  Context& operator=(const Context&) = delete;

 private:
  EGLDisplay m_display = EGL_NO_DISPLAY;
  EGLContext m_context = EGL_NO_CONTEXT;
};

/// A picture to draw on.
class Canvas {
 public:
  Canvas(int width, int height) : m_width(width), m_height(height) {
    glGenTextures(1, &m_texture);
    glBindTexture(GL_TEXTURE_2D, m_texture);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width, height, 0, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
    glGenFramebuffers(1, &m_frame);
    glBindFramebuffer(GL_FRAMEBUFFER, m_frame);
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, m_texture, 0);
    require(glCheckFramebufferStatus(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE, "framebuffer");
    glViewport(0, 0, width, height);
    glClearColor(0, 0, 0, 1);
    glClear(GL_COLOR_BUFFER_BIT);
  }
  ~Canvas() {
    glDeleteFramebuffers(1, &m_frame);
    glDeleteTextures(1, &m_texture);
  }
  Canvas(const Canvas&) = delete;
  Canvas& operator=(const Canvas&) = delete;

  void write(const std::filesystem::path& path) const {
    const auto stride = static_cast<std::size_t>(m_width) * 3;
    std::vector<unsigned char> pixels(stride * static_cast<std::size_t>(m_height));
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(0, 0, m_width, m_height, GL_RGB, GL_UNSIGNED_BYTE, pixels.data());
    const unsigned char* top_row = pixels.data() + stride * static_cast<std::size_t>(m_height - 1);
    const int written =
        stbi_write_png(path.c_str(), m_width, m_height, 3, top_row, -static_cast<int>(stride));
    require(written != 0, "cannot write the file");
  }

 private:
  int m_width, m_height;
  GLuint m_texture = 0, m_frame = 0;
};

/// ImGui's renderer, alive for one picture: the fonts get a texture and lose it again.
class Renderer {
 public:
  Renderer() {
    require(ImGui_ImplOpenGL3_Init("#version 330"), "ImGui's renderer");
    ImGui_ImplOpenGL3_NewFrame();
  }
  ~Renderer() { ImGui_ImplOpenGL3_Shutdown(); }
  Renderer(const Renderer&) = delete;
  Renderer& operator=(const Renderer&) = delete;
};

}  // namespace

void save_png(UiHarness& harness, const std::filesystem::path& path) {
  const Context context;
  const Renderer renderer;
  harness.frames();
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  const Canvas canvas(static_cast<int>(size.x), static_cast<int>(size.y));
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  canvas.write(path);
}

void render_png(const UiHarness::Draw& draw, const HarnessSpec& spec, const std::filesystem::path& path,
                int frames) {
  UiHarness harness(draw, spec);
  harness.frames(frames);
  save_png(harness, path);
}

}  // namespace assessor::test
