#pragma once

#include <unistd.h>
#include <utility>

namespace assessor {

/// An open POSIX file descriptor, closed at the end. Included by the *_posix.cpp files only.
class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : m_number(number) {}
  Descriptor(Descriptor&& other) noexcept : m_number(std::exchange(other.m_number, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(m_number, other.m_number);
    return *this;
  }
  ~Descriptor() { close(); }

  explicit operator bool() const { return m_number >= 0; }
  int number() const { return m_number; }
  /// False when the system reports a late write error (network disks do).
  bool close() {
    if (m_number < 0) return true;
    return ::close(std::exchange(m_number, -1)) == 0;
  }

 private:
  int m_number = -1;
};

}  // namespace assessor
