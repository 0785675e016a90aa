#pragma once

#include <imgui.h>

namespace assessor::ui {

/// A picture on the graphics card; none while a worker still makes it.
struct Picture {
  ImTextureID texture = nullptr;
  int width = 0, height = 0;
};

}  // namespace assessor::ui
