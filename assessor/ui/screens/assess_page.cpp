#include <algorithm>

#include "session/schedule.h"
#include "ui/icons.h"
#include "ui/screens/act_form.h"
#include "ui/screens/assess_parts.h"

namespace assessor::ui {

namespace {

const Organization* organization_of(const Model& model) {
  return model.session != nullptr ? model.session->state().organization(model.at.organization) : nullptr;
}

/// "Perempuan Bahari" and "(contoh)": what stands in brackets at the end is drawn lighter.
void put_name(Page& page, const std::string& name) {
  const auto bracket = name.rfind(" (");
  const bool has_suffix = bracket != std::string::npos && name.ends_with(')');
  page.title = has_suffix ? name.substr(0, bracket) : name;
  page.title_suffix = has_suffix ? name.substr(bracket + 1) : std::string();
}

std::string titles_of(const Model& model, const ProfileQuestion& question, const ProfileValue& value) {
  std::vector<std::string> ids;
  if (const auto* one = std::get_if<ChoiceValue>(&value)) ids.push_back(one->option);
  if (const auto* several = std::get_if<ChoicesValue>(&value)) ids = several->options;
  std::string words;
  for (const ProfileOption& option : question.options)
    if (std::ranges::count(ids, option.id) > 0) words += (words.empty() ? "" : ", ") + model.tr(option.title);
  return words;
}

/// Class and fields: the first questions of the profile that are answered by choosing.
std::string profile_words(const Assessing& view) {
  constexpr int k_shown = 2;
  std::string words;
  int shown = 0;
  for (const ProfileQuestion& question : view.standard.profile) {
    const auto answered = view.sheet.profile.find(question.id);
    if (answered == view.sheet.profile.end() || shown == k_shown) continue;
    const std::string titles = titles_of(view.model, question, answered->second);
    if (titles.empty()) continue;
    words += titles + " · ";
    ++shown;
  }
  return words;
}

std::string own_caption(const Assessing& view) {
  const Organization* organization = organization_of(view.model);
  const std::string name = organization != nullptr ? organization->name : std::string();
  const Assessment* assessment = view.model.assessment();
  const auto due = assessment == nullptr
                       ? std::nullopt
                       : session::due_of(view.model.session->state(), *assessment, view.stage.id);
  if (!due) return name;
  return name + " · " + view.model.tr("ui_assess.due", {{"date", view.model.format.long_date(*due)}});
}

void put_head(Page& page, const Assessing& view) {
  const Organization* organization = organization_of(view.model);
  if (view.own) {
    page.title = view.model.tr(view.stage.title);
    page.caption = own_caption(view);
  } else {
    put_name(page, organization != nullptr ? organization->name : std::string());
    page.caption = profile_words(view) + view.model.tr(view.stage.title) + ", " +
                   view.model.format.date(view.sheet.date);
  }
  page.tabs = {{.key = "card", .label = view.model.tr("ui_assess.card"), .icon = icon::file},
               {.key = "table", .label = view.model.tr("ui_assess.table"), .icon = icon::grid}};
  page.tab = view.model.at.view == AssessView::card ? "card" : "table";
}

/// What was answered in the last period, and the second typing of a paper sheet: beside the table, where many
/// items are answered at once.
void put_tools(Page& page, const Assessing& view) {
  const Model& model = view.model;
  if (model.at.view != AssessView::table) return;
  if (model.assessment() != nullptr && session::assessment_before(*model.session, *model.assessment()))
    page.tools.push_back({.key = "carried", .label = model.tr("ui_carried.open"), .icon = icon::undo});
  page.tools.push_back(
      {.key = "double_entry", .label = model.tr("ui_double_entry.open"), .icon = icon::copy});
}

std::string named(const Assessing& view, CriterionIndex item) {
  return view.standard.criteria[item].code + " " + item_name(view, item);
}

/// "Selesaikan KE-02, lalu isi **KE-09 Akses setara**. Masih 4 butir kosong."
void put_next_blank(Page& page, const Assessing& view, CriterionIndex next) {
  const Model& model = view.model;
  const std::string code = view.criterion().code;
  const bool here = next == view.at;
  const std::string left = std::to_string(view.count(AssessFilter::blank));
  page.step = {{model.tr(here ? "ui_assess.step.fill" : "ui_assess.step.finish", {{"code", code}}), false},
               {named(view, next), true},
               {model.tr("ui_assess.step.left", {{"count", left}}), false}};
  const std::string next_code = view.standard.criteria[next].code;
  page.primary = PageButton{
      .key = "next", .label = model.tr("ui_assess.go_on", {{"code", next_code}}), .shortcut = "Ctrl Enter"};
  if (here) page.primary->label = model.tr("ui_assess.skip");
}

/// "KE-02 Kode etik: belum didukung bukti. 12 hal lagi sebelum tahap ini dikirim."
void put_blocker(Page& page, const Assessing& view, CriterionIndex next) {
  const Model& model = view.model;
  const auto blocks = [](const session::Blocker& blocker) { return blocker.blocks; };
  const auto left = std::ranges::count_if(view.blockers, blocks);
  const auto due = std::ranges::find_if(view.blockers, [&](const session::Blocker& blocker) {
    return blocker.blocks && blocker.criterion == view.standard.criteria[next].id;
  });
  page.step = {{model.tr("blocker." + due->code, {{"criterion", named(view, next)}}), true},
               {model.tr("ui_assess.step.before", {{"count", std::to_string(left)}}), false}};
  page.primary =
      PageButton{.key = "next",
                 .label = model.tr("ui_assess.go_to", {{"code", view.standard.criteria[next].code}}),
                 .shortcut = "Ctrl Enter"};
}

void put_send(Page& page, const Assessing& view) {
  const auto may = session::may_send_stage(view.model.session->context(view.model.desk.person), view.key);
  page.step = {{view.model.tr("ui_assess.step.complete"), false}, {send_words(view), true}, {".", false}};
  page.primary = PageButton{.key = "send",
                            .label = send_words(view),
                            .shortcut = "Ctrl Enter",
                            .disabled_because = may ? std::string() : view.model.words.message(may.error())};
}

/// What was sent can come back to be completed.
void put_return(Page& page, const Assessing& view) {
  const Model& model = view.model;
  const auto may = session::may_return_stage(model.session->context(model.desk.person), view.key);
  if (!may && may.error().code != "rework-used") return;
  page.tools.push_back({.key = "return",
                        .label = model.tr("ui_assess.return.open"),
                        .icon = icon::undo,
                        .disabled_because = why_not(model, session::ReturnStage{view.key, "–"})});
}

/// The stage is done: the next one, or the result.
void put_locked(Page& page, const Assessing& view) {
  const Model& model = view.model;
  const auto& session = *model.session;
  const Stage* next = session::next_stage(session.state(), view.standard, view.key.assessment);
  page.step = {{view.locked, false}};
  if (next != nullptr && !session.read_only()) {
    page.primary =
        PageButton{.key = "open", .label = model.tr("ui_assess.open", {{"stage", model.tr(next->title)}})};
    page.secondary = apart_button(model, *next);
    return;
  }
  page.primary = PageButton{.key = "result", .label = model.tr("ui_assess.result"), .icon = icon::chart};
}

/// Beside the next step: what may come first on a sheet that is blank, or a mark for the panel.
std::optional<PageButton> beside_next(const Assessing& view, bool has_next) {
  const Model& model = view.model;
  if (view.own && !has_next) return std::nullopt;
  if (view.own) return PageButton{.key = "send", .label = send_words(view), .icon = icon::send};
  const bool blank = view.count(AssessFilter::blank) == view.items.size();
  if (blank && session::may_copy_inherited(model.session->context(model.desk.person), view.key))
    return PageButton{.key = "inherit", .label = model.tr("ui_assess.inherit"), .icon = icon::copy};
  const bool marked = view.answer_of(view.at).discuss;
  return PageButton{.key = "discuss",
                    .label = model.tr(marked ? "ui_assess.discussed" : "ui_assess.discuss"),
                    .icon = icon::flag};
}

void put_open(Page& page, const Assessing& view) {
  const auto next = next_item(view);
  if (!next)
    put_send(page, view);
  else if (view.is_blank(*next))
    put_next_blank(page, view, *next);
  else
    put_blocker(page, view, *next);
  page.secondary = beside_next(view, next.has_value());
}

/// No stage to look at: what to do first.
void put_nothing(Page& page, const Model& model) {
  page.title = model.tr("ui_shell.place.assess");
  const Organization* organization = organization_of(model);
  if (organization != nullptr) put_name(page, organization->name);
  const Assessment* assessment = model.assessment();
  const Standard* standard = model.standard();
  const Stage* next = assessment != nullptr && standard != nullptr
                          ? session::next_stage(model.session->state(), *standard, assessment->id)
                          : nullptr;
  if (next != nullptr) {
    page.step = {{model.tr("ui_assess.step.open"), false}, {model.tr(next->title), true}, {".", false}};
    page.primary =
        PageButton{.key = "open", .label = model.tr("ui_assess.open", {{"stage", model.tr(next->title)}})};
    page.secondary = apart_button(model, *next);
    return;
  }
  page.step = {{model.tr(organization == nullptr ? "ui_assess.step.choose" : "ui_assess.step.start"), false}};
  page.primary =
      PageButton{.key = "choose", .label = model.tr("ui_assess.choose"), .icon = icon::institution};
}

}  // namespace

std::optional<CriterionIndex> next_item(const Assessing& view) {
  const auto blank = view.next_where(view.at, [&](CriterionIndex item) {
    return view.is_blank(item) && !std::holds_alternative<TextAnswer>(view.standard.criteria[item].answer);
  });
  if (blank) return blank;
  return view.next_where(view.at, [&](CriterionIndex item) {
    return std::ranges::any_of(view.blockers, [&](const session::Blocker& blocker) {
      return blocker.blocks && blocker.criterion == view.standard.criteria[item].id;
    });
  });
}

std::string send_words(const Assessing& view) {
  if (view.own) return view.model.tr("ui_assess.send.own");
  if (view.stage.by == StageActor::assessor && view.stage.observation_counts)
    return view.model.tr("ui_assess.send.visit");
  return view.model.tr("ui_assess.send.other", {{"stage", view.model.tr(view.stage.title)}});
}

Page assess_page(const Model& model, const AssessState& state) {
  Page page;
  if (const auto differing = differing_in(model, state.differences))
    return differences_page(*differing, state.differences);
  const auto view = assessing(model);
  if (!view) {
    put_nothing(page, model);
    return page;
  }
  put_head(page, *view);
  if (view->locked.empty()) {
    put_tools(page, *view);
    put_open(page, *view);
  } else {
    put_return(page, *view);
    put_locked(page, *view);
  }
  return page;
}

}  // namespace assessor::ui
