// One organization from registration to a locked decision of the plenary, with an accepted objection and a
// correction, by command line alone.
#include <catch2/catch.hpp>

#include "base/platform/files.h"
#include "cli/shell.h"

using namespace assessor;
using test::assess;
using test::PracticeOffice;
using test::says;
using test::Spoken;

namespace {

using nlohmann::json;

/// The lowest value that each item takes: a whole sheet that needs no evidence.
void add_lowest(const json& items, std::vector<std::string>& words) {
  for (const json& item : items) {
    if (item.contains("items")) add_lowest(item["items"], words);
    if (!item.contains("answer")) continue;
    const json& answer = item["answer"];
    std::string value = "0";
    if (answer.contains("scale")) value = answer["scale"] == "yes-no" ? "no" : "0";
    if (answer.contains("ratio")) value = "0/10";
    words.push_back(item["id"].get<std::string>() + "=" + value);
  }
}

std::vector<std::string> lowest_answers() {
  std::vector<std::string> words;
  const auto standard = json::parse(read_file(test::standard_file(), 1 << 22).value());
  add_lowest(standard["sections"], words);
  return words;
}

/// The office's organization, and the words that every command on it takes.
class Process {
 public:
  std::string path() const { return m_office.path(); }
  std::filesystem::path beside(const std::string& name) const { return m_office.beside(name); }

  Spoken on(std::vector<std::string> words) const {
    words.insert(words.begin() + 2, {path(), "--organization", PracticeOffice::k_organization});
    return assess(words);
  }
  Spoken by_id(std::vector<std::string> words) const {
    words.insert(words.begin() + 2, path());
    return assess(words);
  }
  json must(Spoken spoken) const {
    INFO(spoken.err);
    REQUIRE(spoken.code == 0);
    return spoken.json();
  }

  void rate(const std::string& stage) const {
    if (stage != "self") must(on({"stage", "open", "--stage", stage}));
    std::vector<std::string> words = {"answer", "set", "--stage", stage};
    for (const std::string& answer : lowest_answers()) words.push_back(answer);
    must(on(words));
  }
  void send(const std::string& stage) const { must(on({"stage", "send", "--stage", stage})); }

  void through_field() const {
    for (const char* stage : {"self", "document", "field"}) {
      rate(stage);
      send(stage);
    }
  }
  std::string add_deed() const {
    return must(on({"document", "add", "--evidence", "E-06", "--title", "SK pengurus", "--date", "2026-05-02",
                    "--url", "https://contoh.id/sk", "--json"}))["document"]["id"];
  }
  Spoken lock(const std::string& number) const {
    return on({"plenary", "lock", "--decision", "Belum siap; lanjut pembinaan.", "--number", number,
               "--present", "Ratna (contoh)", "Dewi (contoh)", "--json"});
  }
  void accept_result() const { must(on({"objection", "hand-over", "--stage", "plenary", "--accepted"})); }

 private:
  PracticeOffice m_office;
};

/// Lines of an iCalendar file, unfolded; every one as RFC 5545 wants it.
std::vector<std::string> calendar_lines(const std::string& text) {
  std::vector<std::string> lines;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = text.find("\r\n", at);
    REQUIRE(end != std::string::npos);
    const std::string line = text.substr(at, end - at);
    CHECK(line.size() <= 75);
    CHECK(json(line).dump().size() > 0);  // throws where a letter was cut in two
    if (line.starts_with(" "))
      lines.back() += line.substr(1);
    else
      lines.push_back(line);
    at = end + 2;
  }
  return lines;
}

bool holds(const std::vector<std::string>& lines, const std::string& line) {
  return std::find(lines.begin(), lines.end(), line) != lines.end();
}

}  // namespace

