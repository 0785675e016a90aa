#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "domain/assessment.h"
#include "domain/standard.h"

namespace assessor::session {

/// The standards pinned in a workspace, by digest ("sha256:…"), read once.
class Standards {
 public:
  /// Null when no standard with this digest is pinned here.
  const Standard* by_digest(const std::string& digest) const;
  const Standard* of(const StandardPin& pin) const { return by_digest(pin.digest); }
  /// Newest version last.
  std::vector<const Standard*> all() const;
  void add(std::shared_ptr<const Standard> standard);

 private:
  std::map<std::string, std::shared_ptr<const Standard>> m_by_digest;
};

inline StandardPin pin_of(const Standard& standard) {
  return {standard.id, standard.version, standard.digest};
}

}  // namespace assessor::session
