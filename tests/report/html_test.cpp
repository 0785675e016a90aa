#include <catch2/catch.hpp>

#include "report/figure_svg.h"
#include "report/fixture.h"
#include "report/html_text.h"
#include "report/html_writer.h"

using namespace assessor;
using namespace assessor::report;

namespace {

std::size_t count_of(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

template <typename T>
std::size_t blocks_of(const report::Document& document) {
  std::size_t count = 0;
  for (const Block& block : document.blocks) count += std::holds_alternative<T>(block) ? 1 : 0;
  return count;
}

}  // namespace

TEST_CASE("user text cannot become a part of the page") {
  report::Document document;
  document.metadata.title = "</title><script>alert(1)</script>";
  document.blocks = {Paragraph{plain("<img src=x onerror=y> & \"a\" 'b'\x01")}, Heading{1, "<b>"},
                     Table{{{"<i>"}}, {{Row::Kind::body, {{plain("</td><script>")}}}}}};
  const std::string html = write_html(document, test::typesetter()).value();
  CHECK(html.find("<script") == std::string::npos);
  CHECK(html.find("<img") == std::string::npos);
  CHECK(html.find("&lt;img src=x onerror=y&gt; &amp; &quot;a&quot; &#39;b&#39;</p>") != std::string::npos);
  CHECK(html.find("<h1>&lt;b&gt;</h1>") != std::string::npos);
}

TEST_CASE("the readiness report as HTML has every table and figure, its language, paper and notice") {
  for (const char* language : {"id", "en"})
    for (const Paper paper : {Paper::a4, Paper::f4}) {
      auto usual = test::usual_case();
      usual.options.paper = paper;
      const report::Document document = usual.document(language);
      const std::string html = write_html(document, test::typesetter()).value();
      CHECK(html == write_html(document, test::typesetter()).value());
      CHECK(html.find(std::string("<html lang=\"") + language) != std::string::npos);
      CHECK(count_of(html, "<thead>") == blocks_of<Table>(document));
      CHECK(count_of(html, "<figure>") == blocks_of<Figure>(document));
      CHECK(html.find(paper == Paper::f4 ? "size: 609.45pt 935.43pt" : "size: 595.28pt 841.89pt") !=
            std::string::npos);
      REQUIRE_FALSE(document.page.footer_notice.empty());
      CHECK(html.find(html_of(document.page.footer_notice)) != std::string::npos);
      CHECK(html.find("@bottom-left { width: 100%; font: 7pt sans-serif; text-align: left; content: \"" +
                      css_text(document.page.footer_notice)) != std::string::npos);
      CHECK(html.find("default-src 'none'") != std::string::npos);
      CHECK(html.find("href=") == std::string::npos);
    }
}

TEST_CASE("the notice in the page margin ends neither its string nor the style element") {
  const Inline hostile = {{.text = "a\"; } </style><script>\\ b\nc é"}};
  CHECK(css_text(hostile) ==
        "a\\000022; } \\00003c/style\\00003e\\00003cscript\\00003e\\00005c b\\00000ac é");
}

TEST_CASE("a figure is the same file each time, whatever was drawn before it") {
  const Drawing square{
      40,
      40,
      {RectShape{{1, 1, 38, 38}, Ink::range, {Ink::text, 1}, 4}, Label{{20, 36}, Anchor::middle, "60"}}};
  const std::string first = figure_svg(square, test::typesetter()).value();
  REQUIRE(figure_svg(Drawing{10, 10, {}}, test::typesetter()));
  CHECK(first == figure_svg(square, test::typesetter()).value());
  CHECK(first.find("</svg>") != std::string::npos);
  CHECK(percent_encoded("<é>") == "%3C%C3%A9%3E");
}

TEST_CASE("a short text in a narrow column is not broken, a long one may be") {
  report::Document document;
  document.blocks = {Table{{{"Kode", Column::Width::fit}, {"Butir"}},
                           {{Row::Kind::body, {{plain("KL-01")}, {plain("Akta")}}},
                            {Row::Kind::body, {{plain(std::string(300, 'x'))}, {plain("Akta")}}}}}};
  const std::string html = write_html(document, test::typesetter()).value();
  CHECK(html.find("<td class=\"left fit\" colspan=\"1\"><span class=\"code\">KL-01</span><") !=
        std::string::npos);
  CHECK(html.find("<td class=\"left\" colspan=\"1\">xxx") != std::string::npos);
  CHECK(html.find("<td class=\"left words\" colspan=\"1\">Akta<") != std::string::npos);
}

TEST_CASE("a code is not broken at its hyphen, wherever it stands, and words are") {
  CHECK(html_of(plain("KL-01, ME-04\nrata-rata 3")) ==
        "<span class=\"code\">KL-01,</span> <span class=\"code\">ME-04</span><br>rata-rata 3");
  CHECK(html_of(plain(" <-1>  ")) == " <span class=\"code\">&lt;-1&gt;</span>  ");
  CHECK(html_of(plain(std::string(20, '1') + "-2")) == std::string(20, '1') + "-2");
  report::Document document;
  document.blocks = {Table{{{"Syarat"}}, {{Row::Kind::body, {{plain("ME-04")}}}}}};
  CHECK(write_html(document, test::typesetter()).value().find(".code { white-space: nowrap; }") !=
        std::string::npos);
}
