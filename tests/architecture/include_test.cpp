#include <map>
#include <set>

#include <catch2/catch.hpp>

#include "architecture/source_tree.h"

using namespace architecture;

namespace {

using Layers = std::set<std::string>;

/// Which layers a layer may include, beside itself.
const std::map<std::string, Layers>& allowed_layers() {
  static const std::map<std::string, Layers> allowed = {
      {"base", {}},
      {"domain", {"base"}},
      {"scoring", {"base", "domain"}},
      {"i18n", {"base", "domain", "scoring"}},
      {"exchange", {"base", "domain", "scoring"}},
      {"session", {"base", "domain", "scoring", "exchange", "i18n"}},
      {"store", {"base", "domain", "exchange", "session"}},
      {"report", {"base", "domain", "scoring", "i18n", "exchange"}},
      {"ui", {"base", "domain", "scoring", "i18n", "session"}},
      {"cli", {"base", "domain", "scoring", "i18n", "exchange", "session", "store", "report"}},
      {"app", {"base", "domain", "scoring", "i18n", "exchange", "session", "store", "report", "ui", "cli"}},
      {"picture", {"base"}},
  };
  return allowed;
}

struct Foreign {
  std::string prefix;
  Layers layers;
};

/// Which layers may know a library, by the beginning of its headers' names.
const std::vector<Foreign>& foreign_headers() {
  static const std::vector<Foreign> foreign = {
      {"imgui", {"ui", "app"}},
      {"backends/imgui", {"app"}},
      {"GLFW/", {"app"}},
      {"GL/", {"app"}},
      {"sqlite3", {"store"}},
      {"nlohmann/", {"exchange", "i18n", "app", "cli"}},
      {"cairo", {"report"}},
      {"pango/", {"report"}},
      {"qpdf/", {"report"}},
      {"qrencode", {"report"}},
      {"pugixml", {"report"}},
      {"zip.h", {"report"}},
      {"xlsxwriter", {"report"}},
      {"sodium", {"base"}},
      {"gmp", {"base"}},
      {"CLI/", {"cli"}},
      {"stb", {"picture"}},
      {"libexif/", {"picture"}},
      {"libical/", {"exchange"}},
      {"fontconfig/", {"report", "app"}},
  };
  return foreign;
}

bool is_system_header(const std::string& name) {
  static const std::set<std::string> posix = {"unistd.h", "fcntl.h",  "spawn.h",
                                              "poll.h",   "signal.h", "pwd.h"};
  return name.starts_with("sys/") || posix.count(name) > 0;
}

std::set<std::string> layer_names() {
  std::set<std::string> names;
  for (const auto& [layer, below] : allowed_layers()) names.insert(layer);
  return names;
}

}  // namespace

TEST_CASE("a layer includes only the layers below it") {
  const auto layers = layer_names();
  for (const auto& file : source_files("assessor")) {
    REQUIRE(layers.count(file.layer) == 1);
    for (const auto& line : file.lines) {
      const std::string name = included(line);
      const std::string target = name.substr(0, name.find('/'));
      if (layers.count(target) == 0 || target == file.layer || line.find('<') != std::string::npos) continue;
      INFO(file.path << " includes " << name);
      CHECK(allowed_layers().at(file.layer).count(target) == 1);
    }
  }
}

TEST_CASE("a library is known only to the layers that own it") {
  for (const auto& file : source_files("assessor")) {
    for (const auto& line : file.lines) {
      const std::string name = included(line);
      for (const auto& foreign : foreign_headers()) {
        if (line.find('<') == std::string::npos || !name.starts_with(foreign.prefix)) continue;
        INFO(file.path << " includes " << name);
        CHECK(foreign.layers.count(file.layer) == 1);
      }
    }
  }
}

TEST_CASE("the operating system is behind base/platform") {
  for (const auto& file : source_files("assessor")) {
    const bool is_port = file.path.starts_with("assessor/base/platform/");
    for (const auto& line : file.lines) {
      if (!is_system_header(included(line))) continue;
      INFO(file.path << ": " << line);
      CHECK(is_port);
    }
  }
}

TEST_CASE("domain and scoring know no files, clock or threads") {
  const std::set<std::string> outside = {"fstream", "filesystem", "iostream", "thread",
                                         "mutex",   "cstdio",     "ctime"};
  for (const auto& file : source_files("assessor")) {
    if (file.layer != "domain" && file.layer != "scoring") continue;
    for (const auto& line : file.lines) {
      INFO(file.path << ": " << line);
      CHECK(outside.count(included(line)) == 0);
    }
  }
}
