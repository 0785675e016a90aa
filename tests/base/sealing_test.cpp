#include "base/sealing.h"

#include <catch2/catch.hpp>

using namespace assessor;

namespace {

const std::string k_salt(k_salt_bytes, 's');

Secret key_of(std::string words, const std::string& salt = k_salt) {
  return key_from_passphrase(Secret::taken_from(words), salt, k_least_cost).value();
}

std::string many_bytes(std::size_t count) {
  std::string bytes(count, '\0');
  for (std::size_t i = 0; i < count; ++i) bytes[i] = static_cast<char>(i * 31 + i / 251);
  return bytes;
}

}  // namespace

TEST_CASE("the same passphrase and salt give the same key, any other another") {
  CHECK(key_of("kopi susu").view() == key_of("kopi susu").view());
  CHECK(key_of("kopi susu").view() != key_of("kopi susu ").view());
  CHECK(key_of("kopi susu").view() != key_of("kopi susu", std::string(k_salt_bytes, 't')).view());
  CHECK(subkey(key_of("kopi susu"), 1).view() != subkey(key_of("kopi susu"), 2).view());
}

TEST_CASE("a passphrase that was taken over is wiped where it stood") {
  std::string words = "sandi yang cukup panjang untuk tidak muat di dalam string";
  const char* place = words.data();
  const Secret secret = Secret::taken_from(words);
  CHECK(words.empty());
  CHECK(std::string(place, 5) == std::string(5, '\0'));
  CHECK(secret.view().starts_with("sandi"));
}

TEST_CASE("a file that asks for too costly a key is refused at once") {
  std::string words = "kopi susu";
  const Secret secret = Secret::taken_from(words);
  for (const KeyCost& cost : {KeyCost{17, 8192}, KeyCost{1, 2ULL << 30U}, KeyCost{0, 8192}, KeyCost{1, 8}})
    CHECK(key_from_passphrase(secret, k_salt, cost).error().code == "seal-cost-refused");
  CHECK(key_from_passphrase(secret, "short", k_least_cost).error().code == "seal-cost-refused");
}

TEST_CASE("a sealed value opens with its key and context only, and not once a bit is changed") {
  const Secret key = Secret::random(k_key_bytes);
  const std::string sealed = seal(key, "Ibu Sari, 0812", "person/p-1");
  CHECK(sealed.find("Sari") == std::string::npos);
  CHECK(unseal(key, sealed, "person/p-1") == std::string("Ibu Sari, 0812"));
  CHECK(seal(key, "Ibu Sari, 0812", "person/p-1") != sealed);
  CHECK(unseal(key, sealed, "person/p-2").error().code == "seal-broken");
  CHECK(unseal(Secret::random(k_key_bytes), sealed, "person/p-1").error().code == "seal-broken");
  for (std::size_t at = 0; at < sealed.size(); ++at) {
    std::string changed = sealed;
    changed[at] = static_cast<char>(changed[at] ^ 1);
    CHECK_FALSE(unseal(key, changed, "person/p-1"));
    CHECK_FALSE(unseal(key, sealed.substr(0, at), "person/p-1"));
  }
}

TEST_CASE("files of any size come back whole, with a title that is read alone") {
  const Secret key = Secret::random(k_key_bytes);
  for (const std::size_t size : {0U, 1U, 65'535U, 65'536U, 65'537U, 200'000U}) {
    const std::string content = many_bytes(size);
    const std::string sealed = seal_file(key, "title", content);
    CHECK(is_sealed_file(sealed));
    CHECK(unseal_file(key, sealed, 5) == content);
    CHECK(unseal_title(key, sealed.substr(0, title_reach(5)), 5) == std::string("title"));
    CHECK_FALSE(unseal_file(key, sealed + "x", 5));
    CHECK_FALSE(unseal_file(key, sealed.substr(0, sealed.size() - 1), 5));
    CHECK_FALSE(unseal_file(Secret::random(k_key_bytes), sealed, 5));
  }
}

TEST_CASE("pieces of a sealed file can be neither cut off, swapped nor changed") {
  const Secret key = Secret::random(k_key_bytes);
  const std::string sealed = seal_file(key, "title", many_bytes(3 * 65'536));
  const std::size_t start = title_reach(5), piece = 65'536 + 17;
  CHECK_FALSE(unseal_file(key, sealed.substr(0, start + piece), 5));
  std::string swapped = sealed;
  swapped.replace(start, piece, sealed, start + piece, piece);
  swapped.replace(start + piece, piece, sealed, start, piece);
  CHECK_FALSE(unseal_file(key, swapped, 5));
  for (std::size_t at = 0; at < sealed.size(); at += 997) {
    std::string changed = sealed;
    changed[at] = static_cast<char>(changed[at] ^ 4);
    CHECK_FALSE(unseal_file(key, changed, 5));
  }
}

TEST_CASE("base64 gives back the bytes and refuses what is none") {
  const std::string bytes = many_bytes(100);
  CHECK(bytes_of_base64(base64_of(bytes)) == bytes);
  CHECK_FALSE(bytes_of_base64("not base64!"));
}
