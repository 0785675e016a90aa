#include <catch2/catch.hpp>

#include "report/city_case.h"

using namespace assessor;
using namespace assessor::report;
using test::CityCase;

namespace {

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

/// F-10 with nothing but this part.
struct ChangeCase : CityCase {
  ChangeCase() {
    fill_all_parts();
    input.parts = {CityPart::change};
  }
  bool has_figure() const {
    for (const Block& block : paper("f-10").blocks)
      if (const auto* figure = std::get_if<Figure>(&block))
        if (contains(figure->alternative, "Nilai tengah kota")) return true;
    return false;
  }
};

}  // namespace

TEST_CASE("F-10 says which items it compares over two periods, and which it leaves out") {
  ChangeCase city;
  const std::string words = city.words();
  CHECK(contains(words, "17 lembaga terverifikasi pada kedua periode. 70 dari 87 butir"));
  CHECK(contains(words, "3 butir baru, 5 butir yang tidak ada lagi, dan 14 butir"));
  CHECK(contains(words, "60 sampai 64 butir"));
  CHECK(contains(words, "tipe 7"));
  CHECK(contains(words, "50,00"));
  CHECK(contains(words, "62,00"));
  city.input.change->items.standards_differ = false;
  CHECK_FALSE(contains(city.words(), "Tidak dibandingkan"));
}

TEST_CASE("F-10 draws the medians of two periods where there are any") {
  ChangeCase city;
  CHECK(city.has_figure());
  for (auto& line : city.input.change->lines) line.median_before = line.median_after = std::nullopt;
  CHECK_FALSE(city.has_figure());
}

TEST_CASE("F-10 says why there is no change to tell") {
  ChangeCase city;
  city.input.change->items.same = 0;
  CHECK(contains(city.words(), "tidak punya butir yang sama"));
  city.input.change.reset();
  CHECK(contains(city.words(), "Belum ada periode sebelumnya"));
}

TEST_CASE("F-10 for outside the office marks what it does not tell of a change") {
  ChangeCase city;
  city.input.hides_names = true;
  city.input.change->lines.back().fell = std::nullopt;
  CHECK(contains(city.words(), "* tidak ditulis"));
}
