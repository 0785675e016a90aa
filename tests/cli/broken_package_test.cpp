#include <fstream>
#include <functional>

#include <catch2/catch.hpp>

#include "base/hash.h"
#include "base/platform/files.h"
#include "cli/shell.h"

using namespace assessor;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

std::string text_of(const fs::path& file) {
  return read_file(file, 1 << 24).value();
}

void put(const fs::path& file, const std::string& text) {
  REQUIRE(write_file_atomically(file, text));
}

/// Lists what is in the folder anew, as someone would who wants a changed package to be believed.
void seal(const fs::path& folder) {
  std::string list;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const std::string name = fs::relative(entry.path(), folder).generic_string();
    if (entry.is_regular_file() && name != "SHA256SUMS")
      list += sha256(text_of(entry.path())) + "  " + name + "\n";
  }
  put(folder / "SHA256SUMS", list);
}

void edit(const fs::path& folder, const char* name, const std::function<void(json&)>& change) {
  json content = json::parse(text_of(folder / name));
  change(content);
  put(folder / name, content.dump(1));
  seal(folder);
}

fs::path evidence_of(const fs::path& folder) {
  return fs::directory_iterator(folder / "evidence")->path();
}

struct Breakage {
  const char* what;
  const char* key;  ///< of the sentence that says so
  std::function<void(const fs::path&)> break_it;
};

Breakage contents(const char* what, const char* key, std::function<void(json&)> change) {
  return {what, key, [change](const fs::path& folder) { edit(folder, "package.json", change); }};
}

Breakage answers(const char* what, const char* key, std::function<void(json&)> change) {
  return {what, key, [change](const fs::path& folder) { edit(folder, "answers.json", change); }};
}

Breakage listed(const char* what, const char* key, std::function<std::string(const std::string&)> change) {
  return {what, key, [change](const fs::path& folder) {
            put(folder / "SHA256SUMS", change(text_of(folder / "SHA256SUMS")));
          }};
}

Breakage removed(const char* name) {
  return {name, "error.package-missing", [name](const fs::path& folder) { fs::remove(folder / name); }};
}

Breakage added(const char* what, const char* key, std::function<void(const fs::path&)> add) {
  return {what, key, std::move(add)};
}

/// What lies in the folder.
std::vector<Breakage> broken_folders() {
  return {
      removed("SHA256SUMS"),
      removed("answers.json"),
      removed("package.json"),
      removed("standard.json"),
      added("evidence gone", "error.package-missing", [](const fs::path& f) { fs::remove(evidence_of(f)); }),
      added("evidence folder gone", "error.package-missing",
            [](const fs::path& f) { fs::remove_all(f / "evidence"); }),
      added("a strange file", "error.package-unexpected",
            [](const fs::path& f) { put(f / "baca.txt", "x"); }),
      added("a program", "error.package-unexpected", [](const fs::path& f) { put(f / "autorun.inf", "x"); }),
      added("a strange folder", "error.package-unexpected",
            [](const fs::path& f) { fs::create_directory(f / "lain"); }),
      added("a folder for a file", "error.package-unexpected",
            [](const fs::path& f) {
              fs::remove(f / "package.json");
              fs::create_directory(f / "package.json");
            }),
      added("a folder in the evidence", "error.package-unexpected",
            [](const fs::path& f) { fs::create_directory(f / "evidence" / "dalam"); }),
      added("evidence with a name of its own", "error.package-unexpected",
            [](const fs::path& f) { put(f / "evidence" / "akta.pdf", "x"); }),
  };
}

std::vector<Breakage> broken_files() {
  return {
      added("a linked file", "error.package-link",
            [](const fs::path& f) {
              fs::remove(f / "answers.json");
              fs::create_symlink("/etc/hostname", f / "answers.json");
            }),
      added("linked evidence", "error.package-link",
            [](const fs::path& f) {
              const fs::path file = evidence_of(f);
              fs::remove(file);
              fs::create_symlink("/etc/hostname", file);
            }),
      added("a linked folder", "error.package-link",
            [](const fs::path& f) {
              fs::remove_all(f / "evidence");
              fs::create_directory_symlink("/etc", f / "evidence");
            }),
      added("unlisted evidence", "error.package-unlisted",
            [](const fs::path& f) { put(f / "evidence" / sha256("x"), "x"); }),
      added("listed evidence of nobody", "error.package-evidence-unused",
            [](const fs::path& f) {
              put(f / "evidence" / sha256("x"), "x");
              seal(f);
              edit(f, "package.json", [](json& c) {
                c["counts"]["files"] = 2;
                c["counts"]["bytes"] = c["counts"]["bytes"].get<int>() + 1;
              });
            }),
      added("changed evidence", "error.package-changed",
            [](const fs::path& f) { put(evidence_of(f), "%PDF-1.4\nlain"); }),
      added("changed evidence, sealed again", "error.package-changed",
            [](const fs::path& f) {
              put(evidence_of(f), "%PDF-1.4\nlain");
              seal(f);
            }),
      added("changed answers", "error.package-changed",
            [](const fs::path& f) { put(f / "answers.json", text_of(f / "answers.json") + " "); }),
      added("a huge file", "error.package-too-large",
            [](const fs::path& f) { fs::resize_file(f / "answers.json", 6'000'000); }),
      added("huge evidence", "error.package-too-large",
            [](const fs::path& f) { fs::resize_file(evidence_of(f), 60'000'000); }),
      added("too many files", "error.package-too-many",
            [](const fs::path& f) {
              for (int i = 0; i < 2001; ++i) std::ofstream(f / "evidence" / sha256(std::to_string(i)));
            }),
      added("another standard", "error.package-standard-differs",
            [](const fs::path& f) {
              put(f / "standard.json", "{}");
              seal(f);
            }),
  };
}

