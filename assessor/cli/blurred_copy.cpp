#include "cli/blurred_copy.h"

#include "base/platform/files.h"
#include "base/platform/paths.h"
#include "exchange/picture_client.h"

namespace assessor::cli {

Result<std::filesystem::path> blurred_copy(const std::filesystem::path& picture,
                                           const std::vector<std::string>& regions,
                                           const PrivateFolder& folder) {
  std::vector<exchange::PictureRegion> covered;
  for (const std::string& typed : regions) {
    ASSESSOR_TRY(covered.emplace_back(), exchange::parse_region(typed));
  }
  ASSESSOR_TRY(const std::filesystem::path program, sibling_program("assessor-picture"));
  ASSESSOR_TRY(const std::string bytes, exchange::blurred_picture(program, picture, covered));
  std::filesystem::path copy = folder.path() / picture.filename();
  ASSESSOR_CHECK(write_file_atomically(copy, bytes));
  return copy;
}

}  // namespace assessor::cli
