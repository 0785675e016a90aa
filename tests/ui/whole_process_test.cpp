// One organization from registration to a locked decision of the plenary, with two assessors and an accepted
// objection, through the window alone: what is typed into 95 items at once is the only thing done past it.
#include <catch2/catch.hpp>

#include "session/apart.h"
#include "session/lock.h"
#include "support/process_desk.h"

using namespace assessor;
using namespace assessor::test;

namespace {

std::unique_ptr<TestWorkspace> office_with_people() {
  auto made = empty_workspace();
  const auto add = [&](const char* id, const char* name, Role role) {
    Person person;
    person.id = id;
    person.name = name;
    person.initials = std::string(name).substr(0, 2);
    person.role = role;
    must(*made, session::AddPerson{person});
  };
  add("dewi", "Dewi", Role::assessor);
  add("sari", "Sari", Role::assessor);
  add("endah", "Endah", Role::panel);
  return made;
}

class Desk {
 public:
  Desk() : m_workspace(office_with_people()), m_shell(shell_over("person-1")) {}

  const session::WorkspaceState& records() const { return m_workspace->session->state(); }
  UiHarness& hands() { return m_shell->hands; }
  StageKey stage(const char* id, const char* rater = "") const { return {m_assessment, id, rater}; }
  const Objection& objection() const { return records().objections.begin()->second; }

  /// The program ends and is opened again on a later day.
  void reopen(const char* moment) {
    const std::string person = m_shell->desk.person;
    m_shell.reset();
    value_of(m_workspace->session->flush());
    m_workspace->session.reset();
    const Instant now = value_of(Instant::parse(moment));
    m_workspace->session = value_of(session::Session::open(
        m_workspace->port, {.clock = fixed_clock(now), .on_saved = [] {}, .today = std::nullopt}));
    m_shell = shell_over(person);
  }
  void act_as(const char* person) {
    m_shell->desk.person = person;
    hands().frames(3);
  }
  void press(const char* key) {
    hands().click(key);
    hands().frames(3);
  }
  void step() {
    hands().press("Ctrl+Enter");
    hands().frames(3);
  }
  void fill(const char* key, std::string_view words) {
    hands().focus(key);
    hands().frames(2);
    hands().type(words);
    hands().frames(2);
  }
  void look(ui::Place place) { m_shell->go({.place = place}); }
  /// Pleno & RTL of the organization, at one of its views.
  void look_at(const char* view) {
    look(ui::Place::result);
    if (hands().has("top/process")) press("top/process");
    press((std::string("top/view/") + view).c_str());
  }
  void done() {
    for (const Error& error : m_shell->refused) FAIL(error.code);
  }

  /// Registered, with its profile; its own stage opens.
  void register_organization() {
    look(ui::Place::organizations);
    press("top/add");
    hands().click("organization-form/name");
    hands().type("Perempuan Bahari Contoh");
    hands().frames(3);
    press("organization-form/act");
    done();
    step();
    press("profile/class");
    hands().press("Enter");
    hands().frames(3);
    press("profile/fields/social");
    press("profile/fields/economy");
    for (const char* question :
         {"several_entities/no", "gives_consultation/yes", "refers_clients/yes", "first_assessment/yes"})
      press((std::string("profile/") + question).c_str());
    press("profile/act");
    const std::string organization = m_shell->shell.selection().organization;
    const Assessment* assessment = records().assessment_of(organization, "2026");
    REQUIRE(assessment != nullptr);
    m_assessment = assessment->id;
    m_organization = organization;
    done();
  }
  /// The lowest value everywhere; one item otherwise.
  void rate(const StageKey& key, const char* criterion = nullptr, const char* option = nullptr) {
    session::SetAnswers command{key, {}};
    const Standard& standard = *m_workspace->session->standard_of(key.assessment);
    for (const Criterion& one : standard.criteria) command.answers[one.id] = lowest_answer(standard, one);
    if (criterion != nullptr) {
      command.answers[criterion].value = OptionChosen{option};
      command.answers[criterion].evidence = {{"doc-1", {}, {}, {}}};
      command.answers[criterion].reason = "Papan nama dan SK terlihat.";
    }
    value_of(m_workspace->session->dispatch(command, m_shell->desk.person));
    hands().frames(3);
  }
  /// Menilai at this stage.
  void assess(const StageKey& key) {
    m_shell->go({.place = ui::Place::assess, .organization = m_organization, .stage = key});
    hands().frames(2);
  }
  void send_here(const char* button = "step/send") {
    INFO(hands().item(button).hint);
    CHECK(hands().item(button).enabled);
    step();
    press("send/act");
    done();
  }
  void add_document(const char* id, const char* kind, const char* title) {
    EvidenceDocument deed{.organization = m_organization};
    deed.document = {.id = id, .evidence = kind, .title = title};
    deed.document.date = Date::of(2026, 5, 2);
    deed.document.seen_on_site = true;
    must(*m_workspace, session::AddDocument{deed, {}, {}});
  }

