#include "cli/benchmark_choice.h"

#include "base/platform/files.h"
#include "base/text.h"
#include "exchange/stage_package.h"

namespace assessor::cli {

Result<const BenchmarkRecord*> find_benchmark(const session::WorkspaceState& state,
                                              const std::string& typed) {
  if (const auto found = state.benchmarks.find(typed); found != state.benchmarks.end()) return &found->second;
  const BenchmarkRecord* named = nullptr;
  for (const auto& [id, benchmark] : state.benchmarks) {
    if (folded(benchmark.name) != folded(typed)) continue;
    if (named != nullptr) return fail("benchmark-ambiguous", {{"benchmark", typed}});
    named = &benchmark;
  }
  if (named == nullptr) return fail("benchmark-missing", {{"benchmark", typed}});
  return named;
}

Result<const Standard*> pinned_here(const session::Standards& standards, const std::string& id,
                                    const std::string& version) {
  for (const Standard* standard : standards.all())
    if (standard->id == id && standard->version == version) return standard;
  return fail("standard-not-here", {{"standard", id + " " + version}});
}

Result<AnswerSheet> sheet_of_package(const session::Standards& standards,
                                     const std::filesystem::path& folder) {
  ASSESSOR_TRY(const exchange::SealedPackage sealed, exchange::check_stage_package(folder));
  ASSESSOR_TRY(const Standard* standard, pinned_here(standards, sealed.standard.id, sealed.standard.version));
  if (session::pin_of(*standard) != sealed.standard)
    return fail("package-standard-differs", {{"path", "standard.json"}});
  if (!sealed.sent) return fail("benchmark-package-open");
  exchange::OpenedPackage read = exchange::open_stage_package(sealed, *standard);
  if (read.error) return tl::unexpected(*read.error);
  if (!read.package)
    return tl::unexpected(exchange::first_of(read.findings, "benchmark-has-findings",
                                             {{"path", path_text(folder / "answers.json")}}));
  return std::move(read.package->sheet);
}

}  // namespace assessor::cli
