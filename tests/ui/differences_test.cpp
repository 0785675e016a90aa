#include <catch2/catch.hpp>

#include "session/apart.h"
#include "support/shell_harness.h"

using namespace assessor;
using assessor::test::ShellHarness;
using assessor::test::ShellSpec;
using assessor::test::value_of;

namespace {

const StageKey k_desk{"assessment-org-1", "document", ""};
const StageKey k_dewi{"assessment-org-1", "document", "dewi"};
const StageKey k_sari{"assessment-org-1", "document", "sari"};

Answer chosen(const std::string& option) {
  Answer answer;
  answer.value = OptionChosen{option};
  return answer;
}

Answer number(int value) {
  Answer answer;
  answer.value = NumberTyped{value};
  return answer;
}

/// The own stage sent; Dewi and Sari are assessors, Rahma is the coordinator.
struct Apart {
  explicit Apart(bool opened = true)
      : workspace(assessor::test::workspace_with({"Perempuan Bahari Mandiri (contoh)"})) {
    for (const std::string name : {"Dewi", "Sari"}) {
      Person person;
      person.id = name == "Dewi" ? "dewi" : "sari";
      person.name = name;
      person.initials = name.substr(0, 2);
      act(session::AddPerson{person}, "person-1");
    }
    act(session::SendStage{{"assessment-org-1", "self", ""}}, "person-1");
    for (const char* kind : {"E-01", "E-02", "E-11"}) add_document(kind);
    if (opened) act(session::OpenApart{k_desk, {"dewi", "sari"}}, "person-1");
  }

  void act(const session::Command& command, const std::string& actor) const {
    value_of(workspace->session->dispatch(command, actor));
  }
  void add_document(const std::string& kind) const {
    EvidenceDocument document;
    document.organization = "org-1";
    document.document.id = "doc-" + kind;
    document.document.evidence = kind;
    document.document.title = "Bukti " + kind;
    document.document.date = Date::of(2026, 10, 1);
    document.document.seen_on_site = true;
    act(session::AddDocument{document, {}, {}}, "person-1");
  }
  /// The lowest answer to everything.
  std::map<std::string, Answer> lowest() const {
    const Standard& standard = *workspace->session->standard_of("assessment-org-1");
    std::map<std::string, Answer> answers;
    for (const Criterion& criterion : standard.criteria) {
      if (const auto* scale = std::get_if<ScaleAnswer>(&criterion.answer))
        answers[criterion.id] = chosen(standard.scales[scale->scale].options.front().id);
      if (std::holds_alternative<NumberAnswer>(criterion.answer)) answers[criterion.id] = number(0);
      if (std::holds_alternative<RatioAnswer>(criterion.answer))
        answers[criterion.id].value = RatioTyped{0, 10};
    }
    return answers;
  }
  void fill(const StageKey& stage, std::map<std::string, Answer> changed) const {
    auto answers = lowest();
    for (auto& [id, answer] : changed) {
      for (const char* kind : {"E-01", "E-02", "E-11"})
        answer.evidence.push_back({std::string("doc-") + kind, {}, {}, {}});
      answers[id] = answer;
    }
    act(session::SetAnswers{stage, answers}, stage.rater);
  }
  /// KL-01 yes and no (a gate), KL-08 three points and none, KL-10 1 and 0 (near).
  void rate() const {
    fill(k_dewi, {{"KL-01", chosen("yes")}, {"KL-08", number(6)}, {"KL-10", chosen("1")}});
    fill(k_sari, {});
  }
  void send() const {
    act(session::SendStage{k_dewi}, "dewi");
    act(session::SendStage{k_sari}, "sari");
  }
  std::unique_ptr<ShellHarness> seen_by(const std::string& person, ShellSpec spec = {}) const {
    spec.person = person;
    auto shell = std::make_unique<ShellHarness>(workspace->session.get(), spec);
    shell->go({.place = ui::Place::assess, .organization = "org-1", .stage = k_desk});
    return shell;
  }
  void settle_all() const {
    act(session::SettleDifference{k_desk, "KL-01", chosen("yes").value, "dilihat"}, "dewi");
    act(session::SettleDifference{k_desk, "KL-08", number(6).value, "dilihat"}, "dewi");
    act(session::SettleDifference{k_desk, "KL-10", {}, {}}, "sari");
  }
  const Answer* agreed(const std::string& criterion) const {
    return workspace->session->state().answer(k_desk, criterion);
  }

