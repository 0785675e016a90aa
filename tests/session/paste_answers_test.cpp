#include "session/paste_answers.h"

#include <filesystem>

#include <catch2/catch.hpp>

#include "base/platform/files.h"
#include "exchange/standard_reader.h"
#include "i18n/catalog.h"
#include "session/value_text.h"

using namespace assessor;

namespace {

const std::filesystem::path k_source = ASSESSOR_SOURCE_DIR;

struct Desk {
  Standard standard;
  i18n::Catalog words = i18n::load_catalog(k_source / "assets" / "lang", "id").value();
  i18n::Format format{words};
  std::map<std::string, Answer> answers;
  std::vector<CriterionIndex> items;

  Desk() : standard(shipped()) {
    for (CriterionIndex i = 0; i < standard.criteria.size(); ++i) items.push_back(i);
  }
  static Standard shipped() {
    const auto file = k_source / "criteria/standards/lplpp-readiness/1.0.0.json";
    return exchange::read_standard(read_file(file, 8U << 20U).value()).standard.value();
  }
  session::PasteSheet sheet() const { return {standard, answers, items, format}; }
  CriterionIndex index(const std::string& id) const { return standard.criterion_by_id.at(id); }
  Result<AnswerValue> value(const std::string& id, const std::string& text) const {
    return session::parse_value(standard, *standard.criterion(id), text, format);
  }
  std::string refusal(const std::string& id, const std::string& text) const {
    const auto read = value(id, text);
    return read ? std::string() : read.error().code;
  }
};

}  // namespace

TEST_CASE("a cell is read as its item asks, by points, word or first letter") {
  const Desk desk;
  CHECK(*desk.value("KE-02", " 2 ") == AnswerValue{OptionChosen{"2"}});
  CHECK(*desk.value("KE-03", "ya") == AnswerValue{OptionChosen{"yes"}});
  CHECK(*desk.value("KE-03", "Yes") == AnswerValue{OptionChosen{"yes"}});
  CHECK(*desk.value("KE-03", "t") == AnswerValue{OptionChosen{"no"}});
  CHECK(*desk.value("SD-02", "9 / 12") == AnswerValue{RatioTyped{9, 12}});
  CHECK(*desk.value("LY-07", "1.250") == AnswerValue{NumberTyped{1250}});
  CHECK(*desk.value("KE-02", "") == AnswerValue{});
}

TEST_CASE("a cell that means nothing for its item is refused with the reason") {
  const Desk desk;
  CHECK(desk.refusal("KE-02", "4") == "value-not-option");
  CHECK(desk.refusal("KE-02", "t") == "value-not-option");
  CHECK(desk.refusal("LY-07", "delapan") == "value-not-number");
  CHECK(desk.refusal("SD-02", "75") == "value-not-ratio");
  CHECK(desk.refusal("SD-02", "13/12") == "ratio-above");
}

TEST_CASE("lines with codes go where they say, and every line left out says why") {
  Desk desk;
  desk.answers["KE-01"].value = OptionChosen{"2"};
  const auto lines = session::read_pasted(
      desk.sheet(), "Kode\tNilai\r\nKE-01\t2\r\nke-02\t1\r\nXX-99\t3\r\nKE-02\t0\r\nKE-04\t\r\n", 0);
  REQUIRE(lines.size() == 5);
  CHECK(lines[0].same);
  CHECK(lines[1].value == AnswerValue{OptionChosen{"1"}});
  CHECK(lines[2].skipped->code == "cell-no-item");
  CHECK(lines[3].skipped->code == "cell-twice");
  CHECK(lines[4].skipped->code == "cell-empty");
  const auto answers = session::pasted_answers(desk.sheet(), lines);
  REQUIRE(answers.size() == 1);
  CHECK(answers.at("KE-02").value == AnswerValue{OptionChosen{"1"}});
}

TEST_CASE("values without codes fill downwards from the item and keep what else stands there") {
  Desk desk;
  desk.answers["KE-02"].note = "catatan";
  desk.answers["KE-02"].inherited = true;
  const auto lines = session::read_pasted(desk.sheet(), "2\nYa\n", desk.index("KE-02"));
  const auto answers = session::pasted_answers(desk.sheet(), lines);
  REQUIRE(answers.size() == 2);
  CHECK(answers.at("KE-02").note == "catatan");
  CHECK_FALSE(answers.at("KE-02").inherited);
  CHECK(answers.at("KE-03").value == AnswerValue{OptionChosen{"yes"}});
}

TEST_CASE("what is copied to a spreadsheet is read back to the same answers") {
  Desk desk;
  desk.answers["KE-02"].value = OptionChosen{"1"};
  desk.answers["KE-02"].reason = "turun,\nlihat lembar";
  desk.answers["SD-02"].value = RatioTyped{9, 12};
  desk.answers["LY-07"].value = NumberTyped{Rational::ratio(1251, 2)};
  const std::string copied = session::copied_answers(desk.sheet(), "id");
  for (const auto& line : session::read_pasted(desk.sheet(), copied, 0)) {
    INFO(line.criterion << " " << line.text);
    if (line.value) CHECK(*line.value == desk.answers.at(line.criterion).value);
    CHECK(line.value.has_value() == desk.answers.contains(line.criterion));
  }
}
