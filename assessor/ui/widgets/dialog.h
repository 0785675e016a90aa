#pragma once

#include <string_view>

#include "ui/overlay.h"
#include "ui/signs.h"
#include "ui/widgets/button.h"

namespace assessor::ui {

struct DialogSpec {
  std::string_view key;
  /// A question: "Tutup kunjungan lapangan?"
  std::string_view title;
  /// What follows from yes.
  std::string_view text = {};
  /// In em; at most the window.
  float width = 34;
};

struct DialogButtons {
  /// What leaves everything as it is, and what acts: both name the act.
  std::string_view keep, act;
  bool act_enabled = true;
  std::string_view reason = {};
  /// The act removes something: the other button gets the focus first.
  bool removes = false;
};

enum class DialogAnswer { none, keep, act };

/// A question over the page. Draw it in every frame while it is asked; the content is drawn inside the scope,
/// `buttons` last. Enter acts on the focused button, Ctrl+Enter from within a form, Escape keeps.
class Dialog {
 public:
  Dialog(Ui& ui, const DialogSpec& spec);
  ~Dialog();
  Dialog(const Dialog&) = delete;
  Dialog& operator=(const Dialog&) = delete;

  /// A checked fact: sign and words. The key is for tests; may be empty.
  void fact(Sign sign, std::string_view words, std::string_view key = {});
  DialogAnswer buttons(const DialogButtons& spec);
  /// One button for a dialog that only tells. True when it or Escape was pressed.
  bool close_button(std::string_view label);

 private:
  Ui& m_ui;
  Id m_id;
  Overlay m_overlay;
  Panel m_panel;
  KeyScope m_scope;
};

}  // namespace assessor::ui
