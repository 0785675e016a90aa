#include "base/sealing.h"

#include <algorithm>
#include <array>
#include <new>
#include <utility>

#include <sodium.h>

namespace assessor {

namespace {

constexpr std::string_view k_magic("asesor-sealed-1\n", 16);
constexpr std::size_t k_chunk = 64 * 1024;
constexpr std::size_t k_header = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr std::size_t k_overhead = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr std::size_t k_nonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t k_tag = crypto_aead_xchacha20poly1305_ietf_ABYTES;

const unsigned char* raw(std::string_view bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}

unsigned char* raw(std::string& bytes) {
  return reinterpret_cast<unsigned char*>(bytes.data());
}

void prepare_library() {
  static const int k_ready = sodium_init();
  static_cast<void>(k_ready);
}

tl::unexpected<Error> broken() {
  return fail("seal-broken");
}

/// One direction of a file: pieces after one another, each bound to those before.
class StreamWriter {
 public:
  StreamWriter(const Secret& key, std::string& out) : m_out(out) {
    std::string header(k_header, '\0');
    crypto_secretstream_xchacha20poly1305_init_push(&m_state, raw(header), raw(key.view()));
    m_out += header;
  }
  ~StreamWriter() { sodium_memzero(&m_state, sizeof m_state); }

  void add(std::string_view piece, bool last) {
    std::string sealed(piece.size() + k_overhead, '\0');
    crypto_secretstream_xchacha20poly1305_push(&m_state, raw(sealed), nullptr, raw(piece), piece.size(),
                                               nullptr, 0,
                                               last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0);
    m_out += sealed;
  }

 private:
  crypto_secretstream_xchacha20poly1305_state m_state{};
  std::string& m_out;
};

class StreamReader {
 public:
  static Result<StreamReader> start(const Secret& key, std::string_view sealed) {
    if (!is_sealed_file(sealed) || sealed.size() < k_magic.size() + k_header) return broken();
    StreamReader reader;
    reader.m_rest = sealed.substr(k_magic.size());
    if (crypto_secretstream_xchacha20poly1305_init_pull(&reader.m_state, raw(reader.m_rest),
                                                        raw(key.view())) != 0)
      return broken();
    reader.m_rest.remove_prefix(k_header);
    return reader;
  }
  ~StreamReader() { sodium_memzero(&m_state, sizeof m_state); }

  /// The next piece of that many plain bytes, or what is left.
  Result<std::string> next(std::size_t size) {
    const std::size_t taken = std::min(m_rest.size(), size + k_overhead);
    if (taken < k_overhead || m_ended) return broken();
    std::string plain(taken - k_overhead, '\0');
    unsigned char tag = 0;
    if (crypto_secretstream_xchacha20poly1305_pull(&m_state, raw(plain), nullptr, &tag, raw(m_rest), taken,
                                                   nullptr, 0) != 0)
      return broken();
    m_rest.remove_prefix(taken);
    m_ended = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    return plain;
  }

  bool ended() const { return m_ended; }
  bool empty() const { return m_rest.empty(); }

