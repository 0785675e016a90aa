#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/rational.h"
#include "domain/answer_kind.h"
#include "domain/criterion.h"
#include "domain/evidence.h"
#include "domain/level.h"
#include "domain/rule.h"
#include "domain/text.h"

namespace assessor {

enum class StandardStatus { official, proposal, draft };
enum class SubjectKind { organization, group, business, government };
enum class PeriodKind { year, semester, four_months, month, once };
enum class ProfileType { choice, choices, yes_no, number, money, date, text };

struct ProfileOption {
  std::string id;
  Text title;
  Text meaning;  ///< may be empty
};

struct ProfileQuestion {
  std::string id;
  Text title;
  ProfileType type = ProfileType::text;
  std::vector<ProfileOption> options;
  int min_choices = 0;
};

struct Parameter {
  std::string id;
  Text title;
  Rational standard_value;
};

/// One assessment instrument: immutable after reading, all references resolved to positions.
struct Standard {
  std::string id, version;
  std::string digest;  ///< "sha256:" and the digest of the file's bytes
  std::vector<std::string> languages;
  StandardStatus status = StandardStatus::draft;
  Text title, short_title, summary, notice, short_notice;
  std::vector<Source> legal_basis, sources;
  SubjectKind subject_kind = SubjectKind::organization;
  Text subject_title;
  PeriodKind period = PeriodKind::year;
  std::vector<ProfileQuestion> profile;
  std::vector<Parameter> parameters;
  std::vector<Scale> scales;
  std::vector<EvidenceKind> evidence;
  std::vector<Section> sections;    ///< parents before children, in file order
  std::vector<Criterion> criteria;  ///< in file order
  std::vector<Note> notes;
  std::vector<SectionIndex> top_sections;
  std::vector<NamedRule> rules;
  std::vector<Stage> stages;
  Scoring scoring;
  std::optional<int> result_valid_months, result_check_months;
  std::vector<Level> levels;  ///< lowest first
  std::vector<Mark> marks;
  std::vector<Exit> exits;
  std::vector<Facet> facets;
  Display display;
  std::optional<Supersedes> supersedes;
  std::map<std::string, std::size_t> criterion_by_id, section_by_id, evidence_by_id, stage_by_id,
      profile_by_id, level_by_id;

  const Criterion* criterion(const std::string& wanted) const;
  const Stage* stage(const std::string& wanted) const;
  const EvidenceKind* evidence_kind(const std::string& wanted) const;
  const Level* level(const std::string& wanted) const;
  const ProfileQuestion* question(const std::string& wanted) const;
};

}  // namespace assessor
