#include "ui/screens/evidence_list.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"
#include "session/expiring.h"
#include "ui/icons.h"
#include "ui/item.h"
#include "ui/scopes.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/select.h"
#include "ui/widgets/table.h"
#include "ui/widgets/text_field.h"

namespace assessor::ui {

namespace {

using scoring::DocumentStanding;

constexpr std::uint64_t k_kilobyte = 1024, k_megabyte = k_kilobyte * k_kilobyte;

const Standard* standard_for(const Model& model, const std::string& organization) {
  const session::OrganizationRow* row = model.session->overview().row(organization);
  return row != nullptr && row->standard != nullptr ? row->standard : model.session->overview().standard;
}

/// Sign and words of what the document is worth today.
void tell_standing(const Model& model, ShownDocument& shown, const Standard& standard) {
  if (shown.document->archived) {
    shown.sign = Sign::blank;
    shown.standing = model.tr("ui_evidence.standing.archived");
    return;
  }
  const Date today = model.session->today();
  const scoring::DocumentValidity validity = scoring::validity_on(
      standard, *shown.kind, shown.document->document, today, model.session->overview().period);
  if (shown.document->document.seen_on_site) {
    shown.sign = Sign::ok;
    shown.standing = model.tr("ui_evidence.standing.seen");
    return;
  }
  shown.until = validity.until;
  shown.expiring = session::is_expiring(validity.until, today);
  const std::string until = validity.until ? model.format.date(*validity.until) : std::string();
  if (validity.standing == DocumentStanding::expired) {
    shown.sign = Sign::un;
    shown.standing = model.tr("ui_evidence.standing.expired", {{"date", until}});
  } else if (!validity.counts()) {
    shown.sign = Sign::half;
    shown.standing =
        model.tr(validity.standing == DocumentStanding::undated   ? "ui_evidence.standing.undated"
                 : validity.standing == DocumentStanding::not_yet ? "ui_evidence.standing.not_yet"
                                                                  : "ui_evidence.standing.outside");
  } else {
    shown.sign = shown.expiring ? Sign::half : Sign::ok;
    shown.standing = validity.until ? model.tr("ui_evidence.standing.until", {{"date", until}})
                                    : model.tr("ui_evidence.standing.valid");
  }
}

void find_criteria(const Model& model, ShownDocument& shown, const Standard& standard) {
  const auto& answers = model.session->state().answers_of(serving_stage(model, shown.document->organization));
  for (CriterionIndex i = 0; i < standard.criteria.size(); ++i) {
    const auto answer = answers.find(standard.criteria[i].id);
    if (answer == answers.end()) continue;
    const auto& links = answer->second.evidence;
    if (std::any_of(links.begin(), links.end(),
                    [&](const EvidenceLink& link) { return link.document == shown.id; }))
      shown.criteria.push_back(i);
  }
}

ShownDocument shown_document(const Model& model, const std::string& id, const EvidenceDocument& document) {
  ShownDocument shown{.id = id, .document = &document};
  const Standard* standard = standard_for(model, document.organization);
  if (standard == nullptr) return shown;
  shown.kind = standard->evidence_kind(document.document.evidence);
  if (shown.kind != nullptr) tell_standing(model, shown, *standard);
  find_criteria(model, shown, *standard);
  return shown;
}

bool passes(const Model& model, const EvidenceFilter& filter, const ShownDocument& shown) {
  if (filter.expiring && !shown.expiring) return false;
  if (!filter.kind.empty() && shown.document->document.evidence != filter.kind) return false;
  if (filter.sensitivity && (shown.kind == nullptr || shown.kind->sensitivity != *filter.sensitivity))
    return false;
  const std::string wanted = folded(trimmed(filter.words));
  if (wanted.empty()) return true;
  const Document& document = shown.document->document;
  const std::string kind = shown.kind != nullptr ? model.tr(shown.kind->title) : std::string();
  return folded(document.title + " " + document.evidence + " " + kind).find(wanted) != std::string::npos;
}

std::string codes(const Model& model, const ShownDocument& shown) {
  const Standard* standard = standard_for(model, shown.document->organization);
  if (standard == nullptr || shown.criteria.empty()) return "–";
  std::string words = standard->criteria[shown.criteria.front()].code;
  if (shown.criteria.size() > 1) words += " +" + std::to_string(shown.criteria.size() - 1);
  return words;
}

void draw_document_row(Ui& ui, const Model& model, const Columns& columns, Rect row,
                       const ShownDocument& shown, bool all) {
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  const Document& document = shown.document->document;
  const Rect name = columns.cell(row, 0, ui.metrics.gap1);
  const float top = std::round(row.center().y - (ui.metrics.leading_body + ui.metrics.leading_small) / 2);
  draw_fitted(draw, ui.fonts.body_bold, {name.min.x, top}, ui.theme.ink, document.title, name.width());
  std::string below = document.evidence;
  if (shown.kind != nullptr) below += " " + model.tr(shown.kind->title);
  if (all)
    if (const Organization* owner = model.session->state().organization(shown.document->organization))
      below = owner->name + " · " + below;
  draw_fitted(draw, ui.fonts.small, {name.min.x, top + ui.metrics.leading_body}, ui.theme.ink2, below,
              name.width());
  table_cell(ui, columns, row, 1,
             {.text = document.date ? model.format.date(*document.date) : std::string("–"), .small = true});
  table_cell(ui, columns, row, 2, {.text = shown.standing, .small = true, .sign = shown.sign});
  table_cell(ui, columns, row, 3, {.text = codes(model, shown), .small = true});
  table_cell(ui, columns, row, 4,
             {.text = size_words(model, shown.document->size), .small = true, .color = ui.theme.ink2});
}

struct Choice {
  std::string key, label;
};

int filter_select(Ui& ui, const Model& model, const std::string& name, const std::vector<Choice>& choices,
                  int chosen) {
  const std::string label = model.tr("ui_evidence.filter." + name);
  std::vector<Option> options{{"all", model.words.plain("ui_evidence.filter.every")}};
  for (const Choice& choice : choices) options.push_back({choice.key, choice.label});
  const float width = ui.metrics.px(ui.metrics.width_class == WidthClass::wide ? 150 : 128);
  beside(width, ui.metrics.gap1);
  const int now = select(ui, {.key = name,
                              .label = label,
                              .options = options,
                              .chosen = chosen + 1 > 0 ? chosen + 1 : -1,
                              .placeholder = label,
                              .width = width});
  return now <= 0 ? -1 : now - 1;
}

void filter_kind(Ui& ui, const Model& model, EvidenceFilter& filter) {
  const Standard* standard = model.standard();
  if (standard == nullptr) return;
  std::vector<Choice> kinds;
  int chosen = -2;
  for (const EvidenceKind& kind : standard->evidence) {
    if (kind.id == filter.kind) chosen = static_cast<int>(kinds.size());
    kinds.push_back({kind.id, kind.id + " " + model.tr(kind.title)});
  }
  const int now = filter_select(ui, model, "kind", kinds, chosen);
  filter.kind = now < 0 ? std::string() : kinds[static_cast<std::size_t>(now)].key;
}

void filter_sensitivity(Ui& ui, const Model& model, EvidenceFilter& filter) {
  constexpr std::array k_names = {"none", "staff", "redacted", "client"};
  std::vector<Choice> choices;
  for (const char* name : k_names)
    choices.push_back({name, model.tr("ui_evidence.sensitivity." + std::string(name))});
  const int now = filter_select(ui, model, "sensitivity", choices,
                                filter.sensitivity ? static_cast<int>(*filter.sensitivity) : -2);
  filter.sensitivity = now < 0 ? std::nullopt : std::optional(static_cast<Sensitivity>(now));
}

/// The way to the archive is shown where something is in it.
bool has_archive(const Model& model, bool all) {
  const auto& documents = model.session->state().documents;
  return std::any_of(documents.begin(), documents.end(), [&](const auto& entry) {
    return entry.second.archived && (all || entry.second.organization == model.at.organization);
  });
}

}  // namespace

std::string size_words(const Model& model, std::uint64_t bytes) {
  if (bytes == 0) return "–";
  const bool large = bytes >= k_megabyte;
  const Rational value = Rational(static_cast<std::int64_t>(bytes)) /
                         Rational(static_cast<std::int64_t>(large ? k_megabyte : k_kilobyte));
  return model.format.number(value, large ? 1 : 0) + (large ? " MB" : " KB");
}

StageKey serving_stage(const Model& model, const std::string& organization) {
  const session::OrganizationRow* row = model.session->overview().row(organization);
  if (row == nullptr) return {};
  return row->open ? *row->open : row->sent.value_or(StageKey{});
}

std::vector<ShownDocument> shown_documents(const Model& model, const EvidenceFilter& filter) {
  std::vector<ShownDocument> documents;
  for (const auto& [id, document] : model.session->state().documents) {
    if (document.archived != filter.archived) continue;
    if (!filter.all && document.organization != model.at.organization) continue;
    ShownDocument shown = shown_document(model, id, document);
    if (passes(model, filter, shown)) documents.push_back(std::move(shown));
  }
  std::stable_sort(documents.begin(), documents.end(), [](const ShownDocument& a, const ShownDocument& b) {
    if (a.expiring != b.expiring) return a.expiring;
    if (a.expiring && a.until != b.until) return a.until < b.until;
    return a.document->document.title < b.document->document.title;
  });
  return documents;
}

void draw_evidence_filters(Ui& ui, const Model& model, EvidenceFilter& filter, Rect line) {
  const float edge = ui.metrics.units(1);
  const Panel panel(ui, {.key = "filters", .rect = line.inset(-edge, -edge), .pad_x = edge, .pad_y = edge});
  if (ui.take(ctrl(Key::f))) ui.focus.move_to(ui.id_of("search"));
  const std::string hint = model.tr("ui_evidence.search");
  text_field(ui,
             {.key = "search",
              .label = hint,
              .placeholder = hint,
              .width = ui.metrics.px(ui.metrics.width_class == WidthClass::wide ? 200 : 160),
              .icon = icon::search},
             filter.words);
  filter_kind(ui, model, filter);
  filter_sensitivity(ui, model, filter);
  // The first one goes down to the middle of the fields, the others stand beside it.
  float drop = (ui.metrics.field - ui.metrics.chip) / 2;
  const auto chip = [&](const char* key, bool& on) {
    const std::string label = model.tr("ui_evidence.filter." + std::string(key));
    beside(text_width(ui.fonts.small, label) + ui.metrics.px(24), ui.metrics.gap1);
    skip_down(std::exchange(drop, 0.0f));
    if (filter_chip(ui, {.key = key, .label = label, .on = on})) on = !on;
  };
  chip("expiring", filter.expiring);
  chip("all", filter.all);
  if (filter.archived || has_archive(model, filter.all)) chip("archived", filter.archived);
}

void draw_evidence_table(Ui& ui, const Model& model, EvidenceState& state,
                         const std::vector<ShownDocument>& documents, Rect area) {
  const Panel panel(
      ui, {.key = "table", .rect = area, .fill = ui.theme.surface, .rounding = ui.metrics.radius_card});
  panel.draw().AddRect(area.min, area.max, ui.theme.line, ui.metrics.radius_card, 0, ui.metrics.stroke);
  const std::string title =
      model.tr("ui_evidence.column.document", {{"count", std::to_string(documents.size())}});
  const auto word = [&](std::string_view key) { return model.words.plain(key); };
  const std::array<Column, 5> titles = {
      Column{.key = "document", .title = title},
      Column{.key = "date", .title = word("ui_evidence.column.date"), .width = ui.metrics.px(140)},
      Column{.key = "standing", .title = word("ui_evidence.column.standing"), .width = ui.metrics.px(272)},
      Column{.key = "serves", .title = word("ui_evidence.column.serves"), .width = ui.metrics.px(104)},
      Column{
          .key = "size", .title = word("ui_evidence.column.size"), .width = ui.metrics.px(84), .align = 1}};
  const Columns columns = lay_out(titles, area.min.x, area.width() - ImGui::GetStyle().ScrollbarSize);
  place(area.min);
  table_head(ui, columns, titles, {});
  const Rect body{{area.min.x, area.min.y + ui.metrics.table_head}, area.max};
  const Panel list(ui, {.key = "rows", .rect = body, .scrolls = true});
  int chosen = -1;
  for (std::size_t i = 0; i < documents.size(); ++i)
    if (documents[i].id == state.document) chosen = static_cast<int>(i);
  const RowList spec{.key = "list",
                     .count = static_cast<int>(documents.size()),
                     .row_height = ui.metrics.row_two_lines,
                     .chosen = chosen};
  row_list(
      ui, spec, [&](int i) { return documents[static_cast<std::size_t>(i)].id; },
      [&](int i) {
        const ShownDocument& shown = documents[static_cast<std::size_t>(i)];
        const Item made = table_row(ui, columns,
                                    {.key = shown.id,
                                     .label = shown.document->document.title,
                                     .value = shown.standing,
                                     .height = ui.metrics.row_two_lines,
                                     .selected = i == chosen});
        draw_document_row(ui, model, columns, made.rect, shown, state.filter.all);
        if (made.pressed || made.arrived) state.document = shown.id;
      });
}

}  // namespace assessor::ui
