#include "app/font_files.h"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <fontconfig/fontconfig.h>

#include "base/platform/files.h"
#include "base/platform/paths.h"

namespace assessor::app {

namespace fs = std::filesystem;

namespace {

struct Wanted {
  fs::path ui::FontFiles::*member;
  const char* file;  ///< as its makers name it, without ending
  const char* family;
  int weight;
};

constexpr std::array k_wanted{
    Wanted{&ui::FontFiles::inter_regular, "Inter-Regular", "Inter", FC_WEIGHT_REGULAR},
    Wanted{&ui::FontFiles::inter_semibold, "Inter-SemiBold", "Inter", FC_WEIGHT_DEMIBOLD},
    Wanted{&ui::FontFiles::dejavu, "DejaVuSans", "DejaVu Sans", FC_WEIGHT_REGULAR},
    Wanted{&ui::FontFiles::fontawesome, "FontAwesome", "FontAwesome", FC_WEIGHT_REGULAR},
};

std::optional<fs::path> in_folders(const Wanted& wanted, const std::vector<fs::path>& folders) {
  for (const fs::path& folder : folders) {
    for (const char* ending : {".otf", ".ttf"}) {
      const fs::path file = folder / (std::string(wanted.file) + ending);
      if (path_exists(file)) return file;
    }
  }
  return std::nullopt;
}

/// fontconfig's tables, read when the first font is not found otherwise (this costs time at the start).
class SystemFonts {
 public:
  std::optional<fs::path> find(const Wanted& wanted) {
    if (m_config == nullptr) m_config.reset(FcInitLoadConfigAndFonts());
    if (m_config == nullptr) return std::nullopt;
    const Pattern pattern(FcPatternBuild(nullptr, FC_FAMILY, FcTypeString, wanted.family, FC_WEIGHT,
                                         FcTypeInteger, wanted.weight, FC_SLANT, FcTypeInteger,
                                         FC_SLANT_ROMAN, nullptr));
    const std::unique_ptr<FcObjectSet, decltype(&FcObjectSetDestroy)> members(
        FcObjectSetBuild(FC_FILE, FC_WIDTH, nullptr), &FcObjectSetDestroy);
    const std::unique_ptr<FcFontSet, decltype(&FcFontSetDestroy)> fonts(
        FcFontList(m_config.get(), pattern.get(), members.get()), &FcFontSetDestroy);
    return fonts == nullptr ? std::nullopt : normal_width(*fonts);
  }

 private:
  struct Destroy {
    void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
    void operator()(FcConfig* config) const { FcConfigDestroy(config); }
  };
  using Pattern = std::unique_ptr<FcPattern, Destroy>;

  /// DejaVu Sans also comes condensed, under the same family name.
  static std::optional<fs::path> normal_width(const FcFontSet& fonts) {
    for (int i = 0; i < fonts.nfont; ++i) {
      FcChar8* file = nullptr;
      int width = FC_WIDTH_NORMAL;
      FcPatternGetInteger(fonts.fonts[i], FC_WIDTH, 0, &width);
      const bool has_file = FcPatternGetString(fonts.fonts[i], FC_FILE, 0, &file) == FcResultMatch;
      if (has_file && width == FC_WIDTH_NORMAL) return fs::path(reinterpret_cast<const char*>(file));
    }
    return std::nullopt;
  }

  std::unique_ptr<FcConfig, Destroy> m_config;
};

}  // namespace

Result<ui::FontFiles> find_fonts(const std::vector<fs::path>& folders) {
  ui::FontFiles files;
  SystemFonts system;
  for (const Wanted& wanted : k_wanted) {
    auto found = in_folders(wanted, folders);
    if (!found) found = system.find(wanted);
    if (!found) return fail("font-missing", {{"path", wanted.file}});
    files.*wanted.member = *found;
  }
  return files;
}

Result<ui::FontFiles> find_fonts() {
  std::vector<fs::path> folders{program_folder() / "fonts"};
  if (const auto resources = resource_folder("fonts")) folders.push_back(*resources);
  return find_fonts(folders);
}

}  // namespace assessor::app
