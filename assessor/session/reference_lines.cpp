#include "session/reference_lines.h"

#include <algorithm>
#include <array>

#include "scoring/reference_score.h"
#include "scoring/target_profile.h"
#include "session/benchmark_record.h"
#include "session/city_rows.h"
#include "session/earlier_score.h"

namespace assessor::session {

namespace {

using Scores = std::vector<const scoring::Score*>;

class LineFinder {
 public:
  LineFinder(const Session& session, const Overview& overview, const OrganizationRow& own)
      : m_session(session), m_overview(overview), m_own(own), m_standard(*own.standard) {}

  void add_benchmarks() {
    for (const auto& [id, record] : m_session.state().benchmarks) {
      const AnswerSheet& sheet = record.sheet;
      if (sheet.standard_id != m_standard.id || sheet.standard_version != m_standard.version) continue;
      if (sheet.subject_id == m_own.organization) continue;  // nobody learns from a copy of itself
      ReferenceLine& line = add(LineKind::benchmark, id, record.name);
      line.make = [this_standard = &m_standard, &sheet] { return scoring::score(*this_standard, sheet); };
      line.practices = sheet.benchmark ? &*sheet.benchmark : nullptr;
    }
  }

  void add_organizations() {
    for (const OrganizationRow& row : m_overview.rows) {
      const Organization* organization = m_session.state().organization(row.organization);
      const bool willing = organization != nullptr && organization->consents_to_teach;
      if (willing && row.score != nullptr && is_verified(row) && row.standard == &m_standard &&
          row.organization != m_own.organization && !has_record(row.organization))
        add(LineKind::organization, row.organization, row.name).score = row.score;
    }
  }

  void add_composed(LineKind kind, Scores scores, scoring::Score (*compose)(const Standard&, const Scores&)) {
    if (scores.size() < scoring::k_smallest_group) return;
    ReferenceLine& line = add(kind, std::string(name_of(kind)), {});
    line.count = scores.size();
    line.make = [this_standard = &m_standard, scores = std::move(scores), compose] {
      return compose(*this_standard, scores);
    };
  }

  void add_earlier() {
    const EarlierScore earlier = earlier_score(m_session, m_own.organization, m_overview.period, &m_standard);
    if (earlier.score != nullptr) add(LineKind::earlier, "earlier", earlier.period).score = earlier.score;
  }

  void add_target() {
    const auto& next = m_own.score->next_level;
    const Level* level = next ? m_standard.level(next->id) : nullptr;
    if (level == nullptr) return;
    add(LineKind::target, "target", level->id).make = [this_standard = &m_standard, level,
                                                       score = m_own.score] {
      return scoring::target_profile(*this_standard, *level, *score);
    };
  }

  /// Verified scores only: what is claimed is not yet observed.
  Scores verified() const {
    Scores scores;
    for (const OrganizationRow* row : comparable_rows(m_overview))
      if (is_verified(*row)) scores.push_back(row->score);
    return scores;
  }

  Scores verified(const Peers& peers) const {
    Scores scores;
    for (const Peer& peer : peers.nearest) {
      const OrganizationRow* row = m_overview.row(peer.organization);
      if (row != nullptr && row->score != nullptr && row->standard == &m_standard && is_verified(*row))
        scores.push_back(row->score);
    }
    return scores;
  }

  std::vector<ReferenceLine> found() { return std::move(m_lines); }

 private:
  /// Its record stands for it, with the practice cards.
  bool has_record(const std::string& organization) const {
    const BenchmarkRecord* record = benchmark_about(m_session.state(), organization);
    return record != nullptr && std::ranges::any_of(m_lines, [&](const ReferenceLine& line) {
             return line.kind == LineKind::benchmark && line.key == record->id;
           });
  }

  ReferenceLine& add(LineKind kind, std::string key, std::string name) {
    m_lines.push_back({kind, std::move(key), std::move(name), 0, nullptr, {}, nullptr});
    return m_lines.back();
  }

  const Session& m_session;
  const Overview& m_overview;
  const OrganizationRow& m_own;
  const Standard& m_standard;
  std::vector<ReferenceLine> m_lines;
};

}  // namespace

std::string_view name_of(LineKind kind) {
  constexpr std::array<std::string_view, 6> names{"benchmark", "organization", "best",
                                                  "peers",     "earlier",      "target"};
  return names[static_cast<std::size_t>(kind)];
}

std::vector<ReferenceLine> reference_lines(const Session& session, const Overview& overview,
                                           const OrganizationRow& own, const Peers& peers) {
  if (own.score == nullptr || own.standard == nullptr) return {};
  LineFinder finder(session, overview, own);
  finder.add_benchmarks();
  finder.add_organizations();
  finder.add_composed(LineKind::best, finder.verified(), scoring::best_observed);
  finder.add_composed(LineKind::peers, finder.verified(peers), scoring::median_of);
  finder.add_earlier();
  finder.add_target();
  return finder.found();
}

}  // namespace assessor::session
