#include "ui/screens/paper_office.h"

#include <algorithm>
#include <array>
#include <span>

#include "domain/signing.h"
#include "ui/scopes.h"
#include "ui/screens/report_kinds.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/text.h"
#include "ui/widgets/toggles.h"

namespace assessor::ui {

namespace {

/// Null: the preview has not read the kind's template yet.
const PaperFields* template_of(const Model& model, const std::string& kind) {
  const PaperFields& fields = model.desk.preview.fields;
  return fields.kind == kind ? &fields : nullptr;
}

LetterheadOf usual_letterhead(const Model& model, const std::string& kind) {
  const PaperFields* fields = template_of(model, kind);
  return fields == nullptr ? paper_kind(kind).letterhead : fields->letterhead;
}

constexpr std::array<LetterheadOf, 3> k_heads{LetterheadOf::office, LetterheadOf::nobody,
                                              LetterheadOf::organization};

struct Part {
  Ui& ui;
  const Model& model;
  PaperOffice& form;

  const Office& office() const { return model.session->state().office; }
  Signing signing() const { return signing_of(model, form.kind); }
  std::string_view word(std::string_view key) const { return model.words.plain(key); }
  void caption(std::string_view key) const { text(ui, {.text = word(key), .style = TextStyle::body_bold}); }
};

/// A paper about the city has no organization to be headed by.
void draw_heads(const Part& part) {
  part.caption("ui_paper.letterhead");
  const std::array<Segment, 3> words{Segment{"office", part.word("ui_paper.letterhead.office")},
                                     Segment{"nobody", part.word("ui_paper.letterhead.nobody")},
                                     Segment{"organization", part.word("ui_paper.letterhead.organization")}};
  const std::size_t count = paper_kind(part.form.kind).city ? 2 : 3;
  const auto at = std::ranges::find(k_heads, part.form.letterhead);
  const int before = std::min(static_cast<int>(at - k_heads.begin()), static_cast<int>(count) - 1);
  const int now = segmented(part.ui, "letterhead", std::span(words).first(count), before);
  part.form.letterhead = k_heads[static_cast<std::size_t>(now)];
}

void draw_signer(const Part& part, std::size_t place) {
  const Signer& signer = part.office().signers[place];
  const std::string label = signer.name.empty() ? title_of(signer) : title_of(signer) + " · " + signer.name;
  const std::string key = std::to_string(place);
  std::set<std::size_t>& chosen = part.form.signers;
  bool on = chosen.contains(place);
  if (!check_box(part.ui, {.key = key, .label = label}, on)) return;
  if (part.signing() == Signing::one) chosen.clear();
  if (on)
    chosen.insert(place);
  else
    chosen.erase(place);
}

void draw_signers(const Part& part) {
  part.caption("ui_report.signers");
  const std::size_t count = part.office().signers.size();
  if (part.signing() == Signing::nobody || count == 0) {
    const bool nobody = part.signing() == Signing::nobody;
    text(part.ui, {.text = part.word(nobody ? "ui_paper.signers.not_office" : "ui_report.signers.none"),
                   .color = part.ui.theme.ink2,
                   .wraps = true});
    return;
  }
  const Group group(part.ui, "signers", Arrows::vertical);
  for (std::size_t place = 0; place < count; ++place) draw_signer(part, place);
}

Office changed(const Part& part) {
  Office office = part.office();
  if (part.form.letterhead == usual_letterhead(part.model, part.form.kind))
    office.letterheads.erase(part.form.kind);
  else
    office.letterheads[part.form.kind] = part.form.letterhead;
  // Whoever would stand there anyway is not given the paper, so that the next head of the office signs it.
  if (part.form.signers != signing_for(part.model, part.form.kind))
    give_paper(office, part.form.kind, part.form.signers);
  return office;
}

}  // namespace

Signing signing_of(const Model& model, const std::string& kind) {
  const PaperFields* fields = template_of(model, kind);
  return fields == nullptr ? paper_kind(kind).signing : fields->signing;
}

LetterheadOf letterhead_for(const Model& model, const std::string& kind) {
  const auto& chosen = model.session->state().office.letterheads;
  const auto found = chosen.find(kind);
  return found == chosen.end() ? usual_letterhead(model, kind) : found->second;
}

std::set<std::size_t> signing_for(const Model& model, const std::string& kind) {
  const Signing signing = signing_of(model, kind);
  if (signing == Signing::nobody) return {};
  const std::set<std::size_t> all = signers_of(model.session->state().office, kind);
  return signing == Signing::all || all.empty() ? all : std::set{*all.rbegin()};
}

std::string title_of(const Signer& signer) {
  std::string title = signer.title;
  std::ranges::replace(title, '\n', ' ');
  return title;
}

void open_paper_office(const Model& model, const std::string& kind, PaperOffice& form) {
  form = {kind, letterhead_for(model, kind), signing_for(model, kind)};
}

void draw_paper_office(Ui& ui, const Model& model, PaperOffice& form, Actions& actions) {
  if (form.kind.empty()) return;
  const Part part{ui, model, form};
  const std::string title =
      model.tr("ui_paper.office.title", {{"kind", model.tr("ui_report.kind." + form.kind)}});
  Dialog dialog(ui, {.key = "paper_office", .title = title, .text = part.word("ui_paper.office.text")});
  draw_heads(part);
  draw_signers(part);
  if (button(ui, {.key = "people",
                  .label = part.word("ui_paper.office.people"),
                  .style = ButtonStyle::text,
                  .small = true})) {
    actions.push_back(Go{.place = Place::settings});
    form = {};
    return;
  }
  const bool locked = model.session->read_only();
  const DialogAnswer answer = dialog.buttons({.keep = part.word("ui_paper.office.keep"),
                                              .act = part.word("ui_paper.office.act"),
                                              .act_enabled = !locked,
                                              .reason = part.word("ui_settings.read_only")});
  if (answer == DialogAnswer::act) actions.push_back(Do{session::EditOffice{changed(part)}});
  if (answer != DialogAnswer::none) form = {};
}

}  // namespace assessor::ui
