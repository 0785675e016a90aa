#include "ui/shell/notices.h"

#include <algorithm>
#include <string>
#include <vector>

#include "ui/scopes.h"
#include "ui/widgets/notice.h"

namespace assessor::ui {

namespace {

/// More would push the content away; the rest follows when these are dismissed.
constexpr std::size_t k_most_strips = 3;

/// A strip with its words, which must outlive the frame's drawing.
struct Strip {
  std::string key, text;
  Sign sign = Sign::wait;
  std::string first_words, second_words;
  std::optional<Action> first, second;
};

Sign sign_of(Message::Tone tone) {
  switch (tone) {
    case Message::Tone::good:
      return Sign::ok;
    case Message::Tone::note:
      return Sign::wait;
    case Message::Tone::attention:
      return Sign::half;
    case Message::Tone::trouble:
      break;
  }
  return Sign::un;
}

Strip strip_of(const Model& model, const Message& message) {
  Strip strip;
  strip.key = "message-" + std::to_string(message.id);
  strip.text = message.error ? model.words.message(*message.error) : model.tr(message.key, message.params);
  strip.sign = sign_of(message.tone);
  strip.first_words = model.tr("ui_shell.dismiss");
  strip.first = DismissMessage{message.id};
  return strip;
}

Strip strip_of(const Model& model, const Job& job) {
  Strip strip;
  strip.key = "job-" + std::to_string(job.id);
  strip.text = model.tr("job." + job.what, job.params);
  if (job.steps > 0)
    strip.text = model.tr(
        "ui_shell.job_steps",
        {{"words", strip.text}, {"step", std::to_string(job.step)}, {"steps", std::to_string(job.steps)}});
  strip.first_words = model.tr("ui_shell.cancel");
  strip.first = CancelJob{job.id};
  return strip;
}

/// Where the result lies, instead of the plain message that the job is done.
Strip result_strip(const Model& model, const Job& job) {
  Strip strip;
  strip.key = "job-" + std::to_string(job.id);
  strip.text = model.tr("job." + job.what + ".done", job.params);
  strip.sign = Sign::ok;
  strip.first_words = model.tr("ui_shell.open_folder");
  strip.first = OpenFolder{job.folder};
  strip.second_words = model.tr("ui_shell.dismiss");
  strip.second = CancelJob{job.id};
  return strip;
}

/// That another period than the office's is looked at; it stays until somebody goes back.
void add_period_strip(const Model& model, std::vector<Strip>& strips) {
  if (model.session == nullptr) return;
  const std::string& viewed = model.session->period();
  const std::string& current = model.session->state().office.current_period;
  if (viewed == current) return;
  Strip strip;
  strip.key = "period";
  strip.sign = Sign::half;
  strip.text = model.tr("ui_notice.period", {{"viewed", viewed}, {"current", current}});
  strip.first_words = model.tr("ui_notice.period.back", {{"current", current}});
  strip.first = ViewPeriod{};
  strips.push_back(strip);
}

/// Who edits while we only read, and what did not load whole.
void add_workspace_strips(const Model& model, std::vector<Strip>& strips) {
  if (model.session == nullptr) return;
  if (const auto writer = model.session->writer()) {
    Strip strip;
    strip.key = "writer";
    strip.text = model.tr("ui_notice.writer", {{"name", writer->name}, {"host", writer->host}});
    strips.push_back(strip);
  }
  const std::vector<Error>& problems = model.session->problems();
  if (problems.empty()) return;
  Strip strip;
  strip.key = "problems";
  strip.sign = Sign::un;
  strip.text = model.tr("ui_notice.problems", {{"count", std::to_string(problems.size())},
                                               {"first", model.words.message(problems.front())}});
  strip.first_words = model.tr("ui_notice.check");
  strip.first = CheckWorkspace{};
  strips.push_back(strip);
}

std::vector<Strip> strips_of(const Model& model) {
  std::vector<Strip> strips;
  add_period_strip(model, strips);
  for (const Job& job : model.desk.jobs) {
    if (job.state == Job::State::running) strips.push_back(strip_of(model, job));
    if (job.state == Job::State::done && !job.folder.empty()) strips.push_back(result_strip(model, job));
  }
  for (auto at = model.desk.messages.rbegin(); at != model.desk.messages.rend(); ++at)
    strips.push_back(strip_of(model, *at));
  add_workspace_strips(model, strips);
  if (strips.size() > k_most_strips) strips.resize(k_most_strips);
  return strips;
}

void draw_strip(Ui& ui, const Strip& strip, Actions& actions) {
  const BannerAnswer answer = banner(ui, {.key = strip.key,
                                          .sign = strip.sign,
                                          .text = strip.text,
                                          .action = strip.first_words,
                                          .second_action = strip.second_words});
  if (answer == BannerAnswer::action && strip.first) actions.push_back(*strip.first);
  if (answer == BannerAnswer::second_action && strip.second) actions.push_back(*strip.second);
}

}  // namespace

void draw_notices(Ui& ui, const Model& model, Rect& area, Actions& actions) {
  const std::vector<Strip> strips = strips_of(model);
  float& height = ui.remembered(ui.id_of("notices.height"));
  if (strips.empty()) {
    height = 0;
    return;
  }
  // One frame late for words that wrap: the first guess is a line each.
  const float guess = static_cast<float>(strips.size()) * ui.metrics.units(11.5f) + ui.metrics.gap2;
  const Rect top = area.cut_top(height > 0 ? height : guess);
  const Region region(ui, "notices");
  const Panel panel(ui, {.key = "notices", .rect = top, .fill = ui.theme.bg});
  pad_content(ui.metrics.page, ui.metrics.gap2, ui.metrics.page);
  const float begin = top.min.y;
  for (const Strip& strip : strips) {
    draw_strip(ui, strip, actions);
    skip_down(ui.metrics.gap1);
  }
  height = ImGui::GetCursorScreenPos().y - begin;
}

}  // namespace assessor::ui
