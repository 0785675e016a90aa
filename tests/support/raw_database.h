#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <sqlite3.h>
#include <catch2/catch.hpp>

namespace test {

/// A database past all our rules, as someone with another tool would open it.
class RawDatabase {
 public:
  explicit RawDatabase(const std::filesystem::path& path) {
    REQUIRE(sqlite3_open(path.c_str(), &m_connection) == 0);
  }
  RawDatabase(const RawDatabase&) = delete;
  RawDatabase& operator=(const RawDatabase&) = delete;
  ~RawDatabase() { sqlite3_close(m_connection); }

  void run(const std::string& sql) {
    char* words = nullptr;
    const int code = sqlite3_exec(m_connection, sql.c_str(), nullptr, nullptr, &words);
    INFO(sql << ": " << (words == nullptr ? "" : words));
    REQUIRE(code == SQLITE_OK);
  }

  /// The columns of all rows, row after row.
  std::vector<std::string> cells(const std::string& sql) {
    std::vector<std::string> found;
    const auto take = [](void* into, int count, char** values, char**) {
      for (int i = 0; i < count; ++i)
        static_cast<std::vector<std::string>*>(into)->emplace_back(values[i] == nullptr ? "" : values[i]);
      return 0;
    };
    REQUIRE(sqlite3_exec(m_connection, sql.c_str(), take, &found, nullptr) == SQLITE_OK);
    return found;
  }

  /// Changes what the triggers protect and puts them back, so that nothing of the schema tells.
  void tamper(const std::string& sql) {
    run("BEGIN");
    const auto triggers = cells("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'");
    for (std::size_t i = 0; i < triggers.size(); i += 2) run("DROP TRIGGER " + triggers[i]);
    run(sql);
    for (std::size_t i = 0; i < triggers.size(); i += 2) run(triggers[i + 1]);
    run("COMMIT");
  }

 private:
  sqlite3* m_connection = nullptr;
};

}  // namespace test
