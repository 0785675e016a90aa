#include <algorithm>
#include <set>

#include "session/practice_paper.h"
#include "support/practice_workspace.h"

using namespace assessor;

TEST_CASE("the practice workspace is built the same every time") {
  const test::PracticeWorkspace& one = test::shared_practice();
  const test::PracticeWorkspace other;
  CHECK(one.session->state() == other.session->state());
  CHECK(one.port.transactions() == other.port.transactions());
}

TEST_CASE("the practice workspace says what it is and has a day of its own") {
  const test::PracticeWorkspace& practice = test::shared_practice();
  const Office& office = practice.session->state().office;
  CHECK(office.sample);
  CHECK(office.current_period == "2026");
  CHECK(practice.session->today() == Date::of(2026, 11, 17));
  CHECK(practice.counts.organizations == 28);
  const auto& last = practice.port.transactions().back();
  CHECK(last.at.date_at(office.utc_offset_minutes) == Date::of(2026, 11, 17));
  CHECK(last.at.clock_at(office.utc_offset_minutes) == "09.42");
  CHECK(last.command == "set-answers");
}

TEST_CASE("the practice journal runs forward in time, and known people act in it") {
  const test::PracticeWorkspace& practice = test::shared_practice();
  Instant before;
  for (const auto& act : practice.port.transactions()) {
    CHECK(act.at >= before);
    CHECK(practice.session->state().person(act.actor) != nullptr);
    before = act.at;
  }
}

TEST_CASE("the period before holds twenty assessments, none above developing, and is closed") {
  const test::PracticeWorkspace& practice = test::shared_practice();
  const session::Session& live = *practice.session;
  CHECK(live.state().period("2025")->closed);
  std::multiset<std::string> levels;
  std::set<session::JourneyStep> steps;
  int count = 0;
  for (const auto& [id, assessment] : live.state().assessments) {
    if (assessment.period != "2025") continue;
    ++count;
    steps.insert(journey_step(live.state(), practice.plan.standard, id));
    if (const auto sent = live.latest_sent(id)) levels.insert(*live.sent_score(*sent)->level);
  }
  CHECK(count == 20);
  CHECK(levels.count("developing") == 2);
  CHECK(levels.count("starting") + levels.count("not-ready") == 17);
  CHECK(steps.size() >= 4);
}

TEST_CASE("every stage that was sent counts what was typed") {
  const test::PracticeWorkspace& practice = test::shared_practice();
  for (const auto& [key, sheet] : practice.session->state().sheets) {
    const scoring::Score& score = *practice.session->sent_score(key);
    for (std::size_t i = 0; i < score.criteria.size(); ++i) {
      INFO(sheet.subject_name << " " << sheet.stage << " " << practice.plan.standard.criteria[i].id);
      CHECK(score.criteria[i].points == score.criteria[i].points_given);
    }
  }
}

TEST_CASE("nobody in the practice workspace can be taken for a real person or address") {
  const test::PracticeWorkspace& practice = test::shared_practice();
  for (const auto& [id, organization] : practice.session->state().organizations) {
    CHECK(organization.contact_name.ends_with("(contoh)"));
    CHECK(organization.contact_email.ends_with(".invalid"));
    CHECK(organization.contact_phone.starts_with("(000)"));
  }
}

TEST_CASE("a sample page has every object where its table says") {
  const std::string pdf = session::sample_pdf("Kode etik (2025) – salinan");
  const std::size_t table = std::stoul(pdf.substr(pdf.rfind("startxref\n") + 10));
  REQUIRE(pdf.substr(table, 5) == "xref\n");
  for (int object = 1; object <= 5; ++object) {
    const std::size_t row = pdf.find("65535 f \n", table) + 9 + 20 * static_cast<std::size_t>(object - 1);
    const std::size_t place = std::stoul(pdf.substr(row, 10));
    CHECK(pdf.substr(place, 7) == std::to_string(object) + " 0 obj");
  }
  CHECK(pdf.find("Kode etik \\(2025\\) - salinan") != std::string::npos);
}

TEST_CASE("a file of the practice workspace is named after its title") {
  CHECK(session::sample_file_stem("Foto papan biaya, jam, dan alur") == "foto-papan-biaya-jam-dan-alur");
  CHECK(session::sample_file_stem("Rekap (2026)") == "rekap-2026");
}
