#include <utility>

#include <fmt/format.h>

#include "report/kinds/forms.h"

namespace assessor::report {

namespace {

constexpr const char* k_line = "……………………………";
constexpr int k_officers = 6;

std::string budget_words(const Script& script, BudgetClass budget) {
  switch (budget) {
    case BudgetClass::unknown:
      return {};
    case BudgetClass::none:
      return script.say("report.budget.none");
    case BudgetClass::below_25:
      return script.say("report.budget.below_25");
    case BudgetClass::from_25:
      return script.say("report.budget.from_25");
    case BudgetClass::from_100:
      return script.say("report.budget.from_100");
    case BudgetClass::from_500:
      return script.say("report.budget.from_500");
  }
  return {};
}

/// What is known; on a blank form and where nothing is known, a line to write on.
class ProfileRows {
 public:
  explicit ProfileRows(const Manuscript& script) : m_script(script) {
    m_table.columns = {{script.say("report.profile.question"), Column::Width::share, 1},
                       {script.say("report.profile.answer"), Column::Width::share, 1.6}};
  }

  void group(const std::string& key) {
    m_table.rows.push_back({Row::Kind::group, {{plain(m_script.say(key)), 2}}});
  }
  void row(const std::string& question, const std::string& answer) {
    const bool write = m_script.options.blank || answer.empty();
    m_table.rows.push_back({Row::Kind::body, {{plain(question)}, {write ? muted(k_line) : plain(answer)}}});
  }
  Table take() { return std::move(m_table); }

 private:
  const Manuscript& m_script;
  Table m_table;
};

std::string number_or_none(const std::optional<int>& number) {
  return number ? fmt::to_string(*number) : std::string();
}

void identity_rows(const Manuscript& script, ProfileRows& rows) {
  const Organization& organization = *script.input.organization;
  rows.group("report.profile.identity");
  rows.row(script.say("report.profile.name"), organization.name);
  rows.row(script.say("report.profile.short_name"), organization.short_name);
  rows.row(script.say("report.profile.founded"), number_or_none(organization.founded));
  rows.row(script.say("report.identity.address"), address_of(organization));
  rows.row(script.say("report.profile.served"), joined(organization.kelurahan_served, ", "));
  rows.row(script.say("report.profile.host"), organization.host_body);
  rows.row(script.say("report.profile.members"), number_or_none(organization.members));
  rows.row(script.say("report.profile.member_bodies"), joined(organization.member_bodies, ", "));
  rows.row(script.say("report.profile.budget"), budget_words(script, organization.budget));
}

/// Name and number of a person only where personal data are wanted.
void contact_rows(const Manuscript& script, ProfileRows& rows) {
  const Organization& organization = *script.input.organization;
  rows.group("report.identity.contact");
  if (script.options.without_personal && !script.options.blank)
    return rows.row(script.say("report.identity.contact"), script.say("report.profile.hidden"));
  rows.row(script.say("report.profile.contact_name"), organization.contact_name);
  rows.row(script.say("report.profile.contact_position"), organization.contact_position);
  rows.row(script.say("report.profile.contact_phone"), organization.contact_phone);
  rows.row(script.say("report.profile.contact_email"), organization.contact_email);
}

/// To be ticked by hand; what the standard understands by an option stands behind it.
Inline options_of(const Script& script, const ProfileQuestion& question) {
  if (question.type == ProfileType::yes_no)
    return plain("☐ " + script.say("report.yes") + "   ☐ " + script.say("report.no"));
  Inline options;
  for (const ProfileOption& option : question.options) {
    const std::string start = options.empty() ? "☐ " : "\n☐ ";
    options = std::move(options) + plain(start + script.in_language(option.title));
    if (!option.meaning.empty())
      options = std::move(options) + muted(": " + script.in_language(option.meaning));
  }
  return options.empty() ? plain(k_line) : options;
}

void question_rows(const Manuscript& script, Table& table) {
  const std::vector<ProfileLine> lines = profile_lines(script);
  for (const ProfileQuestion& question : script.standard.profile) {
    std::string answer;
    for (const ProfileLine& line : lines)
      if (line.question == &question) answer = line.words;
    const bool choose = script.options.blank || answer.empty();
    table.rows.push_back({Row::Kind::body,
                          {{plain(script.in_language(question.title))},
                           {choose ? options_of(script, question) : plain(answer)}}});
  }
}

}  // namespace

void add_profile(Manuscript& script) {
  ProfileRows rows(script);
  identity_rows(script, rows);
  contact_rows(script, rows);
  if (!script.standard.profile.empty()) rows.group("report.profile.what_applies");
  Table table = rows.take();
  question_rows(script, table);
  script.add(std::move(table));
}

void add_officers(Manuscript& script) {
  Table table;
  table.columns = {{script.say("report.number_sign"), Column::Width::fit, 1, Align::right},
                   {script.say("report.officers.position")},
                   {script.say("report.officers.name"), Column::Width::share, 1.4},
                   {script.say("report.officers.term")}};
  for (int i = 1; i <= k_officers; ++i)
    table.rows.push_back({Row::Kind::body, {{plain(fmt::to_string(i))}, {plain(" \n ")}, {}, {}}});
  script.add(std::move(table));
}

void sign_organization(Manuscript& script) {
  const bool shows_name = !script.options.without_personal && !script.options.blank;
  const std::string chair = script.input.organization->name;
  add_signatures(script, {{script.say("report.sign.filled_in_by"),
                           shows_name ? script.input.organization->contact_name : std::string(), ""},
                          {script.say("report.sign.chair", {{"organization", chair}}), "", ""}});
}

}  // namespace assessor::report
