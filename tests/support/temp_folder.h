#pragma once

#include <filesystem>
#include <random>
#include <string>
#include <system_error>

namespace test {

/// A new folder for one test, removed with all that is in it at the end.
class TempFolder {
 public:
  TempFolder() {
    std::random_device random;
    do {
      m_path = std::filesystem::temp_directory_path() / ("assessor-test-" + std::to_string(random()));
    } while (!std::filesystem::create_directory(m_path));
  }
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;
  ~TempFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
  }

  const std::filesystem::path& path() const { return m_path; }
  std::filesystem::path operator/(const std::filesystem::path& name) const { return m_path / name; }
  /// Names in the folder, to see that nothing was left behind.
  std::size_t entry_count() const {
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(m_path), {}));
  }

 private:
  std::filesystem::path m_path;
};

}  // namespace test
