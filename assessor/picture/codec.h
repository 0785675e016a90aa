#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "picture/pixels.h"

namespace assessor::picture {

enum class Format { png, jpeg };

/// What the first bytes say, before anything is decoded.
struct Header {
  Format format = Format::png;
  Size size;                    ///< as stored
  Orientation orientation = 1;  ///< from EXIF, JPEG only
};

constexpr std::int64_t k_most_pixels = 50'000'000;

/// Errors: picture-not-supported (neither PNG nor JPEG), picture-damaged,
/// picture-too-large {width, height} (more than k_most_pixels).
Result<Header> read_header(std::string_view bytes);
/// Errors: picture-damaged; picture-too-large when memory does not suffice.
Result<Pixels> decode(std::string_view bytes);
/// False when a Huffman table names more symbols than there are: stb_image 2.27 would write beyond its
/// own tables.
bool jpeg_tables_fit(std::string_view jpeg);
/// 1 to 8; 1 when the file says nothing sensible.
Orientation exif_orientation(std::string_view jpeg);

}  // namespace assessor::picture
