#include <fstream>

#include <catch2/catch.hpp>

#include "cli/shell.h"

namespace fs = std::filesystem;

namespace {

std::string text_of(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// The only file of a folder; empty: none or several.
fs::path only_file(const fs::path& folder) {
  fs::path found;
  int count = 0;
  if (fs::exists(folder))
    for (const auto& entry : fs::directory_iterator(folder)) {
      found = entry.path();
      ++count;
    }
  return count == 1 ? found : fs::path();
}

class ReportRun {
 public:
  test::Spoken print(std::vector<std::string> words, const std::string& kind = "f-02") {
    words.insert(words.begin(), {"report", m_office.path(), "--organization", m_office.k_organization,
                                 "--kind", kind, "--format", "txt", "--out", out().string()});
    return test::assess(words);
  }
  fs::path out() const { return m_office.beside("laporan"); }
  std::string printed() const { return text_of(only_file(out())); }
  void put_template(const std::string& kind, const std::string& text) const {
    const fs::path folder = fs::path(m_office.path()) / "templates";
    fs::create_directories(folder);
    std::ofstream(folder / (kind + ".json"), std::ios::binary) << text;
  }

 private:
  test::PracticeOffice m_office;
};

std::string shipped(const std::string& kind) {
  return text_of(test::sources() / "assets" / "report" / (kind + ".json"));
}

std::string with(std::string text, const std::string& what, const std::string& by) {
  const auto at = text.find(what);
  REQUIRE(at != std::string::npos);
  return text.replace(at, what.size(), by);
}

}  // namespace

TEST_CASE("a kind of paper is printed by its name, also as a blank form") {
  ReportRun run;
  const auto said = run.print({});
  CHECK(said.err.empty());
  REQUIRE(said.code == 0);
  CHECK(only_file(run.out()).filename() == "f-02_perempuan-bahari-contoh_2026.txt");
  CHECK(run.printed().find("BORANG EVALUASI MANDIRI") != std::string::npos);
  CHECK(run.printed().find("☐") == std::string::npos);
  REQUIRE(run.print({"--blank", "--lang", "en"}).code == 0);
  CHECK(run.printed().find("SELF-ASSESSMENT FORM") != std::string::npos);
  CHECK(run.printed().find("☐") != std::string::npos);
}

TEST_CASE("only what there is can be asked for") {
  ReportRun run;
  const auto unknown = run.print({}, "f-99");
  CHECK(unknown.code == 2);
  CHECK(unknown.err.find("f-02") != std::string::npos);
  CHECK(run.print({"--blank"}, "f-07").code == 2);
  const auto filled = run.print({"--fill", "hari=Senin"});
  CHECK(filled.code == 2);
  CHECK(test::says(filled.err, "error.usage-fill"));
  CHECK(only_file(run.out()).empty());
}

TEST_CASE("the office's own template is used where it is sound") {
  ReportRun run;
  run.put_template("f-02", with(shipped("f-02"), "BORANG EVALUASI MANDIRI", "BORANG KOTA CONTOH"));
  const auto said = run.print({});
  CHECK(said.err.empty());
  REQUIRE(said.code == 0);
  CHECK(run.printed().find("BORANG KOTA CONTOH") != std::string::npos);
}

TEST_CASE("the office words and orders F-07 as well, and its parts are still chosen when it is printed") {
  ReportRun run;
  run.put_template("f-07", with(with(shipped("f-07"), "REKAP NILAI DAN PROFIL KESIAPAN", "REKAP KOTA CONTOH"),
                                "dipergunakan sebagaimana mestinya", "disimpan baik-baik"));
  const auto said = run.print({}, "f-07");
  CHECK(said.err.empty());
  REQUIRE(said.code == 0);
  CHECK(run.printed().find("REKAP KOTA CONTOH") != std::string::npos);
  CHECK(run.printed().find("Yang perlu dilengkapi") != std::string::npos);
  REQUIRE(run.print({"--sections", "evidence"}, "f-07").code == 0);
  CHECK(run.printed().find("Yang perlu dilengkapi") == std::string::npos);
  CHECK(run.printed().find("Daftar bukti") != std::string::npos);
}

TEST_CASE(
    "a template of the office that is not sound is told of with its place, and the program's own prints") {
  ReportRun run;
  run.put_template("f-02", with(shipped("f-02"), "BORANG EVALUASI MANDIRI", "BORANG {kota_kita}"));
  const auto said = run.print({});
  REQUIRE(said.code == 0);
  CHECK(test::says(said.err, "error.template-refused"));
  CHECK(said.err.find("kota_kita") != std::string::npos);
  CHECK(said.err.find("$.blocks[1].text.id") != std::string::npos);
  CHECK(run.printed().find("BORANG EVALUASI MANDIRI") != std::string::npos);
  run.put_template("f-02", "{\"format\": 1,");
  CHECK(test::says(run.print({}).err, "error.template-refused"));
  CHECK(run.printed().find("BORANG EVALUASI MANDIRI") != std::string::npos);
}

TEST_CASE("a paper about the city is one file and asks for no organization") {
  const test::PracticeOffice office;
  office.fill_and_send();
  const fs::path out = office.beside("kota");
  const auto print = [&](const std::vector<std::string>& more) {
    std::vector<std::string> words = {"report",   office.path(), "--kind", "f-10",
                                      "--format", "txt",         "--out",  out.string()};
    words.insert(words.end(), more.begin(), more.end());
    return test::assess(words);
  };
  CHECK(print({"--all"}).code == 2);
  REQUIRE(print({}).code == 0);
  const std::string words = text_of(only_file(out));
  CHECK(words.find("REKAP KOTA") != std::string::npos);
  CHECK(words.find(office.k_organization) != std::string::npos);
}

TEST_CASE("nature and copies are those of the command line, on letters only") {
  ReportRun run;
  const auto said = run.print({"--nature", "Segera", "--copy", "Sekretaris Daerah", "--copy", "Arsip",
                               "--fill", "day=Senin, 7 Desember 2026"},
                              "invitation");
  INFO(said.err);
  REQUIRE(said.code == 0);
  for (const char* part : {"Segera", "1. Sekretaris Daerah", "2. Arsip", "Senin, 7 Desember 2026"})
    CHECK(run.printed().find(part) != std::string::npos);
  for (const char* option : {"--nature", "--attachments", "--subject", "--copy"}) {
    INFO(option);
    const auto refused = run.print({option, "Segera"}, "f-03");
    CHECK(refused.code == 2);
    CHECK(test::says(refused.err, "error.usage-no-letter"));
  }
}

TEST_CASE("attachments and subject of the command line stand in for those of the template") {
  ReportRun run;
  const auto said =
      run.print({"--attachments", "2 (dua) lembar", "--subject", "Undangan kunjungan ulang"}, "invitation");
  INFO(said.err);
  REQUIRE(said.code == 0);
  CHECK(run.printed().find("2 (dua) lembar") != std::string::npos);
  CHECK(run.printed().find("Undangan kunjungan ulang") != std::string::npos);
  CHECK(run.printed().find("1 (satu) berkas") == std::string::npos);
  CHECK(run.printed().find("Undangan penilaian kesiapan") == std::string::npos);
}
