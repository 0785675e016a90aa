#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace assessor {

/// Yearly budget, in million rupiah; classes instead of figures, since they serve for finding peers.
enum class BudgetClass { unknown, none, below_25, from_25, from_100, from_500 };

/// Identity and profile of form F-01. What decides applicability (class, fields …) belongs to the
/// assessment's Profile, since it may change from period to period.
struct Organization {
  std::string id;  ///< UUID
  std::string name;
  std::string short_name;
  std::optional<int> founded;  ///< year
  std::optional<int> members;
  BudgetClass budget = BudgetClass::unknown;
  std::string address, kelurahan, kecamatan;
  std::vector<std::string> kelurahan_served;
  std::string host_body;                   ///< of a unit or branch
  std::vector<std::string> member_bodies;  ///< of a forum
  std::string contact_name, contact_position, contact_phone, contact_email;
  bool consents_to_teach = false;  ///< may be named to others as one to learn from
  bool archived = false;
  std::string note;
  std::string extra;

  friend bool operator==(const Organization&, const Organization&) = default;
};

enum class Role { coordinator, assessor, organization, panel, trainer };

struct Person {
  std::string id;  ///< UUID
  std::string name;
  std::string initials;
  std::string position;
  std::string nip;  ///< civil-service number, printed only when asked for
  Role role = Role::assessor;
  std::string organization;  ///< id, for people of role organization
  bool archived = false;
  std::map<std::string, std::string> conflicts =
      {};  ///< declared conflicts of interest: organization to reason
  std::string extra;

  friend bool operator==(const Person&, const Person&) = default;
};

}  // namespace assessor
