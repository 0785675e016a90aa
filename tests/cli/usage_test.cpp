#include <sstream>

#include <catch2/catch.hpp>

#include "cli/command_table.h"
#include "cli/shell.h"

using namespace assessor;
using test::assess;
using test::says;

namespace {

std::vector<std::string> words_of(std::string_view name) {
  std::istringstream stream{std::string(name)};
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

/// A stream that takes nothing, like a full disk.
class FullBuffer : public std::streambuf {};

}  // namespace

TEST_CASE("help names every command and leaves no word untranslated") {
  for (const char* language : {"id", "en"}) {
    const auto overview = assess({"--help", "--lang", language});
    CHECK(overview.code == 0);
    CHECK(overview.out.find("⟦") == std::string::npos);
    for (const auto& command : cli::command_table()) {
      INFO(command.name);
      CHECK(overview.out.find(command.name) != std::string::npos);
      auto words = words_of(command.name);
      words.insert(words.end(), {"--help", "--lang", language});
      const auto help = assess(words);
      CHECK(help.code == 0);
      CHECK(help.out.starts_with("assessor " + std::string(command.name)));
      CHECK(help.out.find("⟦") == std::string::npos);
    }
  }
}

TEST_CASE("the option --version names the program and the libraries that figures and papers depend on") {
  const auto told = assess({"--version", "--json"});
  REQUIRE(told.code == 0);
  CHECK(told.json()["version"].get<std::string>().find('.') != std::string::npos);
  for (const char* library : {"GMP", "libsodium", "SQLite", "Cairo", "Pango", "qpdf"})
    CHECK_FALSE(told.json()["libraries"][library].get<std::string>().empty());
  const auto words = assess({"--version"});
  CHECK(words.out.starts_with("Asesor LPLPP " + told.json()["version"].get<std::string>() + "\n"));
}

TEST_CASE("bad use ends with 2 and says what is wrong in the language asked for") {
  const auto refused = [](const std::vector<std::string>& words, const std::string& key,
                          const std::string& language = "id") {
    const auto spoken = assess(words);
    INFO(spoken.err);
    return spoken.code == 2 && spoken.out.empty() && says(spoken.err, key, language);
  };
  CHECK(refused({"valdate"}, "error.usage-unknown-command"));
  CHECK(refused({"organization"}, "error.usage-family"));
  CHECK(refused({"validate"}, "error.usage-missing"));
  CHECK(refused({"score", "--answers", "a.json"}, "error.usage-missing"));
  CHECK(refused({"score", "--standard"}, "error.usage-value"));
  CHECK(refused({"validate", "a.json", "--colour"}, "error.usage-unexpected"));
  CHECK(refused({"validate", "a.json", "--lang", "fr"}, "error.usage-not-allowed"));
  CHECK(refused({"validate", "a.json", "--today", "soon"}, "error.usage-not-a-date"));
  CHECK(refused({"--today", "soon", "--lang=en", "validate", "a.json"}, "error.usage-not-a-date", "en"));
  CHECK(refused({"report", "w", "--all", "--paper", "a5", "--out", "x"}, "error.usage-not-allowed"));
  CHECK(refused({"journal", "w", "--limit", "many"}, "error.usage-not-a-number"));
  CHECK(refused({"workspace", "check", "w", "--count", "3"}, "error.usage-head-and-count"));
}

TEST_CASE("without a command the window opens with what was asked") {
  const test::TempFolder folder;
  std::istringstream in;
  std::ostringstream out, err;
  std::optional<cli::WindowRequest> asked;
  const cli::Surroundings surroundings{in, out, err, fixed_clock({0}),
                                       [&](const cli::WindowRequest& request) {
                                         asked = request;
                                         return 0;
                                       }};
  CHECK(cli::run({folder.path().string(), "--lang", "en", "--today", "2026-11-17"}, surroundings) == 0);
  REQUIRE(asked);
  CHECK(asked->workspace == folder.path());
  CHECK(asked->language == "en");
  CHECK(asked->today == Date::of(2026, 11, 17));
  CHECK(cli::run({}, surroundings) == 0);
  CHECK_FALSE(asked->workspace);
  CHECK(assess({}).code == 3);
}

TEST_CASE("output that cannot be written is not passed off as done") {
  FullBuffer full;
  std::istringstream in;
  std::ostream out(&full);
  std::ostringstream err;
  const cli::Surroundings surroundings{in, out, err, fixed_clock({0}), {}};
  CHECK(cli::run({"--help"}, surroundings) == 3);
  CHECK(says(err.str(), "error.output-not-written"));
}
