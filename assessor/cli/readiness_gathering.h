#pragma once

#include <deque>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "report/readiness.h"
#include "session/session.h"

namespace assessor::cli {

/// Everything that one F-07 is made of, copied out of a session, so that a worker can make it. Only the
/// standard stays where it is: the session must outlive this.
class GatheredReadiness {
 public:
  GatheredReadiness(const GatheredReadiness&) = delete;
  GatheredReadiness& operator=(const GatheredReadiness&) = delete;
  GatheredReadiness() = default;

  const report::ReadinessInput& input() const { return m_input; }
  /// The office's crest, which is read apart because it costs a process (crest.h).
  void set_crest(std::shared_ptr<const report::Raster> crest) { m_input.crest = std::move(crest); }
  /// The same for pictures of evidence (evidence_pictures.h).
  void set_pictures(report::EvidencePictures pictures) { m_input.pictures = std::move(pictures); }

 private:
  friend std::unique_ptr<GatheredReadiness> gather_readiness(const session::Session& session,
                                                             const struct ReadinessRequest& request);
  void add_stages(const session::Session& session, const std::string& assessment);
  void add_lines(const session::Session& session, const struct ReadinessRequest& request);
  void add_city(const session::City& city);
  void add_peers(const session::WorkspaceState& state, const session::Overview& overview);

  Office m_office;
  Organization m_organization;
  std::deque<AnswerSheet> m_sheets;
  std::deque<scoring::Score> m_scores;
  std::deque<Benchmark> m_practices;
  report::ReadinessInput m_input;
};

struct ReadinessRequest {
  std::string organization, period;
  const session::City* city = nullptr;                      ///< of the same period; null: not shown
  std::optional<session::JournalHead> head = std::nullopt;  ///< for the check code; empty: none is printed
  const session::Overview* overview = nullptr;  ///< of the same period; null: neither peers nor lines
  /// Keys of reference lines; those that there are not for this organization are left out.
  std::vector<std::string> lines = {};
  std::set<std::string> left_out = {};   ///< peers that make no median
  const i18n::Catalog* words = nullptr;  ///< for names of lines; not null where there are any
};

/// Null: the organization or the period's standard is not there.
std::unique_ptr<GatheredReadiness> gather_readiness(const session::Session& session,
                                                    const ReadinessRequest& request);

}  // namespace assessor::cli
