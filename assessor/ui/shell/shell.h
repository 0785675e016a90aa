#pragma once

#include <string>

#include "ui/palette.h"
#include "ui/shell/screens.h"
#include "ui/shell/seal_prompt.h"

namespace assessor::ui {

/// What the shell is given each frame.
struct ShellInput {
  const session::Session* session = nullptr;
  const i18n::Catalog& words;
  const Desk& desk;
};

/// The frame around all screens: rail, top bar, step bar, status line, shortcuts that hold everywhere. Owns
/// what is looked at and the screens' own state; everything else it only reads.
class Shell {
 public:
  /// Draws a frame and appends what the person wants. Go is carried out here and not appended.
  void draw(Ui& ui, const ShellInput& input, Actions& actions);

  const Selection& selection() const { return m_at; }
  void go(const Go& where);
  /// Forgets screens and selection: another workspace was opened.
  void reset();

 private:
  void take_shortcuts(Ui& ui, const ShellInput& input, const Page& page, Actions& actions);
  void draw_bars(Ui& ui, const ShellInput& input, const Model& model, const Page& page, Actions& actions);
  void press_top(const std::string& key, const Page& page, Actions& actions);
  void draw_content(Ui& ui, const Model& model, const ScreenEntry& screen, Rect area, Actions& actions);
  void draw_palette(Ui& ui, const Model& model, const Page& page, Actions& actions);
  void open_help();
  void carry_out_moves(Actions& actions, std::size_t from);

  Selection m_at;
  Screens m_screens;
  PaletteState m_palette;
  SealPrompt m_seal;
  PageEvent m_event;  ///< pressed in a bar of the last frame, for the screen to act on in this one
};

}  // namespace assessor::ui
