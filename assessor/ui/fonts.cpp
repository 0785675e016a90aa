#include "ui/fonts.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <utility>
#include <vector>

#include <imgui_freetype.h>

#include "ui/icons.h"
#include "ui/metrics.h"

namespace assessor::ui {

namespace {

using Bytes = std::vector<char>;
using Ranges = std::vector<ImWchar>;

/// Where Inter keeps its digits of equal width: "0" to "9".
constexpr ImWchar k_tabular_zero = 0xE071;

struct Sources {
  Bytes regular, semibold, dejavu, fontawesome;
  Ranges letters, digits_and_signs, missing, icons;
};

Result<Bytes> read_font(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return fail("font-missing", {{"path", path.string()}});
  Bytes bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  if (bytes.size() < 1024) return fail("font-unreadable", {{"path", path.string()}});
  return bytes;
}

Ranges icon_ranges() {
  Ranges ranges;
  for (const int code : icon::k_code_points) {
    ranges.push_back(static_cast<ImWchar>(code));
    ranges.push_back(static_cast<ImWchar>(code));
  }
  ranges.push_back(0);
  return ranges;
}

Result<Sources> read_sources(const FontFiles& files) {
  Sources sources;
  ASSESSOR_TRY(sources.regular, read_font(files.inter_regular));
  ASSESSOR_TRY(sources.semibold, read_font(files.inter_semibold));
  ASSESSOR_TRY(sources.dejavu, read_font(files.dejavu));
  ASSESSOR_TRY(sources.fontawesome, read_font(files.fontawesome));
  sources.letters = {0x20,   0x24F,  0x2010, 0x2027, 0x2039, 0x203A, 0x2080, 0x2089, 0x20AC,
                     0x20AC, 0x2122, 0x2122, 0x2190, 0x2193, 0x2212, 0x2212, 0x2260, 0x2265,
                     0x2713, 0x2713, 0xE071, 0xE07A, 0xFFFD, 0xFFFD, 0};
  sources.digits_and_signs = {0x20,   0xFF,   0x2010, 0x2027, 0x2190, 0x2193, 0x2212,
                              0x2212, 0x2260, 0x2265, 0xE071, 0xE07A, 0};
  sources.missing = {0x20,   0x24F,  0x2010, 0x2027, 0x2080, 0x2089, 0x2190, 0x2193,
                     0x2212, 0x2212, 0x2260, 0x2265, 0x25B2, 0x25B2, 0x25CF, 0x25CF,
                     0x2610, 0x2611, 0x2713, 0x2713, 0xFFFD, 0xFFFD, 0};
  sources.icons = icon_ranges();
  return sources;
}

/// The bytes stay ours: they are needed only while the atlas is built.
ImFontConfig config_of(bool merge) {
  ImFontConfig config;
  config.FontDataOwnedByAtlas = false;
  config.MergeMode = merge;
  config.OversampleH = 2;
  config.OversampleV = 1;
  return config;
}

ImFont* add_face(ImFontAtlas& atlas, Bytes& bytes, float size, const Ranges& ranges) {
  const ImFontConfig config = config_of(false);
  return atlas.AddFontFromMemoryTTF(bytes.data(), static_cast<int>(bytes.size()), size, &config,
                                    ranges.data());
}

void merge_missing(ImFontAtlas& atlas, Sources& sources, float size) {
  const ImFontConfig config = config_of(true);
  atlas.AddFontFromMemoryTTF(sources.dejavu.data(), static_cast<int>(sources.dejavu.size()), size, &config,
                             sources.missing.data());
}

void merge_icons(ImFontAtlas& atlas, Sources& sources, float size) {
  ImFontConfig config = config_of(true);
  config.GlyphMinAdvanceX = size;
  config.GlyphOffset.y = 1;
  config.PixelSnapH = true;
  atlas.AddFontFromMemoryTTF(sources.fontawesome.data(), static_cast<int>(sources.fontawesome.size()),
                             std::round(size * 0.88f), &config, sources.icons.data());
}

/// For a release of Inter without the private digits: every digit as wide as the widest.
void even_out_digits(ImFont& font) {
  float widest = 0;
  for (ImWchar digit = '0'; digit <= '9'; ++digit) widest = std::max(widest, font.GetCharAdvance(digit));
  for (ImFontGlyph& glyph : font.Glyphs) {
    if (glyph.Codepoint < '0' || glyph.Codepoint > '9') continue;
    const float shift = (widest - glyph.AdvanceX) / 2;
    glyph.X0 += shift;
    glyph.X1 += shift;
    glyph.AdvanceX = widest;
    font.IndexAdvanceX[static_cast<int>(glyph.Codepoint)] = widest;
  }
}

void use_tabular_digits(ImFont& font) {
  for (ImWchar digit = 0; digit < 10; ++digit) {
    const auto tabular = static_cast<ImWchar>(k_tabular_zero + digit);
    if (font.FindGlyphNoFallback(tabular) != nullptr)
      font.AddRemapChar(static_cast<ImWchar>('0' + digit), tabular);
  }
  if (font.GetCharAdvance('1') != font.GetCharAdvance('0')) even_out_digits(font);
}

std::shared_ptr<ImFont> loosened(const ImFont& font, float line_height) {
  auto loose = std::make_shared<ImFont>(font);
  const float shift = std::floor((line_height - font.FontSize) / 2);
  for (ImFontGlyph& glyph : loose->Glyphs) {
    glyph.Y0 += shift;
    glyph.Y1 += shift;
  }
  loose->FontSize = line_height;
  loose->FallbackGlyph = loose->FindGlyphNoFallback(loose->FallbackChar);
  return loose;
}

Face full_face(ImFontAtlas& atlas, Sources& sources, Bytes& bytes, float size) {
  ImFont* font = add_face(atlas, bytes, size, sources.letters);
  merge_missing(atlas, sources, size);
  merge_icons(atlas, sources, size);
  return {font, size, size};
}

Fonts add_faces(ImFontAtlas& atlas, Sources& sources, const Metrics& metrics) {
  Fonts fonts;
  fonts.body = full_face(atlas, sources, sources.regular, metrics.size_body);
  fonts.body_bold = full_face(atlas, sources, sources.semibold, metrics.size_body);
  fonts.small = full_face(atlas, sources, sources.regular, metrics.size_small);
  fonts.small_bold = full_face(atlas, sources, sources.semibold, metrics.size_small);
  fonts.title = full_face(atlas, sources, sources.semibold, metrics.size_title);
  fonts.number.font = add_face(atlas, sources.semibold, metrics.size_number, sources.digits_and_signs);
  fonts.number.size = metrics.size_number;
  fonts.number.leading = metrics.px(38);
  fonts.body.leading = fonts.body_bold.leading = metrics.leading_body;
  fonts.small.leading = fonts.small_bold.leading = metrics.leading_small;
  fonts.title.leading = metrics.leading_title;
  return fonts;
}

}  // namespace

Result<Fonts> load_fonts(ImFontAtlas& atlas, const FontFiles& files, const Metrics& metrics) {
  ASSESSOR_TRY(Sources sources, read_sources(files));
  atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
  atlas.Flags |= ImFontAtlasFlags_NoMouseCursors;
  Fonts fonts = add_faces(atlas, sources, metrics);
  const bool built = atlas.Build();
  for (ImFont* font : atlas.Fonts)
    if (built) use_tabular_digits(*font);
  if (built) fonts.body_loose = loosened(*fonts.body.font, metrics.leading_body);
  atlas.ClearInputData();
  if (!built) return fail("font-unreadable", {{"path", files.inter_regular.string()}});
  return fonts;
}

}  // namespace assessor::ui
