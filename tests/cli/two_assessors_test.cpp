#include <map>
#include <set>

#include <catch2/catch.hpp>

#include "base/platform/files.h"
#include "cli/command_table.h"
#include "cli/shell.h"

using namespace assessor;
using test::assess;
using test::PracticeOffice;
using test::says;
using test::Spoken;

namespace {

/// Not used by the program itself, so that finding it in an output proves a leak.
constexpr const char* k_secret = "rahasia-dewi";

/// An office with a coordinator and two assessors; the own stage was sent and the document stage is open for
/// the two, apart.
class TwoAssessors : public PracticeOffice {
 public:
  TwoAssessors() {
    for (const char* name : {"Dewi (contoh)", "Sari (contoh)"})
      must({"person", "add", path(), "--as", k_ratna, "--name", name, "--role", "assessor"});
    for (const char* kind : {"E-01", "E-02", "E-11"})
      must({"document", "add", path(), "--organization", k_organization, "--stage", "self", "--as", k_ratna,
            "--evidence", kind, "--title", "Bukti", "--date", "2026-05-02", "--file", deed()});
    must({"stage", "send", path(), "--organization", k_organization, "--stage", "self", "--as", k_ratna});
    must(at({"stage", "open", "--raters", k_dewi, k_sari}, k_ratna));
  }

  /// The words of a command on the document stage, as this person.
  std::vector<std::string> at(std::vector<std::string> words, const std::string& person) const {
    words.insert(words.begin() + 2, path());
    for (const char* more : {"--organization", k_organization, "--stage", "document", "--as"})
      words.emplace_back(more);
    words.push_back(person);
    return words;
  }
  Spoken as(const std::string& person, std::vector<std::string> words) const {
    return assess(at(std::move(words), person));
  }
  static void must(const std::vector<std::string>& words) {
    const Spoken spoken = assess(words);
    INFO(words[0] << " " << words[1] << ": " << spoken.err);
    REQUIRE(spoken.code == 0);
  }

  /// Answers every item from the standard's lowest answers, then what the test wants.
  void fill(const std::string& person, const std::vector<std::string>& wanted) const {
    std::vector<std::string> words{"answer", "set"};
    for (const std::string& answer : lowest_answers()) words.push_back(answer);
    must(at(words, person));
    if (wanted.empty()) return;
    words = {"answer", "set"};
    words.insert(words.end(), wanted.begin(), wanted.end());
    for (const std::string& document : documents()) words.insert(words.end(), {"--evidence", document});
    words.insert(words.end(), {"--reason", k_secret});
    must(at(words, person));
  }

  static constexpr const char* k_ratna = "Ratna (contoh)";
  static constexpr const char* k_dewi = "Dewi (contoh)";
  static constexpr const char* k_sari = "Sari (contoh)";

