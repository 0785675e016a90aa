#include "session/deadline_words.h"

#include "exchange/calendar_file.h"

namespace assessor::session {

namespace {

const Standard* standard_of(const Deadline& deadline, const WorkspaceState& state,
                            const Standards& standards) {
  const Assessment* assessment = state.assessment(deadline.assessment);
  return assessment == nullptr ? nullptr : standards.of(assessment->standard);
}

std::string stage_words(const Standard& standard, const std::string& id, const std::string& language) {
  const Stage* stage = standard.stage(id);
  return stage == nullptr ? id : stage->title.in(language);
}

/// The printed code of an item; the words of the finding where it is of the whole organization.
std::string item_words(const Deadline& deadline, const Standard& standard, const WorkspaceState& state) {
  if (const Criterion* criterion = standard.criterion(deadline.criterion)) return criterion->code;
  const Finding* finding = state.finding(deadline.record);
  return finding == nullptr ? std::string() : finding->text;
}

std::string notice_of(const Standard* standard, const std::string& language) {
  if (standard == nullptr || standard->status == StandardStatus::official) return {};
  return standard->short_notice.in(language);
}

/// Ids of ours have only letters that a calendar takes.
std::string id_of(const Deadline& deadline) {
  return std::string(name_of(deadline.kind)) + "-" + deadline.assessment + "-" +
         (deadline.record.empty() ? deadline.stage : deadline.record);
}

std::string visit_words(const Deadline& visit, const i18n::Catalog& words) {
  const std::string what = words.text("process.deadline.visit");
  const std::string with_hour =
      visit.at ? words.text("process.deadline.visit_at", {{"what", what}, {"clock", visit.at->text()}})
               : what;
  if (visit.place.empty()) return with_hour;
  return words.text("process.deadline.visit_place", {{"what", with_hour}, {"place", visit.place}});
}

/// Where people meet: what was noted, else the organization's own address.
std::string place_of(const Deadline& deadline, const Organization* organization) {
  if (deadline.kind != Deadline::Kind::visit) return {};
  if (!deadline.place.empty() || organization == nullptr) return deadline.place;
  return organization->address;
}

}  // namespace

std::string deadline_words(const Deadline& deadline, const WorkspaceState& state, const Standards& standards,
                           const i18n::Catalog& words) {
  const Standard* standard = standard_of(deadline, state, standards);
  if (standard == nullptr) return {};
  const std::string key = "process.deadline." + std::string(name_of(deadline.kind));
  switch (deadline.kind) {
    case Deadline::Kind::stage:
    case Deadline::Kind::objection:
      return words.text(key, {{"stage", stage_words(*standard, deadline.stage, words.language())}});
    case Deadline::Kind::finding:
      return words.text(key, {{"item", item_words(deadline, *standard, state)}});
    case Deadline::Kind::visit:
      return visit_words(deadline, words);
    case Deadline::Kind::plenary:
      return words.text(key);
    case Deadline::Kind::follow_up: {
      const FollowUp* entry = state.follow_up(deadline.record);
      return words.text(key, {{"action", entry == nullptr ? std::string() : entry->action}});
    }
  }
  return {};
}

std::string deadline_calendar(const std::vector<Deadline>& deadlines, const WorkspaceState& state,
                              const Standards& standards, const i18n::Catalog& words) {
  std::vector<exchange::CalendarDay> days;
  for (const Deadline& deadline : deadlines) {
    const Organization* organization = state.organization(deadline.organization);
    const std::string whose = organization == nullptr ? deadline.organization : organization->name;
    const std::string what = deadline_words(deadline, state, standards, words);
    days.push_back({id_of(deadline), deadline.on, deadline.since,
                    words.text("process.deadline.title", {{"what", what}, {"organization", whose}}),
                    notice_of(standard_of(deadline, state, standards), words.language()), deadline.at,
                    place_of(deadline, organization)});
  }
  return exchange::calendar_file(days, {state.office.zone_name, state.office.utc_offset_minutes});
}

}  // namespace assessor::session
