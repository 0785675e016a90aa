#include "report/fixture.h"

#include <algorithm>
#include <fstream>
#include <sstream>

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "exchange/standard_reader.h"
#include "report/templates.h"
#include "scoring/prepared.h"

using namespace assessor;
using namespace assessor::report;

namespace test {

namespace {

std::string bytes_of(const std::string& name) {
  std::ifstream file(std::string(ASSESSOR_SOURCE_DIR) + "/" + name, std::ios::binary);
  REQUIRE(file.good());
  std::stringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

Standard standard_in(const std::string& file) {
  auto read = exchange::read_standard(bytes_of(file));
  REQUIRE(read.standard.has_value());
  return std::move(*read.standard);
}

i18n::Catalog shipped_catalog(const std::string& language) {
  auto catalog = i18n::load_catalog(std::string(ASSESSOR_SOURCE_DIR) + "/assets/lang", language);
  REQUIRE(catalog.has_value());
  return std::move(*catalog);
}

/// An answer of the criterion's kind that is worth so many points.
AnswerValue value_worth(const Criterion& criterion, const Rational& points) {
  if (const auto* scaled = std::get_if<ScaleAnswer>(&criterion.answer)) {
    const Scale& scale = lplpp().scales[scaled->scale];
    for (const Option& option : scale.options)
      if (option.points == points) return OptionChosen{option.id};
  }
  const auto worth = [&](const std::vector<Band>& bands) {
    Rational value = 0;
    for (const Band& band : bands)
      if (band.points == points) value = band.value.value;
    return value;
  };
  if (const auto* number = std::get_if<NumberAnswer>(&criterion.answer))
    return NumberTyped{worth(number->bands)};
  if (const auto* money = std::get_if<MoneyAnswer>(&criterion.answer)) return MoneyTyped{worth(money->bands)};
  if (const auto* ratio = std::get_if<RatioAnswer>(&criterion.answer))
    return RatioTyped{worth(ratio->bands), 100};
  return {};
}

/// The highest step that is not above the wish.
Rational nearest_step(const scoring::PreparedCriterion& prepared, int wish) {
  Rational best = prepared.steps.empty() ? Rational(0) : prepared.steps.front().points;
  for (const scoring::PointStep& step : prepared.steps)
    if (step.points <= wish) best = step.points;
  return best;
}

/// A document of each first kind that a criterion lists, dated half a year before the visit.
void add_documents(AnswerSheet& sheet) {
  for (const Criterion& criterion : lplpp().criteria) {
    for (const EvidenceNeed& need : criterion.evidence) {
      for (const std::size_t kind : need.kinds) {
        const EvidenceKind& evidence = lplpp().evidence[kind];
        const std::string id = "doc-" + evidence.id;
        auto& links = sheet.answers[criterion.id].evidence;
        links.push_back({id, "1–3", "", ""});
        const bool known = std::any_of(sheet.documents.begin(), sheet.documents.end(),
                                       [&](const assessor::Document& one) { return one.id == id; });
        if (known) continue;
        assessor::Document document;
        document.id = id;
        document.evidence = evidence.id;
        document.title = "Arsip " + evidence.id + " lembaga contoh";
        document.date = Date::of(2026, 5, 4);
        document.seen_on_site = evidence.sensitivity == Sensitivity::client;
        sheet.documents.push_back(std::move(document));
      }
    }
  }
}

int own_points(std::size_t criterion) {
  return criterion % 5 == 3 ? 2 : 3;
}
int document_points(std::size_t criterion) {
  return criterion % 4 == 1 ? 1 : criterion % 3 == 0 ? 3 : 2;
}
int field_points(std::size_t criterion) {
  return criterion == 16 ? 1 : criterion % 7 == 2 ? 1 : criterion % 3 == 0 ? 3 : 2;
}
int benchmark_points(std::size_t criterion) {
  return criterion % 6 == 4 ? 2 : 3;
}

Office contoh_office() {
  Office office;
  office.government = "PEMERINTAH KOTA CONTOH";
  office.name = "DINAS PEMBERDAYAAN PEREMPUAN DAN PERLINDUNGAN ANAK";
  office.short_name = "DP3A Kota Contoh";
  office.address = "Jalan Contoh Nomor 1, Telepon (000) 000000, pos-el kantor@contoh";
  office.city = "Kota Contoh";
  office.letter_number = "400.2/…/DP3A/{bulan}/{tahun}";
  office.sample = true;
  return office;
}

Organization contoh_organization() {
  Organization organization;
  organization.id = "0b0c1d2e-0000-4000-8000-000000000007";
  organization.name = "Perempuan Bahari Mandiri (contoh)";
  organization.address = "Jalan Pelabuhan Contoh Nomor 12";
  organization.kelurahan = "Kelurahan Muara";
  organization.kecamatan = "Kecamatan Pesisir";
  organization.contact_name = "Rina Contoh";
  organization.contact_phone = "081200001111";
  return organization;
}

Profile contoh_profile() {
  return {{"class", ChoiceValue{"community"}},
          {"fields", ChoicesValue{{"law", "social", "economy"}}},
          {"several_entities", false},
          {"gives_consultation", true},
          {"refers_clients", true},
          {"first_assessment", false}};
}

ReportCase bare_case(const Standard& standard) {
  ReportCase made;
  made.standard = &standard;
  made.office = contoh_office();
  made.organization = contoh_organization();
  made.options.date = Date::of(2026, 11, 17);
  made.options.signers = {{"Ketua Tim Penilai", "", ""},
                          {"Ketua Lembaga", "Rina Contoh", ""},
                          {"Mengetahui,\nKepala Dinas", "Nama Kepala Contoh, S.Sos.", "197001011990032001"}};
  return made;
}

/// One option a criterion, in the standard's order; empty: not answered.
AnswerSheet small_sheet(const std::string& stage, const std::vector<std::string>& options) {
  AnswerSheet sheet;
  sheet.standard_id = small_standard().id;
  sheet.standard_version = small_standard().version;
  sheet.subject_name = contoh_organization().name;
  sheet.period = "2026";
  sheet.stage = stage;
  sheet.date = Date::of(2026, 11, 17);
  sheet.profile = {{"kind", ChoiceValue{"a"}}, {"refers", false}};
  sheet.documents.resize(2);
  sheet.documents[0].id = "doc-1";
  sheet.documents[0].evidence = "E-01";
  sheet.documents[0].title = "Akta Nomor 5";
  sheet.documents[0].date = Date::of(2024, 5, 2);
  sheet.documents[1].id = "doc-2";
  sheet.documents[1].evidence = "E-02";
  sheet.documents[1].title = "Daftar staf Rina Contoh";
  sheet.documents[1].date = Date::of(2025, 3, 1);
  std::size_t next = 0;
  for (const Criterion& criterion : small_standard().criteria) {
    if (criterion.id == "B-2") continue;
    const std::string& option = options.at(next++);
    if (!option.empty()) sheet.answers[criterion.id].value = OptionChosen{option};
    sheet.answers[criterion.id].evidence = {{"doc-1", "", "", ""}};
  }
  return sheet;
}

}  // namespace

const Standard& lplpp() {
  static const Standard standard = standard_in("criteria/standards/lplpp-readiness/1.0.0.json");
  return standard;
}

const Standard& small_standard() {
  static const Standard standard = standard_in("tests/report/small_standard.json");
  return standard;
}

const i18n::Catalog& catalog(const std::string& language) {
  static const i18n::Catalog indonesian = shipped_catalog("id"), english = shipped_catalog("en");
  return language == "id" ? indonesian : english;
}

Typesetter& typesetter() {
  static Typesetter only = [] {
    auto made = Typesetter::create();
    REQUIRE(made.has_value());
    return std::move(*made);
  }();
  return only;
}

AnswerSheet sheet_with(const std::string& stage, int (*points_of)(std::size_t criterion)) {
  static const scoring::PreparedStandard prepared(lplpp());
  AnswerSheet sheet;
  sheet.standard_id = lplpp().id;
  sheet.standard_version = lplpp().version;
  sheet.period = "2026";
  sheet.stage = stage;
  sheet.date = Date::of(2026, 11, 17);
  sheet.profile = contoh_profile();
  for (std::size_t i = 0; i < lplpp().criteria.size(); ++i) {
    const Criterion& criterion = lplpp().criteria[i];
    sheet.answers[criterion.id].value =
        value_worth(criterion, nearest_step(prepared.criteria[i], points_of(i)));
  }
  add_documents(sheet);
  return sheet;
}

ReportCase usual_case() {
  ReportCase made = bare_case(lplpp());
  made.profile = contoh_profile();
  made.sheets = {sheet_with("self", own_points), sheet_with("document", document_points),
                 sheet_with("field", field_points)};
  made.sent = {true, true, true};
  for (AnswerSheet& sheet : made.sheets) sheet.subject_name = made.organization.name;
  Answer& code = made.sheets[2].answers["KE-02"];
  code.value = OptionChosen{"1"};
  code.reason = "Baru 7 dari 12 petugas yang menandatangani.";
  code.observed =
      Observation{Date::of(2026, 11, 17), "kantor lembaga", "interview", "Ketua menunjukkan naskahnya", ""};
  made.sheets[2].answers["ME-02"].value = {};
  made.sheets[2].answers["LY-05"].evidence.clear();
  made.benchmark_sheet = sheet_with("field", benchmark_points);
  made.benchmark_sheet.subject_name = "Sahabat Perempuan Lestari (contoh)";
  made.benchmark_sheet.benchmark = Benchmark{true, "2024", {}};
  made.benchmark_sheet.benchmark->practices["KE-02"].what.by_language = {
      {"id", "Satu halaman kode etik dibacakan saat rapat bulanan, lalu ditandatangani di tempat."},
      {"en", "A one-page code of ethics is read out in the monthly meeting and signed on the spot."}};
  made.rescore();
  return made;
}

ReportCase small_case() {
  ReportCase made = bare_case(small_standard());
  made.sheets = {small_sheet("self", {"3", "3", "2", "2", "3"}),
                 small_sheet("field", {"2", "3", "1", "2", ""})};
  made.sent = {true, true};
  made.benchmark_sheet = small_sheet("field", {"3", "3", "3", "3", "3"});
  made.benchmark_sheet.subject_name = "Sahabat Perempuan Lestari (contoh)";
  Answer& capped = made.sheets[1].answers["B-1"];
  capped.evidence.clear();
  capped.note = "Buku layanan tidak ada di tempat; telepon 0812 0000 1111.";
  made.rescore();
  return made;
}

void ReportCase::rescore() {
  const scoring::PreparedStandard prepared(*standard);
  scores.clear();
  for (const AnswerSheet& sheet : sheets) scores.push_back(scoring::score(prepared, sheet));
  benchmark_score = scoring::score(prepared, benchmark_sheet);
  city.clear();
  while (city.size() < standard->top_sections.size()) {
    const Rational low = Rational::ratio(15 + 3 * static_cast<int>(city.size()), 100);
    city.push_back({low, low + Rational::ratio(35, 100), low + Rational::ratio(60, 100), 19});
  }
}

ReadinessInput ReportCase::input() const {
  ReadinessInput input;
  input.office = &office;
  input.organization = &organization;
  input.standard = standard;
  input.period = "2026";
  input.profile = profile;
  for (std::size_t i = 0; i < sheets.size(); ++i) input.stages.push_back({&sheets[i], &scores[i], sent[i]});
  input.assessors = {"Penilai Satu", "Penilai Dua"};
  input.lines = {{benchmark_sheet.subject_name, &benchmark_score,
                  benchmark_sheet.benchmark ? &*benchmark_sheet.benchmark : nullptr}};
  input.city = city;
  return input;
}

report::Document ReportCase::document(const std::string& language) const {
  return readiness_report(input(), options, language);
}

Pages ReportCase::pages(const std::string& language) const {
  return lay_out(document(language), typesetter());
}

}  // namespace test
