#include <algorithm>
#include <array>
#include <cmath>

#include "i18n/process_words.h"
#include "session/lock.h"
#include "session/proposed_plan.h"
#include "ui/icons.h"
#include "ui/item.h"
#include "ui/scopes.h"
#include "ui/screens/process_parts.h"
#include "ui/widgets/card.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/side_panel.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

namespace {

using session::FindingLine;

std::vector<FindingLine> lines_of(const ProcessFrame& frame) {
  return session::current_findings(*frame.model.session, frame.standard, frame.assessment.id);
}

/// A gate that makes a finding by itself has no id.
std::string key_of(const FindingLine& line) {
  return line.by_itself ? "gate-" + line.finding.criterion : line.finding.id;
}

Sign sign_of(const FindingLine& line) {
  if (line.by_itself) return Sign::gate;
  switch (line.finding.kind) {
    case FindingKind::positive:
      return Sign::ok;
    case FindingKind::recommendation:
      return Sign::half;
    case FindingKind::nonconformity:
      break;
  }
  return Sign::un;
}

std::string text_of(const ProcessFrame& frame, const FindingLine& line) {
  if (!line.by_itself) return line.finding.text;
  return frame.model.tr("process.finding.gate", {{"item", frame.item_words(line.finding.criterion)}});
}

std::string kind_of(const ProcessFrame& frame, const FindingLine& line) {
  return i18n::words_of(frame.model.words, line.finding.kind);
}

void draw_row(Ui& ui, const ProcessFrame& frame, ProcessState& state, const Columns& columns,
              const FindingLine& line) {
  const std::string key = key_of(line), words = text_of(frame, line), kind = kind_of(frame, line);
  const Item made = table_row(ui, columns,
                              {.key = key,
                               .label = words,
                               .value = kind,
                               .height = ui.metrics.row_two_lines,
                               .selected = key == state.finding});
  two_lines(ui, columns, made.rect, 0, words, kind + " · " + frame.item_words(line.finding.criterion),
            sign_of(line));
  const auto& due = line.finding.due;
  const std::string left =
      due ? frame.model.format.days_left(days_between(frame.model.session->today(), *due)) : std::string();
  two_lines(ui, columns, made.rect, 1, due ? frame.model.format.date(*due) : std::string("–"), left);
  const bool answered = !line.finding.response.empty();
  table_cell(ui, columns, made.rect, 2,
             {.text = frame.model.words.plain(answered ? "ui_process.finding.responded" : "ui_process.none"),
              .small = true,
              .color = answered ? ui.theme.ink : ui.theme.ink2});
  if (made.pressed || made.arrived) state.finding = key;
}

void draw_table(Ui& ui, const ProcessFrame& frame, ProcessState& state, const std::vector<FindingLine>& lines,
                Rect area) {
  const Model& model = frame.model;
  const std::string title = model.tr("ui_process.column.finding", {{"count", std::to_string(lines.size())}});
  const std::array<Column, 3> titles = {
      Column{.key = "finding", .title = title},
      Column{.key = "due", .title = model.words.plain("ui_process.column.due"), .width = ui.metrics.px(170)},
      Column{.key = "response",
             .title = model.words.plain("ui_process.column.response"),
             .width = ui.metrics.px(120)}};
  const auto chosen = std::ranges::find(lines, state.finding, key_of);
  draw_process_list(
      ui, area,
      {.key = "findings",
       .titles = titles,
       .count = static_cast<int>(lines.size()),
       .chosen = chosen == lines.end() ? -1 : static_cast<int>(chosen - lines.begin()),
       .key_of = [&](int i) { return key_of(lines[static_cast<std::size_t>(i)]); },
       .draw_row = [&](const Columns& columns,
                       int i) { draw_row(ui, frame, state, columns, lines[static_cast<std::size_t>(i)]); }});
}

std::string documents_words(const ProcessFrame& frame, const Finding& finding) {
  std::string words;
  for (const DocumentReference& one : finding.references) {
    const EvidenceDocument* document = frame.records().document(one.document);
    if (!words.empty()) words += "\n";
    words += document == nullptr ? one.document : document->document.title;
    if (!one.pages.empty()) words += ", " + frame.model.tr("ui_process.pages", {{"pages", one.pages}});
  }
  return words;
}

void draw_facts(Ui& ui, const ProcessFrame& frame, const Finding& finding) {
  const Model& model = frame.model;
  const auto fact = [&](const char* field, const std::string& value) {
    draw_named(ui, field, model.words.plain("ui_process.field." + std::string(field)), value);
  };
  fact("due", finding.due ? due_words(model, *finding.due) : std::string());
  fact("documents", documents_words(frame, finding));
  fact("response", finding.response);
  const std::string who = frame.person_words(finding.noted_by);
  fact("noted", model.format.date(finding.noted) + (who.empty() ? "" : ", " + who) + ", " +
                    frame.stage_title(finding.stage));
}

std::string act_on_noted(Ui& ui, const ProcessFrame& frame, const Finding& finding) {
  const Model& model = frame.model;
  const std::string locked = why_not(model, session::EditFinding{finding});
  const std::array<PanelAct, 4> acts = {
      PanelAct{"edit", locked},
      PanelAct{"respond", why_not(model, session::RespondToFinding{finding.id, finding.response})},
      PanelAct{"into_plan", {}}, PanelAct{"remove", why_not(model, session::RemoveFinding{finding.id})}};
  return panel_acts(ui, model, acts);
}

void act_on(const Ui& ui, const ProcessFrame& frame, ProcessState& state, const std::string& act,
            const FindingLine& line) {
  const Finding& finding = line.finding;
  if (act == "edit") open_finding(ui, state.finding_form, frame.standard, finding);
  if (act == "respond") state.sentence = {SentenceForm::Kind::respond, finding.id, finding.response};
  if (act == "into_plan") open_new_follow_up(ui, state.entry_form, frame.standard, follow_up_of(finding));
  if (act == "remove") state.removing = finding.id;
  if (act != "take_up") return;
  const auto stage = finding_stage(frame.model, frame.standard, frame.assessment.id);
  if (!stage) return;
  open_new_finding(state.finding_form, frame.standard, *stage, finding.criterion);
  state.finding_form.finding.kind = FindingKind::nonconformity;
}

void draw_side(Ui& ui, const ProcessFrame& frame, ProcessState& state, const FindingLine& line, Rect side,
               Actions& actions) {
  const SidePanel panel(ui, side);
  sign_line(ui, sign_of(line), kind_of(frame, line), ui.theme.surface);
  const std::string stage = line.finding.stage;
  draw_item_link(ui, frame, line.finding.criterion, {frame.assessment.id, stage, {}}, actions);
  if (line.by_itself) {
    text(ui,
         {.text = frame.model.words.plain("ui_process.finding.by_itself"), .wraps = true, .key = "words"});
    const std::array<PanelAct, 1> acts = {PanelAct{"take_up", {}}};
    return act_on(ui, frame, state, panel_acts(ui, frame.model, acts), line);
  }
  text(ui, {.text = line.finding.text, .wraps = true, .key = "words"});
  divider(ui);
  draw_facts(ui, frame, line.finding);
  act_on(ui, frame, state, act_on_noted(ui, frame, line.finding), line);
}

void ask_removal(Ui& ui, const ProcessFrame& frame, ProcessState& state, Actions& actions) {
  if (state.removing.empty()) return;
  const Finding* finding = frame.records().finding(state.removing);
  if (finding == nullptr) return state.removing.clear();
  Dialog dialog(ui, {.key = "remove-finding",
                     .title = frame.model.words.plain("ui_process.finding.remove.title"),
                     .text = finding->text});
  const DialogAnswer answer = dialog.buttons({.keep = frame.model.words.plain("ui_process.keep"),
                                              .act = frame.model.words.plain("ui_process.finding.remove.act"),
                                              .removes = true});
  if (answer == DialogAnswer::act) actions.push_back(Do{session::RemoveFinding{state.removing}});
  if (answer != DialogAnswer::none) state.removing.clear();
}

const FindingLine* chosen_line(const std::vector<FindingLine>& lines, const std::string& key) {
  const auto found = std::ranges::find(lines, key, key_of);
  if (found != lines.end()) return &*found;
  return lines.empty() ? nullptr : &lines.front();
}

std::string why_no_finding(const ProcessFrame& frame) {
  const Model& model = frame.model;
  if (model.session->read_only()) return model.tr("ui_settings.read_only");
  if (const auto locked = session::check_unlocked(frame.records(), frame.assessment.id); !locked)
    return told(model, locked.error());
  return finding_stage(model, frame.standard, frame.assessment.id) ? std::string()
                                                                   : model.tr("ui_process.finding.too_early");
}

}  // namespace

