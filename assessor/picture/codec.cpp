#include "picture/codec.h"

#include <cstdlib>
#include <limits>
#include <memory>

// Decoders that we do not need are not compiled in: what is not there cannot be attacked.
#define STB_IMAGE_IMPLEMENTATION
#define STB_IMAGE_STATIC
#define STBI_ONLY_PNG
#define STBI_ONLY_JPEG
#define STBI_NO_STDIO
#include <stb_image.h>

namespace assessor::picture {

namespace {

constexpr std::string_view k_png_magic("\x89PNG\r\n\x1a\n", 8);
constexpr std::string_view k_jpeg_magic("\xFF\xD8\xFF", 3);

const stbi_uc* raw(std::string_view bytes) {
  return reinterpret_cast<const stbi_uc*>(bytes.data());
}

bool lacked_memory() {
  const char* reason = stbi_failure_reason();
  return reason != nullptr && std::string_view(reason) == "outofmem";
}

tl::unexpected<Error> too_large(Size size) {
  return fail("picture-too-large",
              {{"width", std::to_string(size.width)}, {"height", std::to_string(size.height)}});
}

}  // namespace

Result<Header> read_header(std::string_view bytes) {
  Header header;
  if (bytes.starts_with(k_jpeg_magic)) {
    header.format = Format::jpeg;
  } else if (!bytes.starts_with(k_png_magic)) {
    return fail("picture-not-supported");
  }
  if (bytes.size() > std::numeric_limits<int>::max()) return too_large({});
  if (header.format == Format::jpeg && !jpeg_tables_fit(bytes)) return fail("picture-damaged");
  int channels = 0;
  Size& size = header.size;
  const int length = static_cast<int>(bytes.size());
  const bool is_known = stbi_info_from_memory(raw(bytes), length, &size.width, &size.height, &channels) != 0;
  if (!is_known || size.width <= 0 || size.height <= 0) return fail("picture-damaged");
  if (std::int64_t{size.width} * size.height > k_most_pixels) return too_large(size);
  if (header.format == Format::jpeg) header.orientation = exif_orientation(bytes);
  return header;
}

Result<Pixels> decode(std::string_view bytes) {
  Pixels pixels;
  Size& size = pixels.size;
  const std::unique_ptr<stbi_uc, decltype(&std::free)> decoded(
      stbi_load_from_memory(raw(bytes), static_cast<int>(bytes.size()), &size.width, &size.height,
                            &pixels.channels, 0),
      &std::free);
  if (decoded == nullptr) return lacked_memory() ? too_large(size) : fail("picture-damaged");
  const std::size_t count = std::size_t{1} * size.width * size.height * pixels.channels;
  pixels.bytes.assign(decoded.get(), decoded.get() + count);
  return pixels;
}

}  // namespace assessor::picture
