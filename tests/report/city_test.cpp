#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "report/city_case.h"
#include "report/pdf_probe.h"
#include "report/pdf_writer.h"

using namespace assessor;
using namespace assessor::report;

namespace {

using test::CityCase;

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("papers about the city stay inside their frames") {
  for (const ReportKind& kind : report_kinds()) {
    if (kind.scope != ReportKind::Scope::city) continue;
    for (const std::string language : {"id", "en"}) {
      CityCase city;
      city.fill_all_parts();
      city.usual.options.paper = language == "id" ? Paper::a4 : Paper::f4;
      const Pages pages = lay_out(city.paper(std::string(kind.id), language), test::typesetter());
      INFO(kind.id << " " << language);
      CHECK(test::layout_faults(pages) == std::vector<std::string>{});
      const auto pdf = write_pdf(pages, {});
      REQUIRE(pdf.has_value());
      test::keep(fmt::format("{}-{}.pdf", kind.id, language), *pdf);
      const std::string text = test::pdf_text(*pdf);
      CHECK_FALSE(contains(text, "⟦"));
      CHECK_FALSE(contains(text, "{"));
      CHECK(contains(text, language == "id" ? "Hasilnya bukan sertifikat" : "neither a certificate"));
    }
  }
}

TEST_CASE("F-10 lists organizations as they come, with scores, levels and unmet gates") {
  const CityCase city;
  const std::string words = test::words_of(city.paper("f-10"));
  for (const char* part : {"72,00", "Berkembang", "KE-02", "belum mulai", "Himpunan F", "60,00"})
    CHECK(contains(words, part));
  CHECK(words.find("Himpunan A") < words.find("Himpunan B"));
}

TEST_CASE("a city about which nothing is known gets its papers too") {
  CityCase city;
  city.input.rows.clear();
  city.input.gates.clear();
  city.input.topics.clear();
  city.input.invited.clear();
  city.input.total.reset();
  city.input.sections.clear();
  city.input.office = {};
  for (const char* kind : {"f-10", "training-proposal"})
    CHECK(test::layout_faults(lay_out(city.paper(kind), test::typesetter())).empty());
  CHECK(contains(test::words_of(city.paper("training-proposal")), "Belum ada pokok bahasan"));
}

TEST_CASE("F-10 says of how many each number is, and names what is hidden for too few") {
  CityCase city;
  city.input.gates = {{city.usual.scores.back().unmet_gates.front(), 3, 5}};
  city.input.sections.front().reset();
  const std::string words = test::words_of(city.paper("f-10"));
  for (const char* part : {"5 dari 6", "1 dari 6", "3 dari 5", "5 dari 6 lembaga dihitung",
                           "kurang dari lima lembaga dihitung"}) {
    INFO(part);
    CHECK(contains(words, part));
  }
  city.input.total.reset();
  CHECK(contains(test::words_of(city.paper("f-10")), "Skor tengah kota tidak ditampilkan"));
}
