#include "ui/screens/benchmark_view.h"

#include <algorithm>
#include <functional>

#include "scoring/reference_score.h"
#include "scoring/target_profile.h"
#include "session/city_rows.h"
#include "session/earlier_score.h"

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

using Rows = std::vector<const OrganizationRow*>;

std::vector<const scoring::Score*> scores_of(const Rows& rows) {
  std::vector<const scoring::Score*> scores;
  for (const OrganizationRow* row : rows) scores.push_back(row->score);
  return scores;
}

/// Verified scores only: what is claimed is not yet observed.
Rows verified_rows(const Model& model) {
  Rows rows = session::comparable_rows(model.session->overview());
  std::erase_if(rows, [](const OrganizationRow* row) { return !session::is_verified(*row); });
  return rows;
}

Rows peer_rows(const Model& model, const BenchmarkView& view) {
  Rows rows;
  for (const session::Peer& peer : view.peers.nearest) {
    const OrganizationRow* row = model.session->overview().row(peer.organization);
    if (row != nullptr && row->score != nullptr && row->standard == view.standard &&
        session::is_verified(*row))
      rows.push_back(row);
  }
  return rows;
}

/// Lines that are nobody's result; a group under five makes none.
void add_composed(const Model& model, BenchmarkState& state, BenchmarkView& view) {
  const auto add = [&](const char* key, std::string_view name, const Rows& rows, auto make) {
    if (rows.size() < scoring::k_smallest_group) return;
    const scoring::Score& score = kept(model, state, key + view.own->organization,
                                       [&] { return make(*view.standard, scores_of(rows)); });
    view.choices.push_back(
        {key, model.tr(name, {{"count", std::to_string(rows.size())}}), &score, nullptr, true});
  };
  add("best", "ui_benchmark.best", verified_rows(model), scoring::best_observed);
  add("peers", "ui_benchmark.peers_median", peer_rows(model, view), scoring::median_of);
}

/// Where it stood in the period before, and what the next level asks for.
void add_own_lines(const Model& model, BenchmarkState& state, BenchmarkView& view) {
  const auto earlier = session::earlier_score(*model.session, view.own->organization,
                                              model.session->overview().period, view.standard);
  if (earlier.score != nullptr)
    view.choices.push_back({"earlier", model.tr("ui_city_more.earlier", {{"period", earlier.period}}),
                            earlier.score, nullptr, true});
  const auto& next = view.score().next_level;
  const Level* level = next ? view.standard->level(next->id) : nullptr;
  if (level == nullptr) return;
  const scoring::Score& target = kept(model, state, "target" + view.own->organization, [&] {
    return scoring::target_profile(*view.standard, *level, view.score());
  });
  view.choices.push_back({"target", model.tr("ui_city_more.target", {{"level", model.tr(level->title)}}),
                          &target, nullptr, true});
}

void add_choices(const Model& model, BenchmarkState& state, BenchmarkView& view) {
  const session::WorkspaceState& records = model.session->state();
  for (const auto& [id, record] : records.benchmarks) {
    const AnswerSheet& sheet = record.sheet;
    if (sheet.standard_id != view.standard->id || sheet.standard_version != view.standard->version) continue;
    const scoring::Score& score =
        kept(model, state, id, [&] { return scoring::score(*view.standard, record.sheet); });
    view.choices.push_back({id, record.name, &score, sheet.benchmark ? &*sheet.benchmark : nullptr});
  }
  for (const OrganizationRow& row : model.session->overview().rows) {
    const Organization* organization = records.organization(row.organization);
    const bool willing = organization != nullptr && organization->consents_to_teach;
    if (!willing || row.score == nullptr || row.standard != view.standard ||
        row.organization == view.own->organization)
      continue;
    view.choices.push_back({row.organization, row.name, row.score, nullptr});
  }
  add_composed(model, state, view);
  add_own_lines(model, state, view);
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
  std::vector<const scoring::Score*> benchmarks;
  if (view.benchmark() != nullptr) benchmarks.push_back(view.benchmark()->score);
  view.comparison = scoring::compare(view.score(), benchmarks);
  for (const SectionIndex section : view.standard->top_sections) {
    std::vector<Rational> values;
    for (const OrganizationRow* row : view.city())
      if (const auto& share = row->score->sections[section].share) values.push_back(*share * Rational(100));
    const auto second =
        view.second ? view.choices[*view.second].score->sections[section].share : std::nullopt;
    view.sections.push_back({section, view.comparison.sections[section],
                             values.empty() ? std::nullopt : scoring::distribution_of(values),
                             second ? std::optional(*second * Rational(100)) : std::nullopt});
  }
  std::stable_sort(view.sections.begin(), view.sections.end(),
                   [](const ComparedSection& a, const ComparedSection& b) {
                     const auto left = a.percent.shortfall(), right = b.percent.shortfall();
                     if (left && right) return *left < *right;
                     return left.has_value() && !right.has_value();
                   });
}

}  // namespace

std::optional<BenchmarkView> benchmark_view(const Model& model, BenchmarkState& state) {
  if (model.session == nullptr) return std::nullopt;
  BenchmarkView view;
  view.own = model.session->overview().row(model.at.organization);
  if (view.own == nullptr || view.own->score == nullptr || view.own->standard == nullptr) return std::nullopt;
  view.standard = view.own->standard;
  view.peers = session::peers_of(model.session->state(), model.session->overview(), view.own->organization);
  add_choices(model, state, view);
  add_groups(model, state, view);
  add_sections(view);
  return view;
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

std::optional<std::array<int, 4>> counts_of(const BenchmarkView& view, CriterionIndex criterion) {
  std::array<int, 4> counts{};
  std::size_t rated = 0;
  for (const OrganizationRow* row : view.city()) {
    const auto& points = row->score->criteria[criterion].points;
    if (!points) continue;
    ++rated;
    for (int value = 0; value < 4; ++value)
      if (*points == Rational(value)) ++counts[static_cast<std::size_t>(value)];
  }
  if (rated < scoring::k_smallest_group) return std::nullopt;
  return counts;
}

std::string points_words(const Model& model, const std::optional<Rational>& points) {
  return points ? model.format.exact(*points) : "–";
}

}  // namespace assessor::ui
