#pragma once

#include <string>

#include "support/practice_city.h"

namespace test {

inline std::string with_two_assessors() {
  std::string text = four_stages();
  const std::string one = R"("by": "assessor",)", two = R"("by": "assessor", "assessors": 2,)";
  for (auto at = text.find(one); at != std::string::npos; at = text.find(one, at + two.size()))
    text.replace(at, one.size(), two);
  return text;
}

const StageKey k_dewi{"as-1", "document", "dewi"};
const StageKey k_sari{"as-1", "document", "sari"};

inline assessor::Person person_of(const std::string& id, assessor::Role role) {
  assessor::Person person;
  person.id = person.name = id;
  person.role = role;
  return person;
}

/// An office with a person of every role, an organization whose own stage was sent, and a standard that asks
/// for two assessors; the document stage is open for Dewi and Sari, apart.
class TwoRaters : public PracticeCity {
 public:
  explicit TwoRaters(session::Port& to) : PracticeCity(to) {
    const auto pin = live->pin_standard(with_two_assessors());
    REQUIRE(pin);
    add_people();
    must(session::OpenPeriod{"2026", *pin, {}, true}, "rahma");
    assessor::Organization organization;
    organization.id = "org-1";
    organization.name = "Lembaga 1 (contoh)";
    must(session::AddOrganizations{{organization}}, "rahma");
    must(session::StartAssessment{"as-1", "org-1", "2026", full_profile()}, "rahma");
    must(session::OpenStage{k_self}, "rahma");
    must(session::SendStage{k_self}, "rahma");
    add_deed_by("rahma");
  }

  void open_apart() { must(session::OpenApart{k_document, {"dewi", "sari"}}, "rahma"); }

  /// Everything that the stage asks, the same for both but for what a test changes.
  void fill(const StageKey& stage) {
    using namespace assessor;
    answer(stage, "A-1", linked(chosen("yes")), stage.rater);
    answer(stage, "A-2", linked(chosen("2")), stage.rater);
    Answer ratio;
    ratio.value = RatioTyped{0, 4};
    answer(stage, "A-3", ratio, stage.rater);
    Answer none;
    none.value = NotApplicable{"belum ada kegiatan"};
    answer(stage, "B-1", none, stage.rater);
    answer(stage, "B-2", linked(chosen("1")), stage.rater);
  }
  void send(const StageKey& stage) { must(session::SendStage{stage}, stage.rater); }
  /// Both have sent: A-1 yes and no (a gate), A-2 2 and 3 (near), B-2 1 and 3 (far).
  void rate_apart() {
    open_apart();
    fill(k_dewi);
    fill(k_sari);
    answer(k_sari, "A-1", chosen("no"), "sari");
    answer(k_sari, "A-2", linked(chosen("3")), "sari");
    answer(k_sari, "B-2", linked(chosen("3")), "sari");
    send(k_dewi);
    send(k_sari);
  }
  void settle_all() {
    must(session::SettleDifference{k_document, "A-1", chosen("yes").value, "akta asli diperlihatkan"},
         "dewi");
    must(session::SettleDifference{k_document, "A-2", {}, {}}, "sari");
    must(session::SettleDifference{k_document, "B-2", chosen("2").value, "baru sebagian berjalan"}, "sari");
  }

 private:
  void add_people() {
    using assessor::Role;
    must(session::AddPerson{person_of("rahma", Role::coordinator)}, {});
    for (const char* name : {"dewi", "sari", "tuti"})
      must(session::AddPerson{person_of(name, Role::assessor)}, "rahma");
    must(session::AddPerson{person_of("endah", Role::panel)}, "rahma");
    must(session::AddPerson{person_of("lina", Role::trainer)}, "rahma");
  }
  void add_deed_by(const std::string& actor) {
    assessor::EvidenceDocument deed;
    deed.organization = "org-1";
    deed.document.id = "deed";
    deed.document.evidence = "E-1";
    deed.document.title = "Akta";
    deed.document.date = Date::of(2026, 10, 1);
    deed.document.file = "sha256:" + std::string(64, 'a');
    must(session::AddDocument{deed, {}, {}}, actor);
  }
};

}  // namespace test
