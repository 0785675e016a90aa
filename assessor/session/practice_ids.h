#pragma once

#include <string>
#include <string_view>

namespace assessor::session {

/// Ids of the practice workspace: a UUID that follows from the seed and a name, so that the same files
/// give the same workspace.
class PracticeIds {
 public:
  explicit PracticeIds(std::string seed) : m_seed(std::move(seed)) {}
  std::string person(std::string_view name) const { return of("person", name); }
  std::string organization(std::string_view name) const { return of("organization", name); }
  std::string chair(std::string_view organization) const { return of("chair", organization); }
  std::string benchmark(std::string_view name) const { return of("benchmark", name); }
  std::string assessment(std::string_view organization, std::string_view period) const;
  std::string document(std::string_view organization, std::string_view name) const;
  std::string finding(std::string_view name) const { return of("finding", name); }
  std::string objection(std::string_view name) const { return of("objection", name); }
  std::string follow_up(std::string_view name) const { return of("follow_up", name); }

 private:
  std::string of(std::string_view kind, std::string_view name) const;

  std::string m_seed;
};

}  // namespace assessor::session
