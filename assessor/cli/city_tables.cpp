#include "cli/city_tables.h"

#include <algorithm>

#include "cli/rule_words.h"
#include "scoring/display.h"

namespace assessor::cli {

using session::Overview;

namespace {

using Column = FlatColumn;

Column counting(const char* key) {
  return {key, true, true, {}, Tells::how_many};
}
Column identity(const char* key) {
  return {key, false, false, {}, Tells::identity};
}
Column name(const char* key) {
  return {key, false, true, {}, Tells::name};
}

std::string name_in(const Overview& overview, const std::string& organization) {
  const session::OrganizationRow* row = overview.row(organization);
  return row == nullptr ? organization : row->name;
}

std::vector<std::string> names_in(const Overview& overview, const std::vector<std::string>& organizations) {
  std::vector<std::string> names;
  for (const std::string& id : organizations) names.push_back(name_in(overview, id));
  return names;
}

std::string section_words(const Console& console, const Section& section) {
  const Text& title = section.short_title.empty() ? section.title : section.short_title;
  return section.code + " " + title.in(console.language());
}

FlatCell criterion_cell(const Console& console, const Standard& standard, CriterionIndex index) {
  const std::string& id = standard.criteria[index].id;
  return FlatCell::text(id, criterion_words(console, standard, id));
}

/// A mean in percent: no threshold is held against it.
FlatCell mean_cell(const Console& console, const Rational& percent) {
  const std::string decimal = percent.decimal(2);
  return FlatCell::text(decimal, console.format().decimal(decimal));
}

/// A score on the right side of every threshold, as the standard shows it.
FlatCell score_cell(const Console& console, const std::string& displayed) {
  return FlatCell::text(displayed, console.format().decimal(displayed));
}

FlatCell section_cell(const Console& console, const Standard& standard, const Rational& percent) {
  return score_cell(console, scoring::displayed_percent(standard, percent / Rational(100)));
}

}  // namespace

FlatTable funnel_table(const Console& console, const Standard& standard, const session::Funnel& funnel) {
  FlatTable table({{"step"}, counting("opened"), counting("sent")});
  const auto begin = [&](const char* id, const std::string& shown, int count) {
    table.row({FlatCell::text(id, shown), FlatCell::whole(count), {}});
  };
  begin("registered", console.say("cli.step.registered"), funnel.registered);
  begin("begun", console.say("cli.funnel.begun"), funnel.begun);
  for (const session::Funnel::StageCount& count : funnel.stages) {
    const std::string& id = standard.stages[count.stage].id;
    table.row({FlatCell::text(id, stage_words(console, standard, id)), FlatCell::whole(count.opened),
               FlatCell::whole(count.sent)});
  }
  return table;
}

FlatTable coverage_table(const Console& console, const Standard& standard,
                         const session::Coverage& coverage) {
  const ProfileQuestion* question = standard.question("fields");
  std::vector<Column> columns{{"kelurahan"}};
  for (std::size_t i = 0; i < coverage.fields.size(); ++i)
    columns.push_back(
        {coverage.fields[i], true, true, question->options[i].title.in(console.language()), Tells::how_many});
  columns.push_back(counting("without_field"));
  FlatTable table(std::move(columns));
  for (const session::Coverage::Row& row : coverage.rows) {
    std::vector<FlatCell> cells{FlatCell::text(row.kelurahan)};
    for (const auto& serving : row.by_field) cells.push_back(FlatCell::whole(std::ssize(serving)));
    cells.push_back(FlatCell::whole(std::ssize(row.without_field)));
    table.row(std::move(cells));
  }
  return table;
}

FlatTable overclaim_table(const Console& console, const Standard& standard, const session::OverClaim& claim) {
  FlatTable table({{"criterion"},
                   counting("over"),
                   counting("same"),
                   counting("under"),
                   {"mean_gap", true, true, {}, Tells::mean},
                   {"mean_gap_exact", false, false, {}, Tells::mean},
                   {"unclear_wording"}});
  for (const session::ItemClaim& item : claim.items)
    table.row({criterion_cell(console, standard, item.criterion), FlatCell::whole(item.gap.over),
               FlatCell::whole(item.gap.same), FlatCell::whole(item.gap.under),
               mean_cell(console, item.gap.mean * Rational(100)), FlatCell::text(item.gap.mean.fraction()),
               FlatCell::text(item.unclear_wording ? "yes" : "no",
                              item.unclear_wording ? console.say("cli.overclaim.unclear") : " ")});
  return table;
}

FlatTable training_table(const Console& console, const Overview& overview,
                         const std::vector<session::TrainingTopic>& topics) {
  FlatTable table({{"criterion"},
                   {"kind"},
                   counting("rated"),
                   {"mean_share", true},
                   counting("learner_count"),
                   identity("learner_ids"),
                   name("learners"),
                   identity("teacher_ids"),
                   name("teachers")});
  for (const session::TrainingTopic& topic : topics)
    table.row({criterion_cell(console, *overview.standard, topic.criterion),
               FlatCell::text(topic.gate ? "gate" : "item",
                              console.say(topic.gate ? "cli.training.gate" : "cli.training.item")),
               FlatCell::whole(topic.rated), mean_cell(console, topic.mean_share * Rational(100)),
               FlatCell::whole(std::ssize(topic.learners)), FlatCell::list(topic.learners),
               FlatCell::list(names_in(overview, topic.learners)), FlatCell::list(topic.teachers),
               FlatCell::list(names_in(overview, topic.teachers))});
  return table;
}

FlatTable teaching_table(const Console& console, const Overview& overview,
                         const std::vector<session::TeachingPair>& pairs) {
  FlatTable table({{"section"},
                   identity("teacher_id"),
                   name("teacher"),
                   {"teacher_percent", true},
                   identity("learner_id"),
                   name("learner"),
                   {"learner_percent", true}});
  for (const session::TeachingPair& pair : pairs) {
    const Section& section = overview.standard->sections[pair.section];
    table.row({FlatCell::text(section.id, section_words(console, section)), FlatCell::text(pair.teacher),
               FlatCell::text(name_in(overview, pair.teacher)),
               section_cell(console, *overview.standard, pair.teacher_percent), FlatCell::text(pair.learner),
               FlatCell::text(name_in(overview, pair.learner)),
               section_cell(console, *overview.standard, pair.learner_percent)});
  }
  return table;
}

FlatTable seating_table(const Console& console, const Overview& overview,
                        const std::vector<std::vector<std::string>>& groups) {
  FlatTable table({{"group", true}, identity("id"), name("name"), {"total", true}});
  for (std::size_t i = 0; i < groups.size(); ++i)
    for (const std::string& guest : groups[i]) {
      const session::OrganizationRow* row = overview.row(guest);
      const bool rated = row != nullptr && row->score != nullptr && row->score->total;
      table.row(
          {FlatCell::whole(static_cast<std::int64_t>(i) + 1), FlatCell::text(guest),
           FlatCell::text(name_in(overview, guest)),
           rated ? score_cell(console, scoring::displayed_total(*row->standard, *row->score)) : FlatCell{}});
    }
  return table;
}

FlatTable ranks_table(const Console& console, const Overview& overview,
                      const std::vector<session::RankedOrganization>& ranked) {
  FlatTable table({identity("id"), name("name"), {"total", true}, {"by_blanks", true}, {"by_weights", true}});
  const auto between = [](const scoring::RankInterval& rank) {
    const std::string best = std::to_string(rank.best), worst = std::to_string(rank.worst);
    return FlatCell::list({best, worst}, best == worst ? best : best + "–" + worst);
  };
  for (const session::RankedOrganization& one : ranked) {
    const session::OrganizationRow& row = *overview.row(one.organization);
    table.row({FlatCell::text(one.organization), FlatCell::text(row.name),
               score_cell(console, scoring::displayed_total(*row.standard, *row.score)),
               between(one.by_bounds), between(one.by_weights)});
  }
  return table;
}

}  // namespace assessor::cli
