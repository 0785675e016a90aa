#include "session/practice_plan.h"

#include <algorithm>
#include <utility>

#include "base/platform/files.h"
#include "exchange/answers_file.h"
#include "exchange/standard_reader.h"

namespace assessor::session {

namespace {

using namespace exchange;

constexpr std::uint64_t k_largest_file = 5'000'000;

Error first_error(const std::vector<LintFinding>& findings) {
  const auto found = std::find_if(findings.begin(), findings.end(), [](const LintFinding& finding) {
    return finding.severity == Severity::error;
  });
  if (found == findings.end()) return {"record-damaged", {{"reason", "json-syntax"}, {"path", "$"}}, {}};
  return {"record-damaged", {{"reason", found->code}, {"path", found->path}}, {}};
}

/// As the readers say it of a record: here it is a file that came with the program.
Error damaged(Error error, const std::filesystem::path& path) {
  if (error.code != "record-damaged") return error;
  error.params["file"] = path_text(path.filename());
  return {"practice-damaged", std::move(error.params), std::move(error.trail)};
}

/// The file's bytes through a reader.
template <class Value, class Reader>
Result<Value> read_as(const std::filesystem::path& path, Reader reader) {
  Result<Value> value =
      read_file(path, k_largest_file).and_then([&](const std::string& bytes) { return reader(bytes); });
  if (value) return value;
  return tl::unexpected(damaged(std::move(value).error(), path));
}

Result<void> read_criteria(const std::filesystem::path& criteria, PracticePlan& plan) {
  const PracticeCity& city = plan.city;
  const auto standard = criteria / "standards" / city.standard_id / (city.standard_version + ".json");
  ASSESSOR_TRY(plan.standard, read_as<Standard>(standard, [&](const std::string& bytes) -> Result<Standard> {
                 plan.standard_bytes = bytes;
                 StandardRead read = read_standard(bytes);
                 if (!read.standard) return tl::unexpected(first_error(read.findings));
                 return std::move(*read.standard);
               }));
  const auto benchmark = criteria / "benchmarks" / (city.benchmark + ".json");
  ASSESSOR_TRY(plan.benchmark,
               read_as<AnswerSheet>(benchmark, [&](const std::string& bytes) -> Result<AnswerSheet> {
                 AnswersRead read = read_answers(bytes, plan.standard);
                 if (!read.sheet) return tl::unexpected(first_error(read.findings));
                 return std::move(*read.sheet);
               }));
  return {};
}

}  // namespace

Result<PracticePlan> read_practice_plan(const std::filesystem::path& assets,
                                        const std::filesystem::path& criteria) {
  const auto folder = assets / "demo";
  PracticePlan plan;
  ASSESSOR_TRY(plan.city, read_as<PracticeCity>(folder / "practice.json", read_practice_city));
  ASSESSOR_TRY(plan.reasons, read_as<PracticeReasons>(folder / "reasons.json", read_practice_reasons));
  ASSESSOR_TRY(plan.process, read_as<std::vector<PracticeAct>>(folder / "acts.json", read_practice_process));
  ASSESSOR_CHECK(read_criteria(criteria, plan));
  for (const std::string& name : plan.city.organizations) {
    ASSESSOR_TRY(PracticeOrganization organization,
                 read_as<PracticeOrganization>(folder / "organizations" / (name + ".json"),
                                               [&](const std::string& bytes) {
                                                 return read_practice_organization(bytes, plan.standard);
                                               }));
    plan.organizations.push_back(std::move(organization));
  }
  return plan;
}

}  // namespace assessor::session