/// What its texts say.
std::vector<Breakage> broken_lists() {
  return {
      listed("an empty list", "error.package-missing", [](const std::string&) { return ""; }),
      listed("a list cut short", "error.package-list-malformed",
             [](const std::string& list) { return list.substr(0, 40); }),
      listed("a name twice", "error.package-list-malformed",
             [](const std::string& list) { return list + list; }),
      listed("a name that climbs", "error.package-unexpected",
             [](const std::string& list) { return list + sha256("x") + "  ../../rumah\n"; }),
      listed("a name from the root", "error.package-unexpected",
             [](const std::string& list) { return list + sha256("x") + "  /etc/passwd\n"; }),
      listed("a list of binary", "error.package-list-malformed",
             [](const std::string&) { return std::string(200, '\0'); }),
  };
}

std::vector<Breakage> broken_contents() {
  return {
      contents("a newer format", "error.package-newer", [](json& c) { c["format"] = 2; }),
      contents("another kind", "error.package-other-kind", [](json& c) { c["what"] = "workspace"; }),
      contents("a wrong count of answers", "error.package-count-answers",
               [](json& c) { c["counts"]["answers"] = 9; }),
      contents("a wrong count of documents", "error.package-count-documents",
               [](json& c) { c["counts"]["documents"] = 0; }),
      contents("a wrong count of files", "error.package-count-files",
               [](json& c) { c["counts"]["files"] = 0; }),
      contents("a wrong count of bytes", "error.package-count-bytes",
               [](json& c) { c["counts"]["bytes"] = 1; }),
      contents("a negative count", "error.package-malformed", [](json& c) { c["counts"]["files"] = -1; }),
      contents("no journal", "error.package-malformed", [](json& c) { c.erase("journal"); }),
      contents("a file name that is a path", "error.package-name",
               [](json& c) { c["documents"][0]["name"] = "../../etc/passwd"; }),
      contents("a file name of a device", "error.package-name",
               [](json& c) { c["documents"][0]["name"] = "NUL.pdf"; }),
      contents("a document that is not on the sheet", "error.package-document-unknown",
               [](json& c) { c["documents"][0]["id"] = "lain"; }),
      contents("an organization that is none", "error.package-malformed",
               [](json& c) { c["organization"] = 5; }),
      contents("a standard of another version", "error.package-standard-differs",
               [](json& c) { c["standard"]["version"] = "9.9.9"; }),
      {"contents that are no JSON", "error.package-malformed",
       [](const fs::path& f) {
         put(f / "package.json", "{");
         seal(f);
       }},
      {"contents too deep", "error.package-malformed",
       [](const fs::path& f) {
         put(f / "package.json", std::string(100'000, '['));
         seal(f);
       }},
  };
}

std::vector<Breakage> broken_answers() {
  return {
      {"answers that are no JSON", "error.package-malformed",
       [](const fs::path& f) {
         put(f / "answers.json", "x");
         seal(f);
       }},
      answers("an unknown criterion", "error.file-has-errors",
              [](json& a) {
                a["answers"]["XX-99"] = {{"option", "yes"}};
              }),
      answers("an unknown option", "error.file-has-errors",
              [](json& a) { a["answers"]["KL-01"]["option"] = "mungkin"; }),
      answers("evidence that is not there", "error.package-evidence-missing",
              [](json& a) { a["documents"][0]["file"] = "sha256:" + sha256("x"); }),
      answers("evidence that only may be seen", "error.package-client-evidence",
              [](json& a) { a["documents"][0]["evidence"] = "E-32"; }),
      answers("figures that nobody confirmed", "error.document-not-confirmed",
              [](json& a) { a["documents"][0]["evidence"] = "E-23"; }),
      answers("another organization", "error.organization-missing",
              [](json& a) { a["subject"]["id"] = "../x"; }),
  };
}

}  // namespace

TEST_CASE("a package that is not as it should be changes nothing and says what is wrong") {
  const test::PracticeOffice sender;
  sender.fill_and_send();
  const fs::path sound = sender.beside("paket");
  sender.export_to(sound);
  const test::EmptyOffice receiver;
  const std::string before = receiver.state();
  std::vector<Breakage> all = broken_folders();
  for (const auto& more : {broken_files(), broken_lists(), broken_contents(), broken_answers()})
    all.insert(all.end(), more.begin(), more.end());
  REQUIRE(all.size() >= 40);
  for (const Breakage& breakage : all) {
    const fs::path package = receiver.beside("paket");
    fs::copy(sound, package, fs::copy_options::recursive);
    breakage.break_it(package);
    const auto spoken = test::assess({"import", receiver.path(), package.string(), "--begin"});
    INFO(breakage.what << ": " << spoken.err);
    CHECK(spoken.code == 1);
    if (std::string(breakage.key) != "error.organization-missing")
      CHECK(test::says(spoken.err, breakage.key));
    CHECK(receiver.state() == before);
    fs::remove_all(package);
  }
  CHECK(test::assess({"import", receiver.path(), sound.string(), "--begin"}).code == 0);
}
