#pragma once

#include <imgui.h>

#include <filesystem>
#include <memory>

#include "base/result.h"

namespace assessor::ui {

struct Metrics;

/// Where the font files lie; whoever starts the program looks for them.
struct FontFiles {
  std::filesystem::path inter_regular, inter_semibold, dejavu, fontawesome;
};

/// Letters of one size and weight.
struct Face {
  ImFont* font = nullptr;
  /// ImGui's size: from ascender to descender.
  float size = 0;
  /// From line to line of running text.
  float leading = 0;
};

/// The six faces of the visual language. All digits of a face are equally wide.
struct Fonts {
  Face small, small_bold, body, body_bold, title, number;
  /// Body letters on a line as high as the leading: what multi-line editors need, because ImGui
  /// steps lines by the size of the font. Shares the pixels of `body`.
  std::shared_ptr<ImFont> body_loose;
};

/// Fills an empty atlas for one zoom. Errors: font-missing {path}, font-unreadable {path}.
Result<Fonts> load_fonts(ImFontAtlas& atlas, const FontFiles& files, const Metrics& metrics);

}  // namespace assessor::ui
