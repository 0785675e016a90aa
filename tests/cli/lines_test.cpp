#include <catch2/catch.hpp>

#include "base/platform/files.h"
#include "base/platform/paths.h"
#include "cli/chart_gathering.h"
#include "cli/practice_folder.h"
#include "session/peers.h"
#include "support/practice_workspace.h"

// Any set of reference lines stands beside a result: in comparisons, reports and charts.

using namespace assessor;
using nlohmann::json;
using test::assess;
using test::practice;
using test::says;

namespace {

const std::string k_own = "Perempuan Bahari Mandiri";

std::vector<std::string> about(const char* command, const std::vector<std::string>& more) {
  std::vector<std::string> words{command, practice(), "--organization", k_own};
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

/// F-07 as text, its comparison alone.
std::string comparison(const std::vector<std::string>& more) {
  const test::TempFolder folder;
  auto words = about("report", {"--format", "txt", "--sections", "comparison", "--out",
                                path_text(folder / "kertas"), "--json"});
  words.insert(words.end(), more.begin(), more.end());
  const auto printed = assess(words);
  INFO(printed.err);
  REQUIRE(printed.code == 0);
  const json told = printed.json();
  const auto text = read_file(folder / "kertas" / told["files"][0].get<std::string>(), 5'000'000);
  REQUIRE(text);
  return *text;
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

const session::OrganizationRow& own_row() {
  for (const session::OrganizationRow& row : test::shared_practice().session->overview().rows)
    if (row.name == k_own) return row;
  throw std::runtime_error("the practice city lacks its organization");
}

session::Peers own_peers() {
  const session::Session& session = *test::shared_practice().session;
  return session::peers_of(session.state(), test::shared_practice().session->overview(),
                           own_row().organization);
}

std::string name_of(const std::string& organization) {
  return test::shared_practice().session->state().organization(organization)->name;
}

}  // namespace

TEST_CASE("F-07 tells every line that is asked for, with the totals of compare") {
  const std::vector<std::string> asked{"--benchmark", "best",        "--benchmark",
                                       "target",      "--benchmark", "earlier"};
  auto compared_words = about("compare", {"--json"});
  compared_words.insert(compared_words.end(), asked.begin(), asked.end());
  const json compared = assess(compared_words).json();
  REQUIRE(compared["benchmarks"].size() == 3);
  const std::string text = comparison(asked);
  for (const json& line : compared["benchmarks"]) CHECK(contains(text, line["name"].get<std::string>()));
  CHECK(contains(text, "bukan hasil satu lembaga"));
  CHECK_FALSE(contains(comparison({"--benchmark", "earlier"}), "bukan hasil satu lembaga"));
}

TEST_CASE("charts draw the lines that are asked for") {
  const auto words = i18n::load_catalog(test::sources() / "assets" / "lang", "id");
  REQUIRE(words);
  cli::ChartsAsked asked;
  asked.organization = own_row().organization;
  asked.period = test::shared_practice().session->overview().period;
  const auto legends = [&](std::vector<std::string> lines) {
    asked.lines = std::move(lines);
    const auto figures = cli::gather_figures(*test::shared_practice().session, asked, *words);
    REQUIRE(figures);
    std::string all;
    for (const report::NamedFigure& figure : *figures)
      for (const report::Shape& shape : figure.sheet.figure.shapes)
        if (const auto* label = std::get_if<report::Label>(&shape))
          all += figure.kind + ": " + label->text + "\n";
    return all;
  };
  const std::string both = legends({"best", "earlier"});
  for (const char* kind : {"dots", "radar"}) {
    CHECK(contains(both, std::string(kind) + ": Terbaik teramati"));
    CHECK(contains(both, std::string(kind) + ": Periode 2025"));
  }
  CHECK_FALSE(contains(legends({"best"}), ": Periode 2025"));
  CHECK_FALSE(contains(legends({}), ": Terbaik teramati"));
}

TEST_CASE("only the peers that are named make the median, and only peers can be") {
  const session::Peers peers = own_peers();
  std::vector<std::string> named;
  for (const session::Peer& peer : peers.nearest) named.push_back(name_of(peer.organization));
  REQUIRE(named.size() > scoring::k_smallest_group);
  const auto asked = [&](std::size_t count) {
    auto words = about("compare", {"--benchmark", "peers", "--json"});
    for (std::size_t i = 0; i < count; ++i) {
      words.emplace_back("--peer");
      words.push_back(named[i]);
    }
    return assess(words);
  };
  const auto all = asked(0), same = asked(named.size()), few = asked(2);
  REQUIRE(all.code == 0);
  CHECK(all.out == same.out);
  CHECK(says(few.err, "error.line-unknown"));  // a median of two would tell them
  auto stranger = about("compare", {"--peer", k_own});
  CHECK(says(assess(stranger).err, "error.peer-unknown"));
}

TEST_CASE("a batch leaves out what an organization does not have and says so, but refuses what nobody has") {
  const test::TempFolder folder;
  const auto batch = [&](const std::string& line) {
    return assess({"report", practice(), "--all", "--format", "txt", "--kind", "summary", "--benchmark", line,
                   "--out", path_text(folder / "kertas")});
  };
  const auto earlier = batch("earlier");
  CHECK(earlier.code == 0);
  CHECK(contains(earlier.err, "Remaja Putri Peduli Sesama: tidak ada garis acuan “earlier”"));
  CHECK_FALSE(contains(earlier.err, k_own + ": tidak ada garis acuan"));
  CHECK(says(batch("Nobody").err, "error.line-unknown"));
}

TEST_CASE("a picture is refused where it is not of what was asked: the city has no radar, one has no map") {
  const test::TempFolder folder;
  const std::string out = path_text(folder / "gambar");
  CHECK(says(assess({"chart", practice(), "--city", "--kind", "radar", "--out", out}).err,
             "error.no-such-chart"));
  CHECK(says(assess(about("chart", {"--kind", "city", "--out", out})).err, "error.no-such-chart"));
}
