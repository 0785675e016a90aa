// What became of one item, for Menilai in tall windows.

#include <algorithm>
#include <utility>

#include "app/desk_actions.h"
#include "app/desk_jobs.h"
#include "store/records.h"

namespace assessor::app {

namespace {

/// By a connection of its own, so that a slow disk holds up neither the window nor saving. The journal has an
/// index over keys, so that this costs the same in a journal of ten years.
Result<ui::ItemHistory> read_item(const store::WorkspaceFolder& folder, const store::Guard& guard,
                                  const ui::ReadItemHistory& wish) {
  constexpr std::size_t k_most_a_stage = 40;
  ASSESSOR_TRY(const store::Database database, store::Database::open(folder.database(), store::Access::read));
  ui::ItemHistory history{wish, {}};
  for (const StageKey& stage : wish.stages) {
    session::HistoryQuery query;
    query.limit = k_most_a_stage;
    query.key_prefix = session::Key::answer(stage, wish.criterion).text();
    ASSESSOR_TRY(const auto found, store::read_history(database, query, guard));
    history.transactions.insert(history.transactions.end(), found.begin(), found.end());
  }
  std::ranges::sort(history.transactions, std::ranges::greater(), &session::Transaction::sequence);
  return history;
}

}  // namespace

void carry_out(DeskState& state, const ui::ReadItemHistory& action) {
  if (!state.open) return;
  start_job<ui::ItemHistory>(
      state, {.what = "item_history", .shown = false},
      [folder = state.folder(), guard = state.open->store->guard(), action](const JobControl&) {
        return read_item(folder, guard, action);
      },
      [&state](ui::ItemHistory history) { state.desk.item_history = std::move(history); });
}

}  // namespace assessor::app
