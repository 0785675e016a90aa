#include "session/double_entry.h"

#include <filesystem>

#include <catch2/catch.hpp>

#include "base/platform/files.h"
#include "exchange/standard_reader.h"
#include "i18n/catalog.h"

using namespace assessor;
using session::EntryDifference;

namespace {

/// What the first person typed, over three items.
struct FirstEntry {
  FirstEntry() {
    const std::filesystem::path source = ASSESSOR_SOURCE_DIR;
    const auto file = source / "criteria/standards/lplpp-readiness/1.0.0.json";
    standard = exchange::read_standard(read_file(file, 8U << 20U).value()).standard.value();
    for (const char* id : {"KE-02", "KE-03", "LY-07"}) items.push_back(standard.criterion_by_id.at(id));
    answers["KE-02"].value = OptionChosen{"2"};
    answers["KE-03"].value = OptionChosen{"yes"};
  }
  std::vector<EntryDifference> against(const char* second) const {
    const session::PasteSheet sheet{standard, answers, items, format};
    return compare_entries(sheet, session::read_pasted(sheet, second, items.front()));
  }

  Standard standard;
  i18n::Catalog words =
      i18n::load_catalog(std::filesystem::path(ASSESSOR_SOURCE_DIR) / "assets" / "lang", "id").value();
  i18n::Format format{words};
  std::map<std::string, Answer> answers;
  std::vector<CriterionIndex> items;
};

}  // namespace

TEST_CASE("two equal entries of a paper sheet show nothing, whatever the order and reasons") {
  const FirstEntry first;
  CHECK(first.against("KE-02\t2\nKE-03\tya\n").empty());
  CHECK(first.against("KE-03\tPapan nama\tya\tdilihat\nKE-02\tAkta\t2\n").empty());
}

TEST_CASE("only what was typed differently is shown, in the order of the items") {
  const FirstEntry first;
  const auto found = first.against("LY-07\t12\nKE-02\t3\nKE-03\tya\n");
  REQUIRE(found.size() == 2);
  CHECK(found[0].criterion == "KE-02");
  CHECK(found[0].first == AnswerValue{OptionChosen{"2"}});
  CHECK(found[0].second == AnswerValue{OptionChosen{"3"}});
  CHECK(found[1].criterion == "LY-07");
  CHECK_FALSE(found[1].first);
  CHECK(found[1].second == AnswerValue{NumberTyped{12}});
}

TEST_CASE("an item that only one of the two typed is a difference, and what cannot be read counts as blank") {
  const FirstEntry first;
  const auto found = first.against("KE-02\t2\nKE-03\tmungkin\n");
  REQUIRE(found.size() == 1);
  CHECK(found[0].criterion == "KE-03");
  CHECK(found[0].first == AnswerValue{OptionChosen{"yes"}});
  CHECK_FALSE(found[0].second);
}