 private:
  std::string deed() const {
    const auto file = beside("akta.pdf");
    REQUIRE(write_file_atomically(file, "%PDF-1.4\nakta"));
    return path_text(file);
  }
  std::vector<std::string> documents() const {
    const auto listed =
        assess({"document", "list", path(), "--organization", k_organization, "--json"}).json();
    std::vector<std::string> ids;
    for (const auto& one : listed["documents"]) ids.push_back(one["document"]["id"]);
    return ids;
  }
  static std::vector<std::string> lowest_answers() {
    const auto standard = nlohmann::json::parse(read_file(test::standard_file(), 1 << 24).value());
    std::map<std::string, std::string> lowest;
    for (const auto& scale : standard["scales"]) lowest[scale["id"]] = scale["options"][0]["id"];
    std::vector<std::string> answers;
    collect(standard["sections"], lowest, answers);
    return answers;
  }
  static void collect(const nlohmann::json& items, const std::map<std::string, std::string>& lowest,
                      std::vector<std::string>& answers) {
    for (const auto& item : items) {
      if (item.contains("items")) collect(item["items"], lowest, answers);
      if (!item.contains("answer")) continue;
      const auto& answer = item["answer"];
      const std::string id = item["id"];
      if (answer.contains("scale")) answers.push_back(id + "=" + lowest.at(answer["scale"]));
      if (answer.contains("ratio")) answers.push_back(id + "=0/10");
      if (answer.contains("number")) answers.push_back(id + "=0");
    }
  }
};

/// Every command that reads a workspace, as someone who may not know.
std::vector<std::vector<std::string>> reading_commands(const TwoAssessors& office, const std::string& viewer,
                                                       const std::string& out) {
  const std::string path = office.path(), organization = PracticeOffice::k_organization;
  const auto on_stage = [&](std::vector<std::string> words) {
    words.insert(words.end(), {"--organization", organization, "--stage", "document"});
    return words;
  };
  return {on_stage({"stage", "show-differences", path, "--as", viewer}),
          on_stage({"stage", "show-differences", path}),
          on_stage({"answer", "check", path, "-", "--as", viewer}),
          on_stage({"answer", "carry", path, "--as", viewer}),
          on_stage({"export", path, "--as", viewer, "--out", out + "/1"}),
          on_stage({"export", path, "--out", out + "/2"}),
          {"journal", path},
          {"workspace", "privacy", path, "--as", viewer},
          {"workspace", "privacy", path},
          {"workspace", "signers", path},
          {"workspace", "office", path},
          {"workspace", "tasks", path},
          {"workspace", "tasks", path, "--as", viewer},
          {"journal", path, "--organization", organization},
          {"city", path},
          {"city", path, "--section", "coverage"},
          {"city", path, "--section", "funnel"},
          {"city", path, "--xlsx", out + "-kota.xlsx"},
          {"benchmark", "cards", path},
          {"city", path, "--section", "overclaim"},
          {"city", path, "--section", "bimtek"},
          {"city", path, "--section", "teach"},
          {"city", path, "--section", "seating"},
          {"city", path, "--section", "ranks"},
          {"peers", path, "--organization", organization},
          {"score", path, "--organization", organization, "--stage", "document", "--as", viewer},
          {"path", path, "--organization", organization, "--stage", "document", "--as", viewer},
          {"firmness", path, "--organization", organization, "--stage", "document", "--as", viewer},
          {"compare", path, "--organization", organization, "--stage", "document", "--as", viewer},
          {"what-if", path, "--organization", organization, "--stage", "document", "--set", "KE-02=1"},
          {"document", "list", path, "--organization", organization},
          {"document", "list", path, "--organization", organization, "--archived"},
          {"organization", "list", path},
          {"person", "list", path},
          {"finding", "list", path, "--organization", organization},
          {"finding", "list", path, "--organization", organization, "--as", viewer},
          {"schedule", "list", path},
          {"schedule", "list", path, "--as", viewer},
          {"objection", "list", path, "--organization", organization},
          {"plenary", "show", path, "--organization", organization},
          {"rtl", "list", path, "--organization", organization},
          {"calendar", path},
          {"verify", path, "LPLPP1"},
          {"benchmark", "list", path},
          {"standard", "list", path},
          {"workspace", "check", path},
          {"report", path, "--all", "--out", out + "/3", "--format", "txt"},
          {"report", path, "--all", "--out", out + "/4", "--format", "html"},
          {"report", path, "--all", "--out", out + "/5", "--format", "txt", "--kind", "f-04"},
          {"report", path, "--all", "--out", out + "/6", "--format", "txt", "--kind", "f-05"},
          {"chart", path, "--organization", organization, "--out", out + "/7"},
          {"workspace", "exports", path}};
}

/// All files below a folder, as text.
std::string everything_in(const std::filesystem::path& folder) {
  std::string all;
  if (!path_exists(folder)) return all;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) all += read_file(entry.path(), 1 << 24).value();
  return all;
}

}  // namespace

