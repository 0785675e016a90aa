#include "support/pictures.h"

#include <cstdint>
#include <vector>

#define STB_IMAGE_WRITE_IMPLEMENTATION
#define STB_IMAGE_WRITE_STATIC
#define STBI_WRITE_NO_STDIO
#include <stb_image_write.h>

namespace test {

namespace {

constexpr int k_jpeg_quality = 95;

void append(void* text, void* bytes, int count) {
  static_cast<std::string*>(text)->append(static_cast<const char*>(bytes), static_cast<std::size_t>(count));
}

std::vector<std::uint8_t> painted(int width, int height, const Painter& painter) {
  std::vector<std::uint8_t> bytes;
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      const auto [red, green, blue, alpha] = painter(x, y);
      for (const int value : {red, green, blue, alpha}) bytes.push_back(static_cast<std::uint8_t>(value));
    }
  }
  return bytes;
}

std::string big_endian(unsigned value) {
  std::string bytes;
  for (const int shift : {24, 16, 8, 0}) bytes += static_cast<char>((value >> shift) & 0xFFU);
  return bytes;
}

/// Deflate writes bits from the lowest of each byte on.
class Bits {
 public:
  void add(unsigned value, int count) {
    for (int i = 0; i < count; ++i) {
      m_byte |= ((value >> i) & 1U) << m_used;
      if (++m_used == 8) flush();
    }
  }
  std::string finish() {
    if (m_used > 0) flush();
    return m_bytes;
  }

 private:
  void flush() {
    m_bytes += static_cast<char>(m_byte);
    m_byte = 0;
    m_used = 0;
  }
  std::string m_bytes;
  unsigned m_byte = 0;
  int m_used = 0;
};

}  // namespace

std::string png_picture(int width, int height, const Painter& painter) {
  std::string file;
  const auto bytes = painted(width, height, painter);
  stbi_write_png_to_func(append, &file, width, height, 4, bytes.data(), 0);
  return file;
}

std::string jpeg_picture(int width, int height, const Painter& painter) {
  std::string file;
  const auto bytes = painted(width, height, painter);
  stbi_write_jpg_to_func(append, &file, width, height, 4, bytes.data(), k_jpeg_quality);
  return file;
}

std::string with_orientation(const std::string& jpeg, int orientation) {
  // APP1 of 34 bytes: "Exif", a big-endian TIFF head, one entry 0x0112 of type SHORT, no next directory.
  std::string block(
      "\xFF\xE1\x00\x22"
      "Exif\0\0"
      "MM\0\x2A\0\0\0\x08"
      "\0\x01"
      "\x01\x12\0\x03\0\0\0\x01\0",
      29);
  block += static_cast<char>(orientation);
  block += std::string(6, '\0');
  return jpeg.substr(0, 2) + block + jpeg.substr(2);
}

std::string declared_png(unsigned width, unsigned height, const std::string& compressed) {
  const auto chunk = [](const std::string& type, const std::string& content) {
    return big_endian(static_cast<unsigned>(content.size())) + type + content + "crc?";
  };
  const std::string grey_8_bit("\x08\x00\x00\x00\x00", 5);
  return std::string("\x89PNG\r\n\x1a\n") +
         chunk("IHDR", big_endian(width) + big_endian(height) + grey_8_bit) + chunk("IDAT", compressed) +
         chunk("IEND", "");
}

std::string zeros_compressed(std::size_t count) {
  Bits bits;
  bits.add(0b011, 3);       // last block, fixed codes
  bits.add(0b00001100, 8);  // the literal 0: code 00110000, written from its first bit on
  for (std::size_t written = 1; written < count; written += 258) {
    bits.add(0b10100011, 8);  // length 258: code 11000101
    bits.add(0, 5);           // from one byte back
  }
  bits.add(0, 7);  // end of block
  return "\x78\x9C" + bits.finish() + "adlr";
}

}  // namespace test
