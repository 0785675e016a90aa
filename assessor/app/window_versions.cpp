#include "app/window_versions.h"

#include <GLFW/glfw3.h>
#include <imgui.h>

#include "cli/program_version.h"

namespace assessor::app {

NamedVersions window_versions() {
  int major = 0, minor = 0, revision = 0;
  glfwGetVersion(&major, &minor, &revision);
  const std::string glfw =
      std::to_string(major) + "." + std::to_string(minor) + "." + std::to_string(revision);
  NamedVersions all = {{"Dear ImGui", ImGui::GetVersion()}, {"GLFW", glfw}};
  const NamedVersions more = cli::library_versions();
  all.insert(all.end(), more.begin(), more.end());
  return all;
}

}  // namespace assessor::app
