// Pictures of the real screens over a real workspace, for README and for comparing with the design.
//   ui_shots WORKSPACE OUT.png [--place assess] [--organization "part of a name"] [--size 1366x768]
//            [--zoom 100] [--lang id] [--dark] [--writable] [--view table] [--criterion KE-02] [--stage
//            field]
//            [--person "part of a name"] [--press "Ctrl+K"]… [--type words] [--click key]…

#include <cstdlib>
#include <iostream>
#include <map>
#include <stdexcept>

#include "store/workspace.h"
#include "support/shell_harness.h"
#include "support/ui_pixels.h"

using namespace assessor;

namespace {

struct Wish {
  std::string workspace, out;
  std::map<std::string, std::string> options;
  std::vector<std::pair<std::string, std::string>> acts;  ///< press, type, click in order

  std::string get(const std::string& name, const std::string& otherwise = {}) const {
    const auto at = options.find(name);
    return at == options.end() ? otherwise : at->second;
  }
};

Wish read_wish(const std::vector<std::string>& words) {
  if (words.size() < 2) throw std::runtime_error("usage: ui_shots WORKSPACE OUT.png [options]");
  Wish wish{words[0], words[1], {}, {}};
  for (std::size_t i = 2; i < words.size(); ++i) {
    const std::string name = words[i].substr(2);
    if (name == "dark" || name == "writable") {
      wish.options[name] = "yes";
    } else if (i + 1 < words.size()) {
      const std::string value = words[++i];
      if (name == "press" || name == "type" || name == "click")
        wish.acts.emplace_back(name, value);
      else
        wish.options[name] = value;
    }
  }
  return wish;
}

assessor::test::ShellSpec spec_of(const Wish& wish, const session::Session& session) {
  assessor::test::ShellSpec spec;
  spec.language = wish.get("lang", "id");
  const std::string size = wish.get("size", "1366x768");
  spec.window.window = {std::stof(size), std::stof(size.substr(size.find('x') + 1))};
  spec.window.zoom = std::stof(wish.get("zoom", "100")) / 100;
  spec.window.dark = !wish.get("dark").empty();
  for (const auto& [id, person] : session.state().people)
    if (person.name.find(wish.get("person", "Rahma")) != std::string::npos) spec.person = id;
  return spec;
}

void look_at(assessor::test::ShellHarness& shell, const Wish& wish, const session::Session& session) {
  ui::Go go;
  for (int place = 0; place <= static_cast<int>(ui::Place::start); ++place)
    if (wish.get("place", "home") == ui::name_of(static_cast<ui::Place>(place)))
      go.place = static_cast<ui::Place>(place);
  for (const auto& [id, organization] : session.state().organizations)
    if (organization.name.find(wish.get("organization", "Perempuan Bahari")) != std::string::npos)
      go.organization = id;
  if (!wish.get("criterion").empty()) go.criterion = wish.get("criterion");
  if (wish.get("view") == "table") go.view = ui::AssessView::table;
  shell.go(go);
  if (wish.get("stage").empty() || !go.organization) return;
  const Assessment* assessment =
      session.state().assessment_of(*go.organization, session.state().office.current_period);
  if (assessment != nullptr) shell.go({.stage = StageKey{assessment->id, wish.get("stage"), ""}});
}

void act(assessor::test::ShellHarness& shell, const Wish& wish) {
  for (const auto& [kind, what] : wish.acts) {
    if (kind == "press") shell.hands.press(what);
    if (kind == "type") shell.hands.type(what);
    if (kind == "click") shell.hands.click(what);
  }
}

void run(const Wish& wish) {
  store::OpenOptions options;
  options.read_only = wish.get("writable").empty();
  const auto port = assessor::test::value_of(store::Workspace::open(wish.workspace, options));
  const auto session = assessor::test::value_of(
      session::Session::open(*port, {.clock = now, .on_saved = [] {}, .today = std::nullopt}));
  assessor::test::ShellHarness shell(session.get(), spec_of(wish, *session));
  look_at(shell, wish, *session);
  act(shell, wish);
  assessor::test::save_png(shell.hands, wish.out);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    run(read_wish({argv + 1, argv + argc}));
    return EXIT_SUCCESS;
  } catch (const std::exception& problem) {
    std::cerr << problem.what() << "\n";
    return EXIT_FAILURE;
  }
}
