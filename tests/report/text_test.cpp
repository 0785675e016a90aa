#include <catch2/catch.hpp>

#include "base/text.h"
#include "report/fixture.h"
#include "report/text_writer.h"
#include "report/wrapped_text.h"

using namespace assessor;
using namespace assessor::report;

TEST_CASE("words stay whole where they fit, and a longer word is cut between letters") {
  CHECK(wrapped("satu dua tiga", 8) == std::vector<std::string>{"satu dua", "tiga"});
  CHECK(wrapped("ééééé", 2) == std::vector<std::string>{"éé", "éé", "é"});
  CHECK(wrapped("a\n\nb", 5) == std::vector<std::string>{"a", "", "b"});
  CHECK(padded("é", 3, Align::centre) == " é ");
}

TEST_CASE("columns of a text stand below one another, and a spanning cell takes their room") {
  report::Document document;
  document.blocks = {Table{{{"Kode"}, {"Skor", Column::Width::fit, 1, Align::right}},
                           {{Row::Kind::group, {{plain("Kelompok"), 2}}},
                            {Row::Kind::body, {{plain("KL-01")}, {plain("7,5")}}},
                            {Row::Kind::body, {{plain("KL")}, {plain("81,25")}}}}}};
  const std::string text = write_text(document);
  CHECK(text.find("Kode    Skor\n") != std::string::npos);
  CHECK(text.find("\nKelompok\n") != std::string::npos);
  CHECK(text.find("\nKL-01    7,5\nKL     81,25\n") != std::string::npos);
}

TEST_CASE("the readiness report is a text in both languages, with the notice and no long line") {
  for (const char* language : {"id", "en"}) {
    const report::Document document = test::usual_case().document(language);
    const std::string text = write_text(document);
    CHECK(text == write_text(document));
    CHECK_FALSE(first_bad_utf8(text).has_value());
    CHECK(text.find("{page") == std::string::npos);
    const std::string notice = wrapped(cleaned(flat(document.page.footer_notice)), 100).front();
    REQUIRE_FALSE(notice.empty());
    CHECK(text.find(notice) != std::string::npos);
    for (const std::string_view line : split(text, '\n')) CHECK(letter_count(line) <= 100);
  }
}

TEST_CASE("user text cannot break a text file") {
  report::Document document;
  document.blocks = {Paragraph{plain("a\x01"
                                     "b\xff"
                                     "c\u202e"
                                     "d")},
                     Paragraph{plain(std::string(250, 'x'))}};
  const std::string text = write_text(document);
  CHECK(text.find("ab\ufffd"
                  "cd\n") != std::string::npos);
  CHECK_FALSE(has_control_characters(text));
  CHECK(text.find("\n" + std::string(50, 'x') + "\n") != std::string::npos);
}
