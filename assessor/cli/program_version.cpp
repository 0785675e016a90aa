#include "cli/program_version.h"

#include "report/report_versions.h"
#include "store/store_versions.h"

namespace assessor::cli {

std::string program_version() {
  return ASSESSOR_VERSION;
}

NamedVersions library_versions() {
  NamedVersions all = base_versions();
  for (const NamedVersions& more : {store::store_versions(), report::report_versions()})
    all.insert(all.end(), more.begin(), more.end());
  return all;
}

void print_versions(const Console& console) {
  using exchange::JsonNode;
  if (!console.json()) {
    console.print("Asesor LPLPP " + program_version());
    for (const NamedVersion& library : library_versions())
      console.print("  " + library.name + " " + library.version);
    return;
  }
  JsonNode root = JsonNode::object();
  root.add("version", JsonNode::text(program_version()));
  JsonNode& libraries = root.add("libraries", JsonNode::object());
  for (const NamedVersion& library : library_versions())
    libraries.add(library.name, JsonNode::text(library.version));
  console.print(root);
}

}  // namespace assessor::cli
