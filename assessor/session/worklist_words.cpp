#include "session/worklist_words.h"

#include "i18n/format.h"
#include "session/agreement.h"

namespace assessor::session {

namespace {

std::string name_of_organization(const Task& task, const Session& session) {
  if (task.organizations.empty()) return {};
  const Organization* found = session.state().organization(task.organizations.front());
  return found != nullptr ? found->name : std::string();
}

std::string stage_title(const Session& session, const std::string& id, const std::string& language) {
  const Standard* standard = session.overview().standard;
  const Stage* stage = standard != nullptr ? standard->stage(id) : nullptr;
  return stage != nullptr ? stage->title.in(language) : id;
}

/// "KE-04, LY-01".
std::string items_of(const Task& task, const Session& session) {
  const Standard* standard = task.stage ? session.standard_of(task.stage->assessment) : nullptr;
  std::string items;
  for (const std::string& id : task.criteria) {
    const Criterion* criterion = standard == nullptr ? nullptr : standard->criterion(id);
    items += (items.empty() ? "" : ", ") + (criterion == nullptr ? id : criterion->code);
  }
  return items;
}

std::string visit_day(const Task& task, const i18n::Catalog& words) {
  if (!task.visit) return {};
  const std::string day = i18n::Format(words).long_date(task.visit->on);
  if (!task.visit->at) return day;
  return words.text("ui_home.visit_at", {{"date", day}, {"clock", task.visit->at->text()}});
}

i18n::Params params_of(const Task& task, const Session& session, const i18n::Catalog& words) {
  return {{"organization", name_of_organization(task, session)},
          {"count", std::to_string(task.organizations.size())},
          {"others", std::to_string(task.organizations.empty() ? 0 : task.organizations.size() - 1)},
          {"stage", stage_title(session, task.stage_id, words.language())},
          {"open", std::to_string(task.open_criteria)},
          {"items", items_of(task, session)},
          {"when", visit_day(task, words)},
          {"assessors", std::to_string(task.assessors)}};
}

/// Of a stage that two rate apart, until they agree on everything; else nothing.
std::string apart_words(const Task& task, const Session& session, const i18n::Catalog& words) {
  if (!task.stage || !rated_apart(session.state(), *task.stage)) return {};
  const scoring::Agreement* agreement = session.agreement_of(*task.stage);
  if (agreement == nullptr) return words.text("ui_differences.task.waiting");
  if (agreement->settled()) return {};
  return words.text("ui_differences.task.open", {{"count", std::to_string(agreement->open.size())}});
}

}  // namespace

TaskSentences task_words(const Task& task, const Session& session, const i18n::Catalog& words) {
  const std::string key = "ui_home.task." + std::string(name_of(task.kind));
  const i18n::Params params = params_of(task, session, words);
  const bool many = task.organizations.size() > 1;
  const std::string apart = many ? std::string() : apart_words(task, session, words);
  return {words.text(key + (many ? ".many" : ".title"), params),
          apart.empty() ? words.text(key + ".detail", params) : apart};
}

}  // namespace assessor::session
