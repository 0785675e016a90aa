#include "app/texture.h"

#include <utility>

#include <GLFW/glfw3.h>

namespace assessor::app {

Texture::Texture(int width, int height, PixelLayout layout, std::string_view bytes)
    : m_width(width), m_height(height) {
  constexpr int k_clamp_to_edge = 0x812F;  // GL_CLAMP_TO_EDGE of OpenGL 1.2, missing in the plain header
  const GLenum format = layout == PixelLayout::rgb ? GL_RGB : GL_RGBA;
  GLint bound = 0;
  glGetIntegerv(GL_TEXTURE_BINDING_2D, &bound);
  glGenTextures(1, &m_name);
  glBindTexture(GL_TEXTURE_2D, m_name);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, k_clamp_to_edge);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, k_clamp_to_edge);
  glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
  glTexImage2D(GL_TEXTURE_2D, 0, static_cast<GLint>(format), width, height, 0, format, GL_UNSIGNED_BYTE,
               bytes.data());
  glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
  glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(bound));
}

Texture::Texture(Texture&& other) noexcept
    : m_name(std::exchange(other.m_name, 0)), m_width(other.m_width), m_height(other.m_height) {}

Texture& Texture::operator=(Texture&& other) noexcept {
  std::swap(m_name, other.m_name);
  std::swap(m_width, other.m_width);
  std::swap(m_height, other.m_height);
  return *this;
}

Texture::~Texture() {
  if (m_name != 0) glDeleteTextures(1, &m_name);
}

ImTextureID Texture::id() const {
  return reinterpret_cast<ImTextureID>(
      static_cast<std::uintptr_t>(m_name));  // NOLINT: as the backend expects
}

}  // namespace assessor::app
