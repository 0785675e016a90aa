#pragma once

#include "ui/fonts.h"

namespace assessor::test {

/// The fonts as Debian's packages install them.
ui::FontFiles font_files();

/// One atlas a zoom, kept while the tests run, because building takes 60 to 180 ms.
struct SharedFonts {
  ImFontAtlas* atlas;
  ui::Fonts fonts;
};
const SharedFonts& shared_fonts(float zoom);

}  // namespace assessor::test
