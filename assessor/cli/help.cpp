#include "cli/help.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"

namespace assessor::cli {

namespace {

/// A term and its meaning, to be set in two columns.
using Terms = std::vector<std::pair<std::string, std::string>>;

constexpr std::size_t k_widest_term = 30;

void print_terms(const Console& console, const Terms& terms) {
  std::size_t width = 0;
  for (const auto& [term, meaning] : terms) width = std::max(width, letter_count(term));
  width = std::min(width, k_widest_term);
  for (const auto& [term, meaning] : terms) {
    const std::size_t letters = letter_count(term);
    if (letters > width) {
      console.print("  " + term);
      console.print(std::string(width + 4, ' ') + meaning);
    } else {
      console.print("  " + term + std::string(width - letters + 2, ' ') + meaning);
    }
  }
}

std::string value_of(const Console& console, const SyntaxRow& row) {
  if (!row.allowed.empty()) return row.allowed;
  return row.value.empty() ? std::string() : console.say("cli.value." + row.value);
}

/// "--answers BERKAS", "BERKAS…".
std::string term_of(const Console& console, const SyntaxRow& row) {
  const std::string value = value_of(console, row) + (row.repeats ? "…" : "");
  if (row.place) return value;
  return value.empty() ? row.name : row.name + " " + value;
}

std::string usage_line(const Console& console, const CommandRow& command, const Syntax& syntax) {
  std::string line = "assessor " + std::string(command.name);
  for (const SyntaxRow& row : syntax.rows()) {
    const std::string term = term_of(console, row);
    line += row.needed ? " " + term : " [" + term + "]";
  }
  return line;
}

Terms common_terms(const Console& console) {
  return {{"--json", console.say("cli.option.json")},
          {"--lang id|en", console.say("cli.option.lang")},
          {"--passphrase-file " + console.say("cli.value.file"), console.say("cli.option.passphrase-file")},
          {"--today " + console.say("cli.value.date"), console.say("cli.option.today")},
          {"--anyway", console.say("cli.option.anyway")},
          {"--help", console.say("cli.option.help")}};
}

}  // namespace

void print_overview(const Console& console, std::string_view family) {
  if (family.empty()) {
    console.print(console.say("cli.help.intro"));
    console.print("");
  }
  std::string_view group;
  Terms terms;
  const auto flush = [&] {
    if (terms.empty()) return;
    console.print(console.say("cli.group." + std::string(group)));
    print_terms(console, terms);
    console.print("");
    terms.clear();
  };
  for (const CommandRow& command : command_table()) {
    if (!family.empty() && !command.name.starts_with(std::string(family) + " ")) continue;
    if (command.group != group) flush();
    group = command.group;
    terms.emplace_back(command.name, console.say("cli.command." + key_of(command)));
  }
  flush();
  console.print(console.say("cli.help.everywhere"));
  Terms everywhere = common_terms(console);
  if (family.empty()) everywhere.emplace_back("--version", console.say("cli.option.version"));
  print_terms(console, everywhere);
  console.print("");
  console.print(console.say("cli.help.more"));
}

void print_help(const Console& console, const CommandRow& command, const Syntax& syntax) {
  console.print(usage_line(console, command, syntax));
  console.print("");
  console.print(console.say("cli.command." + key_of(command)));
  console.print("");
  Terms terms;
  for (const SyntaxRow& row : syntax.rows())
    terms.emplace_back(term_of(console, row),
                       console.say((row.place ? "cli.place." : "cli.option.") + row.help));
  if (!terms.empty()) {
    console.print(console.say("cli.help.words"));
    print_terms(console, terms);
    console.print("");
  }
  console.print(console.say("cli.help.everywhere"));
  print_terms(console, common_terms(console));
}

}  // namespace assessor::cli
