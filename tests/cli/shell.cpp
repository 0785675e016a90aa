#include "cli/shell.h"

#include <sstream>

#include <catch2/catch.hpp>

#include "base/hash.h"
#include "base/platform/files.h"
#include "i18n/catalog.h"

namespace test {

using assessor::path_text;

Spoken assess(const std::vector<std::string>& words, const std::string& input) {
  std::istringstream in(input);
  std::ostringstream out, err;
  const assessor::cli::Surroundings surroundings{in, out, err, assessor::fixed_clock({1795219200}), {}};
  const int code = assessor::cli::run(words, surroundings);
  return {code, out.str(), err.str()};
}

const std::filesystem::path& sources() {
  static const std::filesystem::path root = ASSESSOR_SOURCE_DIR;
  return root;
}

std::string standard_file() {
  return (sources() / "criteria/standards/lplpp-readiness/1.0.0.json").string();
}

std::string benchmark_file() {
  return (sources() / "criteria/benchmarks/perempuan-pembelajar-contoh.json").string();
}

bool says(const std::string& text, const std::string& key, const std::string& language) {
  const auto words = assessor::i18n::load_catalog(sources() / "assets/lang", language);
  REQUIRE(words);
  REQUIRE(words->has(key));
  const std::string sentence = words->text(key);
  std::size_t at = 0;
  for (std::size_t begin = 0; begin < sentence.size();) {
    const std::size_t open = std::min(sentence.find('{', begin), sentence.size());
    at = text.find(sentence.substr(begin, open - begin), at);
    if (at == std::string::npos) return false;
    at += open - begin;
    begin = open == sentence.size() ? open : sentence.find('}', open) + 1;
  }
  return true;
}

namespace {

void must(const std::vector<std::string>& words) {
  const Spoken spoken = assess(words);
  INFO(words.front() << ": " << spoken.err);
  REQUIRE(spoken.code == 0);
}

}  // namespace

PracticeOffice::PracticeOffice() {
  must({"workspace", "new", path(), "--standard", standard_file(), "--person", "Ratna (contoh)"});
  must({"organization", "add", path(), "--name", k_organization, "--phone", "0811"});
  must({"period", "open", path(), "2026"});
  must({"profile", "set", path(), "--organization", k_organization, "class=community", "fields=law,social",
        "several_entities=no", "gives_consultation=yes", "refers_clients=yes", "first_assessment=yes"});
  must({"stage", "open", path(), "--organization", k_organization, "--stage", "self"});
}

Spoken PracticeOffice::on_stage(std::vector<std::string> words) const {
  words.insert(words.begin() + 2, {path(), "--organization", k_organization, "--stage", "self"});
  return assess(words);
}

void PracticeOffice::fill_and_send() const {
  const auto deed = beside("akta.pdf");
  REQUIRE(assessor::write_file_atomically(deed, "%PDF-1.4\nakta"));
  REQUIRE(on_stage({"answer", "set", "KL-01=yes", "KL-08=3", "SD-02=7/10", "KE-09=unknown"}).code == 0);
  REQUIRE(on_stage({"document", "add", "--evidence", "E-01", "--title", "Akta", "--date", "2024-05-02",
                    "--file", path_text(deed), "--criteria", "KL-01"})
              .code == 0);
  REQUIRE(on_stage({"stage", "send"}).code == 0);
}

void PracticeOffice::export_to(const std::filesystem::path& folder) const {
  must({"export", path(), "--organization", k_organization, "--stage", "self", "--out", path_text(folder)});
}

EmptyOffice::EmptyOffice() {
  must({"workspace", "new", path(), "--standard", standard_file()});
}

std::string EmptyOffice::state() const {
  const std::filesystem::path root = path();
  std::string all = assessor::sha256(assessor::read_file(root / "workspace.db", 1 << 26).value());
  for (const char* folder : {"evidence", "standards"})
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder))
      all += "\n" + path_text(entry.path());
  return all;
}

}  // namespace test
