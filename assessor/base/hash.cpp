#include "base/hash.h"

#include <array>

#include <sodium.h>

namespace assessor {

struct Sha256::State {
  crypto_hash_sha256_state hash;
};

namespace {

std::string hex(const unsigned char* bytes, std::size_t count) {
  std::string text(count * 2 + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), bytes, count);
  text.pop_back();
  return text;
}

const unsigned char* raw(std::string_view bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}

}  // namespace

Sha256::Sha256() : m_state(new State) {
  crypto_hash_sha256_init(&m_state->hash);
}
Sha256::~Sha256() {
  delete m_state;
}
void Sha256::add(std::string_view bytes) {
  crypto_hash_sha256_update(&m_state->hash, raw(bytes), bytes.size());
}
std::string Sha256::finish() {
  std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
  crypto_hash_sha256_final(&m_state->hash, digest.data());
  return hex(digest.data(), digest.size());
}

std::string sha256(std::string_view bytes) {
  Sha256 hash;
  hash.add(bytes);
  return hash.finish();
}

std::string random_hex(std::size_t bytes) {
  std::string buffer(bytes, '\0');
  randombytes_buf(buffer.data(), buffer.size());
  return hex(raw(buffer), bytes);
}

std::string random_uuid() {
  std::string id = random_hex(16);
  id[12] = '4';
  constexpr std::string_view k_variant = "89ab";
  id[16] = k_variant[randombytes_uniform(4)];
  for (const std::size_t at : {20U, 16U, 12U, 8U}) id.insert(at, "-");
  return id;
}

}  // namespace assessor
