// The practice workspace against the figures in the design's pictures (1-beranda, 2-daftar-lembaga,
// 6-pembanding, 9-peta-kota). Perempuan Bahari Mandiri's row stands there for its state after the visit is
// sent.
#include <algorithm>
#include <sstream>

#include "support/practice_workspace.h"

using namespace assessor;
using session::JourneyStep;
using session::OrganizationRow;

namespace {

struct PictureRow {
  const char* name;
  const char* cells;  ///< whole percent of KL KE SD SP LY PB JM PK ME, cut down
  const char* total;
  std::size_t unmet;
  const char* level;
  JourneyStep step;
  const char* first = "";  ///< the first unmet gate, where a picture names it
};

const std::vector<PictureRow>& picture_rows() {
  using enum JourneyStep;
  static const std::vector<PictureRow> rows{
      {"Forum Perempuan Lintas Kampung", "77 45 49 50 45 46 66 52 38", "52.34", 6, "starting", repair,
       "KL-02"},
      {"Ikatan Guru PAUD Pelita", "80 69 66 62 63 66 71 74 63", "68.39", 0, "developing", document_review},
      {"Jaringan Bidan Desa Sehati", "82 45 55 66 62 70 71 60 50", "63.47", 3, "developing", field_visit,
       "KL-07"},
      {"Kelompok Usaha Perempuan Rintis", "68 41 33 57 33 50 48 58 21", "44.66", 7, "starting",
       document_review, "KL-06"},
      {"Koperasi Wanita Sekar Jaya", "76 48 49 77 54 60 60 84 38", "59.56", 6, "starting", field_visit,
       "KL-07"},
      {"Majelis Ibu Cahaya Pagi", "57 45 34 25 20 33 38 19 23", "33.33", 10, "not-ready", document_review,
       "KL-02"},
      {"Perempuan Bahari Mandiri", "82 55 65 62 68 70 71 74 56", "68.28", 1, "developing", field_visit,
       "KE-02"},
      {"Perempuan Disabilitas Setara", "77 41 46 29 62 54 33 39 33", "51.86", 5, "starting", repair, "KL-07"},
      {"Perempuan Kepala Keluarga Tangguh", "78 46 53 42 66 66 62 90 51", "63.22", 2, "developing", plenary,
       "KE-02"},
      {"Perempuan Peduli Rimba", "53 18 31 38 38 28 46 35 43", "37.34", 8, "starting", repair},
      {"Perempuan Pekerja Rumahan Mitra", "58 56 53 57 45 57 37 52 33", "50.87", 5, "starting",
       document_review},
      {"Persatuan Istri Nelayan Muara", "60 28 53 38 27 50 60 52 6", "41.22", 9, "starting", document_review},
      {"Pos Bantuan Hukum Perempuan Tegak", "72 49 44 40 51 60 64 62 33", "53.92", 4, "starting",
       document_review},
      {"Putaran Kota Contoh", "87 62 79 68 59 68 84 73 41", "69.19", 3, "developing", follow_up},
      {"Relawan Perempuan Siaga Bencana", "48 53 55 47 60 42 77 23 35", "51.63", 4, "starting",
       document_review},
      {"Rumah Belajar Perempuan Seroja", "91 86 76 81 83 81 91 94 70", "83.97", 0, "ready-to-propose",
       follow_up},
      {"Sahabat Ibu Teratai", "80 55 88 88 46 66 80 92 55", "68.22", 3, "developing", plenary},
      {"Serikat Perajin Anyaman Tuju", "61 50 34 52 50 69 53 43 28", "50.66", 7, "starting", repair},
      {"Yayasan Rumah Aman Kenanga", "74 65 71 72 53 59 64 66 63", "63.92", 4, "starting", field_visit}};
  return rows;
}

constexpr const char* k_visited = "Perempuan Bahari Mandiri";

const OrganizationRow& row_of(const std::string& name) {
  const auto& rows = test::shared_practice().session->overview().rows;
  const auto found =
      std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return row.name == name; });
  REQUIRE(found != rows.end());
  return *found;
}

/// As the pictures have it: the visit of the day counts as sent.
const scoring::Score& pictured_score(const std::string& name) {
  const OrganizationRow& row = row_of(name);
  const scoring::Score* score =
      name == k_visited ? test::shared_practice().session->score_of(*row.open) : row.score;
  REQUIRE(score != nullptr);
  return *score;
}

const Standard& standard() {
  return test::shared_practice().plan.standard;
}

std::string cells_of(const scoring::Score& score) {
  std::ostringstream cells;
  for (const SectionIndex section : standard().top_sections)
    cells << (section == standard().top_sections.front() ? "" : " ")
          << scoring::displayed_whole_percent(standard(), *score.sections[section].share);
  return cells.str();
}

