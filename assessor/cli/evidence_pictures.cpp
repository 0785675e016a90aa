#include "cli/evidence_pictures.h"

#include <utility>

#include "base/platform/paths.h"
#include "exchange/picture_client.h"

namespace assessor::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t k_most_pictures = 48;  ///< four pages of them
constexpr int k_printed_side = 420;          ///< 154 points at 196 dots an inch

const AnswerSheet* shown_sheet(const report::ReadinessInput& input) {
  if (const report::StageResult* reported = input.reported()) return reported->sheet;
  return input.stages.empty() ? nullptr : input.stages.back().sheet;
}

Sensitivity sensitivity_of(const Standard& standard, const assessor::Document& document) {
  const EvidenceKind* kind = standard.evidence_kind(document.evidence);
  return kind == nullptr ? Sensitivity::client : kind->sensitivity;
}

bool is_picture(const fs::path& file) {
  const auto kind = store::kind_of_file(file);
  return kind && (*kind == store::FileKind::png || *kind == store::FileKind::jpeg);
}

std::shared_ptr<const report::Raster> raster_of(exchange::Thumbnail picture) {
  return std::make_shared<const report::Raster>(
      report::Raster{picture.size.width, picture.size.height, std::move(picture.pixels)});
}

class PictureReader {
 public:
  PictureReader(const store::Vault& vault, fs::path program, bool without_personal, std::stop_token stop)
      : m_vault(vault), m_program(std::move(program)), m_without_personal(without_personal) {
    m_limits.longest_side = k_printed_side;
    m_limits.stop = std::move(stop);
  }

  Result<void> take(const assessor::Document& document, Sensitivity sensitivity) {
    if (document.file.empty() || m_found.shown.contains(document.file)) return {};
    const auto file = m_vault.plain(document.file);
    if (!file || !is_picture(file->path())) return {};  // a file that is gone is told of in the list
    if (is_kept_back(sensitivity)) {
      ++m_found.hidden;
    } else if (m_found.shown.size() == k_most_pictures) {
      ++m_found.beyond;
    } else if (auto picture = exchange::make_thumbnail(m_program, file->path(), m_limits)) {
      m_found.shown[document.file] = raster_of(std::move(*picture));
    } else if (picture.error().code == "cancelled") {
      return tl::unexpected(picture.error());
    } else {
      ++m_found.unreadable;
    }
    return {};
  }
  report::EvidencePictures found() && { return std::move(m_found); }

 private:
  bool is_kept_back(Sensitivity sensitivity) const {
    return sensitivity == Sensitivity::client || (m_without_personal && sensitivity != Sensitivity::none);
  }

  const store::Vault& m_vault;
  fs::path m_program;
  bool m_without_personal;
  exchange::PictureLimits m_limits;
  report::EvidencePictures m_found;
};

}  // namespace

Result<report::EvidencePictures> read_pictures(const store::Vault& vault, const report::ReadinessInput& input,
                                               bool without_personal, const std::stop_token& stop) {
  const AnswerSheet* sheet = shown_sheet(input);
  if (sheet == nullptr || sheet->documents.empty()) return report::EvidencePictures{};
  ASSESSOR_TRY(fs::path program, sibling_program("assessor-picture"));
  PictureReader reader(vault, std::move(program), without_personal, stop);
  for (const assessor::Document& document : sheet->documents)
    ASSESSOR_CHECK(reader.take(document, sensitivity_of(*input.standard, document)));
  return std::move(reader).found();
}

bool shows_pictures(const std::string& kind) {
  return kind == "f-03";
}

}  // namespace assessor::cli
