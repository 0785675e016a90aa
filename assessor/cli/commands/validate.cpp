#include <algorithm>
#include <memory>

#include "cli/commands/commands.h"
#include "cli/exit_code.h"
#include "cli/standard_files.h"
#include "cli/standard_guide.h"

namespace assessor::cli {

namespace {

using exchange::JsonNode;
using exchange::Severity;

struct Counts {
  std::size_t errors, warnings, notes;
};

Counts counts_of(const StandardFile& file) {
  return {count_of(file.findings, Severity::error), count_of(file.findings, Severity::warning),
          count_of(file.findings, Severity::note)};
}

JsonNode as_json(const Console& console, const std::string& path, const StandardFile& file) {
  const Counts counts = counts_of(file);
  JsonNode node = JsonNode::object();
  node.add("file", JsonNode::text(path));
  node.add("valid", JsonNode::boolean(file.standard.has_value()));
  if (file.standard) {
    node.add("id", JsonNode::text(file.standard->id));
    node.add("version", JsonNode::text(file.standard->version));
    node.add("digest", JsonNode::text(file.standard->digest));
  }
  node.add("errors", JsonNode::whole(static_cast<std::int64_t>(counts.errors)));
  node.add("warnings", JsonNode::whole(static_cast<std::int64_t>(counts.warnings)));
  node.add("notes", JsonNode::whole(static_cast<std::int64_t>(counts.notes)));
  JsonNode& findings = node.add("findings", JsonNode::list());
  for (const auto& finding : file.findings) findings.add(node_of(console, finding));
  return node;
}

void print_words(const Console& console, const std::string& path, const StandardFile& file) {
  for (const auto& finding : file.findings) console.print(line_of(console, path, finding));
  const Counts counts = counts_of(file);
  console.print(console.say(file.standard ? "cli.validate.good" : "cli.validate.bad",
                            {{"path", path},
                             {"errors", std::to_string(counts.errors)},
                             {"warnings", std::to_string(counts.warnings)},
                             {"notes", std::to_string(counts.notes)}}));
}

struct Asked {
  std::vector<std::string> paths;
  bool guide = false;  ///< also what helps to rate alike: examples, and where it all comes from
};

void tell(const Console& console, const std::string& path, const StandardFile& file, bool guide) {
  print_words(console, path, file);
  if (guide && file.standard) print_guide(console, *file.standard);
}

/// Each file is told of, also behind one that could not be read.
Result<int> validate(const Asked& asked, const Console& console) {
  int code = k_done;
  JsonNode all = JsonNode::object();
  JsonNode& files = all.add("files", JsonNode::list());
  for (const std::string& path : asked.paths) {
    const Result<StandardFile> file = read_standard_file(path);
    if (!file) {
      console.complain(file.error());
      code = std::max(code, exit_code_of(file.error()));
      continue;
    }
    if (!file->standard) code = std::max(code, k_does_not_hold);
    if (!console.json()) {
      tell(console, path, *file, asked.guide);
      continue;
    }
    JsonNode& node = files.add(as_json(console, path, *file));
    if (asked.guide && file->standard) node.add("guide", guide_node(console, *file->standard));
  }
  if (console.json()) console.print(all);
  return code;
}

}  // namespace

Work declare_validate(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  syntax.places("standards", asked->paths);
  syntax.flag("--guide", asked->guide);
  return [asked](const Console& console) { return validate(*asked, console); };
}

}  // namespace assessor::cli
