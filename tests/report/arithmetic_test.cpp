#include <algorithm>

#include <catch2/catch.hpp>

#include "report/fixture.h"
#include "report/readiness/missing_items.h"

using namespace assessor;
using namespace assessor::report;

namespace {

/// A number as the Indonesian paper prints it, exact.
Rational printed(std::string text) {
  std::replace(text.begin(), text.end(), ',', '.');
  return Rational::parse(text).value();
}

const Table* table_under(const report::Document& document, const std::string& heading) {
  bool found = false;
  for (const Block& block : document.blocks) {
    if (const auto* one = std::get_if<Heading>(&block)) found = one->text == heading;
    const auto* table = std::get_if<Table>(&block);
    if (table != nullptr && found) return table;
  }
  return nullptr;
}

std::string cell(const Row& row, std::size_t index) {
  return flat(row.cells.at(index).text);
}

void check_item_sums(const Table& items, const test::ReportCase& made) {
  Rational weight, product;
  for (const Row& row : items.rows) {
    if (row.kind == Row::Kind::group) weight = product = 0;
    if (row.kind == Row::Kind::body && cell(row, 4) != "–") {
      CHECK(printed(cell(row, 6)) == printed(cell(row, 5)) * printed(cell(row, 4)));
      weight += printed(cell(row, 5));
      product += printed(cell(row, 6));
    }
    if (row.kind != Row::Kind::total) continue;
    INFO(cell(row, 0) << ": " << cell(row, 1));
    const auto section = made.standard->section_by_id.at(cell(row, 0));
    CHECK(product / weight == made.scores.back().sections[section].share);
  }
}

/// The answer's option one step higher on its scale; false where the kind has no options or no step.
bool raise_to(const Standard& standard, AnswerSheet& sheet, const MissingItem& item) {
  const Criterion& criterion = standard.criteria[item.criterion];
  const auto* scaled = std::get_if<ScaleAnswer>(&criterion.answer);
  if (scaled == nullptr || !item.goal) return false;
  for (const Option& option : standard.scales[scaled->scale].options)
    if (option.points == item.goal) sheet.answers[criterion.id].value = OptionChosen{option.id};
  sheet.answers[criterion.id].observed = Observation{sheet.date, "kantor", "observe", "dilihat", ""};
  return true;
}

}  // namespace

TEST_CASE("the printed arithmetic adds up to the score, exactly") {
  for (const test::ReportCase& made : {test::small_case(), test::usual_case()}) {
    const report::Document document = made.document();
    const Table* totals = table_under(document, "Skor total");
    const Table* items = table_under(document, "Butir setiap standar");
    REQUIRE(totals != nullptr);
    REQUIRE(items != nullptr);
    Rational weight, product;
    for (const Row& row : totals->rows) {
      if (row.kind != Row::Kind::body) continue;
      weight += printed(cell(row, 4));
      product += printed(cell(row, 5));
    }
    CHECK(product / weight * 100 == made.scores.back().total);
    CHECK(printed(cell(totals->rows.back(), 2)) == product);
    check_item_sums(*items, made);
  }
}

TEST_CASE("the gain that the list promises is what the score really gains") {
  for (const test::ReportCase& made : {test::small_case(), test::usual_case()}) {
    const scoring::PreparedStandard prepared(*made.standard);
    const AnswerSheet& sheet = made.sheets.back();
    const scoring::Score before = scoring::score(prepared, sheet);
    int tried = 0;
    for (const MissingItem& item : missing_items(prepared, before)) {
      AnswerSheet raised = sheet;
      if (!raise_to(*made.standard, raised, item)) continue;
      INFO(made.standard->criteria[item.criterion].id);
      REQUIRE(item.gain.has_value());
      CHECK(*scoring::score(prepared, raised).total - *before.total == *item.gain);
      ++tried;
    }
    CHECK(tried >= 3);
  }
}

TEST_CASE("what is missing is listed once, gates first") {
  const test::ReportCase made = test::usual_case();
  const scoring::PreparedStandard prepared(*made.standard);
  const auto items = missing_items(prepared, made.scores.back());
  REQUIRE(items.size() > 5);
  CHECK(items.front().reason == MissingReason::gate);
  CHECK(std::is_sorted(items.begin(), items.end(),
                       [](const MissingItem& a, const MissingItem& b) { return a.reason < b.reason; }));
  std::vector<CriterionIndex> seen;
  for (const MissingItem& item : items) {
    CHECK(std::find(seen.begin(), seen.end(), item.criterion) == seen.end());
    seen.push_back(item.criterion);
  }
  for (const CriterionIndex gate : made.scores.back().unmet_gates)
    CHECK(std::find(seen.begin(), seen.end(), gate) != seen.end());
}
