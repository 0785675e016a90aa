#include "ui/screens/benchmark_view.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "session/city_map.h"
#include "session/city_rows.h"
#include "session/item_spread.h"
#include "session/line_words.h"

namespace assessor::ui {

namespace {

using session::OrganizationRow;

/// Scores are worked out once, and again after every change.
const scoring::Score& kept(const Model& model, BenchmarkState& state, const std::string& key,
                           const std::function<scoring::Score()>& make) {
  const std::uint64_t revision = model.session->state().revision;
  if (state.revision != revision) state.scores.clear();
  state.revision = revision;
  const auto known = state.scores.find(key);
  if (known != state.scores.end()) return known->second;
  return state.scores.emplace(key, make()).first->second;
}

/// Those who did not agree are numbered in an order that says nothing of name or score.
void number_unnamed(const Model& model, BenchmarkView& view, std::vector<std::string> ids,
                    std::string_view words) {
  const auto unnamed = [](const std::string& id) {
    OrganizationRow row;
    row.organization = id;
    return session::unnamed_key(row);
  };
  std::ranges::sort(ids, {}, unnamed);
  for (std::size_t i = 0; i < ids.size(); ++i)
    view.unnamed[ids[i]] = model.tr(words, {{"number", std::to_string(i + 1)}});
}

void hide_names(const Model& model, BenchmarkView& view) {
  std::vector<std::string> organizations, benchmarks;
  for (const OrganizationRow& row : model.session->overview().rows) {
    const Organization* organization = model.session->state().organization(row.organization);
    const bool willing = organization != nullptr && organization->consents_to_teach;
    if (!willing && row.organization != view.own->organization) organizations.push_back(row.organization);
  }
  for (const auto& [id, record] : model.session->state().benchmarks)
    if (!may_be_named(record)) benchmarks.push_back(id);
  number_unnamed(model, view, std::move(organizations), "ui_city.hidden_name");
  number_unnamed(model, view, std::move(benchmarks), "ui_benchmark.hidden_name");
}

void add_choices(const Model& model, BenchmarkState& state, BenchmarkView& view) {
  for (const session::ReferenceLine& line :
       session::reference_lines(*model.session, model.session->overview(), *view.own,
                                session::without(view.peers, state.left_out[view.own->organization]))) {
    const bool single =
        line.kind == session::LineKind::benchmark || line.kind == session::LineKind::organization;
    const std::string name = session::line_words(line, *view.standard, model.words);
    const std::string key = single ? line.key : line.key + view.own->organization;
    const scoring::Score& score = line.score != nullptr ? *line.score : kept(model, state, key, line.make);
    if (line.kind == session::LineKind::peers) view.peers_in_median = line.count;
    view.choices.push_back(
        {line.key, single ? view.shown_name(line.key, name) : name, &score, line.practices, !single});
  }
  for (std::size_t i = 0; i < view.choices.size(); ++i) {
    if (view.choices[i].key == state.benchmark) view.chosen = i;
    if (view.choices[i].key == state.second) view.second = i;
  }
  if (view.second == view.chosen) view.second.reset();
}

/// The option that the organization chose, in words; empty without one.
std::string shared_answer(const Model& model, const ProfileQuestion& question, const Profile& profile) {
  const auto found = profile.find(question.id);
  const auto* choice = found == profile.end() ? nullptr : std::get_if<ChoiceValue>(&found->second);
  if (choice == nullptr) return {};
  for (const ProfileOption& option : question.options)
    if (option.id == choice->option) return model.tr(option.title);
  return {};
}

void add_to(GroupChoice& group, const OrganizationRow& row, bool counts_own) {
  if (counts_own || session::is_verified(row))
    group.rows.push_back(&row);
  else
    ++group.own_left_out;
}

void add_groups(const Model& model, const BenchmarkState& state, BenchmarkView& view) {
  GroupChoice all{"all", {}, {}};
  for (const OrganizationRow& row : model.session->overview().rows)
    if (row.score != nullptr && row.standard == view.standard) add_to(all, row, state.counts_own);
  all.name = model.tr("ui_benchmark.group.all", {{"count", std::to_string(all.rows.size())}});
  view.groups.push_back(all);
  for (const ProfileQuestion& question : view.standard->profile) {
    const std::string words = shared_answer(model, question, view.own->profile);
    if (words.empty()) continue;
    GroupChoice group{question.id, {}, {}};
    for (const OrganizationRow& row : model.session->overview().rows) {
      if (row.score == nullptr || row.standard != view.standard) continue;
      const auto answer = row.profile.find(question.id);
      if (answer != row.profile.end() && answer->second == view.own->profile.at(question.id))
        add_to(group, row, state.counts_own);
    }
    group.name = model.tr("ui_benchmark.group.shared",
                          {{"answer", words}, {"count", std::to_string(group.rows.size())}});
    view.groups.push_back(group);
  }
  for (std::size_t i = 0; i < view.groups.size(); ++i)
    if (view.groups[i].key == state.group) view.group = i;
}

void add_sections(BenchmarkView& view) {
  // Apart from each other: rows and items are ordered by the gap to the benchmark alone, which they show.
  std::vector<const scoring::Score*> benchmark, second;
  if (view.benchmark() != nullptr) benchmark.push_back(view.benchmark()->score);
  if (view.second) second.push_back(view.choices[*view.second].score);
  view.comparison = scoring::compare(view.score(), benchmark);
  view.second_comparison = scoring::compare(view.score(), second);
  for (const SectionIndex section : view.standard->top_sections) {
    std::vector<Rational> values;
    for (const OrganizationRow* row : view.city())
      if (const auto& share = row->score->sections[section].share) values.push_back(*share * Rational(100));
    const std::size_t rated = values.size();
    view.sections.push_back({section, view.comparison.sections[section],
                             values.empty() ? std::nullopt : scoring::distribution_of(values), rated,
                             view.second_comparison.sections[section]});
  }
  std::stable_sort(view.sections.begin(), view.sections.end(),
                   [](const ComparedSection& a, const ComparedSection& b) {
                     const auto left = a.percent.shortfall(), right = b.percent.shortfall();
                     if (left && right) return *left < *right;
                     return left.has_value() && !right.has_value();
                   });
}

}  // namespace

bool may_be_named(const BenchmarkRecord& record) {
  return record.sheet.benchmark && record.sheet.benchmark->consent;
}

std::optional<BenchmarkView> benchmark_view(const Model& model, BenchmarkState& state) {
  if (model.session == nullptr) return std::nullopt;
  BenchmarkView view;
  view.own = model.session->overview().row(model.at.organization);
  if (view.own == nullptr || view.own->score == nullptr || view.own->standard == nullptr) return std::nullopt;
  view.standard = view.own->standard;
  view.peers = session::peers_of(model.session->state(), model.session->overview(), view.own->organization);
  if (state.hides_names) hide_names(model, view);
  add_choices(model, state, view);
  add_groups(model, state, view);
  add_sections(view);
  return view;
}

std::string BenchmarkView::shown_name(const std::string& id, const std::string& name) const {
  const auto found = unnamed.find(id);
  return found == unnamed.end() ? name : found->second;
}

bool BenchmarkView::is_claimed() const {
  return !session::is_verified(*own);
}

std::vector<CriterionIndex> items_of(const BenchmarkView& view, SectionIndex section) {
  std::vector<CriterionIndex> items;
  const auto add = [&](CriterionIndex criterion) {
    const scoring::ComparedNumber& points = view.comparison.criteria[criterion];
    const bool known = points.own || (!points.benchmarks.empty() && points.benchmarks.front());
    const bool scored = view.comparison.shares[criterion].own.has_value() ||
                        (!points.benchmarks.empty() && points.benchmarks.front());
    if (known && scored && scoring::lies_in(*view.standard, criterion, section) &&
        std::find(items.begin(), items.end(), criterion) == items.end())
      items.push_back(criterion);
  };
  for (const CriterionIndex criterion : view.comparison.behind()) add(criterion);
  for (CriterionIndex i = 0; i < view.standard->criteria.size(); ++i) add(i);
  return items;
}

ItemScale scale_of(const BenchmarkView& view, CriterionIndex index) {
  session::ItemSpread spread = session::item_spread(*view.standard, view.city(), index);
  return {std::move(spread.points), std::move(spread.counts)};
}

std::optional<double> ItemScale::place_of(const std::optional<Rational>& value) const {
  if (!value || points.empty() || points.front() == points.back()) return std::nullopt;
  return ((*value - points.front()) / (points.back() - points.front())).approximate();
}

std::optional<Rational> line_of(const scoring::ComparedNumber& number) {
  return number.benchmarks.empty() ? std::nullopt : number.benchmarks.front();
}

std::optional<Rational> gap_of(const scoring::ComparedNumber& number) {
  return number.benchmarks.empty() ? std::nullopt : number.gap(0);
}

}  // namespace assessor::ui
