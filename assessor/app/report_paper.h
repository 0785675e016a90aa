#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "app/desk_jobs.h"
#include "app/desk_state.h"
#include "cli/city_gathering.h"
#include "cli/readiness_gathering.h"
#include "cli/report_templates.h"
#include "report/print_all.h"
#include "session/standards.h"
#include "store/export_log.h"
#include "store/vault.h"

namespace assessor::app {

/// One paper as a worker makes it. The standards live as long as this. One of the two is gathered.
struct Paper {
  std::unique_ptr<cli::GatheredReadiness> gathered;  ///< about one organization
  std::unique_ptr<cli::GatheredCity> city;           ///< about all together
  report::ReadinessOptions options;
  std::shared_ptr<const i18n::Catalog> words;
  session::Standards standards;
  std::string file_name;
  store::ExportNote note;  ///< for the export log, once there is a file
  report::ReportFormat format = report::ReportFormat::pdf;
  bool worksheet = false;      ///< a spreadsheet of its own, not a document
  bool with_pictures = false;  ///< of evidence, which are taken on the worker
  cli::PaperShape shape;       ///< taken on the worker

  const Office& office() const { return city ? city->input().office : *gathered->input().office; }
  report::Document document() const;
  report::PaperFields fields() const;
  /// What it holds may look into this paper.
  report::PrintSheet sheet() const;
};

/// Where papers go: `asked`, else a folder of the program's own among the documents.
Result<std::filesystem::path> printing_folder(const std::filesystem::path& asked);

/// Where a kind's template is, which the worker reads: the office may change its templates at any time.
struct ShapeSource {
  std::string kind;
  std::filesystem::path templates;
};

/// Of a paper about the city the organization is not looked at. Null: the organization is not there, or has
/// no standard.
std::shared_ptr<Paper> paper_of(const DeskState& state, const ui::ReportOrder& order,
                                const std::string& organization);
/// What papers of one order share is read once, on the worker that makes them: the letterhead's crest and the
/// template, which also says whether a paper without a number is a draft.
Result<void> take_crest(const std::vector<std::shared_ptr<Paper>>& papers, const store::Vault& vault,
                        const JobControl& control);
Result<void> take_pictures(const std::vector<std::shared_ptr<Paper>>& papers, const store::Vault& vault,
                           const JobControl& control);
Result<cli::PaperShape> take_shape(const std::vector<std::shared_ptr<Paper>>& papers,
                                   const ShapeSource& source);

}  // namespace assessor::app
