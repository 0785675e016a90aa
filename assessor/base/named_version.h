#pragma once

#include <string>
#include <vector>

namespace assessor {

/// A library and the version that runs, which need not be the one of the headers.
struct NamedVersion {
  std::string name, version;
  friend bool operator==(const NamedVersion&, const NamedVersion&) = default;
};
using NamedVersions = std::vector<NamedVersion>;

/// Of the libraries that this layer stands on: GMP and libsodium.
NamedVersions base_versions();

}  // namespace assessor
