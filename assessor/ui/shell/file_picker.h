#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "ui/shell/screen.h"

namespace assessor::ui {

struct FilePickerSpec {
  enum class Wanted { file, files, folder };
  std::string_view key;
  std::string_view title;
  std::string_view text = {};  ///< what the chosen will be used for
  std::string_view act;        ///< words of the button that chooses; it names the act
  Wanted wanted = Wanted::files;
  std::vector<std::string> endings = {};  ///< ".pdf"; empty: all
};

/// What the picker remembers while it is open. A screen keeps one for each use.
struct FilePickerState {
  bool open = false;
  std::filesystem::path shown;  ///< the folder that marks and address belong to
  std::string address;          ///< as typed
  std::set<std::string> marked;
};

/// Opens the picker and asks for the folder; empty: where the person was last.
void open_file_picker(FilePickerState& state, const FilePickerSpec& spec, Actions& actions,
                      const std::filesystem::path& folder = {});

/// A dialog over the page to choose files or a folder; draw it in every frame. Returns what was chosen, once,
/// with whole paths; it closes itself. The folder comes from Desk::folder. Enter opens and marks, Backspace
/// goes to the folder above, Escape closes.
std::optional<std::vector<std::filesystem::path>> file_picker(Ui& ui, const Model& model,
                                                              FilePickerState& state,
                                                              const FilePickerSpec& spec, Actions& actions);

/// "12 KB", "3 MB": rounded up, for people.
std::string size_in_words(const Model& model, std::uint64_t bytes);

}  // namespace assessor::ui