 private:
  crypto_secretstream_xchacha20poly1305_state m_state{};
  std::string_view m_rest;
  bool m_ended = false;
};

}  // namespace

Secret Secret::copy_of(std::string_view bytes) {
  prepare_library();
  Secret secret;
  if (bytes.empty()) return secret;
  secret.m_bytes = static_cast<char*>(sodium_malloc(bytes.size()));
  if (secret.m_bytes == nullptr) throw std::bad_alloc();
  secret.m_size = bytes.size();
  std::copy(bytes.begin(), bytes.end(), secret.m_bytes);
  return secret;
}

Secret Secret::random(std::size_t bytes) {
  Secret secret = copy_of(std::string(bytes, '\0'));
  randombytes_buf(secret.m_bytes, secret.m_size);
  return secret;
}

Secret Secret::taken_from(std::string& letters) {
  Secret secret = copy_of(letters);
  wipe(letters);
  return secret;
}

Secret::Secret(Secret&& other) noexcept
    : m_bytes(std::exchange(other.m_bytes, nullptr)), m_size(std::exchange(other.m_size, 0)) {}

Secret& Secret::operator=(Secret&& other) noexcept {
  std::swap(m_bytes, other.m_bytes);
  std::swap(m_size, other.m_size);
  return *this;
}

Secret::~Secret() {
  sodium_free(m_bytes);  // wipes
}

void wipe(std::string& letters) {
  letters.resize(letters.capacity());
  sodium_memzero(letters.data(), letters.size());
  letters.clear();
}

Result<Secret> key_from_passphrase(const Secret& passphrase, std::string_view salt, const KeyCost& cost) {
  constexpr std::uint64_t k_most_operations = 16, k_most_memory = 1ULL << 30U;
  static_assert(k_salt_bytes == crypto_pwhash_SALTBYTES);
  if (salt.size() != k_salt_bytes || cost.operations < crypto_pwhash_OPSLIMIT_MIN ||
      cost.operations > k_most_operations || cost.memory < crypto_pwhash_MEMLIMIT_MIN ||
      cost.memory > k_most_memory)
    return fail("seal-cost-refused");
  Secret key = Secret::random(k_key_bytes);
  auto* bytes = reinterpret_cast<unsigned char*>(const_cast<char*>(key.view().data()));
  const std::string_view words = passphrase.view();
  const int code = crypto_pwhash(bytes, k_key_bytes, words.data(), words.size(), raw(salt), cost.operations,
                                 static_cast<std::size_t>(cost.memory), crypto_pwhash_ALG_ARGON2ID13);
  if (code != 0) return fail("memory-missing", {{"megabytes", std::to_string(cost.memory >> 20U)}});
  return key;
}

Secret subkey(const Secret& key, std::uint64_t purpose) {
  static_assert(k_key_bytes == crypto_kdf_KEYBYTES);
  Secret derived = Secret::random(k_key_bytes);
  auto* bytes = reinterpret_cast<unsigned char*>(const_cast<char*>(derived.view().data()));
  crypto_kdf_derive_from_key(bytes, k_key_bytes, purpose, "asesor01", raw(key.view()));
  return derived;
}

std::string seal(const Secret& key, std::string_view plain, std::string_view context) {
  std::string sealed(k_nonce + plain.size() + k_tag, '\0');
  randombytes_buf(sealed.data(), k_nonce);
  crypto_aead_xchacha20poly1305_ietf_encrypt(raw(sealed) + k_nonce, nullptr, raw(plain), plain.size(),
                                             raw(context), context.size(), nullptr, raw(sealed),
                                             raw(key.view()));
  return sealed;
}

Result<std::string> unseal(const Secret& key, std::string_view sealed, std::string_view context) {
  if (sealed.size() < k_nonce + k_tag) return broken();
  std::string plain(sealed.size() - k_nonce - k_tag, '\0');
  const int code = crypto_aead_xchacha20poly1305_ietf_decrypt(
      raw(plain), nullptr, nullptr, raw(sealed) + k_nonce, sealed.size() - k_nonce, raw(context),
      context.size(), raw(sealed), raw(key.view()));
  if (code != 0) return broken();
  return plain;
}

std::string seal_file(const Secret& key, std::string_view title, std::string_view content) {
  std::string out(k_magic);
  out.reserve(content.size() + content.size() / k_chunk * k_overhead + 512);
  StreamWriter writer(key, out);
  writer.add(title, false);
  do {
    const std::string_view piece = content.substr(0, k_chunk);
    content.remove_prefix(piece.size());
    writer.add(piece, content.empty());
  } while (!content.empty());
  return out;
}

bool is_sealed_file(std::string_view beginning) {
  return beginning.starts_with(k_magic);
}

std::size_t title_reach(std::size_t size) {
  return k_magic.size() + k_header + size + k_overhead;
}

Result<std::string> unseal_title(const Secret& key, std::string_view beginning, std::size_t size) {
  ASSESSOR_TRY(StreamReader reader, StreamReader::start(key, beginning));
  return reader.next(size);
}

Result<std::string> unseal_file(const Secret& key, std::string_view sealed, std::size_t title_size) {
  ASSESSOR_TRY(StreamReader reader, StreamReader::start(key, sealed));
  ASSESSOR_CHECK(reader.next(title_size).map([](const std::string&) {}));
  std::string content;
  content.reserve(sealed.size());
  while (!reader.ended()) {
    ASSESSOR_TRY(const std::string piece, reader.next(k_chunk));
    content += piece;
  }
  if (!reader.empty()) return broken();
  return content;
}

std::string keyed_name(const Secret& key, std::string_view text) {
  std::array<unsigned char, 32> digest{};
  crypto_generichash(digest.data(), digest.size(), raw(text), text.size(), raw(key.view()),
                     key.view().size());
  std::string name(digest.size() * 2 + 1, '\0');
  sodium_bin2hex(name.data(), name.size(), digest.data(), digest.size());
  name.pop_back();
  return name;
}

std::string base64_of(std::string_view bytes) {
  std::string letters(sodium_base64_ENCODED_LEN(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(letters.data(), letters.size(), raw(bytes), bytes.size(), sodium_base64_VARIANT_ORIGINAL);
  letters.pop_back();
  return letters;
}

Result<std::string> bytes_of_base64(std::string_view letters) {
  std::string bytes(letters.size(), '\0');
  std::size_t size = 0;
  if (sodium_base642bin(raw(bytes), bytes.size(), letters.data(), letters.size(), nullptr, &size, nullptr,
                        sodium_base64_VARIANT_ORIGINAL) != 0)
    return broken();
  bytes.resize(size);
  return bytes;
}

}  // namespace assessor
