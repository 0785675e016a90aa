#include "cli/syntax.h"

#include <algorithm>
#include <charconv>
#include <memory>
#include <utility>

#include <CLI/CLI.hpp>

namespace assessor::cli {

struct Syntax::Parser {
  CLI::App app;
};

namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : "|") + word;
  return all;
}

Error missing_word(const CLI::App& app) {
  for (const CLI::Option* option : app.get_options())
    if (option->get_required() && option->count() == 0)
      return {"usage-missing", {{"option", option->get_name()}}, {}};
  return {"usage-missing", {{"option", "?"}}, {}};
}

/// CLI11 says what is wrong in English sentences that begin with the option's name.
Error wrong_value(const CLI::ParseError& error) {
  const std::string sentence = error.what();
  return {"usage-value", {{"option", sentence.substr(0, sentence.find_first_of(": "))}}, {}};
}

Error as_error(const CLI::App& app, const CLI::ParseError& error) {
  if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) return missing_word(app);
  const std::vector<std::string> rest = app.remaining();
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr && !rest.empty())
    return {"usage-unexpected", {{"word", rest.front()}}, {}};
  return wrong_value(error);
}

/// Where the word behind an option is kept until all words are read.
std::shared_ptr<std::optional<std::string>> typed_word(CLI::App& app, const char* name) {
  auto typed = std::make_shared<std::optional<std::string>>();
  app.add_option_function<std::string>(name, [typed](const std::string& word) { *typed = word; });
  return typed;
}

}  // namespace

Syntax::Syntax() : m_parser(std::make_unique<Parser>()) {
  m_parser->app.set_help_flag();
}
Syntax::~Syntax() = default;

SyntaxRow& Syntax::add_row(const char* name, const Wording& wording) {
  const std::string bare = std::string(name).substr(std::string(name).find_first_not_of('-'));
  m_rows.push_back({name,
                    wording.value,
                    wording.help == nullptr ? bare : wording.help,
                    bare == name,
                    wording.needed,
                    false,
                    {}});
  return m_rows.back();
}

void Syntax::place(const char* name, std::string& into, bool needed) {
  add_row(name, {name, nullptr, needed});
  m_parser->app.add_option(name, into)->required(needed);
}

void Syntax::places(const char* name, std::vector<std::string>& into) {
  add_row(name, {name, nullptr, true}).repeats = true;
  m_parser->app.add_option(name, into)->required();
}

void Syntax::word(const char* name, std::string& into, Wording wording) {
  add_row(name, wording);
  m_parser->app.add_option(name, into)->required(wording.needed);
}

void Syntax::word(const char* name, std::optional<std::string>& into, Wording wording) {
  add_row(name, wording);
  m_parser->app.add_option_function<std::string>(name, [&into](const std::string& value) { into = value; })
      ->required(wording.needed);
}

void Syntax::words(const char* name, std::vector<std::string>& into, Wording wording) {
  add_row(name, wording).repeats = true;
  m_parser->app.add_option(name, into)->required(wording.needed);
}

void Syntax::flag(const char* name, bool& into) {
  add_row(name, {""});
  m_parser->app.add_flag_callback(name, [&into] { into = true; });
}

void Syntax::date(const char* name, std::optional<Date>& into) {
  add_row(name, {"date"});
  const auto typed = typed_word(m_parser->app, name);
  m_checks.emplace_back([typed, name, &into]() -> Result<void> {
    if (!*typed) return {};
    const Result<Date> day = Date::parse(**typed);
    if (!day) return fail("usage-not-a-date", {{"option", name}, {"value", **typed}});
    into = *day;
    return {};
  });
}

void Syntax::whole(const char* name, std::optional<std::int64_t>& into) {
  add_row(name, {"number"});
  const auto typed = typed_word(m_parser->app, name);
  m_checks.emplace_back([typed, name, &into]() -> Result<void> {
    if (!*typed) return {};
    std::int64_t number = 0;
    const std::string& digits = **typed;
    const char* const end = digits.data() + digits.size();
    if (digits.empty() || std::from_chars(digits.data(), end, number).ptr != end)
      return fail("usage-not-a-number", {{"option", name}, {"value", **typed}});
    into = number;
    return {};
  });
}

void Syntax::choice(const char* name, std::string& into, std::vector<std::string> allowed) {
  add_row(name, {"choice"}).allowed = joined(allowed);
  m_parser->app.add_option(name, into);
  m_checks.emplace_back([name, &into, allowed = std::move(allowed)]() -> Result<void> {
    if (into.empty() || std::find(allowed.begin(), allowed.end(), into) != allowed.end()) return {};
    return fail("usage-not-allowed", {{"option", name}, {"value", into}, {"allowed", joined(allowed)}});
  });
}

Result<void> Syntax::read(std::vector<std::string> arguments) {
  std::reverse(arguments.begin(), arguments.end());  // CLI11 takes them from the end
  try {
    m_parser->app.parse(std::move(arguments));
  } catch (const CLI::ParseError& error) {
    return tl::unexpected(as_error(m_parser->app, error));
  }
  for (const auto& check : m_checks) ASSESSOR_CHECK(check());
  return {};
}

}  // namespace assessor::cli
