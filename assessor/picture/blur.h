#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "picture/codec.h"

namespace assessor::picture {

/// In pixels of the upright picture.
struct Region {
  int x = 0, y = 0, width = 0, height = 0;
};

/// "x,y,width,height" with ";" between; nothing for what is no such list, and for an empty one.
std::optional<std::vector<Region>> parse_regions(std::string_view text);

/// Each region becomes at most k_blocks by k_blocks fields of one colour, the mean of what was there: too few
/// for a face or a number to be worked out again. Error: region-outside, where one lies wholly beside the
/// picture.
constexpr int k_blocks = 4;
Result<void> cover(Pixels& pixels, const std::vector<Region>& regions);

/// As the same kind of file, made of the pixels alone: no place, camera or thumbnail of the original goes
/// along.
std::string encode(const Pixels& pixels, Format format);

}  // namespace assessor::picture
