#include "exchange/organization_rows.h"

#include <catch2/catch.hpp>

#include "exchange/pasted_rows.h"

using namespace assessor;
using namespace assessor::exchange;

namespace {

std::string whole_error(std::string_view text) {
  const auto read = read_organization_rows(text);
  return read ? std::string() : read.error().code;
}

std::vector<OrganizationRead> rows_of(std::string_view text) {
  auto read = read_organization_rows(text);
  REQUIRE(read);
  return *read;
}

}  // namespace

TEST_CASE("rows copied from a spreadsheet become organizations") {
  const auto rows = rows_of(
      "Nama lembaga\tTahun berdiri\tJumlah anggota\tAnggaran\tKelurahan layanan\tBersedia berbagi\r\n"
      "Perempuan Bahari (contoh)\t1998\t40\t25-100\tMentaos; Komet\tya\r\n");
  REQUIRE(rows.size() == 1);
  REQUIRE(rows[0].organization);
  const Organization& organization = *rows[0].organization;
  CHECK(rows[0].line == 2);
  CHECK(organization.name == "Perempuan Bahari (contoh)");
  CHECK(organization.founded == 1998);
  CHECK(organization.members == 40);
  CHECK(organization.budget == BudgetClass::from_25);
  CHECK(organization.kelurahan_served == std::vector<std::string>{"Mentaos", "Komet"});
  CHECK(organization.consents_to_teach);
}

TEST_CASE("without titles the columns stand in their usual order") {
  const auto rows = rows_of("Melati (contoh)\tMLT\t2001\n");
  REQUIRE(rows.size() == 1);
  REQUIRE(rows[0].organization);
  CHECK(rows[0].organization->short_name == "MLT");
  CHECK(rows[0].organization->founded == 2001);
}

TEST_CASE("English titles, semicolons and quotes are understood") {
  const auto rows =
      rows_of("Phone;Name;Address\n0811;\"Teratai; \"\"Putih\"\" (contoh)\";\"Jalan A\nNo. 2\"\n");
  REQUIRE(rows.size() == 1);
  REQUIRE(rows[0].organization);
  CHECK(rows[0].organization->name == "Teratai; \"Putih\" (contoh)");
  CHECK(rows[0].organization->contact_phone == "0811");
  CHECK(rows[0].organization->address == "Jalan A\nNo. 2");
}

TEST_CASE("every row says for itself what keeps it out") {
  const auto rows = rows_of(
      "Nama\tTahun berdiri\tAnggaran\n"
      "\t1990\t\n"
      "Mawar (contoh)\tlama\t\n"
      "Kenanga (contoh)\t1990\tbanyak\n"
      "Dahlia (contoh)\t1990\t\tsatu lagi\n"
      "\n"
      "Anggrek (contoh)\t\t\n");
  REQUIRE(rows.size() == 5);
  CHECK(rows[0].organization.error().code == "name-empty");
  CHECK(rows[1].organization.error().code == "row-number");
  CHECK(rows[1].organization.error().params.at("column") == "tahun berdiri");
  CHECK(rows[2].organization.error().code == "row-choice");
  CHECK(rows[3].organization.error().code == "row-too-long");
  CHECK(rows[4].organization);
  CHECK(rows[4].line == 7);
}

TEST_CASE("a table that cannot be understood is refused as a whole") {
  CHECK(whole_error("") == "paste-empty");
  CHECK(whole_error("Nama\tTelepon\n") == "paste-empty");
  CHECK(whole_error("Nama\tWarna\nA\tbiru\n") == "paste-column-unknown");
  CHECK(whole_error("Nama\tNama lembaga\nA\tB\n") == "paste-column-twice");
  CHECK(whole_error("Nama\n\"tanpa akhir\n") == "paste-open-quote");
  CHECK(whole_error("Nama\n\xff\n") == "paste-not-text");
  CHECK(whole_error(std::string("Nama\nA\0B\n", 9)) == "paste-not-text");
  CHECK(whole_error(std::string(2'000'001, 'a')) == "paste-too-large");
}

TEST_CASE("cells lose the blanks around them, and lines without words are no rows") {
  const auto rows = read_pasted_rows(" a \t b\n\t\n\nc\td\n");
  REQUIRE(rows);
  REQUIRE(rows->size() == 2);
  CHECK(rows->at(0).cells == std::vector<std::string>{"a", "b"});
  CHECK(rows->at(1).line == 4);
}
