#include <algorithm>

#include "scoring/display.h"
#include "session/city_rows.h"
#include "session/teaching.h"
#include "ui/scopes.h"
#include "ui/screens/benchmark_view.h"
#include "ui/screens/organization_link.h"
#include "ui/screens/score_words.h"
#include "ui/widgets/card.h"
#include "ui/widgets/select.h"
#include "ui/widgets/text.h"
#include "ui/widgets/toggles.h"

namespace assessor::ui {

namespace {

using session::Likeness;
using session::Peer;
using session::TeachingPair;

void small_words(Ui& ui, const std::string& words, Color color) {
  if (words.empty()) return;
  text(ui, {.text = words, .style = TextStyle::small, .color = color, .wraps = true});
}

void draw_second_select(Ui& ui, const Model& model, const BenchmarkView& view, BenchmarkState& state) {
  text(ui, {.text = model.words.plain("ui_peers.second"), .style = TextStyle::body_bold});
  std::vector<Option> options{{.key = "none", .label = model.words.plain("ui_peers.second.none")}};
  std::vector<std::string> keys{{}};
  int chosen = 0;
  for (std::size_t i = 0; i < view.choices.size(); ++i) {
    if (i == view.chosen) continue;
    if (view.second == i) chosen = static_cast<int>(options.size());
    options.push_back({.key = view.choices[i].key, .label = view.choices[i].name});
    keys.push_back(view.choices[i].key);
  }
  const int picked = select(ui, {.key = "second",
                                 .label = model.words.plain("ui_peers.second"),
                                 .options = options,
                                 .chosen = chosen,
                                 .width = room()});
  state.second = keys[static_cast<std::size_t>(picked)];
}

/// "anggota, usia": the traits in which two are like each other, or not.
std::string traits_of(const Model& model, const Peer& peer, bool alike) {
  std::string traits;
  for (const session::PeerReason& reason : peer.reasons) {
    const bool is_alike = reason.likeness == Likeness::same || reason.likeness == Likeness::near;
    if (reason.likeness == Likeness::unknown || is_alike != alike) continue;
    traits += (traits.empty() ? "" : ", ") + model.tr("ui_peers.trait." + std::string(name_of(reason.trait)));
  }
  return traits;
}

std::string field_words(const Model& model, const Standard& standard, const Peer& peer) {
  std::string words;
  const ProfileQuestion* question = standard.question(session::k_fields_question);
  for (const std::string& field : peer.shared_fields)
    for (const ProfileOption& option : question->options)
      if (option.id == field) words += (words.empty() ? "" : ", ") + model.tr(option.title);
  return words;
}

std::string reasons_of(const Model& model, const Standard& standard, const Peer& peer) {
  std::string words;
  const auto add = [&](std::string_view key, const char* param, const std::string& list) {
    if (!list.empty()) words += (words.empty() ? "" : " · ") + model.tr(key, {{param, list}});
  };
  add("ui_peers.fields", "fields", field_words(model, standard, peer));
  add("ui_peers.alike", "traits", traits_of(model, peer, true));
  add("ui_peers.differs", "traits", traits_of(model, peer, false));
  return words;
}

std::string name_of(const Model& model, const BenchmarkView& view, const std::string& organization) {
  return view.shown_name(organization, model.session->overview().row(organization)->name);
}

/// Who is left out no longer makes the median of the peers, which is worked out again.
void draw_membership(Ui& ui, const Model& model, const BenchmarkView& view, BenchmarkState& state,
                     const Peer& peer) {
  std::set<std::string>& left_out = state.left_out[view.own->organization];
  bool counts = !left_out.contains(peer.organization);
  const std::string key = peer.organization + "-counts";
  const std::string label = model.tr("ui_peers.counts");
  if (!check_box(ui, {.key = key, .label = label}, counts)) return;
  if (counts)
    left_out.erase(peer.organization);
  else
    left_out.insert(peer.organization);
  state.revision = 0;  // the scores that are kept are made anew before the next frame
}

void draw_peer(Ui& ui, const Model& model, const BenchmarkView& view, BenchmarkState& state, const Peer& peer,
               Actions& actions) {
  const std::string reasons = reasons_of(model, *view.standard, peer);
  draw_organization_link(ui,
                         {.key = peer.organization,
                          .organization = peer.organization,
                          .says = name_of(model, view, peer.organization),
                          .reasons = reasons,
                          .strong = true},
                         actions);
  small_words(ui, reasons, ui.theme.ink2);
  draw_membership(ui, model, view, state, peer);
  skip_down(ui.metrics.units(1));
}

void draw_nearest(Ui& ui, const Model& model, const BenchmarkView& view, BenchmarkState& state,
                  Actions& actions) {
  text(ui, {.text = model.words.plain("ui_peers.title"), .style = TextStyle::title});
  if (view.peers.nearest.empty()) {
    const bool known = view.peers.profile_known;
    return small_words(ui, model.tr(known ? "ui_peers.none" : "ui_peers.profile_missing"), ui.theme.ink2);
  }
  small_words(ui, model.tr("ui_peers.how"), ui.theme.ink3);
  const std::string counted = std::to_string(view.peers_in_median);
  text(ui, {.text = view.peers_in_median > 0 ? model.tr("ui_peers.median", {{"count", counted}})
                                             : model.tr("ui_peers.too_few"),
            .style = TextStyle::small,
            .color = ui.theme.ink2,
            .wraps = true,
            .key = "median"});
  skip_down(ui.metrics.units(1));
  const Group group(ui, "nearest", Arrows::vertical);
  for (const Peer& peer : view.peers.nearest) draw_peer(ui, model, view, state, peer, actions);
}

/// Those in which this organization learns or teaches.
std::vector<TeachingPair> own_pairs(const Model& model, const BenchmarkView& view) {
  auto pairs = session::teaching_pairs(model.session->state(), model.session->overview());
  std::erase_if(pairs, [&](const TeachingPair& pair) {
    return pair.learner != view.own->organization && pair.teacher != view.own->organization;
  });
  return pairs;
}

void draw_pair(Ui& ui, const Model& model, const BenchmarkView& view, const TeachingPair& pair,
               Actions& actions) {
  const bool learns = pair.learner == view.own->organization;
  const std::string& other = learns ? pair.teacher : pair.learner;
  const Rational& percent = learns ? pair.teacher_percent : pair.learner_percent;
  const std::string shown = scoring::displayed_percent(*view.standard, percent / Rational(100));
  const std::string says = model.tr(
      "ui_peers.other", {{"name", name_of(model, view, other)}, {"percent", model.format.decimal(shown)}});
  draw_organization_link(ui,
                         {.key = view.standard->sections[pair.section].id + "/" + other,
                          .organization = other,
                          .says = says,
                          .reasons = model.tr(learns ? "ui_peers.learns" : "ui_peers.teaches")},
                         actions);
}

/// A head for each section, with the others below it.
void draw_teaching(Ui& ui, const Model& model, const BenchmarkView& view,
                   const std::vector<TeachingPair>& pairs, Actions& actions) {
  text(ui, {.text = model.words.plain("ui_peers.teach"), .style = TextStyle::title, .wraps = true});
  if (pairs.empty()) return small_words(ui, model.tr("ui_peers.teach.none"), ui.theme.ink2);
  const Group group(ui, "teach", Arrows::vertical);
  std::optional<SectionIndex> last;
  for (const TeachingPair& pair : pairs) {
    const bool learns = pair.learner == view.own->organization;
    if (last != pair.section)
      small_words(ui,
                  section_name(model, view.standard->sections[pair.section]) + ": " +
                      model.tr(learns ? "ui_peers.learns" : "ui_peers.teaches"),
                  ui.theme.ink2);
    last = pair.section;
    draw_pair(ui, model, view, pair, actions);
  }
}

void draw_line(Ui& ui) {
  skip_down(ui.metrics.gap1);
  divider(ui);
  skip_down(ui.metrics.gap1);
}

}  // namespace

void draw_peers(Ui& ui, const Model& model, const BenchmarkView& view, BenchmarkState& state, Rect rect,
                Actions& actions) {
  const Region region(ui, "peers");
  const KeyScope scope(ui, "peers");
  const Panel panel(ui, {.key = "peers",
                         .rect = rect,
                         .fill = ui.theme.surface,
                         .pad_x = ui.metrics.gap3,
                         .pad_y = ui.metrics.gap2,
                         .scrolls = true});
  panel.draw().AddLine(rect.min, {rect.min.x, rect.max.y}, ui.theme.line, ui.metrics.stroke);
  draw_second_select(ui, model, view, state);
  skip_down(ui.metrics.gap1);
  check_box(ui, {.key = "hide", .label = model.words.plain("ui_city.hide")}, state.hides_names);
  const std::vector<TeachingPair> pairs = own_pairs(model, view);
  draw_line(ui);
  // Words without anything to press stand above what can be pressed, so that the keyboard brings all in view.
  if (pairs.empty()) {
    draw_teaching(ui, model, view, pairs, actions);
    draw_line(ui);
  }
  draw_nearest(ui, model, view, state, actions);
  if (pairs.empty()) return;
  draw_line(ui);
  draw_teaching(ui, model, view, pairs, actions);
}

}  // namespace assessor::ui
