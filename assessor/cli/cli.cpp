#include "cli/cli.h"

#include <algorithm>
#include <ostream>
#include <utility>

#include "base/platform/files.h"
#include "base/platform/paths.h"
#include "cli/command_table.h"
#include "cli/exit_code.h"
#include "cli/help.h"
#include "cli/program_version.h"

namespace assessor::cli {

namespace {

using Words = std::vector<std::string>;

const Words k_languages = {"id", "en"};

/// The value of an option that stands at `at`, as "--lang en" or "--lang=en"; taken out of the words.
Result<std::string> take_value(Words& words, std::size_t at, const std::string& option) {
  const std::string word = words[at];
  words.erase(words.begin() + static_cast<std::ptrdiff_t>(at));
  if (word.size() > option.size()) return word.substr(option.size() + 1);
  if (at >= words.size()) return fail("usage-value", {{"option", option}});
  std::string value = std::move(words[at]);
  words.erase(words.begin() + static_cast<std::ptrdiff_t>(at));
  return value;
}

bool is_option(const std::string& word, const std::string& option) {
  return word == option || word.starts_with(option + "=");
}

Result<void> take_language(Words& words, std::size_t at, CommonOptions& options) {
  ASSESSOR_TRY(const std::string language, take_value(words, at, "--lang"));
  if (std::find(k_languages.begin(), k_languages.end(), language) == k_languages.end())
    return fail("usage-not-allowed", {{"option", "--lang"}, {"value", language}, {"allowed", "id|en"}});
  options.language = language;
  options.language_asked = true;
  return {};
}

Result<void> take_today(Words& words, std::size_t at, CommonOptions& options) {
  ASSESSOR_TRY(const std::string typed, take_value(words, at, "--today"));
  const Result<Date> day = Date::parse(typed);
  if (!day) return fail("usage-not-a-date", {{"option", "--today"}, {"value", typed}});
  options.today = *day;
  return {};
}

bool* common_switch(const std::string& word, CommonOptions& options) {
  if (word == "--json") return &options.json;
  if (word == "--help" || word == "-h") return &options.help;
  return word == "--anyway" ? &options.anyway : nullptr;
}

/// Takes out what every command understands, wherever it stands. All of it is read before an error is
/// told, so that the error is told in the language asked for.
Result<void> take_common(Words& words, CommonOptions& options) {
  Result<void> first;
  const auto keep = [&](Result<void> outcome) {
    if (first && !outcome) first = std::move(outcome);
  };
  for (std::size_t at = 0; at < words.size() && words[at] != "--";) {
    if (bool* common = common_switch(words[at], options); common != nullptr) {
      *common = true;
      words.erase(words.begin() + static_cast<std::ptrdiff_t>(at));
    } else if (is_option(words[at], "--lang")) {
      keep(take_language(words, at, options));
    } else if (is_option(words[at], "--passphrase-file")) {
      keep(take_value(words, at, "--passphrase-file").map([&](std::string file) {
        options.passphrase_file = std::move(file);
      }));
    } else if (is_option(words[at], "--today")) {
      keep(take_today(words, at, options));
    } else {
      ++at;
    }
  }
  return first;
}

/// Takes the command's name off the front of the words. Null: no command begins like this.
const CommandRow* take_command(Words& words) {
  if (words.empty()) return nullptr;
  std::size_t used = 1;
  const CommandRow* command = find_command(words[0]);
  if (words.size() > 1) {
    if (const CommandRow* longer = find_command(words[0] + " " + words[1])) {
      command = longer;
      used = 2;
    }
  }
  if (command != nullptr) words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(used));
  return command;
}

Result<int> run_command(const CommandRow& command, const Words& words, const Console& console, bool help) {
  Syntax syntax;
  const Work work = command.declare(syntax);
  if (help) {
    print_help(console, command, syntax);
    return k_done;
  }
  ASSESSOR_CHECK(syntax.read(words));
  return work(console);
}

Result<int> open_window(const Words& words, const Console& console) {
  if (!words.empty() && !path_exists(path_of(words[0])))
    return fail("usage-unknown-command", {{"word", words[0]}});
  if (words.size() > 1) return fail("usage-unexpected", {{"word", words[1]}});
  if (!console.window()) return fail("window-missing");
  WindowRequest request{{}, console.asked_language(), console.today()};
  if (!words.empty()) request.workspace = path_of(words[0]);
  return console.window()(request);
}

Result<int> answer(Words words, const Console& console, bool help) {
  if (words == Words{"--version"}) {
    print_versions(console);
    return k_done;
  }
  if (const CommandRow* command = take_command(words)) return run_command(*command, words, console, help);
  const bool family = !words.empty() && is_command_family(words[0]);
  if (help) {
    print_overview(console, family ? words[0] : std::string());
    return k_done;
  }
  if (family) return fail("usage-family", {{"word", words[0]}});
  return open_window(words, console);
}

/// A place is called in messages as it is in the help.
Error as_shown(Error error, const Console& console) {
  const auto option = error.params.find("option");
  if (option == error.params.end() || option->second.starts_with("-")) return error;
  option->second = console.say("cli.value." + option->second);
  return error;
}

Result<i18n::Catalog> load_words(const std::string& language) {
  ASSESSOR_TRY(const std::filesystem::path assets, resource_folder("assets"));
  return i18n::load_catalog(assets / "lang", language);
}

}  // namespace

int run(const std::vector<std::string>& arguments, const Surroundings& surroundings) {
  Words words = arguments;
  CommonOptions options;
  const Result<void> common = take_common(words, options);
  const auto catalog = load_words(options.language);
  // Without its sentences the program can only name the error.
  if (!catalog) {
    surroundings.err << "assessor: " << catalog.error().code << '\n';
    return k_not_done;
  }
  const Console console(surroundings, *catalog, options);
  Result<int> code =
      common ? answer(std::move(words), console, options.help) : tl::unexpected(common.error());
  if (!surroundings.out.flush() && code) code = fail("output-not-written");
  if (code) return *code;
  console.complain(as_shown(code.error(), console));
  if (code.error().code.starts_with("usage-")) console.remark(console.say("cli.help.hint"));
  return exit_code_of(code.error());
}

}  // namespace assessor::cli
