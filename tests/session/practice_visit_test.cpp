// Perempuan Bahari Mandiri on the day of its visit, as pictures 3, 4, 5 and 8 show it.
#include <algorithm>

#include "support/practice_workspace.h"

using namespace assessor;

namespace {

const Standard& standard() {
  return test::shared_practice().plan.standard;
}

StageKey stage(const std::string& id) {
  const auto& organizations = test::shared_practice().session->state().organizations;
  const auto found = std::find_if(organizations.begin(), organizations.end(), [](const auto& one) {
    return one.second.name == "Perempuan Bahari Mandiri";
  });
  REQUIRE(found != organizations.end());
  const Assessment* assessment = test::shared_practice().session->state().assessment_of(found->first, "2026");
  REQUIRE(assessment != nullptr);
  return session::own_key(assessment->id, id);
}

std::string shares_of(const scoring::Score& score) {
  std::string shares;
  for (const SectionIndex section : standard().top_sections)
    shares += scoring::displayed_percent(standard(), *score.sections[section].share) + " ";
  return shares + scoring::displayed_total(standard(), score);
}

int blocking(const std::string& code) {
  const auto all = test::shared_practice().session->blockers_of(stage("field"));
  return static_cast<int>(
      std::count_if(all.begin(), all.end(), [&](const auto& one) { return one.code == code; }));
}

std::size_t links_of(const std::string& criterion) {
  return test::shared_practice().session->sheet_of(stage("field"))->answers.at(criterion).evidence.size();
}

scoring::Score with_options(const std::map<std::string, std::string>& options) {
  AnswerSheet sheet = *test::shared_practice().session->sheet_of(stage("field"));
  for (const auto& [criterion, option] : options) sheet.answers[criterion].value = OptionChosen{option};
  for (auto& [criterion, answer] : sheet.answers)
    if (options.contains(criterion) && !answer.observed)
      answer.observed = Observation{sheet.date, "Sekretariat", "document", "", ""};
  return scoring::score(standard(), sheet);
}

}  // namespace

TEST_CASE("the three stages of the visited organization have the shares of the report") {
  const auto& session = *test::shared_practice().session;
  CHECK(shares_of(*session.score_of(stage("self"))) ==
        "93.33 81.48 75.36 75.93 89.19 83.33 77.78 86.27 71.67 83.51");
  CHECK(shares_of(*session.score_of(stage("document"))) ==
        "78.89 61.73 55.07 53.70 68.47 66.67 64.44 68.63 51.67 64.95");
  CHECK(shares_of(*session.score_of(stage("field"))) ==
        "82.22 55.56 65.22 62.96 68.47 70.37 71.11 74.51 56.67 68.28");
  CHECK(session.sent_sheet(stage("self"))->date == Date::of(2026, 10, 3));
  CHECK(session.sent_sheet(stage("document"))->date == Date::of(2026, 10, 28));
  CHECK(session.today() == Date::of(2026, 11, 17));
}

TEST_CASE("the visit has four items open, so that its score may still reach 72.09") {
  const scoring::Score& score = *test::shared_practice().session->score_of(stage("field"));
  CHECK(score.applicable == 89);
  CHECK(score.answered == 85);
  CHECK(scoring::displayed_on_scale(standard(), score, *score.bounds.best) == "72.09");
  CHECK(score.level == "developing");
}

TEST_CASE("two steps lead from the visit to the next level") {
  const scoring::Score first = with_options({{"KE-02", "2"}});
  CHECK(scoring::displayed_total(standard(), first) == "68.77");
  CHECK(first.unmet_gates.empty());
  const scoring::Score second = with_options({{"KE-02", "2"}, {"ME-02", "2"}});
  CHECK(scoring::displayed_total(standard(), second) == "69.12");
  CHECK(second.level == "ready-to-propose");
}

TEST_CASE("the visit cannot be closed for the reasons that the table lists") {
  CHECK(blocking("unanswered") == 4);
  CHECK(blocking("change-without-reason") == 2);
  CHECK(blocking("no-support") == 1);
  CHECK(blocking("gate-unmet") == 1);
  CHECK(blocking("gate-unsupported") == 0);
}

TEST_CASE("twenty-six items differ from the own assessment") {
  const AnswerSheet& field = *test::shared_practice().session->sheet_of(stage("field"));
  const AnswerSheet& self = *test::shared_practice().session->sheet_of(stage("self"));
  int different = 0;
  for (const auto& [criterion, answer] : field.answers)
    if (answer.answered() && session::value_changed(standard(), criterion, field, &self)) ++different;
  CHECK(different == 26);
}

TEST_CASE("thirty-one documents serve the items as the table counts them") {
  const auto& rows = test::shared_practice().session->overview().rows;
  const auto row = std::find_if(rows.begin(), rows.end(),
                                [](const auto& one) { return one.name == "Perempuan Bahari Mandiri"; });
  CHECK(row->documents == 31);
  CHECK(row->expired_documents == 2);
  const std::vector<std::pair<const char*, std::size_t>> links{
      {"KE-01", 1}, {"KE-02", 3}, {"KE-03", 1}, {"KE-04", 2}, {"KE-05", 1}, {"KE-06", 1}, {"KE-07", 1},
      {"KE-08", 2}, {"SD-01", 1}, {"SD-02", 9}, {"SD-03", 2}, {"SD-04", 7}, {"SD-05", 2}};
  for (const auto& [criterion, count] : links) {
    INFO(criterion);
    CHECK(links_of(criterion) == count);
  }
}
