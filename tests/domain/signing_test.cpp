#include "domain/signing.h"

#include <catch2/catch.hpp>

using namespace assessor;

namespace {

Office office_of(std::size_t signers) {
  Office office;
  for (std::size_t i = 0; i < signers; ++i)
    office.signers.push_back({"Jabatan " + std::to_string(i), "", ""});
  return office;
}

using Places = std::set<std::size_t>;

}  // namespace

TEST_CASE("everybody signs a paper that was given to nobody") {
  const Office office = office_of(3);
  CHECK(signers_of(office, "f-06") == Places{0, 1, 2});
  CHECK(signers_of(Office{}, "f-06").empty());
}

TEST_CASE("a paper is signed by those to whom it was given, and other papers as before") {
  Office office = office_of(3);
  give_paper(office, "f-06", {1});
  CHECK(signers_of(office, "f-06") == Places{1});
  CHECK(signers_of(office, "f-07") == Places{0, 1, 2});
  REQUIRE(those_who_sign(office, "f-06").size() == 1);
  CHECK(those_who_sign(office, "f-06").front().title == "Jabatan 1");
}

TEST_CASE("who signs only what was given signs nothing else") {
  Office office = office_of(2);
  office.signers.push_back({.title = "Sekretaris", .papers = {"invitation"}, .only_given = true});
  CHECK(signers_of(office, "invitation") == Places{2});
  CHECK(signers_of(office, "f-07") == Places{0, 1});
  for (Signer& signer : office.signers) signer.only_given = true;
  CHECK(signers_of(office, "f-07").empty());
}

TEST_CASE("a paper given back to the usual signers follows the list again") {
  Office office = office_of(2);
  give_paper(office, "f-06", {0});
  give_paper(office, "f-06", {0, 1});
  CHECK(office == office_of(2));
  give_paper(office, "f-06", {1});
  give_paper(office, "f-06", {});
  CHECK(office == office_of(2));
  office.signers.push_back({"Baru", "", ""});
  CHECK(signers_of(office, "f-06") == Places{0, 1, 2});
}

TEST_CASE("a signer who leaves the list takes along what only that person was given") {
  Office office = office_of(3);
  give_paper(office, "f-06", {2});
  office.signers.erase(office.signers.begin());
  CHECK(signers_of(office, "f-06") == Places{1});
  office.signers.pop_back();
  CHECK(signers_of(office, "f-06") == Places{0});
}
