#include <algorithm>

#include "session/kelurahan.h"
#include "ui/icons.h"
#include "ui/item.h"
#include "ui/scopes.h"
#include "ui/screens/form.h"
#include "ui/screens/settings_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

namespace {

constexpr std::size_t k_most_signers = 8;

/// As high as a button, so that the line stays one.
void draw_crest_picture(Ui& ui, const Picture& picture) {
  const float side = ui.metrics.control_small;
  const Rect box = Rect::of(ImGui::GetCursorScreenPos(), {side, side});
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  draw.AddRectFilled(box.min, box.max, rgb(0xFFFFFF));
  const float longest = static_cast<float>(std::max({1, picture.width, picture.height}));
  const ImVec2 half{side * static_cast<float>(picture.width) / longest / 2,
                    side * static_cast<float>(picture.height) / longest / 2};
  const ImVec2 middle = box.center();
  if (picture.texture != nullptr)
    draw.AddImage(picture.texture, {middle.x - half.x, middle.y - half.y},
                  {middle.x + half.x, middle.y + half.y});
  record_text(ui, "crest-picture", box, "", false);
  ImGui::Dummy(box.size());
}

/// Follows the record while nothing is being edited.
void follow_record(SettingsState& state, const Office& record) {
  if (state.office != state.office_before) return;
  state.office = state.office_before = record;
  // A line that was begun says nothing yet, and stays while somebody types on.
  if (session::listed_places(state.kelurahan) != record.kelurahan)
    state.kelurahan = session::place_lines(record.kelurahan);
}

void save(const SettingsPart& part, const Office& record) {
  Office office = part.state.office;
  office.current_period = record.current_period;
  office.crest = record.crest;
  part.change(session::EditOffice{office});
  part.state.office_before = part.state.office;
}

FilePickerSpec crest_spec(const SettingsPart& part) {
  return {.key = "crest_file",
          .title = part.word("ui_settings.crest.pick"),
          .text = part.word("ui_settings.crest.pick_text"),
          .act = part.word("ui_settings.crest.act"),
          .wanted = FilePickerSpec::Wanted::file,
          .endings = {".png"}};
}

/// The crest as it stands in the record; choosing and taking off take effect at once.
void draw_crest(const SettingsPart& part, const Office& record) {
  Ui& ui = part.ui;
  form_label(ui, part.word("ui_settings.crest"));
  const auto picture = part.model.desk.pictures.find(record.crest);
  if (!record.crest.empty() && picture != part.model.desk.pictures.end()) {
    draw_crest_picture(ui, picture->second);
    ImGui::SameLine(0, ui.metrics.gap1);
  }
  const bool locked = part.model.session->read_only();
  const Button pick{
      .key = "crest",
      .label = part.word(record.crest.empty() ? "ui_settings.crest.choose" : "ui_settings.crest.change"),
      .icon = icon::picture,
      .small = true,
      .enabled = !locked,
      .reason = part.word("ui_settings.read_only")};
  if (button(ui, pick)) open_file_picker(part.state.crest_file, crest_spec(part), part.actions);
  if (record.crest.empty()) return;
  ImGui::SameLine(0, ui.metrics.gap1);
  const Button off{.key = "crest_off",
                   .label = part.word("ui_settings.crest.off"),
                   .style = ButtonStyle::text,
                   .small = true,
                   .enabled = !locked,
                   .reason = part.word("ui_settings.read_only")};
  if (!button(ui, off)) return;
  Office office = record;
  office.crest.clear();
  part.change(session::EditOffice{office});
}

void draw_letterhead(const SettingsPart& part, Office& office, const Office& record) {
  const FlowCard card(part.ui, "office", part.word("ui_settings.section.office"));
  const auto field = [&](const std::string& name, std::string& value) {
    form_text(part.ui, {.key = name, .label = part.word("ui_settings.office." + name)}, value);
  };
  field("name", office.name);
  field("short_name", office.short_name);
  field("government", office.government);
  field("address", office.address);
  draw_crest(part, record);
  field("city", office.city);
  form_zone(part.ui, part.model, office);
  form_text(part.ui,
            {.key = "letter_number",
             .label = part.word("ui_settings.office.letter_number"),
             .placeholder = part.word("ui_settings.office.letter_example")},
            office.letter_number);
  text(part.ui, {.text = part.word("ui_settings.office.letter_hint"),
                 .style = TextStyle::small,
                 .color = part.ui.theme.ink2,
                 .wraps = true});
}

/// All kelurahan, pasted from a list or one a line.
void draw_kelurahan(const SettingsPart& part, SettingsState& state) {
  const FlowCard card(part.ui, "kelurahan", part.word("ui_settings.kelurahan"));
  text(part.ui,
       {.text = part.word("ui_settings.kelurahan.text"), .color = part.ui.theme.ink2, .wraps = true});
  const FieldResult typed = text_area(part.ui,
                                      {.key = "list",
                                       .label = part.word("ui_settings.kelurahan"),
                                       .placeholder = part.word("ui_settings.kelurahan.placeholder"),
                                       .max_lines = 12,
                                       .max_letters = 20'000},
                                      state.kelurahan);
  if (typed.changed) state.office.kelurahan = session::listed_places(state.kelurahan);
  text(part.ui, {.text = part.model.tr("ui_settings.kelurahan.count",
                                       {{"count", std::to_string(state.office.kelurahan.size())}}),
                 .style = TextStyle::small,
                 .color = part.ui.theme.ink2,
                 .wraps = true});
}

/// True when the signer is to be taken out.
bool draw_signer(const SettingsPart& part, std::size_t index, Signer& signer) {
  const KeyScope scope(part.ui, std::to_string(index));
  form_text(part.ui,
            {.key = "title",
             .label = part.word("ui_settings.signer.title"),
             .placeholder = part.word("ui_settings.signer.example")},
            signer.title);
  form_text(part.ui, {.key = "name", .label = part.word("ui_settings.signer.name")}, signer.name);
  form_text(part.ui, {.key = "nip", .label = part.word("ui_settings.signer.nip"), .max_letters = 30},
            signer.nip);
  form_label(part.ui, "");
  switch_box(part.ui, {.key = "only_given", .label = part.word("ui_settings.signer.only_given")},
             signer.only_given);
  form_label(part.ui, "");
  const bool removed = button(part.ui, {.key = "remove",
                                        .label = part.word("ui_settings.signer.remove"),
                                        .style = ButtonStyle::text,
                                        .small = true});
  divider(part.ui);
  return removed;
}

void draw_signers(const SettingsPart& part, Office& office) {
  const FlowCard card(part.ui, "signers", part.word("ui_settings.signers"));
  text(part.ui, {.text = part.word("ui_settings.signers.text"), .color = part.ui.theme.ink2, .wraps = true});
  std::size_t gone = office.signers.size();
  for (std::size_t i = 0; i < office.signers.size(); ++i)
    if (draw_signer(part, i, office.signers[i])) gone = i;
  if (gone < office.signers.size())
    office.signers.erase(office.signers.begin() + static_cast<std::ptrdiff_t>(gone));
  if (button(part.ui, {.key = "add",
                       .label = part.word("ui_settings.signer.add"),
                       .icon = icon::plus,
                       .enabled = office.signers.size() < k_most_signers,
                       .reason = part.word("ui_settings.signer.most")}))
    office.signers.emplace_back();
}

void draw_rules(const SettingsPart& part, Office& office) {
  const FlowCard card(part.ui, "rules", part.word("ui_settings.rules"));
  switch_box(part.ui, {.key = "own_score", .label = part.word("ui_settings.own_score")},
             office.shows_own_score_before_sending);
  text(part.ui, {.text = part.word("ui_settings.own_score.text"),
                 .style = TextStyle::small,
                 .color = part.ui.theme.ink2,
                 .wraps = true});
}

}  // namespace

void draw_office_settings(const SettingsPart& part) {
  const Office& record = part.model.session->state().office;
  if (part.pressed == "save_office") save(part, record);
  follow_record(part.state, record);
  draw_letterhead(part, part.state.office, record);
  draw_kelurahan(part, part.state);
  draw_signers(part, part.state.office);
  draw_rules(part, part.state.office);
  if (const auto chosen =
          file_picker(part.ui, part.model, part.state.crest_file, crest_spec(part), part.actions))
    part.actions.push_back(SetCrest{chosen->front()});
}

}  // namespace assessor::ui
