#pragma once

#include <string>
#include <vector>

#include "i18n/catalog.h"
#include "report/pages.h"
#include "report/readiness.h"

namespace test {

/// The standard that the program ships, one of five criteria, and the catalogs; read once.
const assessor::Standard& lplpp();
const assessor::Standard& small_standard();
const assessor::i18n::Catalog& catalog(const std::string& language);
/// One typesetter for all tests of the program: tests run on one thread.
assessor::report::Typesetter& typesetter();

/// An invented organization with invented answers; the same every time.
struct ReportCase {
  const assessor::Standard* standard = nullptr;
  assessor::Office office;
  assessor::Organization organization;
  assessor::Profile profile;
  std::vector<assessor::AnswerSheet> sheets;  ///< by stage
  std::vector<assessor::scoring::Score> scores;
  std::vector<bool> sent;
  assessor::AnswerSheet benchmark_sheet;
  assessor::scoring::Score benchmark_score;
  std::vector<assessor::report::SectionSpread> city;
  assessor::report::ReadinessOptions options;

  /// Scores what stands in the sheets now.
  void rescore();
  /// Points into this case: keep it where it is.
  assessor::report::ReadinessInput input() const;
  assessor::report::Document document(const std::string& language = "id") const;
  assessor::report::Pages pages(const std::string& language = "id") const;
};

/// Self-assessment, document review and field visit sent; most items answered well, some not.
ReportCase usual_case();
/// The same in small, with a section inside a section, a parameter, and one answer short of evidence.
ReportCase small_case();
/// Every answer of a sheet set by points: what `points_of` says, or the nearest step below it.
assessor::AnswerSheet sheet_with(const std::string& stage, int (*points_of)(std::size_t criterion));

}  // namespace test
