#pragma once

#include <deque>
#include <memory>
#include <optional>
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
  void add_benchmark(const session::BenchmarkRecord& benchmark);
  void add_city(const session::City& city);
  void add_peers(const session::WorkspaceState& state, const session::Overview& overview);

  Office m_office;
  Organization m_organization;
  std::deque<AnswerSheet> m_sheets;
  std::deque<scoring::Score> m_scores;
  report::ReadinessInput m_input;
};

struct ReadinessRequest {
  std::string organization, period;
  std::string benchmark;                ///< id; empty: none
  const session::City* city = nullptr;  ///< of the same period; null: not shown
  int city_organizations = 0;
  std::optional<session::JournalHead> head = std::nullopt;  ///< for the check code; empty: none is printed
  const session::Overview* overview = nullptr;              ///< of the same period; null: without peers
};

/// Null: the organization or the period's standard is not there.
std::unique_ptr<GatheredReadiness> gather_readiness(const session::Session& session,
                                                    const ReadinessRequest& request);

/// Id of a benchmark rated by the same standard: the one asked for by id or name; where none is asked for the
/// first, or "" where there is none. Error: line-unknown {line, lines}.
Result<std::string> benchmark_asked(const session::WorkspaceState& state, const Standard& standard,
                                    const std::string& typed);

}  // namespace assessor::cli
