#pragma once

#include <string>
#include <string_view>

namespace assessor {

/// SHA-256 of the bytes, 64 small hexadecimal letters.
std::string sha256(std::string_view bytes);

/// Takes bytes piece by piece, for files larger than memory should hold.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;
  void add(std::string_view bytes);
  std::string finish();

 private:
  struct State;
  State* m_state;
};

/// n bytes from the system's random source, as hexadecimal letters (2n).
std::string random_hex(std::size_t bytes);
/// A version 4 UUID.
std::string random_uuid();

}  // namespace assessor
