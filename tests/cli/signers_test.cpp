#include <fstream>

#include <catch2/catch.hpp>

#include "cli/shell.h"
#include "session/session.h"
#include "store/workspace.h"

using namespace test;
namespace fs = std::filesystem;

namespace {

/// The practice city, whose office has two signers: Penilai and Kepala Dinas.
class City {
 public:
  City() { REQUIRE(assess({"demo", path()}).code == 0); }
  std::string path() const { return (m_folder / "kota").string(); }
  Spoken signers(std::vector<std::string> words) const {
    words.insert(words.begin(), {"workspace", "signers", path(), "--as", "Rahma H."});
    return assess(words);
  }
  Spoken print(const std::string& kind, std::vector<std::string> words = {}) const {
    words.insert(words.begin(), {"report", path(), "--kind", kind, "--organization", k_seroja, "--format",
                                 "txt", "--out", out().string()});
    return assess(words);
  }
  std::string printed() const {
    std::string all;
    for (const auto& entry : fs::directory_iterator(out())) {
      std::ifstream stream(entry.path(), std::ios::binary);
      all.assign(std::istreambuf_iterator<char>(stream), {});
    }
    return all;
  }
  fs::path out() const { return m_folder / "keluar"; }

 private:
  static constexpr const char* k_seroja = "Rumah Belajar Perempuan Seroja";
  TempFolder m_folder;
};

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("who signs a kind of paper is chosen, remembered for that kind, told, and given back") {
  const City city;
  REQUIRE(city.print("result-letter").code == 0);
  CHECK(holds(city.printed(), "Endah P. (contoh)"));
  const auto set = city.signers({"--kind", "result-letter", "--signer", "penilai", "--json"});
  REQUIRE(set.code == 0);
  CHECK(set.json()["result-letter"]["signers"] == nlohmann::json{"Penilai (Rahma H. (contoh))"});
  REQUIRE(city.print("result-letter").code == 0);
  CHECK(holds(city.printed(), "Rahma H. (contoh)"));
  CHECK_FALSE(holds(city.printed(), "Endah P. (contoh)"));
  REQUIRE(city.print("invitation").code == 0);
  CHECK(city.signers({"--json"}).json()["invitation"]["signers"].size() == 2);
  CHECK(holds(city.signers({}).out, "Penilai (Rahma H. (contoh))"));
  REQUIRE(city.signers({"--kind", "result-letter", "--usual"}).code == 0);
  CHECK(city.signers({"--json"}).json()["result-letter"]["signers"].size() == 2);
  REQUIRE(assess({"undo", city.path(), "--as", "Rahma H."}).code == 0);
  CHECK(city.signers({"--json"}).json()["result-letter"]["signers"].size() == 1);
}

TEST_CASE("a letterhead is chosen for a kind, and for one printing alone") {
  const City city;
  const std::string office = "Dinas Pemberdayaan Perempuan dan Perlindungan Anak";
  const auto head = [&] { return city.printed().substr(0, 400); };
  REQUIRE(city.print("f-01").code == 0);
  CHECK_FALSE(holds(head(), office));
  REQUIRE(city.print("f-01", {"--letterhead", "office"}).code == 0);
  CHECK(holds(head(), office));
  REQUIRE(city.print("f-01").code == 0);
  CHECK_FALSE(holds(head(), office));
  REQUIRE(city.signers({"--kind", "f-01", "--letterhead", "office"}).code == 0);
  REQUIRE(city.print("f-01").code == 0);
  CHECK(holds(head(), office));
  REQUIRE(city.print("f-01", {"--letterhead", "nobody"}).code == 0);
  CHECK_FALSE(holds(head(), office));
  REQUIRE(city.print("result-letter", {"--signer", "Rahma H. (contoh)"}).code == 0);
  CHECK_FALSE(holds(city.printed(), "Endah P. (contoh)"));
}

TEST_CASE("a signer nobody knows, a missing kind and an organization's letterhead of the city are refused") {
  const City city;
  const auto unknown = city.signers({"--kind", "f-06", "--signer", "Camat"});
  CHECK(unknown.code == 2);
  CHECK(holds(unknown.err, "Kepala Dinas (Endah P. (contoh))"));
  CHECK(city.print("f-06", {"--signer", "Camat"}).code == 2);
  CHECK(city.signers({"--signer", "Penilai"}).code == 2);
  CHECK(city.signers({"--kind", "f-10", "--letterhead", "organization"}).code == 2);
  CHECK(assess({"report", city.path(), "--kind", "f-10", "--letterhead", "organization", "--out",
                city.out().string()})
            .code == 2);
  CHECK(city.signers({"--json"}).json()["f-06"]["signers"].size() == 2);
}
