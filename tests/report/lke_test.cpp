#include <cmath>
#include <fstream>
#include <map>
#include <sstream>

#include <catch2/catch.hpp>

#include "base/platform/process.h"
#include "report/fixture.h"
#include "report/lke_workbook.h"
#include "report/pdf_probe.h"
#include "report/sheet_probe.h"
#include "support/temp_folder.h"

using namespace assessor;
using namespace assessor::report;
using test::SheetFile;

namespace {

std::string lke_of(const test::ReportCase& made, const std::string& language = "id") {
  return write_lke(made.input(), made.options, test::catalog(language)).value();
}

/// Every formula of the workbook worked out by another program, after some cells were typed over.
std::map<std::string, std::string> recalculated(const std::string& bytes,
                                                const std::vector<std::string>& typed = {}) {
  const test::TempFolder folder;
  const auto file = folder / "book.xlsx";
  std::ofstream(file, std::ios::binary) << bytes;
  ProcessRequest request{"/usr/bin/python3",
                         {std::string(ASSESSOR_SOURCE_DIR) + "/tests/report/recalculate.py", file.string()},
                         {}};
  request.arguments.insert(request.arguments.end(), typed.begin(), typed.end());
  request.output_limit = 8U << 20U;
  request.time_limit = std::chrono::minutes(1);
  const ProcessResult result = run_process(request).value();
  INFO(result.errors);
  REQUIRE(result.succeeded());
  std::map<std::string, std::string> results;
  std::istringstream lines(result.output);
  for (std::string line; std::getline(lines, line);) {
    const auto tab = line.find('\t');
    results[line.substr(0, tab)] = line.substr(tab + 1);
  }
  return results;
}

/// The last number of the total's column on the first sheet: "Skor total" by formula.
std::string total_cell(const SheetFile& file) {
  std::string place;
  for (const auto& formula : file.formulas())
    if (formula.sheet == file.sheet_names().front() && formula.place.front() == 'D') place = formula.place;
  return file.sheet_names().front() + "!" + place;
}

double rounded_total(const test::ReportCase& made) {
  const Scoring& scoring = made.standard->scoring;
  return made.scores.back().total->rounded(scoring.decimals, scoring.rounding).approximate();
}

void check_all_formulas(const test::ReportCase& made) {
  const std::string bytes = lke_of(made);
  const SheetFile file(bytes);
  const auto results = recalculated(bytes);
  REQUIRE(results.size() == file.formulas().size());
  for (const auto& formula : file.formulas()) {
    INFO(formula.sheet << "!" << formula.place << " " << formula.words << " " << formula.result);
    const std::string& again = results.at(formula.sheet + "!" + formula.place);
    char* end = nullptr;
    const double number = std::strtod(again.c_str(), &end);
    if (again.empty() || *end != '\0')
      CHECK(again == formula.result);
    else
      CHECK(std::abs(number - std::stod(formula.result)) < 1e-9);
  }
  CHECK(std::stod(results.at(total_cell(file))) == rounded_total(made));
}

}  // namespace

TEST_CASE("the formulas of the LKE give the program's score, item by item") {
  const auto usual = test::usual_case();
  test::keep("lke.xlsx", lke_of(usual));
  check_all_formulas(usual);
  check_all_formulas(test::small_case());
}

TEST_CASE("an answer changed in the LKE changes the total as the program would") {
  auto usual = test::usual_case();
  const std::string bytes = lke_of(usual);
  const SheetFile file(bytes);
  const std::string before = recalculated(bytes).at(total_cell(file));
  // The first criterion stands in the third row of its sheet, its answer in column F.
  const std::string sheet = usual.standard->sections[usual.standard->top_sections.front()].code;
  const auto after = recalculated(bytes, {sheet + "!F3=0"});
  CHECK(after.at(total_cell(file)) != before);
  auto& answer = usual.sheets.back().answers.at(usual.standard->criteria.front().id);
  answer.value = OptionChosen{"no"};
  usual.rescore();
  CHECK(std::stod(after.at(total_cell(file))) == rounded_total(usual));
  bool told = false;
  for (const auto& [place, result] : after)
    told = told || result == test::catalog("id").text("report.lke.changed");
  CHECK(told);
}

TEST_CASE("an exact tie is rounded in the LKE as the program rounds it") {
  auto small = test::small_case();
  REQUIRE(small.scores.back().total);
  const Rational share = *small.scores.back().total / 100;
  REQUIRE_FALSE(share.is_zero());
  for (const Rounding rounding : {Rounding::half_up, Rounding::truncate})
    for (const char* tie :
         {"0.005", "1.005", "2.675", "70.705", "1.115", "100.125", "33.335", "64.995", "12"}) {
      Standard standard = test::small_standard();
      standard.scoring.max = Rational::parse_decimal(tie).value() / share;
      standard.scoring.rounding = rounding;
      test::ReportCase made = small;
      made.standard = &standard;
      made.rescore();
      INFO(tie << " " << made.scores.back().total->fraction());
      REQUIRE(*made.scores.back().total == Rational::parse_decimal(tie).value());
      const std::string bytes = lke_of(made);
      const SheetFile file(bytes);
      const double total = std::stod(recalculated(bytes).at(total_cell(file)));
      CHECK(total == std::stod(made.scores.back().total->decimal(2, rounding)));
    }
}

TEST_CASE("an LKE of a stage that was not sent is an empty form whose formulas wait for answers") {
  auto usual = test::usual_case();
  usual.sent.assign(usual.sent.size(), false);
  const std::string bytes = lke_of(usual);
  const SheetFile file(bytes);
  const auto results = recalculated(bytes);
  CHECK(std::stod(results.at(total_cell(file))) == 0);
  const std::string sheet = usual.standard->sections[usual.standard->top_sections.front()].code;
  CHECK(std::stod(recalculated(bytes, {sheet + "!F3=1"}).at(total_cell(file))) > 0);
  CHECK_FALSE(file.has_text(test::catalog("id").text("report.lke.by_program")));
}

TEST_CASE(
    "the LKE has a sheet for each section, the same bytes each time, and no formula of a person's making") {
  auto usual = test::usual_case();
  usual.organization.name = "=1+1";
  for (auto& [id, answer] : usual.sheets.back().answers) answer.note = "=HYPERLINK(\"http://x\")";
  usual.rescore();
  const SheetFile file(lke_of(usual));
  CHECK(file.bytes() == lke_of(usual));
  CHECK(file.sheet_names().size() == usual.standard->top_sections.size() + 1);
  CHECK(file.has_text("=1+1"));
  CHECK(file.links() == 0);
  for (const auto& formula : file.formulas()) CHECK(formula.words.find("HYPERLINK") == std::string::npos);
  CHECK(SheetFile(lke_of(usual, "en")).has_text(test::catalog("en").text("report.lke.given")));
}
