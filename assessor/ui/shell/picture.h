#pragma once

#include <imgui.h>

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "domain/picture.h"

namespace assessor::ui {

/// A picture on the graphics card; none while a worker still makes it.
struct Picture {
  ImTextureID texture = nullptr;
  int width = 0, height = 0;
};

/// Reads a document's picture, large enough to see what is on it; comes back as Desk::looked_at.
struct LookAtPicture {
  std::string document;
};
struct LookedAt {
  std::string document;
  Picture picture;
  PictureSize size;  ///< of the document's own picture, upright
  std::optional<Error> error;
};
/// Covers parts of a document's picture; nothing but the covered copy stays.
struct CoverPicture {
  std::string document;
  std::vector<PictureRegion> regions;  ///< in pixels of LookedAt::size
};

}  // namespace assessor::ui
