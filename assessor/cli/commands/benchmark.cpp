#include <memory>
#include <utility>

#include "base/hash.h"
#include "base/platform/files.h"
#include "cli/benchmark_choice.h"
#include "cli/commands/benchmark.h"
#include "cli/commands/commands.h"
#include "cli/exit_code.h"
#include "cli/flat_table.h"
#include "cli/selection.h"
#include "cli/standard_files.h"
#include "exchange/answers_file.h"
#include "session/benchmark_record.h"

namespace assessor::cli {

namespace {

using exchange::JsonNode;
using session::BenchmarkRecord;

struct Asked {
  Selection at;
  std::string source, since;  ///< file or folder of a package; empty: an organization of the workspace
  std::string benchmark;
  bool consent = false, csv = false;
};

constexpr std::uint64_t k_largest_file = 5'000'000;

std::string stage_title(const OpenedWorkspace& opened, const Console& console, const AnswerSheet& sheet) {
  const auto standard = pinned_here(opened.session->standards(), sheet.standard_id, sheet.standard_version);
  const Stage* stage = standard ? (*standard)->stage(sheet.stage) : nullptr;
  return stage == nullptr ? sheet.stage : stage->title.in(console.language());
}

/// What each is, and where its answers come from.
FlatTable table_of(const OpenedWorkspace& opened, const Console& console) {
  FlatTable table({{.key = "id", .for_people = false},
                   {.key = "name", .title = console.say("cli.benchmark.name")},
                   {.key = "standard", .title = console.say("cli.benchmark.standard")},
                   {.key = "version", .title = console.say("cli.benchmark.version")},
                   {.key = "stage", .title = console.say("cli.benchmark.stage")},
                   {.key = "period", .title = console.say("cli.benchmark.period")},
                   {.key = "date", .title = console.say("cli.benchmark.date")},
                   {.key = "organization", .for_people = false},
                   {.key = "since", .title = console.say("cli.benchmark.since")},
                   {.key = "cards", .right = true, .title = console.say("cli.benchmark.cards")}});
  for (const auto& [id, benchmark] : opened.state().benchmarks) {
    const AnswerSheet& sheet = benchmark.sheet;
    const Benchmark said = sheet.benchmark.value_or(Benchmark{});
    const bool is_here = opened.state().organization(sheet.subject_id) != nullptr;
    table.row({FlatCell::text(id), FlatCell::text(benchmark.name), FlatCell::text(sheet.standard_id),
               FlatCell::text(sheet.standard_version),
               FlatCell::text(sheet.stage, stage_title(opened, console, sheet)), FlatCell::text(sheet.period),
               FlatCell::text(sheet.date.iso()), is_here ? FlatCell::text(sheet.subject_id) : FlatCell{},
               FlatCell::text(said.since),
               FlatCell::whole(static_cast<std::int64_t>(said.practices.size()))});
  }
  return table;
}

/// An answers file with the consent in it.
Result<BenchmarkRecord> from_file(const OpenedWorkspace& opened, const Console& console,
                                  const std::string& path) {
  ASSESSOR_TRY(const std::string bytes, read_file(path_of(path), k_largest_file));
  const auto heading = exchange::read_answers_heading(bytes).heading;
  if (!heading) return fail("standard-not-here", {{"standard", path}});
  ASSESSOR_TRY(const Standard* standard,
               pinned_here(opened.session->standards(), heading->standard_id, heading->standard_version));
  ASSESSOR_TRY(AnswerSheet sheet, load_answers(console, path, *standard));
  std::string name = sheet.subject_name;
  return BenchmarkRecord{random_uuid(), std::move(name), std::move(sheet)};
}

Result<BenchmarkRecord> record_of(const OpenedWorkspace& opened, const Console& console, const Asked& asked) {
  const bool is_package = is_folder(path_of(asked.source));
  const bool is_file = !asked.source.empty() && !is_package;
  if (is_file && (asked.consent || !asked.since.empty())) return fail("usage-consent-in-file");
  if (is_file) return from_file(opened, console, asked.source);
  if (!asked.consent) return fail("benchmark-consent-unsaid");
  if (is_package) {
    ASSESSOR_TRY(AnswerSheet sheet, sheet_of_package(opened.session->standards(), path_of(asked.source)));
    return session::benchmark_of(opened.state(), std::move(sheet), asked.since, random_uuid());
  }
  ASSESSOR_TRY(const Organization* organization, find_organization(opened.state(), asked.at.organization));
  return session::benchmark_of(*opened.session, organization->id, asked.since, random_uuid());
}

JsonNode node_of(const BenchmarkRecord& benchmark) {
  JsonNode node = JsonNode::object();
  node.add("id", JsonNode::text(benchmark.id));
  node.add("name", JsonNode::text(benchmark.name));
  node.add("standard", JsonNode::text(benchmark.sheet.standard_id));
  node.add("version", JsonNode::text(benchmark.sheet.standard_version));
  node.add("stage", JsonNode::text(benchmark.sheet.stage));
  node.add("period", JsonNode::text(benchmark.sheet.period));
  node.add("date", JsonNode::text(benchmark.sheet.date.iso()));
  return node;
}

void tell(const Console& console, const char* key, const BenchmarkRecord& benchmark) {
  if (console.json())
    console.print(node_of(benchmark));
  else
    console.print(console.say(key, {{"name", benchmark.name}, {"id", benchmark.id}}));
}

Result<int> add(const Asked& asked, const Console& console) {
  if (asked.source.empty() == asked.at.organization.empty()) return fail("usage-benchmark-source");
  ASSESSOR_TRY(OpenedWorkspace opened, open_to_write(console, asked.at.workspace, asked.at.as));
  ASSESSOR_TRY(const BenchmarkRecord benchmark, record_of(opened, console, asked));
  const bool was_there = opened.state().benchmarks.contains(benchmark.id);
  ASSESSOR_CHECK(opened.act(session::AddBenchmark{benchmark}));
  tell(console, was_there ? "cli.benchmark.renewed" : "cli.benchmark.added", benchmark);
  return k_done;
}

Result<int> remove(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(OpenedWorkspace opened, open_to_write(console, asked.at.workspace, asked.at.as));
  ASSESSOR_TRY(const BenchmarkRecord* found, find_benchmark(opened.state(), asked.benchmark));
  const BenchmarkRecord benchmark = *found;
  ASSESSOR_CHECK(opened.act(session::RemoveBenchmark{benchmark.id}));
  tell(console, "cli.benchmark.removed", benchmark);
  return k_done;
}

Result<int> list(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(const OpenedWorkspace opened, open_to_read(console, asked.at.workspace));
  const FlatTable table = table_of(opened, console);
  if (console.json()) {
    JsonNode root = JsonNode::object();
    root.add("benchmarks", table.json());
    console.print(root);
  } else if (asked.csv) {
    print_csv(console, table);
  } else {
    for (const std::string& line : table.lines(console)) console.print(line);
  }
  return k_done;
}

}  // namespace

Work declare_benchmark_add(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  declare_editing(syntax, asked->at);
  syntax.place("benchmark_file", asked->source, false);
  syntax.word("--organization", asked->at.organization, {"organization", "benchmark_organization"});
  syntax.flag("--consent", asked->consent);
  syntax.word("--since", asked->since, {"text", "benchmark_since"});
  return [asked](const Console& console) { return add(*asked, console); };
}

Work declare_benchmark_remove(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  declare_editing(syntax, asked->at);
  syntax.place("benchmark_record", asked->benchmark);
  return [asked](const Console& console) { return remove(*asked, console); };
}

Work declare_benchmark_list(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  declare_workspace(syntax, asked->at);
  syntax.flag("--csv", asked->csv);
  return [asked](const Console& console) { return list(*asked, console); };
}

}  // namespace assessor::cli