TEST_CASE("an organization goes from registration to a locked plenary with one accepted objection") {
  const Process process;
  process.through_field();
  const std::string deed = process.add_deed();

  // Findings: gates make them by themselves, an assessor notes one more.
  const auto no_day = process.on({"finding", "add", "--stage", "field", "--kind", "nonconformity",
                                  "--criterion", "KL-03", "--text", "SK pengurus belum terlihat."});
  CHECK(no_day.code == 1);
  CHECK(says(no_day.err, "error.finding-without-due"));
  const std::string finding =
      process.must(process.on({"finding", "add", "--stage", "field", "--kind", "nonconformity", "--criterion",
                               "KL-03", "--text", "SK pengurus belum terlihat.", "--until", "2026-12-20",
                               "--documents", deed + ":1-2", "--json"}))["id"];
  const json findings = process.must(process.on({"finding", "list", "--json"}))["findings"];
  CHECK(findings[0]["id"] == finding);
  CHECK(findings[0]["references"][0]["pages"] == "1-2");
  REQUIRE(findings.size() > 10);
  CHECK(findings[1]["by_itself"] == true);
  CHECK(findings[1]["criterion"] == "KL-01");
  process.must(process.by_id({"finding", "respond", "--id", finding, "--text", "Kami bawa SK.", "--json"}));

  // An objection within the days, and none after them.
  const auto raise = [&](const std::string& criterion, const std::string& today) {
    return process.on({"objection", "raise", "--stage", "field", "--criterion", criterion, "--reason",
                       "SK sudah ada.", "--documents", deed, "--today", today, "--json"});
  };
  CHECK(says(raise("KL-03", "2026-11-21").err, "error.result-not-handed-over"));
  process.must(process.on({"objection", "hand-over", "--stage", "field", "--on", "2026-11-21", "--json"}));
  const std::string objection = process.must(raise("KL-03", "2026-11-28"))["id"];
  const auto late = raise("KL-04", "2026-11-29");
  CHECK(late.code == 1);
  CHECK(says(late.err, "error.objection-days-over"));
  const json windows = process.must(process.on({"objection", "list", "--json"}))["windows"];
  REQUIRE(windows.size() == 1);
  CHECK(windows[0]["days_left"] == 7);
  CHECK(windows[0]["last_day"] == "2026-11-28");

  // The plenary takes over what the field found, and decides.
  process.must(process.by_id({"objection", "answer", "--id", objection, "--text", "SK terbaca.", "--json"}));
  process.rate("plenary");
  const json decided =
      process.must(process.by_id({"objection", "decide", "--id", objection, "--verdict", "accepted",
                                  "--value", "yes", "--reason", "SK sah dan berlaku.", "--json"}));
  CHECK(decided["state"] == "accepted");
  process.send("plenary");
  CHECK(says(process.lock("17").err, "error.objection-days-running"));
  process.must(process.on({"objection", "list", "--today", "2026-12-01", "--json"}));
  const auto on_first = [&](std::vector<std::string> words) {
    words.insert(words.end(), {"--today", "2026-12-01"});
    return process.on(words);
  };
  const std::vector<std::string> lock = {
      "plenary",       "lock",     "--decision", "Belum siap; lanjut pembinaan.",
      "--number",      "400.2/17", "--present",  "Ratna (contoh)",
      "Dewi (contoh)", "--json"};
  CHECK(says(on_first(lock).err, "error.result-not-handed-over"));
  process.must(on_first({"objection", "hand-over", "--stage", "plenary", "--accepted", "--json"}));
  const json locked = process.must(on_first(lock));
  CHECK(locked["present"].size() == 2);
  CHECK(locked["total"] != "0");

  // It stands: digests agree, nothing changes it.
  const json shown = process.must(process.on({"plenary", "show", "--json"}));
  CHECK(shown["locked"] == true);
  CHECK(shown["check"] == json{{"standard", true}, {"answers", true}, {"documents", true}, {"total", true}});
  CHECK(shown["decision"]["sheet"]["answers"]["KL-03"]["reason"] == "SK sah dan berlaku.");
  for (const Spoken& refused :
       {process.by_id({"finding", "remove", "--id", finding}),
        process.on({"stage", "return", "--stage", "field", "--reason", "lagi"}),
        process.on({"objection", "hand-over", "--stage", "plenary"}), on_first(lock)}) {
    CHECK(refused.code == 1);
    CHECK(says(refused.err, "error.assessment-locked"));
  }
  CHECK(process.on({"plenary", "show", "--revision", "2"}).code == 1);
  CHECK(assess({"workspace", "check", process.path()}).code == 0);
}