void tell_findings(const ProcessFrame& frame, const ProcessState&, Page& page) {
  const Model& model = frame.model;
  const auto lines = lines_of(frame);
  const auto gates = std::ranges::count(lines, true, &FindingLine::by_itself);
  page.step = {{gates > 0 ? model.tr("ui_process.step.gates", {{"count", std::to_string(gates)}})
                          : model.tr("ui_process.step.findings"),
                false}};
  page.primary = PageButton{.key = "add",
                            .label = model.tr("ui_process.finding.new"),
                            .icon = icon::plus,
                            .shortcut = "Ctrl Enter",
                            .disabled_because = why_no_finding(frame)};
}

void draw_findings(Ui& ui, const ProcessFrame& frame, ProcessState& state, const PageEvent& event, Rect area,
                   Actions& actions) {
  const auto lines = lines_of(frame);
  if (event.pressed == "add")
    if (const auto stage = finding_stage(frame.model, frame.standard, frame.assessment.id))
      open_new_finding(state.finding_form, frame.standard, *stage, frame.model.at.criterion);
  ask_removal(ui, frame, state, actions);
  const FindingLine* chosen = chosen_line(lines, state.finding);
  if (chosen == nullptr) {
    place(area.inset(ui.metrics.page, ui.metrics.gap3).min);
    empty_state(ui, {.key = "none",
                     .title = frame.model.words.plain("ui_process.finding.none"),
                     .text = frame.model.words.plain("ui_process.finding.none.text")});
    return;
  }
  state.finding = key_of(*chosen);
  const bool wide = ui.metrics.width_class == WidthClass::wide;
  const Rect side =
      wide ? area.cut_right(ui.metrics.px(330)) : area.cut_bottom(std::round(area.height() * 0.45f));
  draw_table(ui, frame, state, lines, area.inset(ui.metrics.page, ui.metrics.gap2));
  if (const FindingLine* now = chosen_line(lines, state.finding))
    draw_side(ui, frame, state, *now, side, actions);
}

}  // namespace assessor::ui