  std::unique_ptr<assessor::test::TestWorkspace> workspace;
};

}  // namespace

TEST_CASE("an assessor rates on his own sheet, and nothing of the other's is drawn") {
  const Apart apart;
  apart.fill(k_dewi, {{"KL-10", chosen("3")}});
  const auto shell = apart.seen_by("sari");
  shell->go({.criterion = "KL-10"});
  shell->hands.press("1");
  CHECK(shell->refused.empty());
  CHECK(apart.workspace->session->state().answer(k_sari, "KL-10")->value == AnswerValue(OptionChosen{"1"}));
  CHECK(apart.workspace->session->state().answers_of(k_dewi).empty());
  CHECK_FALSE(shell->hands.has("list/KL-10"));
}

TEST_CASE("on no screen is a word drawn that the other assessor wrote, until both have sent") {
  constexpr const char* k_secret = "rahasiadewi";
  const Apart apart;
  auto secret = chosen("3");
  secret.reason = secret.note = k_secret;
  apart.fill(k_dewi, {{"KL-10", secret}});
  const auto drawn = [&](const std::string& person) {
    std::string all;
    for (const ImVec2 size : {ImVec2{1366, 697}, ImVec2{1920, 1080}}) {
      ShellSpec spec;
      spec.window.window = size;
      const auto shell = apart.seen_by(person, spec);
      for (const auto place : {ui::Place::assess, ui::Place::home, ui::Place::organizations,
                               ui::Place::evidence, ui::Place::result, ui::Place::benchmark,
                               ui::Place::report, ui::Place::city, ui::Place::settings}) {
        shell->go({.place = place, .criterion = "KL-10"});
        shell->hands.frames(3);
        for (const ui::ProbeItem& item : shell->hands.ui.probe.items()) all += item.label + item.value + "\n";
      }
    }
    return all;
  };
  CHECK(drawn("dewi").find(k_secret) != std::string::npos);
  for (const std::string person : {"sari", "person-1"}) {
    INFO(person);
    CHECK(drawn(person).find(k_secret) == std::string::npos);
  }
}

TEST_CASE("until both have sent, the coordinator and whoever has sent see only who is waited for") {
  const Apart apart;
  apart.rate();
  apart.act(session::SendStage{k_dewi}, "dewi");
  for (const std::string person : {"dewi", "person-1"}) {
    INFO(person);
    const auto shell = apart.seen_by(person);
    CHECK(shell->hands.has("waiting/title"));
    CHECK_FALSE(shell->hands.has("list/KL-10"));
    CHECK(apart.workspace->session->state().answers_of(k_sari).empty());
  }
}

TEST_CASE("Enter confirms the lower value of a near difference and goes on") {
  const Apart apart;
  apart.rate();
  apart.send();
  const auto shell = apart.seen_by("sari");
  CHECK(shell->hands.focused() == "assess/list/KL-01");
  shell->hands.press("↓", 2);
  CHECK(shell->hands.focused() == "assess/list/KL-10");
  shell->hands.press("Enter");
  shell->hands.frames(3);
  REQUIRE(apart.agreed("KL-10") != nullptr);
  CHECK(apart.agreed("KL-10")->value == AnswerValue(OptionChosen{"0"}));
  CHECK(shell->hands.focused() == "assess/list/KL-01");
  CHECK(shell->hands.label("side/progress").find("1") != std::string::npos);
}