TEST_CASE("a correction makes a second revision, and both can be read") {
  const Process process;
  process.through_field();
  process.rate("plenary");
  process.send("plenary");
  process.accept_result();
  process.must(process.lock("17"));
  process.must(process.on({"plenary", "revise", "--reason", "KL-03 keliru ketik.", "--json"}));
  const auto correcting = process.on({"plenary", "show"});
  CHECK(correcting.code == 0);
  CHECK(says(correcting.out, "cli.plenary.correcting"));
  const std::string deed = process.add_deed();
  process.must(process.on(
      {"answer", "set", "--stage", "plenary", "KL-03=yes", "--evidence", deed, "--reason", "SK ada"}));
  process.send("plenary");
  process.accept_result();
  process.must(process.lock("18"));
  process.must(
      process.on({"plenary", "ministry", "--number", "12/2026", "--text", "Distandardisasi", "--json"}));
  const json first = process.must(process.on({"plenary", "show", "--revision", "1", "--json"}));
  const json second = process.must(process.on({"plenary", "show", "--json"}));
  CHECK(first["decision"]["number"] == "17");
  CHECK(second["decision"]["number"] == "18");
  CHECK(second["decision"]["reason"] == "KL-03 keliru ketik.");
  CHECK(second["plenary"]["ministry"]["number"] == "12/2026");
  CHECK(first["decision"]["answers_digest"] != second["decision"]["answers_digest"]);
  CHECK(first["check"] == second["check"]);
  const auto english = process.on({"plenary", "show", "--lang", "en"});
  CHECK(says(english.out, "cli.plenary.whole", "en"));
  CHECK(says(english.out, "cli.plenary.ministry_said", "en"));
  CHECK(english.out.find("⟦") == std::string::npos);
}

TEST_CASE("a follow-up plan is proposed once, kept, carried out, and its days go into a calendar") {
  const Process process;
  CHECK(says(process.on({"rtl", "propose"}).err, "error.follow-up-too-early"));
  process.through_field();
  const json proposed = process.must(process.on({"rtl", "propose", "--json"}))["entries"];
  REQUIRE(proposed.size() > 10);
  CHECK(proposed[0]["source"] == "gate");
  CHECK(proposed[0]["criterion"] == "KL-01");
  CHECK(process.must(process.on({"rtl", "propose", "--way", "1", "--json"}))["entries"] == proposed);
  CHECK(says(process.on({"rtl", "propose", "--way", "4"}).err, "error.usage-not-allowed"));
  CHECK(process.must(process.on({"rtl", "list", "--json"}))["entries"].empty());
  const json kept = process.must(process.on({"rtl", "propose", "--save", "--json"}))["entries"];
  CHECK(kept.size() == proposed.size());
  CHECK(process.must(process.on({"rtl", "propose", "--json"}))["entries"].empty());
  const std::string id = kept[0]["id"];
  CHECK(says(process.by_id({"rtl", "edit", "--id", id, "--state", "running"}).err,
             "error.follow-up-without-owner"));
  process.must(process.by_id({"rtl", "edit", "--id", id, "--state", "running", "--owner", "Ketua", "--until",
                              "2026-12-10", "--budget-step", "rka", "--json"}));
  process.must(process.on({"objection", "hand-over", "--stage", "field", "--json"}));

  const json deadlines = process.must(assess({"calendar", process.path(), "--json"}))["deadlines"];
  REQUIRE(deadlines.size() == 2);
  CHECK(deadlines[0]["kind"] == "objection");
  CHECK(deadlines[0]["days_left"] == 7);
  CHECK(deadlines[1]["on"] == "2026-12-10");
  const auto file = process.beside("tenggat.ics"), again = process.beside("lagi.ics");
  process.must(assess({"calendar", process.path(), "--out", path_text(file)}));
  process.must(assess({"calendar", process.path(), "--out", path_text(again), "--today", "2026-11-22"}));
  const std::string text = read_file(file, 1 << 20).value();
  CHECK(text == read_file(again, 1 << 20).value());
  const auto lines = calendar_lines(text);
  CHECK(lines.front() == "BEGIN:VCALENDAR");
  CHECK(lines.back() == "END:VCALENDAR");
  CHECK(holds(lines, "VERSION:2.0"));
  CHECK(holds(lines, "DTSTART;VALUE=DATE:20261128"));
  CHECK(holds(lines, "DTEND;VALUE=DATE:20261129"));
  CHECK(holds(lines, "DTSTAMP:20261121T000000Z"));
  CHECK(holds(lines, "SUMMARY:Hari terakhir keberatan Verifikasi lapangan · Perempuan Bahari (contoh)"));

  process.must(process.by_id({"rtl", "edit", "--id", id, "--state", "done", "--completion", "SK terbit."}));
  CHECK(process.must(assess({"calendar", process.path(), "--json"}))["deadlines"].size() == 1);
  process.must(process.by_id({"rtl", "remove", "--id", id}));
  process.must(assess({"undo", process.path()}));
  CHECK(process.must(process.on({"rtl", "list", "--json"}))["entries"].size() == kept.size());
}

