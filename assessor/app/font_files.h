#pragma once

#include <filesystem>
#include <vector>

#include "base/result.h"
#include "ui/fonts.h"

namespace assessor::app {

/// Inter, DejaVu Sans and Font Awesome: in the folder `fonts` beside the program or among its resources,
/// else where the system has them. Error: font-missing {path} with the name of the first that is nowhere.
Result<ui::FontFiles> find_fonts();

/// The same with the folders to look in first, for tests.
Result<ui::FontFiles> find_fonts(const std::vector<std::filesystem::path>& folders);

}  // namespace assessor::app
