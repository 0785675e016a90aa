#include "session/undo.h"

#include <algorithm>
#include <array>
#include <utility>

#include "session/act_name.h"
#include "session/lock.h"
#include "session/planning.h"
#include "session/process_users.h"

namespace assessor::session {

namespace {

constexpr std::string_view k_undo = "undo";
constexpr std::string_view k_redo = "redo";

/// Acts that others build on at once. Each has its own way back (return a stage, edit a period).
bool is_settled(std::string_view command) {
  static constexpr std::array<std::string_view, 11> k_settled{
      "open-period", "edit-period",  "start-assessment", "open-stage",   "send-stage",    "return-stage",
      "close-stage", "import-stage", "open-apart",       "lock-plenary", "revise-plenary"};
  return std::find(k_settled.begin(), k_settled.end(), command) != k_settled.end();
}

bool touches(const Transaction& transaction, const Key& key) {
  return std::any_of(transaction.changes.begin(), transaction.changes.end(),
                     [&](const Change& change) { return change.key == key; });
}

bool sends(const Transaction& transaction, const StageKey& stage) {
  return std::any_of(transaction.changes.begin(), transaction.changes.end(), [&](const Change& change) {
    if (change.key != Key::stage(stage) || !change.after) return false;
    return std::get<StageRecord>(*change.after).state == StageState::sent;
  });
}

/// A record that would point to nothing once `key` is gone.
std::optional<Key> user_of(const WorkspaceState& state, const Key& key) {
  const std::string id = key.parts.empty() ? std::string() : key.parts[0];
  if (key.kind == RecordKind::organization) {
    for (const auto& [other, assessment] : state.assessments)
      if (assessment.organization == id) return Key::of(RecordKind::assessment, other);
    for (const auto& [other, document] : state.documents)
      if (document.organization == id) return Key::of(RecordKind::document, other);
    for (const auto& [other, person] : state.people)
      if (person.organization == id) return Key::of(RecordKind::person, other);
  }
  if (key.kind == RecordKind::person)
    for (const auto& [stage, record] : state.stages)
      if (record.sent_by == id || stage.rater == id) return Key::stage(stage);
  return std::nullopt;
}

/// An answer that links the document and is not itself taken back by the same transaction.
std::optional<Key> linking_answer(const WorkspaceState& state, const std::string& document,
                                  const Transaction& reversed) {
  for (const auto& [stage, answers] : state.answers)
    for (const auto& [criterion, answer] : answers)
      for (const EvidenceLink& link : answer.evidence)
        if (link.document == document && !touches(reversed, Key::answer(stage, criterion)))
          return Key::answer(stage, criterion);
  return std::nullopt;
}

Transaction inverse_of(const Context& context, const Transaction& transaction, std::string_view command) {
  Transaction inverse;
  inverse.at = context.now;
  inverse.actor = context.actor;
  inverse.command = command;
  inverse.undoes = transaction.sequence;
  for (const Change& change : transaction.changes)
    inverse.changes.push_back({change.key, change.after, change.before});
  return inverse;
}

}  // namespace

void UndoHistory::add(const Transaction& transaction) {
  if (is_erasure(transaction.command)) forget(transaction);
  m_transactions.push_back(transaction);
  while (m_transactions.size() > m_reach) m_transactions.pop_front();
}

void UndoHistory::forget(const Transaction& erasure) {
  for (const Change& erased : erasure.changes) {
    m_erased[erased.key] = erasure.sequence;
    for (Transaction& earlier : m_transactions)
      for (Change& change : earlier.changes)
        if (change.key == erased.key) change = {change.key, std::nullopt, std::nullopt, true};
  }
}

bool UndoHistory::reaches(const Transaction& transaction) const {
  if (is_erasure(transaction.command)) return false;
  return std::none_of(transaction.changes.begin(), transaction.changes.end(), [&](const Change& change) {
    const auto erased = m_erased.find(change.key);
    return erased != m_erased.end() && erased->second > transaction.sequence;
  });
}

UndoHistory::Stacks UndoHistory::stacks_of(const std::string& actor) const {
  Stacks stacks;
  const auto drop = [](std::vector<const Transaction*>& stack, std::int64_t sequence) {
    if (!stack.empty() && stack.back()->sequence == sequence) stack.pop_back();
  };
  for (const Transaction& transaction : m_transactions) {
    if (transaction.actor != actor) continue;
    const bool reached = reaches(transaction);
    if (transaction.command == k_undo) {
      drop(stacks.done, transaction.undoes);
      if (reached) stacks.undone.push_back(&transaction);
    } else if (transaction.command == k_redo) {
      drop(stacks.undone, transaction.undoes);
      if (reached) stacks.done.push_back(&transaction);
    } else {
      stacks.undone.clear();
      if (reached) stacks.done.push_back(&transaction);
    }
  }
  return stacks;
}

const Transaction* UndoHistory::find(std::int64_t sequence) const {
  const auto found =
      std::lower_bound(m_transactions.begin(), m_transactions.end(), sequence,
                       [](const Transaction& one, std::int64_t wanted) { return one.sequence < wanted; });
  return found == m_transactions.end() || found->sequence != sequence ? nullptr : &*found;
}

UndoLabel UndoHistory::label_of(const Transaction& transaction) const {
  const Transaction* first = &transaction;
  while (first->undoes != 0) {
    const Transaction* earlier = find(first->undoes);
    if (earlier == nullptr) break;
    first = earlier;
  }
  UndoLabel label{act_name(*first), {}, transaction.sequence};
  for (const Change& change : transaction.changes) label.keys.push_back(change.key);
  return label;
}

std::optional<UndoLabel> UndoHistory::next_undo(const std::string& actor) const {
  const Stacks stacks = stacks_of(actor);
  return stacks.done.empty() ? std::nullopt : std::optional(label_of(*stacks.done.back()));
}

std::optional<UndoLabel> UndoHistory::next_redo(const std::string& actor) const {
  const Stacks stacks = stacks_of(actor);
  return stacks.undone.empty() ? std::nullopt : std::optional(label_of(*stacks.undone.back()));
}

Result<Transaction> UndoHistory::undo(const Context& context) const {
  const Stacks stacks = stacks_of(context.actor);
  if (stacks.done.empty()) return fail("undo-nothing");
  ASSESSOR_CHECK(may_reverse(context, *stacks.done.back()));
  return inverse_of(context, *stacks.done.back(), k_undo);
}

Result<Transaction> UndoHistory::redo(const Context& context) const {
  const Stacks stacks = stacks_of(context.actor);
  if (stacks.undone.empty()) return fail("redo-nothing");
  ASSESSOR_CHECK(may_reverse(context, *stacks.undone.back()));
  return inverse_of(context, *stacks.undone.back(), k_redo);
}

Result<void> UndoHistory::may_reverse(const Context& context, const Transaction& transaction) const {
  if (is_settled(transaction.command)) return fail("undo-settled", {{"command", transaction.command}});
  ASSESSOR_CHECK(check_unlocked(context.state, transaction.changes));
  for (const Change& change : transaction.changes) ASSESSOR_CHECK(may_reverse(context, transaction, change));
  return {};
}

Result<void> UndoHistory::may_reverse(const Context& context, const Transaction& transaction,
                                      const Change& change) const {
  const Key& key = change.key;
  if (key.kind == RecordKind::answer) {
    const auto open = may_change_answers(context, key.stage_key());
    if (!open) return fail("undo-stage-not-open", open.error().params);
    ASSESSOR_CHECK(stage_unsent_since(transaction, key.stage_key()));
  }
  if (key.kind == RecordKind::assessment) {
    const auto open = may_set_profile(context, key.parts[0]);
    if (!open) return fail("undo-profile-settled", open.error().params);
  }
  if (context.state.record(key) != change.after)
    return fail("undo-changed-since", {{"key", key.text()}, {"person", last_actor_on(key)}});
  if (change.before) return {};
  std::optional<Key> user = user_of(context.state, key);
  if (!user) user = process_user_of(context.state, key);
  if (key.kind == RecordKind::document && !user)
    user = linking_answer(context.state, key.parts[0], transaction);
  if (!user) return {};
  return fail("undo-still-used", {{"key", key.text()}, {"by", user->text()}});
}

Result<void> UndoHistory::stage_unsent_since(const Transaction& transaction, const StageKey& stage) const {
  for (auto later = m_transactions.rbegin(); later != m_transactions.rend(); ++later) {
    if (later->sequence <= transaction.sequence) return {};
    if (sends(*later, stage)) return fail("undo-sent-since", {{"stage", stage.stage}});
  }
  return {};
}

std::string UndoHistory::last_actor_on(const Key& key) const {
  for (auto later = m_transactions.rbegin(); later != m_transactions.rend(); ++later)
    if (touches(*later, key)) return later->actor;
  return {};
}

}  // namespace assessor::session
