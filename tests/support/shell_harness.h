#pragma once

#include <memory>
#include <string>
#include <vector>

#include "i18n/catalog.h"
#include "session/session.h"
#include "support/memory_port.h"
#include "support/ui_harness.h"
#include "ui/shell/shell.h"

namespace assessor::test {

struct ShellSpec {
  std::string language = "id";
  HarnessSpec window = {};
  std::string person;  ///< who acts; empty: the first person of the workspace
};

/// The whole window without a window: the shell over a session, with a desk that carries out changes of the
/// records at once and keeps everything else in `asked` for the test to look at.
class ShellHarness {
 public:
  /// `session` may be null: before a workspace is open. It must outlive the harness.
  ShellHarness(session::Session* session, ShellSpec spec = {});

  ui::Shell shell;
  ui::Desk desk;
  std::vector<ui::Action> asked;
  std::vector<Error> refused;  ///< why a command was not carried out
  i18n::Catalog words;
  UiHarness hands;

  void go(const ui::Go& where);
  /// The last thing asked of this kind; null: none.
  template <class Kind>
  const Kind* last() const {
    for (auto at = asked.rbegin(); at != asked.rend(); ++at)
      if (const auto* kind = std::get_if<Kind>(&*at)) return kind;
    return nullptr;
  }

 private:
  void draw(ui::Ui& ui);
  void carry_out(const ui::Action& action);

  session::Session* m_session;
};

/// Sessions for screen tests, over a port in memory.
struct TestWorkspace {
  ::test::MemoryPort port;
  std::unique_ptr<session::Session> session;
};
/// The shipped LPLPP standard pinned, period 2026, one assessor, today 17 November 2026, no organization.
std::unique_ptr<TestWorkspace> empty_workspace();
/// The same with the given names, class community, fields social and economy, own stage open.
std::unique_ptr<TestWorkspace> workspace_with(const std::vector<std::string>& names);

/// Throws std::runtime_error with the error's code where there is no value.
template <class T>
T value_of(Result<T> result) {
  if (!result) throw std::runtime_error(result.error().code);
  if constexpr (!std::is_void_v<T>) return std::move(*result);
}

}  // namespace assessor::test
