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

std::string name_in(const Overview& overview, const std::string& organization) {
  const session::OrganizationRow* row = overview.row(organization);
  return row == nullptr ? std::string("–") : row->name;  // never an id, where names are hidden
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

FlatCell named_section(const Console& console, const Section& section) {
  const Text& title = section.short_title.empty() ? section.title : section.short_title;
  return FlatCell::text(section.id, section.code + " " + title.in(console.language()));
}

std::string hidden_sign(const Console& console) {
  return console.say("report.city.hidden");
}

FlatTable funnel_table(const Console& console, const Standard& standard, const session::ToldFunnel& funnel) {
  const std::string hidden = hidden_sign(console);
  FlatTable table({{"step"}, {"opened", true}, {"sent", true}});
  const auto begin = [&](const char* id, const std::string& shown, scoring::ToldCount count) {
    table.row({FlatCell::text(id, shown), FlatCell::told(count, hidden), {}});
  };
  begin("registered", console.say("cli.step.registered"), funnel.registered);
  begin("begun", console.say("cli.funnel.begun"), funnel.begun);
  for (const session::ToldFunnel::StageCount& count : funnel.stages) {
    const std::string& id = standard.stages[count.stage].id;
    table.row({FlatCell::text(id, stage_words(console, standard, id)), FlatCell::told(count.opened, hidden),
               FlatCell::told(count.sent, hidden)});
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
  columns.push_back({"no_provider"});
  FlatTable table(std::move(columns));
  for (const session::Coverage::Row& row : coverage.rows) {
    std::vector<FlatCell> cells{FlatCell::text(row.kelurahan)};
    for (const auto& serving : row.by_field) cells.push_back(FlatCell::whole(std::ssize(serving)));
    cells.push_back(FlatCell::whole(std::ssize(row.without_field)));
    cells.push_back(row.is_served() ? FlatCell::text("no", " ")
                                    : FlatCell::text("yes", console.say("cli.coverage.no_provider")));
    table.row(std::move(cells));
  }
  return table;
}

FlatTable overclaim_table(const Console& console, const Standard& standard, const session::OverClaim& claim,
                          bool hides_names) {
  const std::string hidden = hidden_sign(console);
  FlatTable table({{"criterion"},
                   {"over", true},
                   {"same", true},
                   {"under", true},
                   {"mean_gap", true},
                   {"mean_gap_exact", false, false},
                   {"unsupported", true},
                   {"unclear_wording"}});
  for (const session::ItemClaim& item : claim.items) {
    const session::ClaimGap& gap = item.gap;
    std::vector<FlatCell> cells{criterion_cell(console, standard, item.criterion)};
    for (const scoring::ToldCount count : scoring::told_parts(hides_names, {gap.over, gap.same, gap.under}))
      cells.push_back(FlatCell::told(count, hidden));
    const bool few = hides_names && !scoring::may_be_told(gap.compared());
    cells.push_back(few ? FlatCell{} : mean_cell(console, gap.mean * Rational(100)));
    cells.push_back(few ? FlatCell{} : FlatCell::text(gap.mean.fraction()));
    cells.push_back(FlatCell::told(session::told_unsupported(item, hides_names), hidden));
    cells.push_back(FlatCell::text(item.unclear_wording ? "yes" : "no",
                                   item.unclear_wording ? console.say("cli.overclaim.unclear") : " "));
    table.row(std::move(cells));
  }
  return table;
}

namespace {

/// Ids and names. A list says how many there are, so it is not told where their number is not.
void add_people(std::vector<FlatCell>& cells, const Console& console, const Overview& overview,
                const std::vector<std::string>& organizations, scoring::ToldCount told) {
  const FlatCell hidden = FlatCell::told(std::nullopt, hidden_sign(console));
  cells.push_back(told ? FlatCell::list(organizations) : hidden);
  cells.push_back(told ? FlatCell::list(names_in(overview, organizations)) : hidden);
}

}  // namespace

FlatTable training_table(const Console& console, const Overview& overview,
                         const std::vector<session::TrainingTopic>& topics, bool hides_names) {
  const std::string hidden = hidden_sign(console);
  FlatTable table({{"criterion"},
                   {"kind"},
                   {"rated", true},
                   {"mean_share", true},
                   {"mean_of", true},
                   {"learner_count", true},
                   identity("learner_ids"),
                   {"learners"},
                   identity("teacher_ids"),
                   {"teachers"}});
  for (const session::TrainingTopic& topic : topics) {
    const scoring::ToldTraining told = session::told_topic(overview, topic, hides_names);
    // A mean of few says who; how many it counts lies within those rated.
    const scoring::ToldCount mean_of = session::told_mean_of(topic, hides_names);
    const bool no_mean = topic.mean_of == 0 || !mean_of;
    std::vector<FlatCell> cells{
        criterion_cell(console, *overview.standard, topic.criterion),
        FlatCell::text(topic.gate ? "gate" : "item",
                       console.say(topic.gate ? "cli.training.gate" : "cli.training.item")),
        FlatCell::told(told.rated, hidden),
        no_mean ? FlatCell{} : mean_cell(console, topic.mean_share * Rational(100)),
        FlatCell::told(mean_of, hidden),
        FlatCell::told(told.learners, hidden)};
    add_people(cells, console, overview, topic.learners, told.learners);
    add_people(cells, console, overview, topic.teachers, told.teachers);
    table.row(std::move(cells));
  }
  return table;
}

FlatTable teaching_table(const Console& console, const Overview& overview,
                         const std::vector<session::TeachingPair>& pairs) {
  FlatTable table({{"section"},
                   identity("teacher_id"),
                   {"teacher"},
                   {"teacher_percent", true},
                   identity("learner_id"),
                   {"learner"},
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
  FlatTable table({{"group", true}, identity("id"), {"name"}, {"total", true}});
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
  FlatTable table({identity("id"), {"name"}, {"total", true}, {"by_blanks", true}, {"by_weights", true}});
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
