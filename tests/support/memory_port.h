#pragma once

#include <algorithm>
#include <iterator>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "session/port.h"

namespace test {

/// Keeps what was committed as text, so that a second session starts from exactly what the first one saved.
/// Fails, or holds writes up, on request.
class MemoryPort final : public assessor::session::Port {
 public:
  assessor::Result<assessor::session::Loaded> load() override {
    const std::lock_guard lock(m_mutex);
    assessor::session::Loaded loaded;
    for (const auto& transaction : m_transactions) apply(loaded.state, transaction);

    loaded.last_sequence = static_cast<std::int64_t>(m_transactions.size());
    loaded.recent = m_transactions;
    for (const auto& [digest, bytes] : m_standards) loaded.standards.push_back({digest, bytes});
    return loaded;
  }

  assessor::Result<void> commit(const assessor::session::Transaction& transaction) override {
    const std::lock_guard lock(m_mutex);
    ++m_attempts;
    if (m_failures > 0) {
      --m_failures;
      return assessor::fail("disk-full", {{"path", "memory"}});
    }
    if (transaction.sequence != static_cast<std::int64_t>(m_transactions.size()) + 1)
      return assessor::fail("sequence-gap");
    ASSESSOR_TRY(assessor::session::Transaction stored, through_text(transaction));
    m_transactions.push_back(std::move(stored));
    return {};
  }

  assessor::Result<std::vector<assessor::session::Transaction>> history(
      const assessor::session::HistoryQuery& query) override {
    const std::lock_guard lock(m_mutex);
    std::vector<assessor::session::Transaction> found;
    for (auto one = m_transactions.rbegin(); one != m_transactions.rend() && found.size() < query.limit;
         ++one)
      if (one->sequence < query.before) found.push_back(*one);
    return found;
  }

  assessor::Result<assessor::session::JournalHead> head() override {
    return assessor::session::JournalHead{static_cast<std::int64_t>(m_transactions.size()), "memory"};
  }
  assessor::Result<void> pin_standard(const assessor::session::PinnedBytes& standard) override {
    m_standards[standard.digest] = standard.bytes;
    return {};
  }
  bool writable() const override { return !m_holder; }
  std::optional<assessor::LockHolder> writer() const override { return m_holder; }
  assessor::Result<std::int64_t> version() override {
    return static_cast<std::int64_t>(m_transactions.size());
  }

  /// The next so many commits find the disk full.
  void fail_next(int commits) {
    const std::lock_guard lock(m_mutex);
    m_failures = commits;
  }
  void hold_by(assessor::LockHolder holder) { m_holder = std::move(holder); }
  int attempts() const { return m_attempts; }
  const std::vector<assessor::session::Transaction>& transactions() const { return m_transactions; }
  /// While it is held, every commit waits.
  std::unique_lock<std::mutex> stall() { return std::unique_lock(m_mutex); }

 private:
  static assessor::Result<std::optional<assessor::session::Record>> through_text(
      const assessor::session::Key& key, const std::optional<assessor::session::Record>& record) {
    if (!record) return std::optional<assessor::session::Record>();
    ASSESSOR_TRY(const std::string text, assessor::session::record_text(*record));
    ASSESSOR_TRY(assessor::session::Record read, assessor::session::read_record(key, text));
    return std::optional(std::move(read));
  }

  static assessor::Result<assessor::session::Transaction> through_text(
      assessor::session::Transaction transaction) {
    for (assessor::session::Change& change : transaction.changes) {
      ASSESSOR_TRY(change.before, through_text(change.key, change.before));
      ASSESSOR_TRY(change.after, through_text(change.key, change.after));
    }
    return transaction;
  }

  std::mutex m_mutex;
  std::vector<assessor::session::Transaction> m_transactions;
  std::map<std::string, std::string> m_standards;
  std::optional<assessor::LockHolder> m_holder;
  int m_failures = 0;
  int m_attempts = 0;
};

}  // namespace test
