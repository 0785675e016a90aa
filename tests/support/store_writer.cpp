// A program that writes to a workspace until it is killed, for tests of what is then left.
// store_writer FOLDER write|hold|full
#include <unistd.h>
#include <csignal>
#include <iostream>
#include <string>

#include "base/platform/process.h"
#include "store/workspace.h"

using namespace assessor;

namespace {

/// Two records that belong together: a reader must see both or neither.
session::Transaction pair_of(std::int64_t sequence, const session::WorkspaceState& before) {
  session::Transaction transaction;
  transaction.sequence = sequence;
  transaction.at = {1795000000 + sequence};
  transaction.actor = "writer";
  transaction.command = "edit-person";
  for (const char* id : {"left", "right"}) {
    Person person;
    person.id = id;
    person.name = "Nomor " + std::to_string(sequence) + std::string(200, '.');
    const auto key = session::Key::of(session::RecordKind::person, id);
    transaction.changes.push_back({key, before.record(key), person});
  }
  return transaction;
}

void say(const std::string& words) {
  const std::string line = words + "\n";
  if (::write(STDOUT_FILENO, line.data(), line.size()) < 0) ::_exit(9);
}

int write_on(store::Workspace& workspace) {
  auto loaded = workspace.load();
  if (!loaded) return 4;
  session::WorkspaceState state = loaded->state;
  for (std::int64_t sequence = loaded->last_sequence + 1;; ++sequence) {
    const session::Transaction transaction = pair_of(sequence, state);
    const auto done = workspace.commit(transaction);
    if (!done) {
      say(done.error().code);
      return 3;
    }
    apply(state, transaction);
    say(std::to_string(sequence));
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  const std::string deed = argv[2];
  auto workspace = store::Workspace::open(argv[1], {"Penulis", {1795000000}});
  if (!workspace) {
    say(workspace.error().code);
    return 4;
  }
  if (deed == "hold") {
    say((*workspace)->writable() ? "holding" : "reading");
    for (;;) ::pause();
  }
  if (deed == "full") {
    ::signal(SIGXFSZ, SIG_IGN);  // NOLINT: the write then fails instead
    if (!limit_this_process({0, 0, 300'000})) return 5;
  }
  return write_on(**workspace);
}