TEST_CASE("lists of the process are for people too, in both languages") {
  const Process process;
  process.through_field();
  process.must(process.on({"objection", "hand-over", "--stage", "field"}));
  for (const char* language : {"id", "en"}) {
    const auto objections = process.on({"objection", "list", "--lang", language});
    CHECK(says(objections.out, "cli.objection.window.days", language));
    for (const char* family : {"finding", "rtl", "objection"}) {
      const auto list = process.on({family, "list", "--lang", language});
      CHECK(list.code == 0);
      CHECK(list.out.find("⟦") == std::string::npos);
    }
    CHECK(assess({"calendar", process.path(), "--lang", language}).out.find("⟦") == std::string::npos);
  }
}

TEST_CASE("a word that a record does not know is bad use") {
  const Process process;
  CHECK(process.on({"finding", "add", "--stage", "self", "--kind", "remark"}).code == 2);
  CHECK(process.on({"finding", "add", "--stage", "self"}).code == 2);
  CHECK(process.by_id({"objection", "decide", "--id", "x", "--reason", "y"}).code == 2);
  CHECK(process.by_id({"rtl", "edit", "--id", "x", "--state", "lost"}).code == 2);
  CHECK(process.on({"plenary", "show"}).code == 1);
}

TEST_CASE("minutes, plan and reply print what was recorded, and nothing of it before") {
  const Process process;
  process.through_field();
  const auto paper = [&](const std::string& kind) {
    const auto out = process.beside(kind);
    const json printed =
        process.must(assess({"report", process.path(), "--organization", PracticeOffice::k_organization,
                             "--kind", kind, "--format", "txt", "--out", path_text(out), "--json"}));
    return read_file(out / path_of(printed["files"][0].get<std::string>()), 1 << 20).value();
  };
  CHECK(paper("f-06").find("Lemari terkunci") == std::string::npos);
  process.must(process.on({"finding", "add", "--stage", "field", "--kind", "positive", "--criterion", "KL-03",
                           "--text", "Lemari terkunci", "--json"}));
  process.must(process.on({"objection", "hand-over", "--stage", "field", "--on", "2026-11-21", "--json"}));
  process.must(process.on({"objection", "raise", "--stage", "field", "--criterion", "KL-03", "--reason",
                           "SK terbit", "--today", "2026-11-22", "--json"}));
  const json kept = process.must(process.on({"rtl", "propose", "--save", "--json"}))["entries"];
  process.must(process.by_id({"rtl", "edit", "--id", kept[0]["id"].get<std::string>(), "--owner",
                              "Ketua Sari", "--until", "2026-12-10", "--json"}));
  CHECK(paper("f-06").find("Lemari terkunci") != std::string::npos);
  CHECK(paper("f-08").find("Ketua Sari") != std::string::npos);
  CHECK(paper("objection-reply").find("SK terbit") != std::string::npos);
}