int unmet_in_city(const std::string& gate) {
  int unmet = 0;
  for (const PictureRow& row : picture_rows()) {
    const auto& gates = pictured_score(row.name).unmet_gates;
    unmet += static_cast<int>(std::count(gates.begin(), gates.end(), standard().criterion_by_id.at(gate)));
  }
  return unmet;
}

std::vector<int> points_in_city(const std::string& criterion) {
  std::vector<int> counts(4);
  for (const PictureRow& row : picture_rows()) {
    const auto& points = pictured_score(row.name).criteria[standard().criterion_by_id.at(criterion)].points;
    ++counts[points ? std::stoul(points->shortest()) : 0];
  }
  return counts;
}

std::string median_of(const std::string& section) {
  std::vector<Rational> shares;
  for (const PictureRow& row : picture_rows())
    shares.push_back(*pictured_score(row.name).sections[standard().section_by_id.at(section)].share * 100);
  std::sort(shares.begin(), shares.end());
  return shares[shares.size() / 2].decimal(2);
}

}  // namespace

TEST_CASE("nineteen organizations have the scores of the pictures to the last decimal") {
  for (const PictureRow& row : picture_rows()) {
    INFO(row.name);
    const scoring::Score& score = pictured_score(row.name);
    CHECK(scoring::displayed_total(standard(), score) == row.total);
    CHECK(cells_of(score) == row.cells);
    CHECK(score.unmet_gates.size() == row.unmet);
    CHECK(score.level == row.level);
    CHECK(row_of(row.name).step == row.step);
    if (*row.first != '\0') CHECK(standard().criteria[score.unmet_gates.front()].id == row.first);
  }
  CHECK(test::shared_practice().session->overview().with_score == 19);
}

TEST_CASE("the city counts levels, steps and unmet gates as the pictures do") {
  const auto& overview = test::shared_practice().session->overview();
  CHECK(overview.filling == 6);
  CHECK(overview.not_started == 3);
  std::vector<std::size_t> steps;
  for (const auto& step : overview.steps) steps.push_back(step.rows.size());
  CHECK(steps == std::vector<std::size_t>{3, 6, 7, 4, 4, 2, 2});
  CHECK(test::shared_practice().session->city().by_level == std::vector<int>{1, 11, 6, 1, 0});
  const std::vector<std::pair<const char*, int>> gates{
      {"KE-02", 15}, {"KE-04", 12}, {"KL-07", 11}, {"LY-01", 9}, {"LY-03", 7}, {"KL-06", 7}, {"LY-02", 6}};
  for (const auto& [gate, unmet] : gates) CHECK(unmet_in_city(gate) == unmet);
  const auto& most = test::shared_practice().session->city().gates;
  REQUIRE(most.size() > 7);
  CHECK(most[0].unmet == 15);
  CHECK(most[7].unmet < 6);
}

TEST_CASE("medians and the points that organizations have are those of the comparison picture") {
  CHECK(median_of("KE") == "49.38");
  CHECK(median_of("ME") == "38.33");
  CHECK(points_in_city("KE-01") == std::vector<int>{1, 10, 6, 2});
  CHECK(points_in_city("KE-02") == std::vector<int>{4, 11, 2, 2});
  CHECK(points_in_city("KE-05") == std::vector<int>{0, 12, 5, 2});
  CHECK(points_in_city("KE-06") == std::vector<int>{4, 11, 4, 0});
  CHECK(points_in_city("KE-08") == std::vector<int>{2, 7, 10, 0});
}

TEST_CASE("an own assessment that is still being filled in shows how far it is") {
  const std::vector<std::pair<const char*, const char*>> filling{
      {"Komunitas Ibu Menyusui Kasih", "30"}, {"Paguyuban Ibu Sungai Jernih", "54"},
      {"Perempuan Pasar Bersatu", "91"},      {"Perhimpunan Perias Puspa", "97"},
      {"Sanggar Perempuan Gemilang", "100"},  {"Wadah Perempuan Pesisir Lestari", "100"}};
  for (const auto& [name, percent] : filling) {
    const OrganizationRow& row = row_of(name);
    CHECK((row.open_completeness * 100).decimal(0) == percent);
    CHECK(row.days_left == 10);
    CHECK(row.score == nullptr);
  }
}

TEST_CASE("the benchmark organization has the shares of the comparison picture") {
  const scoring::Score score = scoring::score(standard(), test::shared_practice().plan.benchmark);
  std::string shares;
  for (const SectionIndex section : standard().top_sections)
    shares += scoring::displayed_percent(standard(), *score.sections[section].share) + " ";
  CHECK(shares == "95.56 97.53 88.41 88.89 93.69 89.74 80.00 86.27 78.33 ");
  CHECK(test::shared_practice().session->state().benchmarks.size() == 1);
  CHECK(test::shared_practice().plan.benchmark.benchmark->practices.contains("KE-02"));
}
