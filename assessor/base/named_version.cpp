#include "base/named_version.h"

#include <gmp.h>
#include <sodium.h>

namespace assessor {

NamedVersions base_versions() {
  return {{"GMP", gmp_version}, {"libsodium", sodium_version_string()}};
}

}  // namespace assessor