TEST_CASE("two assessors rate apart, see nothing of each other, and then agree") {
  const TwoAssessors office;
  const std::string dewi = TwoAssessors::k_dewi, sari = TwoAssessors::k_sari;
  office.fill(dewi, {"KL-01=yes", "KL-08=5"});
  office.fill(sari, {"KL-08=1"});
  TwoAssessors::must(office.at({"stage", "send"}, dewi));
  const auto waiting = office.as(dewi, {"stage", "show-differences"});
  CHECK(waiting.code == 0);
  CHECK(says(waiting.out, "cli.differences.waiting"));
  CHECK(office.as(dewi, {"stage", "agree", "KL-08"}).code == 1);
  const auto sent = office.as(sari, {"stage", "send"});
  INFO(sent.err);
  REQUIRE(sent.code == 0);
  const auto found = office.as(dewi, {"stage", "show-differences", "--json"}).json();
  REQUIRE(found["differences"].size() == 2);
  CHECK(found["differences"][0]["criterion"] == "KL-01");
  CHECK(found["differences"][0]["contrast"] == "gate");
  CHECK(found["differences"][1]["needs"] == "value-and-reason");
  CHECK(found["summary"]["equal"].get<int>() + 2 == found["summary"]["compared"].get<int>());
  CHECK(found["range"]["lowest_exact"] != found["range"]["highest_exact"]);
  const auto early = office.as(dewi, {"stage", "send"});
  CHECK(early.code == 1);
  CHECK(says(early.err, "blocker.unsettled-difference"));
  CHECK(office.as(dewi, {"stage", "agree", "KL-08=2"}).code == 1);
  REQUIRE(office.as(dewi, {"stage", "agree", "KL-01=yes", "KL-08=2", "--reason", "dilihat bersama"}).code ==
          0);
  REQUIRE(office.as(sari, {"stage", "note", "--text", "KL-08 menurut saya 1"}).code == 0);
  const auto agreed = office.as(sari, {"stage", "send", "--json"});
  INFO(agreed.err);
  REQUIRE(agreed.code == 0);
  CHECK(agreed.json()["state"] == "sent");
  const auto city = assess({"city", office.path(), "--json"}).json();
  CHECK(city["organizations"][0]["total_exact"].is_string());
  CHECK(assess({"workspace", "check", office.path()}).code == 0);
  const std::string out = path_text(office.beside("laporan"));
  TwoAssessors::must({"report", office.path(), "--all", "--out", out, "--format", "txt"});
  CHECK(everything_in(office.beside("laporan")).find("dilihat bersama") != std::string::npos);
}

TEST_CASE("by no command does one assessor learn a value of the other before both have sent") {
  const TwoAssessors office;
  const std::string dewi = TwoAssessors::k_dewi, sari = TwoAssessors::k_sari;
  office.fill(dewi, {"KL-01=yes", "KL-08=5"});
  TwoAssessors::must(office.at({"finding", "add", "--kind", "recommendation", "--criterion", "KL-08",
                                "--text", "temuan " + std::string(k_secret)},
                               dewi));
  const std::string out = path_text(office.beside("keluar"));
  const auto outputs = [&](bool as_json) {
    std::string all;
    for (auto words : reading_commands(office, sari, out)) {
      if (as_json) words.push_back("--json");
      const Spoken spoken = assess(words);
      all += spoken.out + spoken.err;
    }
    return all + everything_in(office.beside("keluar"));
  };
  CHECK(outputs(false).find(k_secret) == std::string::npos);
  const std::string before = outputs(true);
  CHECK(before.find(k_secret) == std::string::npos);
  CHECK(before.find("\"KL-08\": {") == std::string::npos);
  TwoAssessors::must(office.at({"stage", "send"}, dewi));
  CHECK(outputs(true).find(k_secret) == std::string::npos);
  CHECK(office.as(sari, {"stage", "return", "--rater", dewi, "--reason", "x"}).code == 1);
  // The same search finds the value in the rater's own export, so it can find it.
  const std::string own = path_text(office.beside("sendiri"));
  REQUIRE(
      assess({"stage", "return", office.path(), "--organization", PracticeOffice::k_organization, "--stage",
              "document", "--as", TwoAssessors::k_ratna, "--rater", dewi, "--reason", "lengkapi"})
          .code == 0);
  REQUIRE(assess({"export", office.path(), "--organization", PracticeOffice::k_organization, "--stage",
                  "document", "--as", dewi, "--out", own})
              .code == 0);
  CHECK(everything_in(office.beside("sendiri")).find(k_secret) != std::string::npos);
}

