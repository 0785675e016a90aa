#pragma once

#include <memory>
#include <string>
#include <utility>

#include <catch2/catch.hpp>

#include "base/platform/files.h"
#include "session/session.h"
#include "support/memory_port.h"

namespace test {

namespace session = assessor::session;
using assessor::Answer;
using assessor::Date;
using assessor::OptionChosen;
using assessor::StageKey;

inline std::string four_stages() {
  return assessor::read_file(std::filesystem::path(ASSESSOR_SOURCE_DIR) / "tests/support/four_stages.json",
                             1 << 20)
      .value();
}

inline Answer chosen(const std::string& option) {
  Answer answer;
  answer.value = OptionChosen{option};
  return answer;
}

inline assessor::Profile full_profile() {
  return {{"class", assessor::ChoiceValue{"community"}}, {"fields", assessor::ChoicesValue{{"law"}}}};
}

/// A session with one organization, "org-1", in period 2026 with assessment "as-1"; the person is "ratna".
class PracticeCity {
 public:
  explicit PracticeCity(session::Port& to, std::size_t undo_reach = session::k_undo_reach)
      : port(to), m_reach(undo_reach) {
    restart();
  }

  /// What a new start of the program finds.
  void restart() {
    live.reset();
    auto opened = session::Session::open(port, {assessor::fixed_clock({1795000000}), {}, {}, m_reach});
    REQUIRE(opened);
    live = std::move(*opened);
  }

  void found() {
    const auto pin = live->pin_standard(four_stages());
    REQUIRE(pin);
    must(session::AddPerson{{"ratna", "Ratna", "R", {}, {}, assessor::Role::assessor, {}, false, {}}});
    must(session::OpenPeriod{"2026", *pin, {{"self", Date::of(2026, 12, 1)}}, true});
    add_organization("1");
  }

  void add_organization(const std::string& number) {
    assessor::Organization organization;
    organization.id = "org-" + number;
    organization.name = "Lembaga " + number + " (contoh)";
    must(session::AddOrganizations{{organization}});
    must(session::StartAssessment{"as-" + number, organization.id, "2026", full_profile()});
  }

  assessor::Result<void> act(const session::Command& command, const std::string& actor = "ratna") {
    return live->dispatch(command, actor);
  }
  void must(const session::Command& command, const std::string& actor = "ratna") {
    const auto done = act(command, actor);
    INFO(session::name_of(command) << ": " << (done ? "" : done.error().code));
    REQUIRE(done);
  }
  /// The code of the refusal; empty: it was done.
  std::string refusal(const session::Command& command, const std::string& actor = "ratna") {
    const auto done = act(command, actor);
    return done ? std::string() : done.error().code;
  }
  void answer(const StageKey& stage, const std::string& criterion, const Answer& given,
              const std::string& actor = "ratna") {
    must(session::SetAnswers{stage, {{criterion, given}}}, actor);
  }
  const Answer* at(const StageKey& stage, const std::string& criterion) const {
    return live->state().answer(stage, criterion);
  }
  /// A document of kind E-1 of org-1, as evidence for what an assessor confirms.
  void add_deed(const std::string& id = "deed") {
    assessor::EvidenceDocument deed;
    deed.organization = "org-1";
    deed.document.id = id;
    deed.document.evidence = "E-1";
    deed.document.title = "Akta";
    deed.document.file = "sha256:" + std::string(64, 'a');
    must(session::AddDocument{deed, {}, {}});
  }
  /// An answer that an assessor saw on the spot.
  static Answer observed(Answer answer) {
    answer.observed = assessor::Observation{Date::of(2026, 11, 18), "Sekretariat", "observe", "dilihat", {}};
    return answer;
  }
  static Answer linked(Answer answer, const std::string& document = "deed") {
    answer.evidence.push_back({document, {}, {}, {}});
    return answer;
  }

  session::Port& port;
  std::unique_ptr<session::Session> live;

 private:
  std::size_t m_reach;
};

const StageKey k_self{"as-1", "self", ""};
const StageKey k_document{"as-1", "document", ""};
const StageKey k_field{"as-1", "field", ""};

}  // namespace test
