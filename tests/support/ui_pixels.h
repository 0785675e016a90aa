#pragma once

#include <filesystem>
#include <string>

#include "support/ui_harness.h"

namespace assessor::test {

/// Draws the harness once more with OpenGL (EGL without a display) and writes the picture as PNG.
/// Throws std::runtime_error when this machine cannot.
void save_png(UiHarness& harness, const std::filesystem::path& path);

/// `frames` frames of a draw callback, then the picture.
void render_png(const UiHarness::Draw& draw, const HarnessSpec& spec, const std::filesystem::path& path,
                int frames = 3);

}  // namespace assessor::test