TEST_CASE("every command that only reads a workspace is among those searched") {
  const TwoAssessors office;
  std::set<std::string> searched;
  for (const auto& words : reading_commands(office, "x", "y"))
    searched.insert(words[1] == office.path() ? words[0] : words[0] + " " + words[1]);
  // These read no workspace, or change one; backup and hand-over copy the file as a whole, hidden and not
  // encrypted, as the help says.
  const std::set<std::string> others = {"validate",
                                        "demo",
                                        "workspace new",
                                        "erase",
                                        "document cover",
                                        "period keep",
                                        "workspace backup",
                                        "workspace restore",
                                        "workspace hand-over",
                                        "workspace crest",
                                        "workspace seal",
                                        "workspace unseal",
                                        "workspace passphrase",
                                        "standard add",
                                        "benchmark add",
                                        "benchmark set-card",
                                        "benchmark remove",
                                        "organization add",
                                        "organization edit",
                                        "organization archive",
                                        "person add",
                                        "person edit",
                                        "person conflict",
                                        "schedule set",
                                        "period open",
                                        "period edit",
                                        "profile set",
                                        "answer set",
                                        "document add",
                                        "document archive",
                                        "document edit",
                                        "stage open",
                                        "stage inherit",
                                        "stage send",
                                        "stage return",
                                        "stage close",
                                        "stage agree",
                                        "stage note",
                                        "finding add",
                                        "finding edit",
                                        "finding respond",
                                        "finding remove",
                                        "objection hand-over",
                                        "objection raise",
                                        "objection answer",
                                        "objection decide",
                                        "objection withdraw",
                                        "plenary lock",
                                        "plenary revise",
                                        "plenary ministry",
                                        "rtl add",
                                        "rtl edit",
                                        "rtl remove",
                                        "rtl propose",
                                        "undo",
                                        "redo",
                                        "import"};
  for (const cli::CommandRow& command : cli::command_table()) {
    INFO(command.name);
    CHECK(searched.contains(std::string(command.name)) != others.contains(std::string(command.name)));
  }
}

TEST_CASE("an assessor writes only on his own sheet, and roles are refused with their names") {
  const TwoAssessors office;
  const std::string sari = TwoAssessors::k_sari, ratna = TwoAssessors::k_ratna;
  CHECK(says(office.as(ratna, {"answer", "set", "KL-08=1"}).err, "error.stage-rated-apart"));
  const auto refused = assess({"period", "open", office.path(), "2027", "--as", sari});
  CHECK(refused.code == 1);
  CHECK(refused.err.find("penilai") != std::string::npos);
  CHECK(refused.err.find("membuka periode") != std::string::npos);
  CHECK(
      assess({"period", "open", office.path(), "2027", "--as", sari, "--lang", "en"}).err.find("assessor") !=
      std::string::npos);
}

TEST_CASE("a declared conflict bars an assessor, and can be taken back") {
  const TwoAssessors office;
  const std::string sari = TwoAssessors::k_sari;
  const std::vector<std::string> declare = {
      "person", "conflict", office.path(), "--as", sari, "--organization", PracticeOffice::k_organization};
  auto words = declare;
  CHECK(assess(words).code == 2);
  words.insert(words.end(), {"--reason", "saudara ketua"});
  REQUIRE(assess(words).code == 0);
  CHECK(says(office.as(sari, {"answer", "set", "KL-08=1"}).err, "error.conflict-declared"));
  words = declare;
  words.push_back("--withdraw");
  REQUIRE(assess(words).code == 0);
  CHECK(office.as(sari, {"answer", "set", "KL-08=1"}).code == 0);
}
