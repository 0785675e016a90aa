#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace assessor {

/// Bytes that stay out of swap and are wiped when they are let go: passphrases and keys.
class Secret {
 public:
  Secret() = default;
  static Secret random(std::size_t bytes);
  static Secret copy_of(std::string_view bytes);
  /// Takes the letters over and wipes them where they were.
  static Secret taken_from(std::string& letters);
  Secret(Secret&& other) noexcept;
  Secret& operator=(Secret&& other) noexcept;
  ~Secret();

  std::string_view view() const { return {m_bytes, m_size}; }
  bool empty() const { return m_size == 0; }

 private:
  char* m_bytes = nullptr;
  std::size_t m_size = 0;
};

/// Overwrites the letters, also behind the end, and empties the string.
void wipe(std::string& letters);

/// What trying one passphrase costs (Argon2id).
struct KeyCost {
  std::uint64_t operations = 0;
  std::uint64_t memory = 0;  ///< bytes
};
/// For tests only: as cheap as the library allows.
constexpr KeyCost k_least_cost{1, 8192};

constexpr std::size_t k_key_bytes = 32, k_salt_bytes = 16;

/// Errors: seal-cost-refused (a file may not ask for hours or all memory), memory-missing.
Result<Secret> key_from_passphrase(const Secret& passphrase, std::string_view salt, const KeyCost& cost);
/// Another key for another purpose, from which neither the first nor a sibling can be told.
Secret subkey(const Secret& key, std::uint64_t purpose);

/// Encrypted and authenticated together with a context that is not in the result
/// (XChaCha20-Poly1305, random nonce).
std::string seal(const Secret& key, std::string_view plain, std::string_view context);
/// Error: seal-broken: other key, other context, or changed bytes.
Result<std::string> unseal(const Secret& key, std::string_view sealed, std::string_view context);

/// A file in pieces (secretstream): first a short title that can be read alone, then the content. Cutting,
/// swapping and repeating of pieces are found.
std::string seal_file(const Secret& key, std::string_view title, std::string_view content);
bool is_sealed_file(std::string_view beginning);
/// So many bytes of a file hold the title of `size` bytes.
std::size_t title_reach(std::size_t size);
/// Errors: seal-broken.
Result<std::string> unseal_title(const Secret& key, std::string_view beginning, std::size_t size);
Result<std::string> unseal_file(const Secret& key, std::string_view sealed, std::size_t title_size);

/// A name that only the holder of the key can work out, 64 hexadecimal letters.
std::string keyed_name(const Secret& key, std::string_view text);

std::string base64_of(std::string_view bytes);
/// Error: seal-broken.
Result<std::string> bytes_of_base64(std::string_view letters);

}  // namespace assessor
