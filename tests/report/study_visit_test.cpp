#include <catch2/catch.hpp>

#include "report/pdf_probe.h"
#include "report/templates.h"

using namespace assessor;
using namespace assessor::report;

namespace {

std::vector<std::string> heads_of_cards(const report::Document& paper) {
  std::vector<std::string> heads;
  for (const Block& block : paper.blocks)
    if (const auto* table = std::get_if<Table>(&block)) heads.push_back(table->columns.at(0).title);
  return heads;
}

}  // namespace

TEST_CASE("the study visit form has a card for each of the weakest items, closed gates first") {
  test::ReportCase usual = test::usual_case();
  for (const char* weak : {"KL-02", "KL-06", "KL-10", "KL-13", "KE-01", "KE-04"})
    usual.sheets.back().answers[weak].value = OptionChosen{"1"};
  usual.rescore();
  const auto heads = heads_of_cards(test::paper_of(usual, "study-visit"));
  REQUIRE(heads.size() == 6);
  const scoring::Score& score = usual.scores.back();
  std::size_t i = 0;
  for (; i < heads.size() && i < score.unmet_gates.size(); ++i)
    CHECK(heads[i] == usual.standard->criteria[score.unmet_gates[i]].code);
  Rational last(0);
  for (; i < heads.size(); ++i) {
    const auto index = usual.standard->criterion_by_id.at(heads[i]);
    CHECK_FALSE(*score.criteria[index].points < last);
    last = *score.criteria[index].points;
  }
}

TEST_CASE("a blank study visit form names no item and leaves room for whom one visits") {
  test::ReportCase usual = test::usual_case();
  usual.options.blank = true;
  const auto heads = heads_of_cards(test::paper_of(usual, "study-visit"));
  CHECK(heads == std::vector<std::string>(4, "Butir:"));
  const std::string words = test::words_of(test::paper_of(usual, "study-visit"));
  CHECK(words.find("Lembaga yang dikunjungi") != std::string::npos);
  CHECK(words.find("nilai terendah") == std::string::npos);
}

TEST_CASE("one visits for what the host does better, and the host's name stands on the form") {
  test::ReportCase usual = test::usual_case();
  const std::string first = heads_of_cards(test::paper_of(usual, "study-visit")).at(0);
  CHECK(test::words_of(test::paper_of(usual, "study-visit")).find(usual.benchmark_sheet.subject_name) !=
        std::string::npos);
  usual.benchmark_sheet.answers[first].value = OptionChosen{"0"};
  usual.rescore();
  for (const std::string& head : heads_of_cards(test::paper_of(usual, "study-visit"))) CHECK(head != first);
}

TEST_CASE("typed codes are the cards of the visit, in their order, and an unknown one stays as typed") {
  test::ReportCase usual = test::usual_case();
  usual.options.blanks["items"] = " me-01, KE-02,, X-9 ";
  CHECK(heads_of_cards(test::paper_of(usual, "study-visit")) ==
        std::vector<std::string>{"ME-01", "KE-02", "X-9"});
}
