#pragma once

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <csignal>
#include <filesystem>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

namespace test {

/// A child process whose lines are read one by one; killed at the end of the scope.
class Child {
 public:
  Child(const std::filesystem::path& program, const std::vector<std::string>& arguments) {
    int ends[2] = {-1, -1};
    REQUIRE(::pipe2(ends, O_CLOEXEC) == 0);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    std::string name = program.string();
    std::vector<std::string> words = arguments;
    std::vector<char*> pointers{name.data()};
    for (std::string& word : words) pointers.push_back(word.data());
    pointers.push_back(nullptr);
    REQUIRE(::posix_spawn(&m_id, name.c_str(), &actions, nullptr, pointers.data(), environ) == 0);
    posix_spawn_file_actions_destroy(&actions);
    ::close(ends[1]);
    m_out = ends[0];
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child() {
    kill();
    ::close(m_out);
  }

  /// The next line; empty at the end.
  std::string line() {
    std::string text;
    for (char letter = 0; ::read(m_out, &letter, 1) == 1 && letter != '\n';) text += letter;
    return text;
  }

  void kill() {
    if (m_id == 0) return;
    ::kill(m_id, SIGKILL);
    ::waitpid(m_id, nullptr, 0);
    m_id = 0;
  }
  /// Waits for the end that the child makes by itself.
  int exit_code() {
    int status = 0;
    ::waitpid(m_id, &status, 0);
    m_id = 0;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

 private:
  pid_t m_id = 0;
  int m_out = -1;
};

}  // namespace test
