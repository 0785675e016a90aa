#include <pwd.h>
#include <unistd.h>
#include <array>
#include <cstdlib>

#include "base/platform/files.h"
#include "base/platform/paths.h"
#include "base/text.h"

namespace assessor {

namespace fs = std::filesystem;

namespace {

struct Account {
  std::string login;
  std::string full_name;
  std::string home;
};

Account account() {
  std::array<char, 16384> buffer{};
  passwd entry{};
  passwd* found = nullptr;
  if (::getpwuid_r(::getuid(), &entry, buffer.data(), buffer.size(), &found) != 0 || found == nullptr)
    return {};
  const std::string gecos = entry.pw_gecos == nullptr ? "" : entry.pw_gecos;
  return {entry.pw_name, gecos.substr(0, gecos.find(',')), entry.pw_dir};
}

Result<fs::path> home_folder() {
  if (const auto home = environment("HOME")) return fs::path(*home);
  if (const std::string home = account().home; !home.empty()) return fs::path(home);
  return fail("no-home-folder");
}

/// The XDG rule: the variable when it is an absolute path, else a folder under the home.
Result<fs::path> xdg_folder(const char* variable, const fs::path& under_home) {
  if (const auto chosen = environment(variable); chosen && fs::path(*chosen).is_absolute())
    return fs::path(*chosen);
  ASSESSOR_TRY(const fs::path home, home_folder());
  return home / under_home;
}

/// The value of XDG_DOCUMENTS_DIR="$HOME/Dokumen" in the text of user-dirs.dirs.
std::optional<fs::path> documents_entry(std::string_view text, const fs::path& home) {
  constexpr std::string_view k_key = "XDG_DOCUMENTS_DIR=\"";
  constexpr std::string_view k_home = "$HOME";
  for (std::string_view line : split(text, '\n')) {
    line = trimmed(line);
    if (!line.starts_with(k_key) || !line.ends_with('"') || line.size() <= k_key.size()) continue;
    std::string_view value = line.substr(k_key.size());
    value.remove_suffix(1);
    if (!value.starts_with(k_home)) return fs::path(value);
    return fs::path(home.string() + std::string(value.substr(k_home.size())));
  }
  return std::nullopt;
}

}  // namespace

Result<fs::path> user_data_folder() {
  ASSESSOR_TRY(const fs::path folder, xdg_folder("XDG_DATA_HOME", fs::path(".local") / "share"));
  return folder / "asesor-lplpp";
}

Result<fs::path> user_config_folder() {
  ASSESSOR_TRY(const fs::path folder, xdg_folder("XDG_CONFIG_HOME", ".config"));
  return folder / "asesor-lplpp";
}

Result<fs::path> documents_folder() {
  ASSESSOR_TRY(const fs::path home, home_folder());
  ASSESSOR_TRY(const fs::path config, xdg_folder("XDG_CONFIG_HOME", ".config"));
  const auto text = read_file(config / "user-dirs.dirs", 65536);
  const auto named = text ? documents_entry(*text, home) : std::nullopt;
  for (const fs::path& folder : {named.value_or(home / "Documents"), home / "Documents"}) {
    if (folder.is_absolute() && is_folder(folder)) return folder;
  }
  return home;
}

fs::path program_folder() {
  std::error_code code;
  const fs::path program = fs::read_symlink("/proc/self/exe", code);
  return code ? fs::current_path(code) : program.parent_path();
}

std::string host_name() {
  std::array<char, 256> buffer{};
  if (::gethostname(buffer.data(), buffer.size() - 1) != 0) return {};
  return buffer.data();
}

std::string user_name() {
  const Account self = account();
  for (const std::string& name : {self.full_name, self.login, environment("USER").value_or("")}) {
    if (!trimmed(name).empty() && !first_bad_utf8(name)) return name;
  }
  return std::to_string(::getuid());
}

}  // namespace assessor
