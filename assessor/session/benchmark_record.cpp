#include "session/benchmark_record.h"

#include <utility>

#include "session/city_rows.h"
#include "session/redaction.h"
#include "session/session.h"

namespace assessor::session {

namespace {

/// Null: nothing that others rated was sent, or it may not be seen yet.
const AnswerSheet* verified_sheet(const Session& session, const std::string& organization) {
  const AnswerSheet* newest = nullptr;
  for (const auto& [id, assessment] : session.state().assessments) {
    const Standard* standard = session.standard_of(id);
    const auto sent = session.latest_sent(id);
    if (assessment.organization != organization || standard == nullptr || !sent) continue;
    if (!is_verified(*standard, sent->stage)) continue;
    const AnswerSheet* sheet = session.sent_sheet(*sent);
    if (sheet != nullptr && (newest == nullptr || newest->date < sheet->date)) newest = sheet;
  }
  return newest;
}

}  // namespace

const BenchmarkRecord* benchmark_about(const WorkspaceState& state, const std::string& organization) {
  if (organization.empty()) return nullptr;
  for (const auto& [id, record] : state.benchmarks)
    if (record.sheet.subject_id == organization) return &record;
  return nullptr;
}

BenchmarkRecord benchmark_of(const WorkspaceState& state, AnswerSheet sheet, const std::string& since,
                             const std::string& fresh_id) {
  for (auto& [criterion, answer] : sheet.answers) redact(answer);
  for (Document& document : sheet.documents) redact(document);
  const BenchmarkRecord* before = benchmark_about(state, sheet.subject_id);
  sheet.benchmark = before != nullptr ? before->sheet.benchmark : std::nullopt;
  if (!sheet.benchmark) sheet.benchmark.emplace();
  sheet.benchmark->consent = true;
  if (!since.empty()) sheet.benchmark->since = since;
  std::string name = sheet.subject_name;
  return {before != nullptr ? before->id : fresh_id, std::move(name), std::move(sheet)};
}

Result<BenchmarkRecord> benchmark_of(const Session& session, const std::string& organization,
                                     const std::string& since, const std::string& fresh_id) {
  const Organization* found = session.state().organization(organization);
  if (found == nullptr) return fail("organization-missing", {{"organization", organization}});
  if (!found->consents_to_teach) return fail("benchmark-not-consented", {{"name", found->name}});
  const AnswerSheet* sheet = verified_sheet(session, organization);
  if (sheet == nullptr) return fail("benchmark-not-verified", {{"name", found->name}});
  return benchmark_of(session.state(), *sheet, since, fresh_id);
}

}  // namespace assessor::session
