#pragma once

#include <string>
#include <vector>

#include "i18n/catalog.h"
#include "i18n/format.h"
#include "session/session.h"
#include "ui/shell/action.h"
#include "ui/shell/desk.h"
#include "ui/shell/place.h"
#include "ui/ui.h"

namespace assessor::ui {

/// All that a screen may read. A screen is two functions and a state struct:
///   Page home_page(const Model&, const HomeState&)              head, view switch, next step
///   void draw_home(Ui&, const Model&, HomeState&, const PageEvent&, Actions&)   the content between the bars
/// It reads the model, keeps only screen state, and tells what the person wants in Actions.
struct Model {
  const session::Session* session = nullptr;  ///< null before a workspace is open
  const i18n::Catalog& words;
  const i18n::Format& format;
  const Selection& at;
  const Desk& desk;

  std::string tr(std::string_view key, const i18n::Params& params = {}) const {
    return words.text(key, params);
  }
  /// Words of a standard in the window's language.
  const std::string& tr(const Text& text) const { return text.in(words.language()); }

  /// The chosen organization's assessment in the period looked at; null: none.
  const Assessment* assessment() const;
  const Standard* standard() const;  ///< of that assessment, else of the period looked at; null: none
  /// The stage looked at: the chosen one, else the open one, else the last sent; empty stage: none.
  StageKey stage() const;
};

/// A run of words in the step sentence; the thing it is about is bold.
struct SentencePart {
  std::string words;
  bool bold = false;
};

struct PageButton {
  std::string key;  ///< comes back in PageEvent::pressed
  std::string label;
  const char* icon = nullptr;
  std::string shortcut;          ///< shown at its right end
  std::string disabled_because;  ///< empty: enabled
};

/// What the frame around the content shows: decided by the screen, drawn by the shell.
struct Page {
  std::string title, title_suffix, caption;
  std::vector<PageButton> tabs;    ///< view switch in the top bar
  std::string tab;                 ///< key of the chosen one
  std::vector<PageButton> tools;   ///< buttons beside the search field
  std::vector<SentencePart> step;  ///< "Langkah berikutnya": verb first, at most 80 letters
  std::optional<PageButton> primary, secondary;
};

struct PageEvent {
  std::string pressed;   ///< key of a tab, tool, primary or secondary; empty: nothing
  bool primary = false;  ///< the pressed one is the primary (button or Ctrl+Enter)
};

}  // namespace assessor::ui
