#include <algorithm>

#include <catch2/catch.hpp>

#include "base/platform/files.h"
#include "cli/practice_folder.h"
#include "cli/shell.h"

using namespace assessor;
using nlohmann::json;
using test::assess;
using test::PracticeOffice;
using test::says;
using test::Spoken;

namespace {

constexpr const char* k_seroja = "Rumah Belajar Perempuan Seroja";     // plenary sent
constexpr const char* k_own = "Perkumpulan Lansia Perempuan Anggrek";  // rated by itself only
constexpr const char* k_learner = "Perempuan Bahari Mandiri";

/// A practice workspace of its own, to be changed.
class OwnOffice {
 public:
  OwnOffice() {
    REQUIRE(cli::build_practice_workspace({m_folder / "latihan", Instant{1'800'000'000}}));
    const json people = of({"person", "list"})["people"];
    for (const json& person : people)
      if (person["role"] == "coordinator") m_actor = person["id"];
  }
  std::string path() const { return path_text(m_folder / "latihan"); }
  std::filesystem::path beside(const std::string& name) const { return m_folder / name; }
  const std::string& actor() const { return m_actor; }
  /// A command of two words, as the coordinator.
  Spoken change(std::vector<std::string> words) const {
    words.insert(words.begin() + 2, path());
    words.insert(words.end(), {"--as", m_actor});
    return assess(words);
  }
  json of(std::vector<std::string> words) const {
    words.insert(words.begin() + 2, path());
    words.push_back("--json");
    const Spoken spoken = assess(words);
    INFO(spoken.err);
    REQUIRE(spoken.code == 0);
    return spoken.json();
  }
  Spoken add(const std::string& organization) const {
    return change({"benchmark", "add", "--organization", organization, "--consent"});
  }
  void teaches(const std::string& organization, const char* answer) const {
    const Spoken done = change({"organization", "edit", "--organization", organization, "--teaches", answer});
    INFO(done.err);
    REQUIRE(done.code == 0);
  }
  json record(const std::string& name) const {
    const json benchmarks = of({"benchmark", "list"})["benchmarks"];
    for (const json& benchmark : benchmarks)
      if (benchmark["name"] == name) return benchmark;
    return nullptr;
  }

 private:
  test::TempFolder m_folder;
  std::string m_actor;
};

/// What the papers, the pictures and the comparison of an organization say.
std::string everything_about(const OwnOffice& office, const std::string& folder) {
  const std::string out = path_text(office.beside(folder));
  std::string all;
  for (const std::vector<std::string>& words :
       {std::vector<std::string>{"report", office.path(), "--organization", k_learner, "--format", "txt",
                                 "--out", out},
        {"chart", office.path(), "--organization", k_learner, "--out", out + "-gambar"},
        {"compare", office.path(), "--organization", k_learner}}) {
    const Spoken spoken = assess(words);
    INFO(words[0] << spoken.err);
    REQUIRE(spoken.code == 0);
    all += spoken.out + spoken.err;
  }
  for (const std::string& made : {out, out + "-gambar"})
    for (const auto& entry : std::filesystem::recursive_directory_iterator(made))
      if (entry.is_regular_file()) all += read_file(entry.path(), 1 << 24).value();
  return all;
}

}  // namespace

TEST_CASE("an organization of the workspace becomes a benchmark with its consent, said and noted") {
  const OwnOffice office;
  office.teaches(k_seroja, "no");
  const Spoken unsaid = office.change({"benchmark", "add", "--organization", k_seroja});
  CHECK(unsaid.code == 1);
  CHECK(says(unsaid.err, "error.benchmark-consent-unsaid"));
  for (const char* language : {"id", "en"}) {
    const Spoken unnoted =
        office.change({"benchmark", "add", "--organization", k_seroja, "--consent", "--lang", language});
    CHECK(unnoted.code == 1);
    CHECK(says(unnoted.err, "error.benchmark-not-consented", language));
  }
  office.teaches(k_own, "yes");
  CHECK(says(office.add(k_own).err, "error.benchmark-not-verified"));
  office.teaches(k_seroja, "yes");
  const Spoken added = office.add(k_seroja);
  INFO(added.err);
  REQUIRE(added.code == 0);
  const json record = office.record(k_seroja);
  CHECK(record["organization"].is_string());
  CHECK(record["stage"] == "plenary");
  CHECK(record["date"].is_string());
  CHECK(record["cards"] == 0);
}

TEST_CASE("practice cards of an organization stay when a newer sheet takes the place of the old one") {
  const OwnOffice office;
  office.teaches(k_seroja, "yes");
  REQUIRE(office.add(k_seroja).code == 0);
  const std::string id = office.record(k_seroja)["id"];
  REQUIRE(office
              .change({"benchmark", "set-card", "--benchmark", k_seroja, "--criterion", "KL-01", "--what",
                       "Akta dipajang"})
              .code == 0);
  const Spoken again = office.add(k_seroja);
  CHECK(again.code == 0);
  CHECK(says(again.out, "cli.benchmark.renewed"));
  CHECK(office.record(k_seroja)["id"] == id);
  CHECK(office.record(k_seroja)["cards"] == 1);
  office.teaches(k_seroja, "no");
  CHECK(office.record(k_seroja) == nullptr);
}

TEST_CASE("a benchmark that was taken out is named by no report, picture or comparison, and can be erased") {
  const OwnOffice office;
  const json before = office.of({"benchmark", "list"})["benchmarks"][0];
  const std::string name = before["name"], id = before["id"];
  CHECK(everything_about(office, "sebelum").find(name) != std::string::npos);
  CHECK(says(office.change({"benchmark", "remove", "Lain"}).err, "error.benchmark-missing"));
  const Spoken removed = office.change({"benchmark", "remove", name});
  INFO(removed.err);
  REQUIRE(removed.code == 0);
  CHECK(office.of({"benchmark", "list"})["benchmarks"].empty());
  CHECK(everything_about(office, "sesudah").find(name) == std::string::npos);
  const auto database = [&] { return read_file(path_of(office.path()) / "workspace.db", 64 << 20).value(); };
  CHECK(database().find(name) != std::string::npos);
  const Spoken erased = assess({"erase", office.path(), "--key", "benchmark/" + id, "--reason",
                                "persetujuan ditarik", "--as", office.actor()});
  CHECK(erased.code == 0);
  CHECK(database().find(name) == std::string::npos);
  CHECK(assess({"workspace", "check", office.path()}).code == 0);
}

TEST_CASE("a package becomes a benchmark only whole, sent, and with the consent said") {
  const PracticeOffice sender;
  const test::EmptyOffice office;
  const auto add = [&](const std::filesystem::path& folder, std::vector<std::string> more = {"--consent"}) {
    more.insert(more.begin(), {"benchmark", "add", office.path(), path_text(folder)});
    return assess(more);
  };
  sender.export_to(sender.beside("buka"));
  CHECK(says(add(sender.beside("buka")).err, "error.benchmark-package-open"));
  sender.fill_and_send();
  const auto package = sender.beside("paket");
  sender.export_to(package);
  CHECK(says(add(package, {}).err, "error.benchmark-consent-unsaid"));
  const Spoken added = add(package, {"--consent", "--since", "2026"});
  INFO(added.err);
  REQUIRE(added.code == 0);
  const json record = assess({"benchmark", "list", office.path(), "--json"}).json()["benchmarks"][0];
  CHECK(record["name"] == PracticeOffice::k_organization);
  CHECK(record["stage"] == "self");
  CHECK(record["since"] == "2026");
  CHECK(record["organization"].is_null());
  CHECK(assess({"benchmark", "set-card", office.path(), "--benchmark", record["id"], "--criterion", "KL-01",
                "--what", "Akta dipajang"})
            .code == 0);
  REQUIRE(add(package).code == 0);
  const json again = assess({"benchmark", "list", office.path(), "--json"}).json()["benchmarks"];
  REQUIRE(again.size() == 1);
  CHECK(again[0]["cards"] == 1);
  CHECK(again[0]["since"] == "2026");
  std::string answers = read_file(package / "answers.json", 1 << 20).value();
  answers.replace(answers.find("KL-08"), 5, "KL-09");
  REQUIRE(write_file_atomically(package / "answers.json", answers));
  CHECK(says(add(package).err, "error.package-changed"));
}

TEST_CASE("a benchmark comes from one source, and a file holds its own consent") {
  const PracticeOffice office;
  const auto refused = [&](std::vector<std::string> more, const char* key) {
    more.insert(more.begin(), {"benchmark", "add", office.path()});
    const Spoken spoken = assess(more);
    return spoken.code == 2 && says(spoken.err, key);
  };
  CHECK(refused({}, "error.usage-benchmark-source"));
  CHECK(refused({test::benchmark_file(), "--organization", "x"}, "error.usage-benchmark-source"));
  CHECK(refused({test::benchmark_file(), "--consent"}, "error.usage-consent-in-file"));
}

TEST_CASE("benchmarks and their cards come as CSV with a row each") {
  const PracticeOffice office;
  REQUIRE(assess({"benchmark", "add", office.path(), test::benchmark_file()}).code == 0);
  const auto lines = [](const std::string& text) { return std::count(text.begin(), text.end(), '\n'); };
  const Spoken list = assess({"benchmark", "list", office.path(), "--csv"});
  CHECK(list.out.starts_with("id,name,standard,version,stage,period,date,organization,since,cards\n"));
  CHECK(lines(list.out) == 2);
  const Spoken cards = assess({"benchmark", "cards", office.path(), "--csv"});
  CHECK(cards.out.starts_with("benchmark,name,criterion,what,evidence,duration,cost,who\n"));
  const json told = assess({"benchmark", "cards", office.path(), "--json"}).json()["cards"];
  CHECK(lines(cards.out) == static_cast<long>(told.size()) + 1);
  const std::string what = told[0]["card"]["what"]["en"];
  CHECK(assess({"benchmark", "cards", office.path(), "--csv", "--lang", "en"}).out.find(what.substr(0, 20)) !=
        std::string::npos);
}
