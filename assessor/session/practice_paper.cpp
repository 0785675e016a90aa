// Files for the documents of the practice workspace, made on the spot so that none lie in the source tree.
#include "session/practice_paper.h"

#include <array>
#include <cstdint>
#include <vector>

#include <fmt/format.h>

#include "base/hash.h"
#include "base/text.h"

namespace assessor::session {

namespace {

/// Letters of a PDF string; what is not ASCII becomes a hyphen.
std::string pdf_text(std::string_view text) {
  std::string plain;
  for (const char letter : text) {
    const auto byte = static_cast<unsigned char>(letter);
    if (letter == '(' || letter == ')' || letter == '\\') plain += '\\';
    if (byte < 0x80) plain += letter;
    if (byte >= 0xC0) plain += '-';
  }
  return plain;
}

std::string pdf_page(std::string_view title) {
  const std::string content = fmt::format(
      "BT /F1 20 Tf 72 740 Td ({}) Tj /F1 12 Tf 0 -28 Td (Dokumen contoh. Bukan dokumen lembaga nyata.) Tj "
      "ET",
      pdf_text(title));
  return fmt::format("<< /Length {} >>\nstream\n{}\nendstream", content.size(), content);
}

// The picture: palette, four bits a pixel, stored without compression.
constexpr int k_width = 192, k_height = 128;
enum Colour : std::uint8_t { wall, floor_boards, window_glass, table, door };

Colour colour_at(int x, int y) {
  if (x >= 24 && x < 72 && y >= 20 && y < 60) return window_glass;
  if (x >= 140 && x < 172 && y >= 30 && y < 100) return door;
  if (x >= 52 && x < 124 && y >= 78 && y < 90) return table;
  if ((x >= 58 && x < 62) || (x >= 114 && x < 118))
    return y >= 90 && y < 112 ? table : y >= 100 ? floor_boards : wall;
  return y >= 100 ? floor_boards : wall;
}

std::string big_endian(std::uint32_t value) {
  std::string bytes;
  for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>((value >> shift) & 0xFFU);
  return bytes;
}

std::uint32_t crc32(std::string_view bytes) {
  std::uint32_t crc = 0xFFFFFFFFU;
  for (const char byte : bytes) {
    crc ^= static_cast<unsigned char>(byte);
    for (int bit = 0; bit < 8; ++bit) crc = (crc & 1U) != 0 ? (crc >> 1U) ^ 0xEDB88320U : crc >> 1U;
  }
  return ~crc;
}

std::uint32_t adler32(std::string_view bytes) {
  std::uint32_t low = 1, high = 0;
  for (const char byte : bytes) {
    low = (low + static_cast<unsigned char>(byte)) % 65'521;
    high = (high + low) % 65'521;
  }
  return (high << 16U) | low;
}

std::string png_chunk(std::string_view name, std::string_view bytes) {
  const std::string body = std::string(name) + std::string(bytes);
  return big_endian(static_cast<std::uint32_t>(bytes.size())) + body + big_endian(crc32(body));
}

std::string palette_of(std::string_view title) {
  const std::string seed = sha256(title);
  std::string palette;
  constexpr std::array<int, 5> k_light{214, 130, 196, 104, 90};
  for (std::size_t colour = 0; colour < k_light.size(); ++colour)
    for (std::size_t part = 0; part < 3; ++part)
      palette += static_cast<char>(k_light[colour] + seed[3 * colour + part] % 32);
  return palette;
}

std::string pixel_rows() {
  std::string rows;
  for (int y = 0; y < k_height; ++y) {
    rows += '\0';
    for (int x = 0; x < k_width; x += 2)
      rows += static_cast<char>((colour_at(x, y) << 4U) | colour_at(x + 1, y));
  }
  return rows;
}

/// One stored block of a zlib stream; the rows are far below its 65 535 bytes.
std::string stored(const std::string& bytes) {
  const auto size = static_cast<std::uint16_t>(bytes.size());
  const auto byte = [](unsigned value) { return static_cast<char>(value & 0xFFU); };
  std::string stream = {'\x78', '\x01', '\x01'};
  stream += {byte(size), byte(size >> 8U), byte(~unsigned{size}), byte(~unsigned{size} >> 8U)};
  return stream + bytes + big_endian(adler32(bytes));
}

}  // namespace

std::string sample_pdf(std::string_view title) {
  const std::vector<std::string> objects{
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R "
      "/Resources << /Font << /F1 4 0 R >> >> >>",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>", pdf_page(title)};
  std::string file = "%PDF-1.4\n", table;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    table += fmt::format("{:010} 00000 n \n", file.size());
    file += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
  }
  const std::size_t start = file.size();
  return file + fmt::format(
                    "xref\n0 {0}\n0000000000 65535 f \n{1}trailer\n<< /Size {0} /Root 1 0 R >>\n"
                    "startxref\n{2}\n%%EOF\n",
                    objects.size() + 1, table, start);
}

std::string sample_picture(std::string_view title) {
  const std::string head = big_endian(k_width) + big_endian(k_height) + std::string({4, 3, 0, 0, 0});
  return "\x89PNG\r\n\x1a\n" + png_chunk("IHDR", head) + png_chunk("PLTE", palette_of(title)) +
         png_chunk("IDAT", stored(pixel_rows())) + png_chunk("IEND", {});
}

std::string sample_file_stem(std::string_view title) {
  std::string stem;
  for (const char letter : folded(title)) {
    const bool plain = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
    if (plain) stem += letter;
    if (!plain && !stem.empty() && stem.back() != '-') stem += '-';
  }
  while (stem.ends_with('-')) stem.pop_back();
  return stem;
}

}  // namespace assessor::session
