#include "cli/passphrase.h"

#include <algorithm>
#include <utility>

#include "base/platform/files.h"
#include "base/platform/paths.h"
#include "store/sealing.h"

namespace assessor::cli {

namespace {

constexpr std::uint64_t k_largest_file = 4096;

Result<Secret> asked(const Console& console, const char* key) {
  if (!console.ask()) return fail("passphrase-needed");
  Result<Secret> typed = console.ask()(console.say(key) + " ");
  if (!typed && typed.error().code == "terminal-missing") return fail("passphrase-needed");
  return typed;
}

}  // namespace

std::string given_file(const Console& console) {
  if (!console.passphrase_file().empty()) return console.passphrase_file();
  return environment("ASSESSOR_PASSPHRASE_FILE").value_or("");
}

Result<Secret> passphrase_in(const std::string& file) {
  ASSESSOR_TRY(std::string bytes, read_file(path_of(file), k_largest_file));
  Secret secret = Secret::copy_of(std::string_view(bytes).substr(0, bytes.find_first_of("\r\n")));
  wipe(bytes);
  return secret;
}

Result<Secret> present_passphrase(const Console& console) {
  const std::string file = given_file(console);
  return file.empty() ? asked(console, "cli.seal.ask") : passphrase_in(file);
}

Result<Secret> passphrase_for(const Console& console, const store::WorkspaceFolder& folder) {
  const Result<bool> sealed = store::is_sealed(folder);
  if (!sealed || !*sealed) return Secret();  // whatever is wrong is told by opening it
  Result<Secret> given = present_passphrase(console);
  if (!given && given.error().code == "passphrase-needed") return Secret();
  return given;
}

Result<Secret> new_passphrase(const Console& console, const std::string& file) {
  if (!file.empty()) return passphrase_in(file);
  ASSESSOR_TRY(Secret first, asked(console, "cli.seal.ask_new"));
  ASSESSOR_TRY(const Secret again, asked(console, "cli.seal.ask_again"));
  if (first.view() != again.view()) return fail("passphrases-differ");
  return first;
}

}  // namespace assessor::cli
