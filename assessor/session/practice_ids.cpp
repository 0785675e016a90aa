#include "session/practice_ids.h"

#include "base/hash.h"

namespace assessor::session {

std::string PracticeIds::of(std::string_view kind, std::string_view name) const {
  std::string hex = sha256(m_seed + "/" + std::string(kind) + "/" + std::string(name)).substr(0, 32);
  hex[12] = '8';  // a UUID of our own making (RFC 9562, version 8)
  hex[16] = "89ab"[(hex[16] % 4)];
  for (const std::size_t at : {20U, 16U, 12U, 8U}) hex.insert(at, 1, '-');
  return hex;
}

std::string PracticeIds::assessment(std::string_view organization, std::string_view period) const {
  return of("assessment", std::string(organization) + "/" + std::string(period));
}

std::string PracticeIds::document(std::string_view organization, std::string_view name) const {
  return of("document", std::string(organization) + "/" + std::string(name));
}

}  // namespace assessor::session
