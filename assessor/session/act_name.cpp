#include "session/act_name.h"

#include <algorithm>

#include "session/command.h"

namespace assessor::session {

namespace {

/// Out of the archive again: what was archived before is not any more.
template <class Kind>
bool comes_back(const Change& change) {
  const Kind* before = change.before ? std::get_if<Kind>(&*change.before) : nullptr;
  const Kind* after = change.after ? std::get_if<Kind>(&*change.after) : nullptr;
  return before != nullptr && after != nullptr && before->archived && !after->archived;
}

bool comes_back(const Change& change) {
  return comes_back<Organization>(change) || comes_back<Person>(change) ||
         comes_back<EvidenceDocument>(change);
}

/// Of a benchmark that was there already: its practice cards, or another sheet of the same organization.
std::string benchmark_act(const Change& change) {
  const auto* before = change.before ? std::get_if<BenchmarkRecord>(&*change.before) : nullptr;
  const auto* after = change.after ? std::get_if<BenchmarkRecord>(&*change.after) : nullptr;
  if (before == nullptr || after == nullptr) return {};
  return before->sheet.answers == after->sheet.answers && before->sheet.date == after->sheet.date
             ? ".practice"
             : ".renew";
}

/// An erasure that left a file in the document's place.
bool covers_picture(const Change& change) {
  const auto* after = change.after ? std::get_if<EvidenceDocument>(&*change.after) : nullptr;
  return after != nullptr && !after->document.file.empty();
}

}  // namespace

std::string act_name(const Transaction& transaction) {
  const auto& changes = transaction.changes;
  const bool archives = transaction.command.starts_with("archive-");
  if (archives && std::ranges::any_of(changes, [](const Change& change) { return comes_back(change); }))
    return transaction.command + ".back";
  if (transaction.command == "add-benchmark" && changes.size() == 1)
    return transaction.command + benchmark_act(changes.front());
  if (is_erasure(transaction.command) && std::ranges::any_of(changes, covers_picture))
    return transaction.command + ".cover";
  return transaction.command;
}

}  // namespace assessor::session
