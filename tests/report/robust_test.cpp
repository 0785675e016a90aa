#include <functional>
#include <sstream>
#include <thread>

#include <catch2/catch.hpp>

#include "report/fixture.h"
#include "report/naughty.h"
#include "report/pdf_probe.h"
#include "report/pdf_writer.h"
#include "support/environment_variable.h"

using namespace assessor;
using namespace assessor::report;

namespace {

std::string bytes_with(Typesetter& typesetter, const std::string& language) {
  const auto pdf = write_pdf(lay_out(test::usual_case().document(language), typesetter),
                             {{"data.json", "application/json", "{\"a\":1}"}});
  REQUIRE(pdf.has_value());
  return *pdf;
}

Typesetter new_typesetter() {
  auto made = Typesetter::create();
  REQUIRE(made.has_value());
  return std::move(*made);
}

}  // namespace

TEST_CASE("no text that people can type breaks a page or leaves its frame") {
  int number = 0;
  for (const std::string& text : test::naughty_strings()) {
    INFO("string " << number++);
    const Pages pages = test::with_text(text).pages();
    CHECK(test::layout_faults(pages) == std::vector<std::string>{});
    const auto pdf = write_pdf(pages);
    REQUIRE(pdf.has_value());
    CHECK(test::qpdf_complaints(*pdf) == "");
  }
}

TEST_CASE("direction overrides of one field never turn the words around it") {
  CHECK(cleaned("\u202Eabc\u2066") == "abc");
  CHECK(cleaned("a\tb\u2028c\u0085d") == "a b\nc\nd");
  CHECK(cleaned(std::string("a\0b\x1b", 4)) == "ab");
  CHECK(cleaned("a\xff\xc3(") == "a\ufffd\ufffd(");
  CHECK(cleaned("é 日 👩 \u0301") == "é 日 👩 \u0301");
}

TEST_CASE("the same input gives the same bytes, whatever was printed before and whatever the locale") {
  Typesetter first = new_typesetter();
  const std::string indonesian = bytes_with(first, "id");
  const std::string english = bytes_with(first, "en");
  CHECK(indonesian == bytes_with(first, "id"));
  CHECK(indonesian != english);
  const test::EnvironmentVariable locale("LC_ALL", "tr_TR.UTF-8"), zone("TZ", "Asia/Jayapura");
  Typesetter second = new_typesetter();
  CHECK(english == bytes_with(second, "en"));
  CHECK(indonesian == bytes_with(second, "id"));
}

TEST_CASE("two workers with a typesetter each print the same bytes at the same time") {
  Typesetter typesetter = new_typesetter();
  const std::string alone = bytes_with(typesetter, "id");
  std::string one, two;
  {
    const auto print = [](std::string& out) {
      auto own = Typesetter::create();
      if (!own) return;
      const auto pdf = write_pdf(lay_out(test::usual_case().document("id"), *own),
                                 {{"data.json", "application/json", "{\"a\":1}"}});
      if (pdf) out = *pdf;
    };
    const std::jthread first(print, std::ref(one)), second(print, std::ref(two));
  }
  CHECK(one == alone);
  CHECK(two == alone);
}

TEST_CASE("fonts are embedded and are the ones we ship with") {
  const auto pdf = write_pdf(test::usual_case().pages());
  REQUIRE(pdf.has_value());
  std::istringstream rows(test::pdf_fonts(*pdf));
  std::string row;
  int fonts = 0;
  for (std::getline(rows, row), std::getline(rows, row); std::getline(rows, row); ++fonts) {
    INFO(row);
    CHECK((row.find("+Inter-") != std::string::npos || row.find("+DejaVuSans") != std::string::npos));
    CHECK(row.find(" yes yes ") != std::string::npos);
  }
  CHECK(fonts >= 3);
}

TEST_CASE("ninety-five items without an answer and with every document still make a sound paper") {
  test::ReportCase worst = test::usual_case();
  for (AnswerSheet& sheet : worst.sheets) {
    sheet.profile["fields"] = ChoicesValue{{"politics", "law", "social", "economy", "environment"}};
    sheet.profile["several_entities"] = true;
    for (auto& [id, answer] : sheet.answers) {
      answer.value = {};
      answer.note = "Catatan yang cukup panjang tentang apa yang dilihat dan dibicarakan pada kunjungan ini.";
    }
  }
  worst.rescore();
  CHECK(worst.scores[2].applicable == 95);
  const Pages pages = worst.pages();
  CHECK(test::layout_faults(pages) == std::vector<std::string>{});
  const auto pdf = write_pdf(pages);
  REQUIRE(pdf.has_value());
  test::keep("f-07-worst.pdf", *pdf);
  CHECK(test::pdf_text(*pdf).find("KE-02") != std::string::npos);
}
