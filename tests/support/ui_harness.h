#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/ui.h"

struct ImGuiContext;

namespace assessor::test {

struct HarnessSpec {
  ImVec2 window{1366, 768};
  float zoom = 1;
  bool dark = false;
  std::string language = "id";
};

/// The sentences of a language from assets/lang.
const i18n::Catalog& shared_catalog(const std::string& language);

/// The user interface without a window: draws frames, presses keys and clicks items by their keys.
/// What is asked of an item that is not there throws std::runtime_error with the keys that are.
class UiHarness {
 public:
  using Draw = std::function<void(ui::Ui&)>;

  explicit UiHarness(Draw draw, HarnessSpec spec = {});
  ~UiHarness();
  UiHarness(const UiHarness&) = delete;
  UiHarness& operator=(const UiHarness&) = delete;

  ui::Ui ui;
  std::string clipboard;

  void frames(int count = 1);
  /// The harness draws something else from now on.
  void draws(Draw draw) { m_draw = std::move(draw); }

  void click(std::string_view key);
  void double_click(std::string_view key);
  void hover(std::string_view key);
  void click_at(ImVec2 pos);
  void wheel(std::string_view over, float steps);
  /// "Tab", "Ctrl+Enter", "Shift+Tab", "↓": see ui::chord_named.
  void press(std::string_view chord);
  void press(std::string_view chord, int times);
  /// As fast as the window hands keys on: a frame down, a frame up, with nothing between one and the next.
  void tap(std::string_view chord);
  void type(std::string_view text);
  /// Tab until the item has the focus; false when the ring does not come by.
  bool tab_to(std::string_view key);
  /// Without a click: as the screen itself would do.
  void focus(std::string_view key);

  bool has(std::string_view key) const { return ui.probe.find(key) != nullptr; }
  const ui::ProbeItem& item(std::string_view key) const;
  std::string label(std::string_view key) const { return item(key).label; }
  std::string value(std::string_view key) const { return item(key).value; }
  /// Key of the item with the focus, empty when none has it.
  std::string focused() const;
  /// Every stop of the Tab ring from the focused item on, in order.
  std::vector<std::string> tab_ring();

  /// Items whose words end in "…", and keys used twice: both should be empty.
  std::vector<std::string> cut_items() const;
  std::vector<std::string> doubled_keys() const;

 private:
  void draw_frame();
  void mouse(ImVec2 pos, bool down);

  Draw m_draw;
  ImGuiContext* m_context;
};

}  // namespace assessor::test
