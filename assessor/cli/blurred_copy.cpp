#include "cli/blurred_copy.h"

#include "base/platform/files.h"
#include "base/platform/paths.h"

namespace assessor::cli {

Result<std::vector<PictureRegion>> regions_of(const std::vector<std::string>& typed) {
  std::vector<PictureRegion> regions;
  for (const std::string& text : typed) {
    ASSESSOR_TRY(regions.emplace_back(), exchange::parse_region(text));
  }
  return regions;
}

Result<std::filesystem::path> blurred_copy(const std::filesystem::path& picture,
                                           const std::vector<PictureRegion>& regions,
                                           const PrivateFolder& folder, const std::string& name) {
  ASSESSOR_TRY(const std::filesystem::path program, sibling_program("assessor-picture"));
  ASSESSOR_TRY(const std::string bytes, exchange::blurred_picture(program, picture, regions));
  std::filesystem::path copy = folder.path() / (name.empty() ? "picture" : path_of(name).filename());
  ASSESSOR_CHECK(write_file_atomically(copy, bytes));
  return copy;
}

}  // namespace assessor::cli
