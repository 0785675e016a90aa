// A program that misbehaves on request, for tests of what its parent then does.
#include <unistd.h>
#include <atomic>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <iostream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "base/platform/files.h"
#include "base/platform/lock_file.h"
#include "base/platform/process.h"

using namespace assessor;

namespace {

int echo(const std::string& prefix) {
  const std::string all((std::istreambuf_iterator<char>(std::cin)), {});
  std::cout << prefix << all;
  std::cerr << all.size();
  return 0;
}

int hang(const std::string& streams) {
  std::cout << "hanging" << std::endl;
  if (streams == "closed") {
    for (const int stream : {0, 1, 2}) ::close(stream);
  }
  for (;;) ::pause();
}

int flood(const std::string& bytes) {
  const std::string block(1024, 'x');
  for (std::size_t left = std::stoul(bytes); left > 0; left -= std::min(left, block.size()))
    std::cout << block;
  return 0;
}

int allocate(const std::string& megabytes) {
  if (!limit_this_process({256U << 20U, 0, 0})) return 5;
  std::vector<char> room;
  try {
    room.resize(std::stoul(megabytes) << 20U);
  } catch (const std::bad_alloc&) {
    return 4;
  }
  return room[room.size() / 2];
}

int spin(const std::string&) {
  if (!limit_this_process({0, 1, 0})) return 5;
  for (std::atomic<unsigned> turns = 0;;) ++turns;
}

int grow_file(const std::string& path) {
  ::signal(SIGXFSZ, SIG_IGN);  // NOLINT: the write then fails instead
  if (!limit_this_process({0, 0, 1000})) return 5;
  return write_file_atomically(path_of(path), std::string(5000, 'x')) ? 0 : 4;
}

int confined(const std::string& deed) {
  std::cout << "free" << std::endl;
  if (!confine_this_process()) return 5;
  std::cout << std::string(1'000'000, '.').size() << std::endl;
  if (deed == "read") return read_file("/etc/hostname", 1000) ? 0 : 4;
  if (deed == "run") return std::system("true");  // NOLINT: must not come so far
  return 0;
}

int lock(const std::string& path) {
  const auto held = LockFile::acquire(path_of(path), {"Ibu Ratna", "laptop-2", {60}});
  std::cout << (held ? "acquired" : held.error().code + " " + held.error().params.at("name"));
  return held ? 0 : 3;
}

int lock_and_die(const std::string& path) {
  const auto held = LockFile::acquire(path_of(path), {"Ibu Ratna", "laptop-2", {60}});
  ::kill(::getpid(), SIGKILL);
  return held ? 0 : 3;
}

int write_and_die(const std::string& path) {
  auto file = AtomicFile::create(path_of(path));
  if (!file || !file->write("half of the new")) return 5;
  ::kill(::getpid(), SIGKILL);
  return 0;
}

int start_child_and_leave(const std::string& program) {
  std::cout << "leaving" << std::endl;
  return std::system(("'" + program + "' hang open &").c_str());  // NOLINT: a test's own program
}

}  // namespace

int main(int argc, char** argv) {
  const std::map<std::string, std::function<int(const std::string&)>> commands{
      {"echo", echo},
      {"hang", hang},
      {"flood", flood},
      {"allocate", allocate},
      {"spin", spin},
      {"confined", confined},
      {"lock", lock},
      {"grow", grow_file},
      {"lock-and-die", lock_and_die},
      {"leave", start_child_and_leave},
      {"write-and-die", write_and_die},
      {"exit", [](const std::string& code) { return std::stoi(code); }},
      {"crash", [](const std::string&) -> int { std::abort(); }},
  };
  if (argc != 3 || !commands.contains(argv[1])) return 2;
  return commands.at(argv[1])(argv[2]);
}
