#include <algorithm>

#include "picture/codec.h"

namespace assessor::picture {

namespace {

constexpr unsigned k_huffman_tables = 0xC4;

unsigned byte_at(std::string_view bytes, std::size_t at) {
  return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0;
}

/// The place behind the next marker, which is 0xFF and a byte that is neither stuffing nor filling nor
/// one of the markers without content; npos at the end.
std::size_t behind_next_marker(std::string_view jpeg, std::size_t from) {
  for (std::size_t at = jpeg.find('\xFF', from); at != std::string_view::npos;
       at = jpeg.find('\xFF', at + 1)) {
    const unsigned marker = byte_at(jpeg, at + 1);
    const bool has_no_content =
        marker == 0 || marker == 0xFF || marker == 0x01 || (marker >= 0xD0 && marker <= 0xD9);
    if (!has_no_content) return at + 2;
  }
  return std::string_view::npos;
}

/// One segment may hold several tables: a byte for its place, 16 counts, as many symbols. Counts beyond
/// the segment's length are looked at too, because the decoder does.
bool counts_fit(std::string_view rest, std::size_t length) {
  constexpr std::size_t k_head = 17;
  for (std::size_t at = 0; at < length;) {
    std::size_t symbols = 0;
    for (std::size_t i = 1; i < k_head; ++i) symbols += byte_at(rest, at + i);
    if (symbols > 256) return false;
    at += k_head + symbols;
  }
  return true;
}

}  // namespace

bool jpeg_tables_fit(std::string_view jpeg) {
  std::size_t at = behind_next_marker(jpeg, 0);
  while (at != std::string_view::npos) {
    const std::size_t length = byte_at(jpeg, at) * 256 + byte_at(jpeg, at + 1);
    const bool is_tables = byte_at(jpeg, at - 1) == k_huffman_tables && length > 2;
    if (is_tables && !counts_fit(jpeg.substr(std::min(at + 2, jpeg.size())), length - 2)) return false;
    at = behind_next_marker(jpeg, at + length);
  }
  return true;
}

}  // namespace assessor::picture
