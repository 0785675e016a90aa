#include <memory>

#include "base/hash.h"
#include "base/platform/files.h"
#include "cli/commands/commands.h"
#include "cli/exit_code.h"
#include "cli/listing.h"
#include "cli/selection.h"
#include "cli/standard_files.h"
#include "exchange/answers_file.h"

namespace assessor::cli {

namespace {

using exchange::JsonNode;
using session::BenchmarkRecord;

struct Asked {
  Selection at;
  std::string file;
};

constexpr std::uint64_t k_largest_file = 5'000'000;

JsonNode node_of(const BenchmarkRecord& benchmark) {
  JsonNode node = JsonNode::object();
  node.add("id", JsonNode::text(benchmark.id));
  node.add("name", JsonNode::text(benchmark.name));
  node.add("standard", JsonNode::text(benchmark.sheet.standard_id));
  node.add("version", JsonNode::text(benchmark.sheet.standard_version));
  node.add("stage", JsonNode::text(benchmark.sheet.stage));
  node.add("period", JsonNode::text(benchmark.sheet.period));
  return node;
}

/// The standard that the file names, of those pinned here.
Result<const Standard*> standard_of(const session::Session& session, const std::string& path) {
  ASSESSOR_TRY(const std::string bytes, read_file(path_of(path), k_largest_file));
  const auto heading = exchange::read_answers_heading(bytes).heading;
  for (const Standard* standard : session.standards().all())
    if (heading && standard->id == heading->standard_id && standard->version == heading->standard_version)
      return standard;
  return fail("standard-not-here",
              {{"standard", heading ? heading->standard_id + " " + heading->standard_version : path}});
}

Result<int> add(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(OpenedWorkspace opened, open_to_write(console, asked.at.workspace, asked.at.as));
  ASSESSOR_TRY(const Standard* standard, standard_of(*opened.session, asked.file));
  ASSESSOR_TRY(AnswerSheet sheet, load_answers(console, asked.file, *standard));
  BenchmarkRecord benchmark{random_uuid(), sheet.subject_name, std::move(sheet)};
  ASSESSOR_CHECK(opened.act(session::AddBenchmark{benchmark}));
  if (console.json())
    console.print(node_of(benchmark));
  else
    console.print(console.say("cli.benchmark.added", {{"name", benchmark.name}, {"id", benchmark.id}}));
  return k_done;
}

Result<int> list(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(const OpenedWorkspace opened, open_to_read(console, asked.at.workspace));
  JsonNode root = JsonNode::object();
  JsonNode& nodes = root.add("benchmarks", JsonNode::list());
  TextTable table({{console.say("cli.benchmark.name")},
                   {console.say("cli.benchmark.standard")},
                   {console.say("cli.benchmark.period")},
                   {"id"}});
  for (const auto& [id, benchmark] : opened.state().benchmarks) {
    nodes.add(node_of(benchmark));
    table.row({benchmark.name, benchmark.sheet.standard_id + " " + benchmark.sheet.standard_version,
               benchmark.sheet.period, id});
  }
  print_listing(console, root, table);
  return k_done;
}

}  // namespace

Work declare_benchmark_add(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  declare_editing(syntax, asked->at);
  syntax.place("benchmark_file", asked->file);
  return [asked](const Console& console) { return add(*asked, console); };
}

Work declare_benchmark_list(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  declare_workspace(syntax, asked->at);
  return [asked](const Console& console) { return list(*asked, console); };
}

}  // namespace assessor::cli
