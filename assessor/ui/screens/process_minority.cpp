#include "session/minority.h"
#include "ui/screens/process_parts.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

void draw_minority(Ui& ui, const ProcessFrame& frame) {
  const auto notes = session::minority_notes(frame.records(), frame.standard, frame.assessment.id);
  if (notes.empty()) return;
  {
    const FlowCard card(ui, "minority", frame.model.words.plain("ui_process.minority"));
    for (std::size_t i = 0; i < notes.size(); ++i) {
      const std::string who =
          frame.model.tr("ui_process.minority.of", {{"person", frame.person_words(notes[i].stage.rater)},
                                                    {"stage", frame.stage_title(notes[i].stage.stage)}});
      draw_named(ui, "note-" + std::to_string(i), who, notes[i].text);
    }
  }
  skip_down(ui.metrics.gap2);
}

}  // namespace assessor::ui
