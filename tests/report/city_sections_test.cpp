#include <catch2/catch.hpp>

#include "report/city_case.h"

using namespace assessor;
using namespace assessor::report;
using test::CityCase;

namespace {

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

/// From the heading of a section to the next one's.
std::string section(const std::string& words, const std::string& from, const std::string& to) {
  const auto begin = words.find(from);
  REQUIRE(begin != std::string::npos);
  const auto end = words.find(to, begin);
  REQUIRE(end != std::string::npos);
  return words.substr(begin, end - begin);
}

}  // namespace

TEST_CASE("F-10 prints the sections that are chosen, and no other") {
  const std::vector<std::pair<std::string, std::string>> headings{
      {"levels", "Tingkat kesiapan"},
      {"organizations", "Semua lembaga"},
      {"sections", "Sebaran nilai per standar"},
      {"gates", "Syarat wajib yang paling sering"},
      {"bimtek", "Kebutuhan bimtek"},
      {"map", "Peta kota"},
      {"funnel", "Corong tahap"},
      {"coverage", "Cakupan bidang"},
      {"transitions", "Tingkat antarperiode"},
      {"change", "Perubahan pada butir yang sama"},
      {"overclaim", "Penilaian sendiri dan hasil"},
      {"teach", "Siapa dapat mengajari siapa"},
      {"seating", "Tempat duduk bimtek"},
      {"ranks", "Rentang urutan"}};
  REQUIRE(headings.size() == city_parts().size());
  CityCase city;
  city.fill_all_parts();
  for (std::size_t i = 0; i < headings.size(); ++i) {
    REQUIRE(headings[i].first == city_parts()[i].first);
    city.input.parts = {city_parts()[i].second};
    for (const auto& [id, heading] : headings) {
      INFO(headings[i].first << " " << heading);
      CHECK(contains(city.words(), "1. " + heading) == (id == headings[i].first));
    }
  }
}

TEST_CASE("every section of F-10 that has nothing yet says so in words, without an empty table") {
  CityCase city;
  for (const auto& [id, part] : city_parts()) city.input.parts.insert(part);
  const std::string words = city.words();
  for (const char* part : {"Belum ada lembaga yang terdaftar", "Belum ada lembaga dengan kelurahan",
                           "Belum ada periode sebelumnya", "Belum ada lembaga dengan penilaian sendiri",
                           "Belum ada pasangan", "Belum ada peserta", "mulai lima lembaga terverifikasi"}) {
    INFO(part);
    CHECK(contains(words, part));
  }
  for (const Block& block : city.paper("f-10").blocks)
    if (const Table* table = std::get_if<Table>(&block)) CHECK_FALSE(table->rows.empty());
}

TEST_CASE("the map of F-10 is a picture with numbers, told in words too, and parted where it is long") {
  CityCase city;
  city.fill_all_parts();
  city.input.parts = {CityPart::map};
  const std::string words = city.words();
  CHECK(contains(words, "Himpunan A: KL 38 (di bawah minimal)"));
  CHECK(contains(words, "Wajib 2"));
  CHECK(contains(words, "Di bawah 60: KL 1"));
  city.input.map.rows.resize(41, city.input.map.rows.front());
  std::size_t figures = 0;
  for (const Block& block : city.paper("f-10").blocks)
    figures += std::holds_alternative<Figure>(block) ? 1 : 0;
  CHECK(figures == 2);
  const std::string parted = city.words();
  CHECK(parted.find("Di bawah 60") == parted.rfind("Di bawah 60"));
}

TEST_CASE("F-10 names the kelurahan that nobody serves, and says where it cannot know them") {
  CityCase city;
  city.fill_all_parts();
  city.input.parts = {CityPart::coverage};
  const std::string words = city.words();
  CHECK(contains(words, "1 dari 3 kelurahan belum dilayani lembaga mana pun"));
  CHECK(contains(words, "Rawa Indah – belum ada lembaga"));
  CHECK_FALSE(contains(words, "Sungai Jernih Hilir Timur – belum"));
  city.input.coverage.list_known = false;
  CHECK(contains(city.words(), "Daftar kelurahan kota belum diisi"));
}

TEST_CASE("shares of moves between levels are told of rows of twenty organizations or more") {
  CityCase city;
  city.fill_all_parts();
  city.input.parts = {CityPart::moves};
  CHECK(contains(city.words(), "2025 ke 2026, 22 lembaga: tetap 15, naik 7"));
  CHECK_FALSE(contains(city.words(), "37 %"));
  city.input.moves->matrix.add(1, 2, 1);
  const std::string words = city.words();
  CHECK(contains(words, "8 (40 %)"));
  CHECK(contains(words, "12 (60 %)"));
  CHECK_FALSE(contains(words, "100 %"));
}

TEST_CASE("levels of two periods that differ are not counted, and F-10 says why") {
  CityCase city;
  city.input.parts = {CityPart::moves};
  city.input.moves = CityMoves{"2025", "2026"};
  CHECK(contains(city.words(), "Tingkat pada 2025 dan 2026 berbeda"));
}

