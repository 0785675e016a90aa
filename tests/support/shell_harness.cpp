#include "support/shell_harness.h"

#include <filesystem>
#include <stdexcept>

#include "base/platform/files.h"

namespace assessor::test {

namespace {

const std::filesystem::path k_source = ASSESSOR_SOURCE_DIR;
constexpr std::uint64_t k_most_bytes = 8U << 20U;

std::string first_person(const session::Session* session) {
  if (session == nullptr || session->state().people.empty()) return {};
  return session->state().people.begin()->first;
}

}  // namespace

ShellHarness::ShellHarness(session::Session* session, ShellSpec spec)
    : words(value_of(i18n::load_catalog(k_source / "assets" / "lang", spec.language))),
      hands([](ui::Ui&) {}, spec.window),
      m_session(session) {
  desk.language = spec.language;
  desk.color_mode = spec.window.dark ? ui::ColorMode::dark : ui::ColorMode::light;
  desk.zoom = static_cast<int>(spec.window.zoom * 100 + 0.5f);
  desk.person = spec.person.empty() ? first_person(session) : spec.person;
  if (session != nullptr) hands.ui.today = session->today();
  hands.draws([this](ui::Ui& ui) { draw(ui); });
  hands.frames(3);
}

void ShellHarness::go(const ui::Go& where) {
  shell.go(where);
  hands.frames(3);
}

void ShellHarness::draw(ui::Ui& ui) {
  ui::Actions actions;
  if (m_session != nullptr) m_session->view_as(desk.person);
  shell.draw(ui, {m_session, words, desk}, actions);
  for (const ui::Action& action : actions) carry_out(action);
}

void ShellHarness::carry_out(const ui::Action& action) {
  asked.push_back(action);
  const auto note = [this](const Result<void>& done) {
    if (!done) refused.push_back(done.error());
  };
  if (const auto* change = std::get_if<ui::Do>(&action))
    note(m_session->dispatch(change->command, desk.person));
  if (std::holds_alternative<ui::Undo>(action)) note(m_session->undo(desk.person));
  if (std::holds_alternative<ui::Redo>(action)) note(m_session->redo(desk.person));
  if (const auto* person = std::get_if<ui::ActAs>(&action)) desk.person = person->person;
  if (const auto* viewed = std::get_if<ui::ViewPeriod>(&action)) m_session->view_period(viewed->period);
  if (const auto* copied = std::get_if<ui::CopyText>(&action)) hands.clipboard = copied->text;
}

std::unique_ptr<TestWorkspace> empty_workspace() {
  auto made = std::make_unique<TestWorkspace>();
  const Instant now = value_of(Instant::parse("2026-11-17T01:42:00Z"));
  made->session = value_of(session::Session::open(
      made->port, {.clock = fixed_clock(now), .on_saved = [] {}, .today = std::nullopt}));
  const auto standard = k_source / "criteria" / "standards" / "lplpp-readiness" / "1.0.0.json";
  const StandardPin pin = value_of(made->session->pin_standard(value_of(read_file(standard, k_most_bytes))));
  Office office{
      .government = "Pemerintah Kota Contoh", .name = "Dinas Contoh", .short_name = "DP3A Kota Contoh"};
  office.sample = true;
  value_of(made->session->dispatch(session::EditOffice{office}, {}));
  value_of(made->session->dispatch(
      session::AddPerson{{.id = "person-1", .name = "Rahma H.", .initials = "RH", .role = Role::coordinator}},
      {}));
  value_of(made->session->dispatch(session::OpenPeriod{"2026", pin, {}, true}, "person-1"));
  return made;
}

std::unique_ptr<TestWorkspace> workspace_with(const std::vector<std::string>& names) {
  auto made = empty_workspace();
  session::AddOrganizations add;
  for (std::size_t i = 0; i < names.size(); ++i)
    add.organizations.push_back({.id = "org-" + std::to_string(i + 1), .name = names[i]});
  value_of(made->session->dispatch(add, "person-1"));
  const Profile profile = {{"class", ChoiceValue{"community"}},
                           {"fields", ChoicesValue{{"social", "economy"}}},
                           {"several_entities", false},
                           {"gives_consultation", true},
                           {"refers_clients", true},
                           {"first_assessment", true}};
  for (const Organization& organization : add.organizations) {
    const std::string id = "assessment-" + organization.id;
    value_of(
        made->session->dispatch(session::StartAssessment{id, organization.id, "2026", profile}, "person-1"));
    value_of(made->session->dispatch(session::OpenStage{{id, "self", ""}}, "person-1"));
  }
  return made;
}

}  // namespace assessor::test
