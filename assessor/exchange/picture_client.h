#pragma once

#include <chrono>
#include <filesystem>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/picture.h"

namespace assessor::exchange {

// Pictures are decoded by the program `assessor-picture` (see sibling_program), never in this process, so
// one that breaks the decoder does no harm here. Errors of the functions, with {path}:
// picture-not-supported (neither PNG nor JPEG), picture-too-large, picture-damaged (also when the decoder
// crashed), picture-too-slow, and those of base/platform/files.h and process.h.

/// A small upright picture, ready to be shown.
struct Thumbnail {
  PictureSize size;
  std::string pixels;  ///< red, green, blue by rows from the top, 3 x width x height bytes
};

struct PictureLimits {
  int longest_side = 320;  ///< pixels of the thumbnail, 1 to 4096
  std::chrono::milliseconds time_limit{15'000};
  std::stop_token stop = {};
};

Result<Thumbnail> make_thumbnail(const std::filesystem::path& program, const std::filesystem::path& picture,
                                 const PictureLimits& limits = {});
/// The same, kept in a file as well (read_thumbnail reads it), for a cache.
Result<Thumbnail> make_thumbnail(const std::filesystem::path& program, const std::filesystem::path& picture,
                                 const std::filesystem::path& out, const PictureLimits& limits = {});
/// Size of the upright picture, from its header.
Result<PictureSize> picture_size(const std::filesystem::path& program, const std::filesystem::path& picture,
                                 const PictureLimits& limits = {});

/// "12,40,200,80". Error: region-malformed {text}.
Result<PictureRegion> parse_region(std::string_view text);
/// The bytes of a picture of the same kind in which nobody can make out any more what was in the regions,
/// without what the camera wrote beside the pixels. Also the error region-outside.
Result<std::string> blurred_picture(const std::filesystem::path& program,
                                    const std::filesystem::path& picture,
                                    const std::vector<PictureRegion>& regions,
                                    const PictureLimits& limits = {});

/// A thumbnail as the bytes of a binary PPM file.
std::string thumbnail_bytes(const Thumbnail& thumbnail);
/// Takes nothing but what thumbnail_bytes() writes. Error: picture-damaged.
Result<Thumbnail> parse_thumbnail(std::string_view bytes);
Result<Thumbnail> read_thumbnail(const std::filesystem::path& file);

}  // namespace assessor::exchange
