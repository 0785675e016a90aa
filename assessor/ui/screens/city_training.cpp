#include "session/training.h"
#include "ui/screens/city_views.h"
#include "ui/widgets/card.h"

namespace assessor::ui {

namespace {

using session::TrainingTopic;

std::vector<TrainingTopic> topics_of(const CityFrame& frame) {
  return session::training_topics(
      frame.model.session->state(), frame.model.session->overview(),
      frame.state.counts_own ? session::OwnScores::counted : session::OwnScores::left_out);
}

std::string item_name(const CityFrame& frame, CriterionIndex index) {
  const Criterion& criterion = frame.table.standard->criteria[index];
  return criterion.code + " " + frame.model.tr(criterion.short_title);
}

/// With how many it counts; nothing where that is nobody or may not be told.
std::string mean_words(const CityFrame& frame, const TrainingTopic& topic) {
  const scoring::ToldCount counted = session::told_mean_of(topic, frame.state.hides_names);
  if (topic.mean_of == 0 || !counted) return "–";
  return frame.model.tr("ui_city_view.mean_of",
                        {{"mean", frame.model.format.percent(topic.mean_share * Rational(100))},
                         {"count", std::to_string(*counted)}});
}

void draw_topic(Ui& ui, const CityFrame& frame, const TrainingTopic& topic) {
  const Model& model = frame.model;
  panel_title(ui, item_name(frame, topic.criterion));
  panel_words(ui, model.tr(frame.table.standard->criteria[topic.criterion].text), ui.theme.ink2);
  skip_down(ui.metrics.gap1);
  panel_title(ui, model.words.plain("ui_city_view.sharing"));
  if (topic.teachers.empty()) panel_words(ui, model.tr("ui_city_view.sharing.none"), ui.theme.ink2);
  panel_links(ui, frame, "teachers", topic.teachers);
  skip_down(ui.metrics.gap1);
  panel_title(ui, model.words.plain("ui_city_view.who"));
  panel_links(ui, frame, "learners", topic.learners);
}

}  // namespace

ViewTable training_table(const CityFrame& frame) {
  const Model& model = frame.model;
  const auto title = [&](std::string_view key, float share) { return ViewColumn{model.tr(key), share}; };
  ViewTable table{
      {title("ui_city_view.topic", 3.4f), title("ui_city_view.kind", 1.4f), title("ui_city_view.learners", 1),
       title("ui_city_view.teachers", 1), title("ui_city_view.mean", 1.4f)},
      {},
      model.tr("ui_city_view.who"),
      model.tr("ui_city_view.no_topics")};
  for (const TrainingTopic& topic : topics_of(frame)) {
    const scoring::ToldTraining told =
        session::told_topic(model.session->overview(), topic, frame.state.hides_names);
    table.rows.push_back(
        {.key = frame.table.standard->criteria[topic.criterion].id,
         .cells = {item_name(frame, topic.criterion),
                   model.tr(topic.gate ? "ui_city_view.kind.gate" : "ui_city_view.kind.item"),
                   told_words(frame, told.learners), told_words(frame, told.teachers),
                   mean_words(frame, topic)},
         .sign = topic.gate ? Sign::gate : Sign::none,
         .names = told.learners ? shown_names(frame, topic.learners) : told_words(frame, told.learners)});
  }
  return table;
}

void draw_training_panel(Ui& ui, const CityFrame& frame) {
  const std::vector<TrainingTopic> topics = topics_of(frame);
  const auto guests = session::invited(frame.model.session->overview(), topics);
  panel_words(ui, frame.model.tr("ui_city_view.invited", {{"count", std::to_string(guests.size())}}),
              ui.theme.ink2);
  skip_down(ui.metrics.gap1);
  divider(ui);
  skip_down(ui.metrics.gap1);
  for (const TrainingTopic& topic : topics)
    if (frame.table.standard->criteria[topic.criterion].id == frame.state.topic) draw_topic(ui, frame, topic);
  panel_hidden_note(ui, frame);
}

}  // namespace assessor::ui
