// Standards and benchmarks that come as files.

#include <utility>
#include <variant>

#include "app/desk_actions.h"
#include "app/desk_jobs.h"
#include "base/hash.h"
#include "base/platform/files.h"
#include "base/platform/paths.h"
#include "cli/benchmark_choice.h"
#include "exchange/answers_file.h"
#include "exchange/package_sums.h"
#include "exchange/standard_reader.h"

namespace assessor::app {

namespace {

namespace fs = std::filesystem;
constexpr std::uint64_t k_largest_file = 5'000'000;

struct Inspected {
  ui::StandardInspection shown;
  InspectedStandard kept;
};

const char* name_of(exchange::Severity severity) {
  switch (severity) {
    case exchange::Severity::error:
      return "error";
    case exchange::Severity::warning:
      return "warning";
    case exchange::Severity::note:
      break;
  }
  return "note";
}

Inspected inspect(const fs::path& file, const std::string& language) {
  Inspected inspected;
  inspected.shown.file = file;
  auto bytes = read_file(file, k_largest_file);
  if (!bytes) {
    inspected.shown.error = bytes.error();
    return inspected;
  }
  const exchange::StandardRead read = exchange::read_standard(*bytes);
  for (const auto& finding : read.findings)
    inspected.shown.findings.push_back(
        {finding.code, finding.path, name_of(finding.severity), finding.params});
  if (read.standard) {
    inspected.shown.id = read.standard->id;
    inspected.shown.version = read.standard->version;
    inspected.shown.title = read.standard->title.in(language);
    inspected.shown.acceptable = true;
  }
  inspected.kept = {std::move(*bytes), read.standard.has_value()};
  return inspected;
}

Result<ui::ShippedStandard> shipped_standard(const fs::path& file, std::string key) {
  ASSESSOR_TRY(const std::string bytes, read_file(file, k_largest_file));
  const exchange::StandardRead read = exchange::read_standard(bytes);
  if (!read.standard)
    return fail("standard-has-errors",
                {{"count", std::to_string(read.findings.size())}, {"code", read.findings.front().code}});
  const Text& notice = read.standard->short_notice;
  return ui::ShippedStandard{std::move(key), notice.empty() ? read.standard->title : notice};
}

Result<std::vector<ui::ShippedStandard>> shipped_standards() {
  ASSESSOR_TRY(const fs::path criteria, resource_folder("criteria"));
  const fs::path root = criteria / "standards";
  ASSESSOR_TRY(const auto folders, list_folder(root));
  std::vector<ui::ShippedStandard> found;
  for (const FolderEntry& folder : folders) {
    if (folder.kind != EntryKind::folder) continue;
    ASSESSOR_TRY(const auto files, list_folder(root / path_of(folder.name)));
    for (const FolderEntry& file : files) {
      const fs::path name = path_of(file.name);
      if (name.extension() != ".json") continue;
      ASSESSOR_TRY(auto standard, shipped_standard(root / path_of(folder.name) / name,
                                                   folder.name + "/" + path_text(name.stem())));
      found.push_back(std::move(standard));
    }
  }
  return found;
}

/// A benchmark that says itself that its organization agreed, or the sheet of a package, which does not.
using ReadBenchmark = std::variant<BenchmarkRecord, AnswerSheet>;

Result<ReadBenchmark> read_benchmark(const fs::path& file, const session::Standards& standards) {
  if (file.filename() == exchange::k_answers_name &&
      path_exists(file.parent_path() / exchange::k_list_name)) {
    ASSESSOR_TRY(AnswerSheet sheet, cli::sheet_of_package(standards, file.parent_path()));
    return sheet;
  }
  ASSESSOR_TRY(const std::string bytes, read_file(file, k_largest_file));
  const auto heading = exchange::read_answers_heading(bytes).heading;
  for (const Standard* standard : standards.all()) {
    if (!heading || standard->id != heading->standard_id || standard->version != heading->standard_version)
      continue;
    exchange::AnswersRead read = exchange::read_answers(bytes, *standard);
    if (!read.sheet)
      return tl::unexpected(
          exchange::first_of(read.findings, "benchmark-has-findings", {{"path", path_text(file)}}));
    return BenchmarkRecord{random_uuid(), read.sheet->subject_name, std::move(*read.sheet)};
  }
  return fail("standard-missing", {{"digest", heading ? heading->standard_id + " " + heading->standard_version
                                                      : path_text(file.filename())}});
}

}  // namespace

void carry_out(DeskState& state, const ui::ListStandards&) {
  using List = std::vector<ui::ShippedStandard>;
  start_job<List>(
      state, {.what = "standards", .shown = false, .outlives_workspace = true},
      [](const JobControl&) { return shipped_standards(); },
      [&state](List list) { state.desk.shipped_standards = std::move(list); });
}

void carry_out(DeskState& state, const ui::InspectStandard& action) {
  state.desk.standard.reset();
  state.inspected = {};
  start_job<Inspected>(
      state, {.what = "standard", .shown = false},
      [file = action.file, language = state.desk.language](const JobControl&) -> Result<Inspected> {
        return inspect(file, language);
      },
      [&state](Inspected inspected) {
        state.desk.standard = std::move(inspected.shown);
        state.inspected = std::move(inspected.kept);
      });
}

void carry_out(DeskState& state, const ui::PinStandard&) {
  if (!state.open || !state.inspected.acceptable) return;
  const auto pin = state.session()->pin_standard(state.inspected.bytes);
  if (!pin) return complain(state, pin.error());
  say(state, ui::Message::Tone::good, "desk.standard_pinned",
      {{"standard", pin->id}, {"version", pin->version}});
}

void carry_out(DeskState& state, const ui::AddBenchmarkFile& action) {
  if (!state.open) return;
  state.desk.benchmark_offer.reset();
  start_job<ReadBenchmark>(
      state, {.what = "benchmark", .shown = false},
      // The copy keeps the standards alive, whatever becomes of the session.
      [file = action.file, standards = state.session()->standards()](const JobControl&) {
        return read_benchmark(file, standards);
      },
      [&state, folder = action.file.parent_path()](ReadBenchmark read) {
        if (auto* sheet = std::get_if<AnswerSheet>(&read)) {
          state.desk.benchmark_offer = ui::BenchmarkOffer{folder, std::move(*sheet)};
          return;
        }
        auto& benchmark = std::get<BenchmarkRecord>(read);
        const std::string name = benchmark.name;
        const auto done =
            state.session()->dispatch(session::AddBenchmark{std::move(benchmark)}, state.desk.person);
        if (!done) return complain(state, done.error());
        say(state, ui::Message::Tone::good, "desk.benchmark_added", {{"name", name}});
      });
}

}  // namespace assessor::app
