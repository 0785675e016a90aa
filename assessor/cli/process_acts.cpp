#include "cli/process_acts.h"

#include "cli/exit_code.h"
#include "cli/record_nodes.h"

namespace assessor::cli {

Result<int> act_and_show(OpenedWorkspace& opened, const Console& console, const session::Command& command,
                         const session::Key& key, const std::string& sentence) {
  ASSESSOR_CHECK(opened.act(command));
  const auto record = opened.state().record(key);
  if (console.json())
    console.print(record ? node_of(*record) : exchange::JsonNode::object());
  else
    console.print(sentence);
  return k_done;
}

DocumentReference typed_reference(const std::string& typed) {
  const std::size_t colon = typed.find(':');
  if (colon == std::string::npos) return {typed, {}};
  return {typed.substr(0, colon), typed.substr(colon + 1)};
}

std::string days_words(const Console& console, int days_left) {
  return console.format().days_left(days_left);
}

}  // namespace assessor::cli
