#include <catch2/catch.hpp>

#include "base/platform/files.h"
#include "cli/shell.h"

using namespace assessor;
using test::assess;
using test::PracticeOffice;
using test::says;

namespace {

/// A workspace that knows the shipped benchmark.
struct Visited {
  PracticeOffice office;
  std::string benchmark;

  Visited() {
    const auto added = assess({"benchmark", "add", office.path(), test::benchmark_file(), "--json"});
    INFO(added.err);
    REQUIRE(added.code == 0);
    benchmark = added.json()["name"];
  }
  test::Spoken set(std::vector<std::string> words) const {
    words.insert(words.begin(), {"benchmark", "set-card", office.path(), "--benchmark", benchmark});
    return assess(words);
  }
  nlohmann::json card(const std::string& criterion) const {
    const auto said = assess({"benchmark", "cards", office.path(), "--criterion", criterion, "--json"});
    REQUIRE(said.code == 0);
    return said.json()["cards"];
  }
};

}  // namespace

TEST_CASE("a practice card is filled in by command, keeps what was not typed, and shows") {
  const Visited visited;
  const auto set = visited.set({"--criterion", "KL-01", "--what", "Akta dipajang", "--cost", "Rp0"});
  INFO(set.err);
  REQUIRE(set.code == 0);
  CHECK(says(set.out, "cli.card.set"));
  REQUIRE(visited.set({"--criterion", "KL-01", "--who", "Sekretaris", "--cost", "", "--lang", "en"}).code ==
          0);
  const auto cards = visited.card("KL-01");
  REQUIRE(cards.size() == 1);
  CHECK(cards[0]["card"]["what"]["id"] == "Akta dipajang");
  CHECK(cards[0]["card"]["who"]["en"] == "Sekretaris");
  CHECK_FALSE(cards[0]["card"].contains("cost"));
  CHECK(assess({"benchmark", "cards", visited.office.path(), "--criterion", "KL-01"})
            .out.find("Akta dipajang") != std::string::npos);
}

TEST_CASE("the journal calls a filled-in card by its own name") {
  const Visited visited;
  REQUIRE(visited.set({"--criterion", "KL-01", "--what", "Akta dipajang"}).code == 0);
  const auto log = assess({"journal", visited.office.path(), "--json"}).json()["transactions"];
  CHECK(log[0]["act"] == "add-benchmark.practice");
  CHECK(log[0]["command"] == "add-benchmark");
  CHECK(log[1]["act"] == "add-benchmark");
}

TEST_CASE("cards come from a file, all or none") {
  const Visited visited;
  const auto file = visited.office.beside("kartu.json");
  REQUIRE(write_file_atomically(
      file, "{\"KL-01\":{\"what\":{\"id\":\"Satu\",\"en\":\"One\"}},\"KL-02\":{\"what\":\"Dua\"}}"));
  REQUIRE(visited.set({"--from", path_text(file)}).code == 0);
  CHECK(visited.card("KL-01")[0]["card"]["what"]["en"] == "One");
  CHECK(visited.card("KL-02")[0]["card"]["what"]["id"] == "Dua");
  REQUIRE(write_file_atomically(file, "{\"KL-01\":{\"what\":\"Tiga\"},\"XX-99\":{\"what\":\"?\"}}"));
  const auto refused = visited.set({"--from", path_text(file)});
  CHECK(refused.code != 0);
  CHECK(says(refused.err, "finding.unknown-criterion"));
  CHECK(visited.card("KL-01")[0]["card"]["what"]["id"] == "Satu");
}

TEST_CASE("a card needs an item, words and what is done") {
  const Visited visited;
  CHECK(visited.set({"--criterion", "KL-01"}).code == 2);
  CHECK(visited.set({"--what", "Akta"}).code == 2);
  CHECK(says(visited.set({"--criterion", "KL-03", "--cost", "Rp0"}).err, "error.card-without-what"));
  CHECK(says(visited.set({"--criterion", "XX-99", "--what", "?"}).err, "error.criterion-unknown"));
  CHECK(says(assess({"benchmark", "cards", visited.office.path(), "--benchmark", "Lain"}).err,
             "error.benchmark-missing"));
}