 private:
  std::unique_ptr<ShellHarness> shell_over(const std::string& person) const {
    auto made = std::make_unique<ShellHarness>(m_workspace->session.get(), ShellSpec{.person = person});
    made->go({.organization = m_organization});
    return made;
  }

  std::unique_ptr<TestWorkspace> m_workspace;
  std::string m_assessment, m_organization;
  std::unique_ptr<ShellHarness> m_shell;
};

/// Both rate on sheets of their own, see nothing of each other, and agree on the one item that differs.
void rate_apart(Desk& office) {
  office.act_as("person-1");
  office.assess(office.stage("self"));
  office.press("step/apart");
  office.press("apart/act");
  office.act_as("dewi");
  office.rate(office.stage("document", "dewi"), "KL-10", "1");
  office.assess(office.stage("document"));
  office.send_here();
  office.act_as("sari");
  office.assess(office.stage("document"));
  CHECK_FALSE(office.hands().has("list/KL-10"));
  office.rate(office.stage("document", "sari"));
  office.assess(office.stage("document"));
  office.send_here();
  CHECK(office.hands().has("list/KL-10"));
  office.press("list/KL-10");
  office.hands().press("Enter");
  office.hands().frames(3);
  office.send_here("step/send-agreed");
  CHECK(office.records().stage(office.stage("document"))->state == StageState::sent);
}

void object_and_decide(Desk& office) {
  office.act_as("person-1");
  office.look_at("objections");
  office.step();
  office.press("hand-over/act");
  office.step();
  office.fill("objection/item", "kl-03");
  office.fill("objection/reason", "SK sudah terbit.");
  office.press("objection/documents/add-document");
  office.hands().press("↓");
  office.hands().press("Enter");
  office.hands().frames(3);
  office.press("objection/act");
  office.done();
  REQUIRE(office.records().objections.size() == 1);
  office.act_as("dewi");
  office.look_at("objections");
  office.press("side/answer");
  office.fill("sentence/words", "SK terbaca dan sah.");
  office.press("sentence/act");
  office.act_as("endah");
  office.assess(office.stage("field"));
  office.press("step/open");
  office.rate(office.stage("plenary"));
  office.look_at("objections");
  office.press("side/decide");
  office.fill("verdict/value", "ya");
  office.fill("verdict/reason", "SK sah dan berlaku.");
  office.press("verdict/act");
  office.done();
  CHECK(office.objection().state == ObjectionState::accepted);
  CHECK(office.records().answer(office.stage("plenary"), "KL-03")->reason == "SK sah dan berlaku.");
}

void lock(Desk& office) {
  office.assess(office.stage("plenary"));
  office.send_here();
  office.act_as("person-1");
  office.look_at("objections");
  office.press("window-plenary/hand-over");
  office.press("hand-over/accepted");
  office.press("hand-over/act");
  office.reopen("2026-11-28T01:42:00Z");  // the days to object are over
  office.act_as("endah");
  office.look_at("plenary");
  office.fill("decision/number", "400.2/17");
  office.fill("decision/its-decision", "Belum siap; lanjut pembinaan.");
  office.fill("decision/present", "Endah\nDewi\nSari");
  office.step();
  office.press("lock/act");
  office.done();
}

}  // namespace

TEST_CASE("an organization goes from registration to a locked plenary through the window alone") {
  Desk office;
  office.register_organization();
  office.add_document("doc-1", "E-01", "Akta");
  office.add_document("doc-2", "E-06", "SK pengurus");
  office.rate(office.stage("self"));
  office.assess(office.stage("self"));
  office.send_here();
  rate_apart(office);
  office.act_as("dewi");
  office.assess(office.stage("document"));
  office.press("step/open");
  office.rate(office.stage("field"));
  office.assess(office.stage("field"));
  office.send_here();
  object_and_decide(office);
  lock(office);
  CHECK(session::is_locked(office.records(), office.stage("plenary").assessment));
  const PlenaryDecision* decision =
      session::last_decision(office.records(), office.stage("plenary").assessment);
  REQUIRE(decision != nullptr);
  CHECK(decision->number == "400.2/17");
  CHECK(decision->sheet.answers.at("KL-03").reason == "SK sah dan berlaku.");
  // What each of them gave is there still, apart from what they agreed on.
  const auto given = [&](const char* rater) {
    return office.records().sheets.at(office.stage("document", rater)).answers.at("KL-10").value;
  };
  CHECK(given("dewi") == AnswerValue(OptionChosen{"1"}));
  CHECK(given("sari") == AnswerValue(OptionChosen{"0"}));
}
