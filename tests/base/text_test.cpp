#include "base/text.h"

#include <catch2/catch.hpp>

#include "base/hash.h"

using namespace assessor;

TEST_CASE("ill-formed UTF-8 is found at its byte") {
  CHECK_FALSE(first_bad_utf8("Perempuan Mandiri – “contoh” 😂"));
  CHECK(first_bad_utf8("ab\xFF") == 2);
  CHECK(first_bad_utf8("\xC0\x80") == 0);
  CHECK(first_bad_utf8("\xED\xA0\x80") == 0);
  CHECK(first_bad_utf8("a\xE2\x82") == 1);
}

TEST_CASE("letters are counted and cut by code point") {
  CHECK(letter_count("Bahasa – é") == 10);
  CHECK(shortened("Perempuan", 5) == "Pere…");
  CHECK(shortened("Ibu", 3) == "Ibu");
  CHECK(folded("ÉLOK Ñ ß") == "elok n s");
}

TEST_CASE("SHA-256 gives the published digests") {
  CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256(std::string(1000000, 'a')) ==
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("a random UUID is of version 4") {
  const std::string id = random_uuid();
  CHECK(id.size() == 36);
  CHECK(id[14] == '4');
  CHECK(id[8] == '-');
  CHECK(id != random_uuid());
}
