#include "support/font_files.h"

#include <map>
#include <memory>
#include <stdexcept>

#include "ui/metrics.h"

namespace assessor::test {

ui::FontFiles font_files() {
  return {
      .inter_regular = "/usr/share/fonts/opentype/inter/Inter-Regular.otf",
      .inter_semibold = "/usr/share/fonts/opentype/inter/Inter-SemiBold.otf",
      .dejavu = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
      .fontawesome = "/usr/share/fonts/opentype/font-awesome/FontAwesome.otf",
  };
}

const SharedFonts& shared_fonts(float zoom) {
  static std::map<float, std::pair<std::unique_ptr<ImFontAtlas>, SharedFonts>> built;
  auto& [atlas, shared] = built[zoom];
  if (atlas == nullptr) {
    atlas = std::make_unique<ImFontAtlas>();
    auto fonts = ui::load_fonts(*atlas, font_files(), ui::make_metrics(zoom, {1366, 768}));
    if (!fonts) throw std::runtime_error("fonts: " + fonts.error().code + " " + fonts.error().params["path"]);
    shared = {atlas.get(), std::move(*fonts)};
  }
  return shared;
}

}  // namespace assessor::test
