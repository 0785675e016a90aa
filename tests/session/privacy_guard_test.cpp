#include "session/privacy_guard.h"

#include <catch2/catch.hpp>

#include "session/privacy_places.h"

using namespace assessor;
using namespace assessor::session;

namespace {

struct Phrase {
  const char* text;
  const char* found;  ///< "kind masked", several with " | "; empty: nothing
};

std::string found_in(const std::string& text) {
  std::string found;
  for (const PersonalHit& hit : find_personal(text))
    found += (found.empty() ? "" : " | ") + std::string(name_of(hit.kind)) + " " + hit.masked;
  return found;
}

template <std::size_t Count>
void check(const Phrase (&samples)[Count]) {
  for (const Phrase& sample : samples) {
    INFO(sample.text);
    CHECK(found_in(sample.text) == sample.found);
  }
}

}  // namespace

TEST_CASE("a population number is found however it is written, and only where it can be one") {
  constexpr Phrase k_phrases[] = {
      {"NIK 6371015203900001", "population_number 6371…01"},
      {"nik: 6371-0152-0390-0001.", "population_number 6371…01"},
      {"6371 0152 0390 0001 hadir", "population_number 6371…01"},
      {"637101.520390.0001", "population_number 6371…01"},
      {"KTP6371015203900001.pdf", "population_number 6371…01"},
      {"ktp_6371015203900001.pdf", "population_number 6371…01"},
      {"6371011203900001 dan 3201017112850003", "population_number 6371…01 | population_number 3201…03"},
      {"9971015203900001", ""},  // no such province
      {"6371013203900001", ""},  // no 32nd day
      {"6371015213900001", ""},  // no 13th month
      {"6371013002900001", ""},  // no 30 February
      {"6371015203900000", ""},  // no serial
      {"6371005203900001", ""},  // no district
      {"637101520390000", ""},   // one digit short
      {"NIP 19650817 199003 1 001", ""},
      {"NIP 196508171990031001", ""},
      {"400.2/6371/DP3A/2026", ""},
      {"2026-11-17 08.00-10.00", ""},
  };
  check(k_phrases);
}

TEST_CASE("a telephone number is found, and a date, an hour or a document's number is none") {
  constexpr Phrase k_phrases[] = {
      {"Hubungi 081234567890", "phone 0812…90"},
      {"call 0812-3456-7890 first", "phone 0812…90"},
      {"0812 3456 789", "phone 0812…89"},
      {"+62 812-3456-7890", "phone 6281…90"},
      {"+6281234567890", "phone 6281…90"},
      {"wa.me/6281234567890", "phone 6281…90"},
      {"+62 511 3301234", "phone 6251…34"},
      {"08-10-2026", ""},
      {"08.30-10.00", ""},
      {"08 10 2026 1430", ""},
      {"0800-1234-5678", ""},
      {"081234", ""},
      {"Nomor 0812345678/DP3A/2026", ""},
      {"INV0812345678901", ""},
      {"2026081234567890", ""},
      {"Rp 8.123.456.789", ""},
  };
  check(k_phrases);
}

TEST_CASE("an account number is found only beside a word of banking, and money never is one") {
  constexpr Phrase k_phrases[] = {
      {"rek. BRI 0012-01-001234-50-1", "account 0012…01"},
      {"Rekening 1234567890 a.n. lembaga", "account 1234…90"},
      {"1234567890 (BCA)", "account 1234…90"},
      {"bank account 1410012345678", "account 1410…78"},
      {"norek 7123456789", "account 7123…89"},
      {"Rekap 1234567890", ""},
      {"rekomendasi nomor 1234567890", ""},
      {"Perempuan Bahari Mandiri 1234567890", ""},
      {"Saldo rekening Rp 1234567890", ""},
      {"saldo rekening 12.345.678.900", ""},
      {"rekening koran 2025-01-01 s.d. 2025-12-31", ""},
      {"rekening bank lembaga sejak 2019", ""},
      {"rekening berisi 1250000000 rupiah", ""},
  };
  check(k_phrases);
}

TEST_CASE("a victim is found beside a name or initials, and a service for victims is none") {
  constexpr Phrase k_phrases[] = {
      {"pendampingan korban Siti Aminah", "victim korban S…"},
      {"korban bernama Siti", "victim korban S…"},
      {"korban atas nama Rahmah", "victim korban R…"},
      {"Korban a.n. Rahmah", "victim Korban R…"},
      {"penyintas Ny. Rahmah", "victim penyintas R…"},
      {"kasus Ny. Rahmah", "victim kasus R…"},
      {"korban S.M. (17 tahun)", "victim korban S…"},
      {"korban berinisial SM", "victim korban S…"},
      {"inisial SM dalam kasus KDRT", "victim inisial S…"},
      {"the survivor Rina came", "victim survivor R…"},
      {"a victim named Rina", "victim victim R…"},
      {"client Mrs. Rina", "victim client R…"},
      {"pendampingan korban", ""},
      {"Pendampingan Korban Kekerasan terhadap Perempuan dan Anak", ""},
      {"SOP Penanganan Korban", ""},
      {"korban KDRT dan TPPO", ""},
      {"korban Kekerasan", ""},
      {"Layanan untuk penyintas. Siti Aminah mencatat.", ""},
      {"12 korban, 9 selesai", ""},
      {"Data Klien Ibu Hamil", ""},
      {"kasus selesai 2026", ""},
      {"Rumah Aman bagi Korban di Banjarmasin", ""},
      {"in case of an Organization", ""},
      {"services for survivors of violence", ""},
      {"survivor support group", ""},
      {"inisial penilai SM", ""},
      {"Ketua: Siti Aminah", ""},
  };
  check(k_phrases);
}

TEST_CASE("fields made for a contact do not warn, notes about it do") {
  Organization organization;
  organization.id = "o-1";
  organization.contact_phone = "081234567890";
  const Key key = Key::of(RecordKind::organization, "o-1");
  CHECK(personal_in(key, organization).empty());
  organization.note = "telepon ketua 081234567890";
  const auto places = personal_in(key, organization);
  REQUIRE(places.size() == 1);
  CHECK(places[0].field == "note");
}

TEST_CASE("a change warns of what it adds, not of what stands there already") {
  const Key key = Key::answer({"as-1", "self", ""}, "A-1");
  Answer before, after;
  before.note = after.note = "telepon 081234567890";
  after.reason = "diisi lagi";
  CHECK(personal_in(ChangeSet{{{key, before, after}}, {}}).empty());
  after.reason = "korban bernama Siti";
  CHECK(personal_in(ChangeSet{{{key, before, after}}, {}}).size() == 1);
  CHECK(personal_in(ChangeSet{{{key, std::nullopt, before}}, {}}).size() == 1);
  CHECK(personal_in(ChangeSet{{{key, before, std::nullopt}}, "korban bernama Siti"}).size() == 1);
}

TEST_CASE("what only a sheet that was sent still holds stands under its answer") {
  WorkspaceState state;
  const StageKey stage{"as-1", "self", ""};
  state.sheets[stage].answers["A-1"].note = "081234567890";
  state.answers[stage]["A-2"].note = "081234567890";
  state.sheets[stage].answers["A-2"].note = "081234567890";
  const auto places = personal_places(state);
  REQUIRE(places.size() == 2);
  CHECK(places[0].key == Key::answer(stage, "A-2"));
  CHECK(places[1].key == Key::answer(stage, "A-1"));
}
