#include "cli/crest.h"

#include <algorithm>
#include <utility>

#include "base/platform/files.h"
#include "base/platform/paths.h"
#include "exchange/picture_client.h"

namespace assessor::cli {

namespace {

namespace fs = std::filesystem;

constexpr int k_least_side = 100;  ///< pixels of the longer side: coarser, it is a blur on paper
constexpr int k_most_ratio = 4;
constexpr int k_printed_side = 480;  ///< 38 points at 900 dots an inch

Result<void> check_size(const fs::path& source, const PictureSize& size) {
  const auto [shorter, longer] = std::minmax(size.width, size.height);
  if (longer < k_least_side)
    return fail("crest-too-small", {{"path", path_text(source.filename())},
                                    {"width", std::to_string(size.width)},
                                    {"height", std::to_string(size.height)},
                                    {"least", std::to_string(k_least_side)}});
  if (longer > k_most_ratio * shorter)
    return fail("crest-too-long", {{"path", path_text(source.filename())}});
  return {};
}

Result<exchange::Thumbnail> decoded(const fs::path& file, const std::stop_token& stop) {
  ASSESSOR_TRY(const fs::path program, sibling_program("assessor-picture"));
  exchange::PictureLimits limits;
  limits.longest_side = k_printed_side;
  limits.stop = stop;
  return exchange::make_thumbnail(program, file, limits);
}

}  // namespace

Result<std::string> store_crest(const store::Vault& vault, const fs::path& source,
                                const std::stop_token& stop) {
  ASSESSOR_TRY(const store::FileKind kind, store::kind_of_file(source));
  if (kind != store::FileKind::png) return fail("crest-not-png", {{"path", path_text(source.filename())}});
  ASSESSOR_TRY(const fs::path program, sibling_program("assessor-picture"));
  ASSESSOR_TRY(const PictureSize size, exchange::picture_size(program, source));
  ASSESSOR_CHECK(check_size(source, size));
  ASSESSOR_CHECK(decoded(source, stop).map([](const auto&) {}));
  ASSESSOR_TRY(store::StoredFile stored, vault.add(source, {Sensitivity::none, false, stop}));
  return std::move(stored.file);
}

Result<std::shared_ptr<const report::Raster>> read_crest(const store::Vault& vault, const std::string& crest,
                                                         const std::stop_token& stop) {
  if (crest.empty()) return std::shared_ptr<const report::Raster>();
  ASSESSOR_TRY(const store::PlainFile file, vault.plain(crest));
  ASSESSOR_TRY(exchange::Thumbnail picture, decoded(file.path(), stop));
  return std::make_shared<const report::Raster>(
      report::Raster{picture.size.width, picture.size.height, std::move(picture.pixels)});
}

}  // namespace assessor::cli
