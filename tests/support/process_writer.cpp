// A program that does one deed after another on a workspace until it is killed, and says the number of each
// when it is durable. process_writer FOLDER FROM
#include <unistd.h>
#include <string>

#include "base/platform/clock.h"
#include "store/workspace.h"
#include "support/process_play.h"

using namespace assessor;

namespace {

void say(const std::string& words) {
  const std::string line = words + "\n";
  if (::write(STDOUT_FILENO, line.data(), line.size()) < 0) ::_exit(9);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  auto workspace = store::Workspace::open(argv[1], {"Penulis", {1795000000}});
  if (!workspace || !(*workspace)->writable()) return 3;
  auto session = session::Session::open(**workspace, {fixed_clock({1795000000}), {}, {}});
  if (!session) return 4;
  for (int number = std::stoi(argv[2]);; ++number) {
    // A deed that is refused is one as well.
    const auto done = test::carry_out(**session, test::deed_at(number, (*session)->state()));
    if (!(*session)->flush()) return 5;
    say(std::to_string(number) + (done ? "" : " " + done.error().code));
  }
}
