#include <vector>

#include "base/platform/files.h"
#include "i18n/source_words.h"
#include "ui/icons.h"
#include "ui/scopes.h"
#include "ui/screens/settings_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

namespace {

constexpr std::size_t k_most_findings = 50;

FilePickerSpec picking_spec(const SettingsPart& part) {
  return {.key = "standard_file",
          .title = part.word("ui_settings.standard.pick"),
          .text = part.word("ui_settings.standard.pick_text"),
          .act = part.word("ui_settings.standard.inspect"),
          .wanted = FilePickerSpec::Wanted::file,
          .endings = {".json"}};
}

/// Where the standard comes from, addresses as text: the program opens none.
void draw_sources(const SettingsPart& part, std::string_view heading, const std::vector<Source>& sources,
                  const std::string& key) {
  if (sources.empty()) return;
  skip_down(part.ui.metrics.units(1));
  text(part.ui, {.text = heading, .style = TextStyle::small_bold});
  const std::vector<std::string> lines = i18n::source_words(sources, part.model.words);
  for (std::size_t i = 0; i < lines.size(); ++i)
    text(part.ui, {.text = lines[i],
                   .style = TextStyle::small,
                   .color = part.ui.theme.ink2,
                   .wraps = true,
                   .key = key + "-" + std::to_string(i)});
}

void draw_pinned(const SettingsPart& part) {
  for (const Standard* standard : part.model.session->standards().all()) {
    const bool official = standard->status == StandardStatus::official;
    sign_line(part.ui, official ? Sign::ok : Sign::na,
              part.model.tr(standard->short_title) + " " + standard->version, part.ui.theme.surface);
    if (!official)
      text(part.ui, {.text = part.model.tr(standard->notice),
                     .style = TextStyle::small,
                     .color = part.ui.theme.ink2,
                     .wraps = true});
  }
}

/// At the end, so that nothing to act on is pushed down by it.
void draw_origins(const SettingsPart& part) {
  for (const Standard* standard : part.model.session->standards().all()) {
    if (standard->legal_basis.empty() && standard->sources.empty()) continue;
    const KeyScope scope(part.ui, standard->digest);
    const FlowCard card(part.ui, "origin", part.model.tr(standard->short_title) + " " + standard->version);
    draw_sources(part, part.word("explain.legal_basis"), standard->legal_basis, "legal_basis");
    draw_sources(part, part.word("explain.sources"), standard->sources, "source");
  }
}

Sign sign_of(const StandardFinding& finding) {
  if (finding.severity == "error") return Sign::un;
  return finding.severity == "warning" ? Sign::half : Sign::wait;
}

/// Sign, place in the file, what is the matter and how to settle it.
void draw_finding(const SettingsPart& part, const StandardFinding& finding, std::size_t number) {
  const ImVec2 start = ImGui::GetCursorScreenPos();
  const float size = part.ui.metrics.sign, indent = size + part.ui.metrics.gap1;
  draw_sign(*ImGui::GetWindowDrawList(), sign_of(finding), {start, size, part.ui.theme.surface},
            part.ui.theme);
  place({start.x + indent, start.y});
  const std::string words = part.model.tr("finding." + finding.code, finding.params);
  text(part.ui, {.text = words, .wraps = true, .key = "finding-" + std::to_string(number)});
  place({start.x + indent, ImGui::GetCursorScreenPos().y});
  text(part.ui,
       {.text = finding.path, .style = TextStyle::small, .color = part.ui.theme.ink2, .wraps = true});
  place({start.x, ImGui::GetCursorScreenPos().y + part.ui.metrics.units(1)});
}

void draw_findings(const SettingsPart& part, const StandardInspection& found) {
  const std::size_t shown = std::min(found.findings.size(), k_most_findings);
  for (std::size_t i = 0; i < shown; ++i) draw_finding(part, found.findings[i], i);
  if (shown < found.findings.size())
    text(part.ui, {.text = part.model.tr("ui_settings.standard.more",
                                         {{"count", std::to_string(found.findings.size() - shown)}}),
                   .color = part.ui.theme.ink2});
}

void draw_inspection(const SettingsPart& part, const StandardInspection& found) {
  const FlowCard card(part.ui, "inspection", path_text(found.file.filename()));
  if (found.error) {
    sign_line(part.ui, Sign::un, part.model.words.message(*found.error), part.ui.theme.surface);
    return;
  }
  text(part.ui, {.text = found.title + " " + found.version, .wraps = true, .key = "title"});
  const std::string count = std::to_string(found.findings.size());
  sign_line(
      part.ui, found.acceptable ? Sign::ok : Sign::un,
      part.model.tr(found.acceptable ? "ui_settings.standard.acceptable" : "ui_settings.standard.refused",
                    {{"count", count}}),
      part.ui.theme.surface);
  draw_findings(part, found);
  const bool writable = !part.model.session->read_only();
  if (button(part.ui,
             {.key = "pin",
              .label = part.word("ui_settings.standard.pin"),
              .enabled = found.acceptable && writable,
              .reason = part.word(writable ? "ui_settings.standard.not_yet" : "ui_settings.read_only")}))
    part.actions.push_back(PinStandard{});
}

}  // namespace

void draw_standard_settings(const SettingsPart& part) {
  {
    const FlowCard card(part.ui, "standards", part.word("ui_settings.standards"));
    draw_pinned(part);
    skip_down(part.ui.metrics.gap1);
    if (button(part.ui, {.key = "add", .label = part.word("ui_settings.standard.pick"), .icon = icon::plus}))
      open_file_picker(part.state.standard_file, picking_spec(part), part.actions);
  }
  if (part.model.desk.standard) draw_inspection(part, *part.model.desk.standard);
  draw_origins(part);
  if (const auto chosen =
          file_picker(part.ui, part.model, part.state.standard_file, picking_spec(part), part.actions))
    part.actions.push_back(InspectStandard{chosen->front()});
}

}  // namespace assessor::ui