TEST_CASE("Enter on any other difference asks for the value, and both value and reason are needed") {
  const Apart apart;
  apart.rate();
  apart.send();
  const auto shell = apart.seen_by("dewi");
  const std::string row = shell->hands.focused();
  shell->hands.press("Tab");
  CHECK(shell->hands.focused().starts_with("assess/side/values/"));
  shell->hands.press("Shift+Tab");
  CHECK(shell->hands.focused() == row);
  shell->hands.press("Enter");
  shell->hands.frames(2);
  CHECK(shell->hands.focused().starts_with("assess/side/values/"));
  shell->hands.click("side/values/yes");
  CHECK_FALSE(shell->hands.item("side/settle").enabled);
  shell->hands.click("side/reason");
  shell->hands.type("Akta asli diperlihatkan.");
  shell->hands.frames(2);
  CHECK(shell->hands.item("side/settle").enabled);
  shell->hands.press("Ctrl+Enter");
  shell->hands.frames(3);
  REQUIRE(apart.agreed("KL-01") != nullptr);
  CHECK(apart.agreed("KL-01")->value == AnswerValue(OptionChosen{"yes"}));
  CHECK(apart.agreed("KL-01")->reason == "Akta asli diperlihatkan.");
  CHECK(shell->refused.empty());
}

TEST_CASE("another number than the two given can be agreed on") {
  const Apart apart;
  apart.rate();
  apart.send();
  const auto shell = apart.seen_by("dewi");
  shell->hands.click("list/KL-08");
  shell->hands.click("side/other");
  shell->hands.type("3");
  shell->hands.click("side/reason");
  shell->hands.type("Tiga tahun menurut SK.");
  shell->hands.click("side/settle");
  shell->hands.frames(2);
  REQUIRE(apart.agreed("KL-08") != nullptr);
  CHECK(apart.agreed("KL-08")->value == AnswerValue(NumberTyped{3}));
}

TEST_CASE("when all is settled the agreed values are sent after a question") {
  const Apart apart;
  apart.rate();
  apart.send();
  apart.settle_all();
  const auto shell = apart.seen_by("sari");
  shell->hands.press("Ctrl+Enter");
  shell->hands.frames(3);
  CHECK(apart.workspace->session->state().stage(k_desk)->state == StageState::open);
  shell->hands.click("send/act");
  shell->hands.frames(3);
  CHECK(shell->refused.empty());
  CHECK(apart.workspace->session->state().stage(k_desk)->state == StageState::sent);
  CHECK_FALSE(shell->hands.has("list/KL-01"));
  CHECK(shell->hands.label("step/sentence").find("sudah dikirim") != std::string::npos);
}

TEST_CASE("who is not a rater sees the differences and settles nothing") {
  const Apart apart;
  apart.rate();
  apart.send();
  const auto shell = apart.seen_by("person-1");
  CHECK(shell->hands.has("list/KL-10"));
  CHECK_FALSE(shell->hands.item("side/settle").enabled);
  shell->hands.press("↓", 2);
  shell->hands.press("Enter");
  CHECK(apart.agreed("KL-10") == nullptr);
}

TEST_CASE("the coordinator opens the next stage for two assessors from Menilai") {
  const Apart apart(false);
  const auto shell = apart.seen_by("person-1");
  shell->go({.stage = StageKey{"assessment-org-1", "self", ""}});
  shell->hands.click("step/apart");
  shell->hands.frames(2);
  CHECK(shell->hands.has("apart/act"));
  shell->hands.click("apart/act");
  shell->hands.frames(3);
  CHECK(shell->refused.empty());
  CHECK(session::raters_of(apart.workspace->session->state(), k_desk).size() == 2);
  CHECK(shell->hands.has("waiting/title"));
}

