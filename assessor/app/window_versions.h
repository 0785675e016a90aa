#pragma once

#include "base/named_version.h"

namespace assessor::app {

/// Dear ImGui and GLFW, then those of the command line.
NamedVersions window_versions();

}  // namespace assessor::app