TEST_CASE("F-10 for outside the office tells no group under five, nor what would tell it") {
  CityCase city;
  city.fill_all_parts();
  city.input.claims.items.front().claim = {2, 1, 0, Rational::ratio(1, 4)};
  city.input.claims.sections.front() = {2, 0, 0, Rational::ratio(1, 2)};
  const std::string open = city.words();
  CHECK(contains(open, "+25,0"));
  CHECK(contains(open, "+50,0"));
  city.input.hides_names = true;
  const std::string words = city.words();
  CHECK(contains(words, "Untuk luar dinas"));
  CHECK_FALSE(contains(words, "+25,0"));
  CHECK_FALSE(contains(words, "+50,0"));
  CHECK(contains(words, "+12,5"));
  // One of six has not begun; five minus it would tell, so neither is told.
  CHECK(contains(words, "* dari 6"));
  CHECK_FALSE(contains(words, "5 dari 6"));
  CHECK_FALSE(contains(words, "5 dari 5"));
  // Who knows the level of three would know them from the sum of 10 and then the other seven of 19.
  const std::string moves = section(words, "Tingkat antarperiode", "Penilaian sendiri dan");
  for (const char* number : {"3\n", "7\n", "12\n", "10\n", "19\n"}) {
    INFO(number);
    CHECK_FALSE(contains(moves, number));
  }
  CHECK_FALSE(contains(section(words, "Kebutuhan bimtek", "Peta kota"), "Himpunan A"));
}

TEST_CASE("parts of a whole hide a second one where the rest would tell the first") {
  CityCase city;
  city.input.hides_names = true;
  city.input.parts = {CityPart::levels};
  const std::string words = city.words();
  CHECK(contains(words, "* dari 6"));
  CHECK_FALSE(contains(words, "5 dari 6"));
  CHECK_FALSE(contains(words, "1 dari 6"));
  CHECK_FALSE(contains(words, "83 %"));
  CHECK(contains(words, "* tidak ditulis"));
}

namespace {

/// Of 28, 20 are rated, 3 fill in and 5 have not begun.
void widen(CityCase& city) {
  const CityRow rated = city.input.rows.front(), blank = city.input.rows.back();
  city.input.rows.assign(20, rated);
  city.input.rows.resize(28, blank);
  for (std::size_t i = 20; i < 23; ++i) city.input.rows[i].open_stage = "self";
  city.input.total->count = 20;
  for (auto& spread : city.input.sections) spread->count = 20;
}

}  // namespace

TEST_CASE("no two numbers of F-10 for outside the office have a small group between them") {
  CityCase city;
  widen(city);
  city.input.parts = {CityPart::levels, CityPart::sections};
  CHECK(contains(city.words(), "20 dari 28"));
  city.input.hides_names = true;
  const std::string words = city.words();
  // Those who have begun are 23, so neither the rated nor the three between them are told, in any section.
  CHECK(contains(words, "5 dari 28"));
  for (const char* number : {"20 dari", "23 dari", " 3 dari", " 8 dari", "71 %"}) {
    INFO(number);
    CHECK_FALSE(contains(words, number));
  }
}

TEST_CASE("the funnel of F-10 prints the counts that it was given, and says why others are missing") {
  CityCase city;
  widen(city);
  city.input.parts = {CityPart::funnel};
  city.input.funnel = {28, 23, {{0, 23, 20}}};
  CHECK(contains(city.words(), "28 lembaga terdaftar; penilaian 23 di antaranya"));
  CHECK_FALSE(contains(city.words(), "* tidak ditulis"));
  city.input.hides_names = true;
  city.input.funnel = {28, std::nullopt, {{0, 23, std::nullopt}}};
  const std::string words = section(city.words(), "1. Corong tahap", "Demikian rekap");
  CHECK(contains(words, "28 lembaga terdaftar. Setiap"));
  CHECK(contains(words, "* tidak ditulis"));
  CHECK(contains(words, "23"));
}

TEST_CASE("what F-10 tells of items for outside the office tells nothing of the few others") {
  CityCase city;
  widen(city);
  city.fill_all_parts();
  city.input.parts = {CityPart::gates, CityPart::training, CityPart::claims};
  city.input.rows.resize(25);  // nobody fills in beside 20 rated and 5 not begun
  for (std::size_t i = 20; i < 25; ++i) city.input.rows[i].open_stage.clear();
  city.input.gates.front() = {city.input.gates.front().criterion, 18, 20};
  city.input.topics.front().rated = 20;
  city.input.topics.front().learners.assign(18, "Lembaga 7");
  city.input.claims.items.front().claim = {16, 3, 1, Rational::ratio(1, 4)};
  CHECK(contains(city.words(), "18 dari 20"));
  city.input.hides_names = true;
  const std::string words = city.words();
  CHECK(contains(words, "* dari 20"));
  for (const char* told : {"18", "Lembaga 7", "16"}) {
    INFO(told);
    CHECK_FALSE(contains(words, told));
  }
}