TEST_CASE("Beranda tells of a stage rated apart whom it waits for, then how much is to be agreed on") {
  const Apart apart;
  apart.rate();
  const auto shell = apart.seen_by("dewi");
  const auto tells = [&](const char* key, const i18n::Params& params) {
    shell->go({.place = ui::Place::home});
    shell->hands.frames(3);
    const std::string wanted = shell->words.text(key, params);
    return std::ranges::any_of(shell->hands.ui.probe.items(), [&](const ui::ProbeItem& item) {
      return (item.label + item.value).find(wanted) != std::string::npos;
    });
  };
  CHECK(tells("ui_differences.task.waiting", {}));
  apart.send();
  CHECK(tells("ui_differences.task.open", {{"count", "3"}}));
}

TEST_CASE("the palette leads to the differences once there are some") {
  const Apart apart;
  apart.rate();
  const auto shell = apart.seen_by("dewi");
  const auto seek = [&] {
    shell->go({.place = ui::Place::home});
    shell->hands.press("Ctrl+K");
    shell->hands.frames(2);
    shell->hands.type("selisih penilai");
    shell->hands.frames(2);
    shell->hands.press("Enter");
    shell->hands.frames(3);
  };
  seek();
  CHECK_FALSE(shell->hands.has("list/KL-10"));
  shell->hands.press("Esc");
  apart.send();
  seek();
  CHECK(shell->hands.has("list/KL-10"));
}

TEST_CASE("a rater of another opinion writes it down") {
  const Apart apart;
  apart.rate();
  apart.send();
  const auto shell = apart.seen_by("sari");
  shell->hands.click("step/note");
  shell->hands.frames(2);
  shell->hands.type("Menurut saya belum.");
  shell->hands.click("note/act");
  shell->hands.frames(2);
  CHECK(apart.workspace->session->state().stage(k_sari)->minority_note == "Menurut saya belum.");
  CHECK(shell->hands.has("side/note-1"));
}

TEST_CASE("another opinion goes along to the plenary, with its rater and his stage") {
  const Apart apart;
  apart.rate();
  apart.send();
  apart.act(session::WriteMinorityNote{k_desk, "Menurut saya belum."}, "sari");
  apart.settle_all();
  apart.act(session::SendStage{k_desk}, "sari");
  const auto shell = apart.seen_by("person-1");
  shell->go({.place = ui::Place::result, .organization = "org-1", .process = ui::ProcessView::plenary});
  shell->hands.frames(3);
  CHECK(shell->hands.label("minority/note-0") == "Menurut saya belum.");
  CHECK_FALSE(shell->hands.has("minority/note-1"));
}

TEST_CASE("Selisih fits small and large windows in both languages, and no key is used twice") {
  const Apart apart;
  apart.rate();
  apart.send();
  for (const char* language : {"id", "en"})
    for (const ImVec2 size : {ImVec2{1366, 697}, ImVec2{1024, 640}, ImVec2{1920, 1080}}) {
      ShellSpec spec;
      spec.language = language;
      spec.window.window = size;
      const auto shell = apart.seen_by("dewi", spec);
      INFO(language << " " << size.x);
      CHECK(shell->hands.doubled_keys().empty());
      const auto& last = shell->hands.item("side/summary");
      if (size.x >= 1366) CHECK(last.max.y <= size.y);
    }
}

TEST_CASE("the journal says that a value does not show yet") {
  const Apart apart;
  apart.fill(k_dewi, {{"KL-10", chosen("3")}});
  const auto shell = apart.seen_by("sari");
  value_of(apart.workspace->session->flush());
  shell->desk.journal = ui::Journal{{},
                                    100,
                                    value_of(apart.workspace->session->history({.limit = 100})),
                                    value_of(apart.workspace->session->head())};
  shell->go({.place = ui::Place::settings});
  if (shell->hands.has("sections/journal")) shell->hands.click("sections/journal");
  shell->hands.frames(3);
  const std::string newest =
      "entries/rows/" + std::to_string(shell->desk.journal->transactions.front().sequence);
  REQUIRE(shell->hands.has(newest));
  shell->hands.click(newest);
  shell->hands.frames(3);
  CHECK(shell->hands.label("transaction/change-1").ends_with(shell->words.text("ui_journal.covered")));
}
