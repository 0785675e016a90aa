#pragma once

#include <string_view>

#include "ui/scopes.h"

namespace assessor::ui {

struct CardSpec {
  std::string_view key;
  /// Height 0: as high as the content, drawn in the flow of the panel (rect.min is then the cursor).
  Rect rect = {};
  std::string_view title = {};
  /// At most one link at the right of the head.
  std::string_view action = {};
  /// A line below the head.
  bool divided = false;
  /// Small count behind the title.
  std::string_view count = {};
  bool scrolls = false;
  /// The edge of what is being worked on.
  bool active = false;
};

/// White ground with a hairline and a head; content flows inside. Adds its key to the path.
class Card {
 public:
  Card(Ui& ui, const CardSpec& spec);
  ~Card();
  Card(const Card&) = delete;
  Card& operator=(const Card&) = delete;

  /// The link of the head was pressed.
  bool action_pressed() const { return m_action; }
  ImDrawList& draw() const { return m_panel.draw(); }
  /// Where content may be drawn.
  Rect inner() const { return m_inner; }

 private:
  Rect m_rect, m_inner;
  Panel m_panel;
  KeyScope m_scope;
  bool m_action = false;
};

/// A card in the flow that is as high as what is drawn inside.
class FlowCard {
 public:
  FlowCard(Ui& ui, std::string_view key, std::string_view title = {});
  ~FlowCard();
  FlowCard(const FlowCard&) = delete;
  FlowCard& operator=(const FlowCard&) = delete;

 private:
  Ui& m_ui;
  KeyScope m_scope;
  ImDrawListSplitter m_layers;
  ImVec2 m_start;
  float m_width, m_right_before;
};

/// A hairline across the panel or card.
void divider(Ui& ui);

}  // namespace assessor::ui
