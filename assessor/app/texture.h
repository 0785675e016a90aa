#pragma once

#include <cstdint>
#include <string_view>

#include <imgui.h>

namespace assessor::app {

enum class PixelLayout { rgb, rgba };

/// A picture on the graphics card. Made and destroyed on the window's thread, while the window is open.
class Texture {
 public:
  /// Rows from the top without padding; bytes.size() = width x height x channels.
  Texture(int width, int height, PixelLayout layout, std::string_view bytes);
  Texture(Texture&& other) noexcept;
  Texture& operator=(Texture&& other) noexcept;
  ~Texture();

  /// For ImGui::Image and draw lists.
  ImTextureID id() const;
  int width() const { return m_width; }
  int height() const { return m_height; }

 private:
  unsigned m_name = 0;
  int m_width = 0, m_height = 0;
};

}  // namespace assessor::app
