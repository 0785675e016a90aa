// A database that another program locks while it is being looked through.
#include <cstring>

#include <sqlite3.h>
#include <catch2/catch.hpp>

#include "store/check.h"
#include "store/workspace.h"
#include "support/raw_database.h"
#include "support/temp_folder.h"

using namespace assessor;
using namespace assessor::store;
using test::TempFolder;

namespace {

/// Locks a database at the very moment that a connection opened meanwhile begins to look for faults in it,
/// so that everything before that could be read.
class LockAtCheck {
 public:
  explicit LockAtCheck(const std::filesystem::path& database) : m_other(database) {
    s_now = this;
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(watch));
  }
  LockAtCheck(const LockAtCheck&) = delete;
  LockAtCheck& operator=(const LockAtCheck&) = delete;
  ~LockAtCheck() {
    sqlite3_reset_auto_extension();
    s_now = nullptr;
  }

 private:
  static int watch(sqlite3* connection, char**, const sqlite3_api_routines*) {
    return sqlite3_set_authorizer(connection, meet, connection);
  }
  static int meet(void* connection, int what, const char* name, const char*, const char*, const char*) {
    if (what != SQLITE_PRAGMA || std::strcmp(name, "integrity_check") != 0) return SQLITE_OK;
    s_now->m_other.run("BEGIN EXCLUSIVE");
    // The other one does not end: to wait for it would only take time.
    sqlite3_busy_handler(static_cast<sqlite3*>(connection), nullptr, nullptr);
    return SQLITE_OK;
  }

  static inline LockAtCheck* s_now = nullptr;
  test::RawDatabase m_other;
};

}  // namespace

TEST_CASE("a database that is locked while it is checked is busy, and not called damaged") {
  const TempFolder folder;
  const WorkspaceFolder place{folder / "w"};
  REQUIRE(Workspace::create(place.root, {"Ratna", {1795000000}}));
  const LockAtCheck lock(place.database());
  const auto report = check_workspace(place, {});
  REQUIRE_FALSE(report);
  CHECK(report.error().code == "database-busy");
}
