#include <catch2/catch.hpp>

#include "base/platform/files.h"
#include "cli/shell.h"

using namespace assessor;
using test::assess;
using test::PracticeOffice;
using test::says;

namespace {

/// Prints the report as text and takes the check text out of it, as a person would who types it.
std::string printed_text(const PracticeOffice& office, const std::string& folder) {
  const auto out = office.beside(folder);
  const auto printed = assess({"report", office.path(), "--organization", PracticeOffice::k_organization,
                               "--format", "txt", "--out", path_text(out), "--json"});
  INFO(printed.err);
  REQUIRE(printed.code == 0);
  const std::string name = printed.json()["files"][0];
  const std::string report = read_file(out / path_of(name), 1 << 20).value();
  std::string text = report.substr(report.find("ASESOR1"));
  constexpr std::size_t k_words = 9;
  std::string words;
  for (std::size_t word = 0, at = 0; word < k_words; ++word) {
    const std::size_t begin = text.find_first_not_of(" \n", at);
    at = text.find_first_of(" \n", begin);
    words += (word == 0 ? "" : " ") + text.substr(begin, at - begin);
  }
  return words;
}

/// With the word at the place, counted from 0, set to another.
std::string with_word(std::string text, int place, const std::string& other) {
  std::size_t begin = 0;
  for (; place > 0; --place) begin = text.find(' ', begin) + 1;
  const std::size_t end = std::min(text.find(' ', begin), text.size());
  return text.replace(begin, end - begin, other);
}

std::vector<std::string> findings_of(const std::string& workspace, const std::string& text) {
  const auto spoken = assess({"verify", workspace, text, "--json"});
  INFO(spoken.out << spoken.err);
  REQUIRE(spoken.code <= 1);
  const auto verdict = spoken.json();
  std::vector<std::string> codes;
  for (const auto& finding : verdict["findings"]) codes.push_back(finding["code"]);
  CHECK(verdict["holds"] == codes.empty());
  CHECK((spoken.code == 0) == codes.empty());
  return codes;
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("what a report prints holds against its workspace, also after the journal went on") {
  const PracticeOffice office;
  office.fill_and_send();
  const std::string text = printed_text(office, "cetak");
  const auto same = assess({"verify", office.path(), text});
  INFO(same.out << same.err);
  CHECK(same.code == 0);
  CHECK(says(same.out, "paper_check.holds"));
  CHECK(says(same.out, "paper_check.no_signature"));
  CHECK(same.out.find(PracticeOffice::k_organization) != std::string::npos);
  REQUIRE(assess({"organization", "add", office.path(), "--name", "Melati (contoh)"}).code == 0);
  const auto later = assess({"verify", office.path(), text});
  CHECK(later.code == 0);
  CHECK(says(later.out, "paper_check.later.one"));
}

TEST_CASE("a paper with another score, level, standard or sheet is found out") {
  const PracticeOffice office;
  office.fill_and_send();
  const std::string text = printed_text(office, "cetak");
  CHECK(findings_of(office.path(), text).empty());
  CHECK(findings_of(office.path(), with_word(text, 4, "99/1")) == Codes{"total-differs"});
  CHECK(findings_of(office.path(), with_word(text, 3, "ready-model")) == Codes{"level-differs"});
  CHECK(findings_of(office.path(), with_word(text, 5, "0123456789abcdef")) == Codes{"standard-differs"});
  CHECK(findings_of(office.path(), with_word(text, 6, "0123456789abcdef")) == Codes{"answers-differs"});
  CHECK(findings_of(office.path(), with_word(text, 1, "0b0c")) == Codes{"assessment-unknown"});
  CHECK(findings_of(office.path(), with_word(text, 2, "field")) == Codes{"stage-not-sent"});
  CHECK(findings_of(office.path(), with_word(text, 7, "0123456789abcdef")) == Codes{"journal-broken"});
  CHECK(findings_of(office.path(), with_word(text, 8, "100000")) == Codes{"journal-broken"});
}

TEST_CASE("a stage that was sent again no longer agrees with the paper printed before") {
  const PracticeOffice office;
  office.fill_and_send();
  const std::string text = printed_text(office, "cetak");
  REQUIRE(office.on_stage({"stage", "return", "--reason", "Lengkapi"}).code == 0);
  REQUIRE(office.on_stage({"answer", "set", "KL-08=1"}).code == 0);
  CHECK(findings_of(office.path(), text).empty());
  REQUIRE(office.on_stage({"stage", "send"}).code == 0);
  CHECK(findings_of(office.path(), text) == Codes{"answers-differs", "total-differs"});
  CHECK(findings_of(office.path(), printed_text(office, "baru")).empty());
}

TEST_CASE("after an erasure the paper from before no longer agrees, and why is told") {
  const PracticeOffice office;
  office.fill_and_send();
  const std::string text = printed_text(office, "cetak");
  const auto documents = assess({"document", "list", office.path(), "--json"}).json()["documents"];
  REQUIRE_FALSE(documents.empty());
  const std::string key = "document/" + documents[0]["document"]["id"].get<std::string>();
  REQUIRE(assess({"erase", office.path(), "--key", key, "--reason", "diminta pemiliknya"}).code == 0);
  const auto spoken = assess({"verify", office.path(), text});
  INFO(spoken.out << spoken.err);
  CHECK(spoken.code == 1);
  CHECK(says(spoken.out, "paper_check.erased"));
  CHECK(findings_of(office.path(), text) == Codes{"answers-differs"});
  CHECK(findings_of(office.path(), printed_text(office, "baru")).empty());
}

TEST_CASE("a journal cut back to before the printing is found") {
  const PracticeOffice office;
  office.fill_and_send();
  const auto copy = office.beside("salinan");
  std::filesystem::copy(office.path(), copy, std::filesystem::copy_options::recursive);
  REQUIRE(assess({"organization", "add", office.path(), "--name", "Melati (contoh)"}).code == 0);
  const std::string text = printed_text(office, "cetak");
  CHECK(findings_of(office.path(), text).empty());
  CHECK(findings_of(path_text(copy), text) == Codes{"journal-broken"});
}

TEST_CASE("a text that is no check text is bad use, and a workspace that is not there cannot be checked") {
  const PracticeOffice office;
  const auto garbage = assess({"verify", office.path(), "halo"});
  CHECK(garbage.code == 2);
  CHECK(says(garbage.err, "error.check-text-invalid"));
  CHECK(assess({"verify", office.path()}).code == 2);
  office.fill_and_send();
  const std::string text = printed_text(office, "cetak");
  CHECK(assess({"verify", path_text(office.beside("tidak-ada")), text}).code == 3);
}
