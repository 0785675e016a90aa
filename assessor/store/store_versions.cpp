#include "store/store_versions.h"

#include <sqlite3.h>

namespace assessor::store {

NamedVersions store_versions() {
  return {{"SQLite", sqlite3_libversion()}};
}

}  // namespace assessor::store
