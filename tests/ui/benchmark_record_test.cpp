#include "session/benchmark_record.h"

#include "support/practice_workspace.h"
#include "ui/benchmark_hands.h"

using namespace assessor;
using assessor::test::choose;
using assessor::test::organization_named;
using assessor::test::ShellHarness;

namespace {

/// Pembanding of Perempuan Bahari Mandiri in a practice workspace of its own, by a person of the role.
struct Compared {
  explicit Compared(Role role, const std::string& language = "id", ImVec2 size = {1366, 697})
      : shell(workspace.session.get(), spec_of(role, language, size)) {
    shell.go({.place = ui::Place::benchmark, .organization = id_of("Perempuan Bahari Mandiri")});
    shell.hands.frames(2);
  }
  assessor::test::ShellSpec spec_of(Role role, const std::string& language, ImVec2 size) {
    assessor::test::ShellSpec spec;
    spec.language = language;
    spec.window.window = size;
    for (const auto& [id, one] : workspace.session->state().people)
      if (one.role == role) spec.person = person = id;
    return spec;
  }
  /// By keys, which bring into view what the panel has scrolled away.
  void press(const char* key) {
    shell.hands.focus(key);
    shell.hands.press("Enter");
    shell.hands.frames(2);
  }
  std::string id_of(const std::string& part) const { return organization_named(*workspace.session, part); }
  const session::WorkspaceState& state() const { return workspace.session->state(); }

  ::test::PracticeWorkspace workspace;
  std::string person;
  ShellHarness shell;
};

}  // namespace

TEST_CASE(
    "how an organization of the workspace works is noted from its line, and the line becomes its record") {
  Compared compared(Role::assessor);
  const std::string seroja = compared.id_of("Seroja");
  choose(compared.shell, "benchmark/benchmark", seroja);
  compared.shell.hands.click("benchmark/note-practice");
  compared.shell.hands.frames(2);
  REQUIRE(compared.shell.refused.empty());
  const BenchmarkRecord* record = session::benchmark_about(compared.state(), seroja);
  REQUIRE(record != nullptr);
  compared.shell.hands.focus("practice-form/what");
  compared.shell.hands.type("Jadwal piket dipajang");
  compared.shell.hands.click("practice-form/act");
  compared.shell.hands.frames(2);
  CHECK(compared.shell.refused.empty());
  record = session::benchmark_about(compared.state(), seroja);
  REQUIRE(record->sheet.benchmark->practices.size() == 1);
  CHECK(record->sheet.benchmark->practices.begin()->second.what.in("id") == "Jadwal piket dipajang");
  CHECK(compared.shell.hands.value("benchmark/benchmark").find("Seroja") != std::string::npos);
  CHECK(compared.shell.hands.label("benchmark/source").find("2026") != std::string::npos);
  CHECK(compared.shell.hands.has("benchmark/fill-in"));
  // Its sheet is the newest there is.
  CHECK_FALSE(compared.shell.hands.has("benchmark/renew"));
}

TEST_CASE("a record that rests on an older sheet offers the newest, and keeps its cards") {
  Compared compared(Role::assessor);
  const std::string seroja = compared.id_of("Seroja");
  auto older = session::benchmark_of(*compared.workspace.session, seroja, {}, "older");
  REQUIRE(older);
  const auto answers = older->sheet.answers;
  older->sheet.answers.erase(older->sheet.answers.begin());
  older->sheet.benchmark->practices["KE-02"].what = Text{{{"id", "Dibacakan"}}};
  REQUIRE(compared.workspace.session->dispatch(session::AddBenchmark{*older}, compared.person));
  choose(compared.shell, "benchmark/benchmark", "older");
  compared.shell.hands.click("benchmark/renew");
  compared.shell.hands.frames(2);
  const BenchmarkRecord& renewed = compared.state().benchmarks.at("older");
  CHECK(renewed.sheet.answers == answers);
  CHECK(renewed.sheet.benchmark->practices.contains("KE-02"));
}

TEST_CASE("a benchmark is taken out after a question, and undo brings it back") {
  Compared compared(Role::coordinator);
  const std::string id = compared.state().benchmarks.begin()->first;
  choose(compared.shell, "benchmark/benchmark", id);
  compared.press("benchmark/remove");
  compared.shell.hands.click("remove-benchmark/keep");
  compared.shell.hands.frames(2);
  CHECK(compared.state().benchmarks.contains(id));
  compared.press("benchmark/remove");
  compared.shell.hands.click("remove-benchmark/act");
  compared.shell.hands.frames(2);
  CHECK(compared.state().benchmarks.empty());
  CHECK(compared.shell.refused.empty());
  REQUIRE(compared.workspace.session->undo(compared.person));
  CHECK(compared.state().benchmarks.contains(id));
}

TEST_CASE("an assessor is told why a benchmark cannot be taken out") {
  Compared compared(Role::assessor);
  choose(compared.shell, "benchmark/benchmark", compared.state().benchmarks.begin()->first);
  CHECK_FALSE(compared.shell.hands.item("benchmark/remove").enabled);
}

TEST_CASE("the line of an organization and of a record cuts no words in any size and language") {
  for (const char* language : {"id", "en"})
    for (const ImVec2 size : {ImVec2{1366, 697}, ImVec2{1920, 1080}}) {
      Compared compared(Role::assessor, language, size);
      INFO(language << " " << size.x);
      for (const std::string& line : {compared.id_of("Seroja"), compared.state().benchmarks.begin()->first}) {
        choose(compared.shell, "benchmark/benchmark", line);
        std::vector<std::string> cut = compared.shell.hands.cut_items();
        std::erase(cut, "top/person");  // initials, with the name as a tip
        CHECK(cut == std::vector<std::string>{});
        CHECK(compared.shell.hands.doubled_keys() == std::vector<std::string>{});
      }
    }
}

TEST_CASE("a package becomes a benchmark only when somebody says that its organization agreed") {
  Compared compared(Role::assessor);
  ShellHarness& shell = compared.shell;
  const BenchmarkRecord shipped = compared.state().benchmarks.begin()->second;
  AnswerSheet sheet = shipped.sheet;
  sheet.subject_id = "elsewhere";
  sheet.subject_name = "Lembaga dari Kota Lain (contoh)";
  sheet.benchmark.reset();
  const std::size_t before = compared.state().benchmarks.size();
  shell.desk.folder.path = "/paket";
  shell.desk.folder.entries = {{"answers.json", false, 2048}};
  shell.hands.click("step/add");
  shell.hands.frames(2);
  shell.hands.click("entries/answers.json");
  shell.hands.frames(2);
  shell.hands.click("add/act");
  shell.hands.frames(2);
  REQUIRE(shell.last<ui::AddBenchmarkFile>() != nullptr);
  CHECK(shell.last<ui::AddBenchmarkFile>()->file == "/paket/answers.json");
  shell.desk.benchmark_offer = ui::BenchmarkOffer{"/paket", sheet};
  shell.hands.frames(3);
  CHECK_FALSE(shell.hands.item("package/act").enabled);
  shell.hands.click("package/agreed");
  shell.hands.frames(2);
  shell.hands.click("package/act");
  shell.hands.frames(3);
  CHECK(shell.refused.empty());
  REQUIRE(compared.state().benchmarks.size() == before + 1);
  const BenchmarkRecord* made = session::benchmark_about(compared.state(), "elsewhere");
  REQUIRE(made != nullptr);
  CHECK(made->sheet.benchmark->consent);
  CHECK_FALSE(shell.hands.has("package/act"));
}
