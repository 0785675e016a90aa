#include "ui/screens/organization_form.h"

#include <array>
#include <charconv>

#include "base/hash.h"
#include "base/text.h"
#include "ui/screens/field_grid.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/select.h"
#include "ui/widgets/text_field.h"
#include "ui/widgets/toggles.h"

namespace assessor::ui {

namespace {

using Span = FieldGrid::Span;

/// Three, so that the whole form and its buttons fit a low window.
constexpr int k_columns = 3;
constexpr int k_first_year = 1800, k_most_members = 10'000'000;
constexpr std::array k_budgets = {"unknown", "none", "below_25", "from_25", "from_100", "from_500"};

std::string joined(const std::vector<std::string>& words) {
  std::string line;
  for (const std::string& word : words) line += (line.empty() ? "" : ", ") + word;
  return line;
}

std::vector<std::string> listed(std::string_view line) {
  std::vector<std::string> words;
  for (const std::string_view word : split(line, ','))
    if (!trimmed(word).empty()) words.emplace_back(trimmed(word));
  return words;
}

/// False when something was typed that is not a whole number between the two.
bool read_whole(std::string_view typed, int least, int most, std::optional<int>& value) {
  const std::string_view digits = trimmed(typed);
  value.reset();
  if (digits.empty()) return true;
  int number = 0;
  const auto [stop, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (problem != std::errc{} || stop != digits.data() + digits.size() || number < least || number > most)
    return false;
  value = number;
  return true;
}

bool name_is_taken(const session::WorkspaceState& state, const Organization& draft) {
  for (const auto& [id, organization] : state.organizations)
    if (id != draft.id && folded(organization.name) == folded(draft.name)) return true;
  return false;
}

/// What all fields of the form share while they are drawn.
class FormFields {
 public:
  FormFields(Ui& ui, const Model& model, std::map<std::string, std::string> faults)
      : m_ui(ui), m_model(model), m_faults(std::move(faults)), m_grid(ui, k_columns) {}

  void words(const char* key, std::string& value, Span span = Span::one) {
    const std::string label = label_of(key);
    const float width = m_grid.next(label, span);
    const auto fault = m_faults.find(key);
    const std::string error = fault == m_faults.end() ? std::string() : m_model.tr(fault->second);
    text_field(m_ui,
               {.key = key,
                .label = label,
                .width = width,
                .error = error,
                .max_letters = 200,
                .is_first = std::string_view(key) == "name"},
               value);
  }

  void budget(BudgetClass& value) {
    const std::string label = label_of("budget");
    const float width = m_grid.next(label);
    std::array<std::string, k_budgets.size()> names;
    std::array<Option, k_budgets.size()> options;
    for (std::size_t i = 0; i < k_budgets.size(); ++i) {
      names[i] = m_model.tr("ui_organization_form.budget." + std::string(k_budgets[i]));
      options[i] = {k_budgets[i], names[i]};
    }
    value = static_cast<BudgetClass>(select(m_ui, {.key = "budget",
                                                   .label = label,
                                                   .options = options,
                                                   .chosen = static_cast<int>(value),
                                                   .width = width}));
  }

 private:
  std::string label_of(const char* key) const {
    return m_model.tr("ui_organization_form.field." + std::string(key));
  }

  Ui& m_ui;
  const Model& m_model;
  std::map<std::string, std::string> m_faults;
  FieldGrid m_grid;
};

void draw_fields(Ui& ui, const Model& model, OrganizationForm& form,
                 const std::map<std::string, std::string>& faults) {
  Organization& draft = form.draft;
  {
    FormFields fields(ui, model, faults);
    fields.words("name", draft.name, Span::whole);
    fields.words("short_name", draft.short_name);
    fields.words("founded", form.founded);
    fields.words("members", form.members);
    fields.budget(draft.budget);
    fields.words("kelurahan", draft.kelurahan);
    fields.words("kecamatan", draft.kecamatan);
    fields.words("address", draft.address);
    fields.words("served", form.served);
    fields.words("host_body", draft.host_body);
    fields.words("bodies", form.bodies);
    fields.words("contact_name", draft.contact_name);
    fields.words("contact_position", draft.contact_position);
    fields.words("contact_phone", draft.contact_phone);
    fields.words("contact_email", draft.contact_email);
    fields.words("note", draft.note);
  }
  check_box(ui, {.key = "consents", .label = model.words.plain("ui_organization_form.consents")},
            draft.consents_to_teach);
}

void save(const Organization& organization, Actions& actions) {
  if (!organization.id.empty()) {
    actions.push_back(Do{session::EditOrganization{organization}});
    return;
  }
  Organization fresh = organization;
  fresh.id = random_uuid();
  actions.push_back(Do{session::AddOrganizations{{fresh}}});
  actions.push_back(Go{.place = Place::organizations, .organization = fresh.id});
}

}  // namespace

void open_organization_form(OrganizationForm& form, const Organization& organization) {
  form = {.open = true, .draft = organization};
  if (organization.founded) form.founded = std::to_string(*organization.founded);
  if (organization.members) form.members = std::to_string(*organization.members);
  form.served = joined(organization.kelurahan_served);
  form.bodies = joined(organization.member_bodies);
}

CheckedOrganization checked(const OrganizationForm& form, const session::WorkspaceState& state, Date today) {
  CheckedOrganization result{form.draft, {}};
  Organization& organization = result.organization;
  organization.name = trimmed(form.draft.name);
  if (organization.name.empty())
    result.faults["name"] = "ui_organization_form.fault.name";
  else if (name_is_taken(state, organization))
    result.faults["name"] = "ui_organization_form.fault.taken";
  if (!read_whole(form.founded, k_first_year, static_cast<int>(today.day.year()), organization.founded))
    result.faults["founded"] = "ui_organization_form.fault.founded";
  if (!read_whole(form.members, 0, k_most_members, organization.members))
    result.faults["members"] = "ui_organization_form.fault.members";
  organization.kelurahan_served = listed(form.served);
  organization.member_bodies = listed(form.bodies);
  return result;
}

void draw_organization_form(Ui& ui, const Model& model, OrganizationForm& form, Actions& actions) {
  if (!form.open) return;
  const bool fresh = form.draft.id.empty();
  const CheckedOrganization result = checked(form, model.session->state(), model.session->today());
  Dialog dialog(ui, {.key = "organization-form",
                     .title = model.words.plain(fresh ? "ui_organization_form.add.title"
                                                      : "ui_organization_form.edit.title"),
                     .text = model.words.plain("ui_organization_form.text"),
                     .width = 54});
  draw_fields(ui, model, form, form.tried ? result.faults : std::map<std::string, std::string>());
  const DialogAnswer answer = dialog.buttons(
      {.keep = model.words.plain("ui_organization_form.keep"),
       .act = model.words.plain(fresh ? "ui_organization_form.add.act" : "ui_organization_form.edit.act")});
  if (answer == DialogAnswer::keep) form.open = false;
  if (answer != DialogAnswer::act) return;
  form.tried = true;
  if (!result.faults.empty()) {
    ui.focus.move_to(ui.id_of(result.faults.contains("name") ? "name" : result.faults.begin()->first));
    return;
  }
  save(result.organization, actions);
  form.open = false;
}

}  // namespace assessor::ui
