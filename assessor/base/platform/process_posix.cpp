#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#include <array>
#include <cerrno>
#include <csignal>
#include <system_error>
#include <thread>
#include <tuple>

#include "base/platform/descriptor_posix.h"
#include "base/platform/files.h"
#include "base/platform/paths.h"
#include "base/platform/process.h"

extern char** environ;  // NOLINT: POSIX names it so

namespace assessor {

namespace fs = std::filesystem;

namespace {

using SteadyClock = std::chrono::steady_clock;
using std::chrono::milliseconds;

std::string reason(int error) {
  return std::generic_category().message(error);
}

/// Our end and the end that becomes one of the program's standard streams.
struct Channel {
  Descriptor ours;
  Descriptor theirs;
};

/// A socket, not a pipe: writing to one whose reader has ended must not raise SIGPIPE in us.
Result<Channel> open_channel() {
  std::array<int, 2> ends{};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
    return fail("io-failed", {{"path", "socketpair"}, {"reason", reason(errno)}});
  }
  Channel channel{Descriptor(ends[0]), Descriptor(ends[1])};
  ::fcntl(ends[0], F_SETFL, O_NONBLOCK);
  return channel;
}

struct Streams {
  Channel input;
  Channel output;
  Channel errors;
};

/// What posix_spawn needs to know beside program and arguments.
class SpawnPlan {
 public:
  SpawnPlan() {
    ::posix_spawn_file_actions_init(&m_actions);
    ::posix_spawnattr_init(&m_attributes);
    sigset_t none;
    sigset_t all;
    sigemptyset(&none);
    sigfillset(&all);
    ::posix_spawnattr_setsigmask(&m_attributes, &none);
    ::posix_spawnattr_setsigdefault(&m_attributes, &all);
    // An own process group, so that a kill reaches what the program started too.
    ::posix_spawnattr_setpgroup(&m_attributes, 0);
    ::posix_spawnattr_setflags(&m_attributes,
                               POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
  }
  SpawnPlan(const SpawnPlan&) = delete;
  SpawnPlan& operator=(const SpawnPlan&) = delete;
  ~SpawnPlan() {
    ::posix_spawn_file_actions_destroy(&m_actions);
    ::posix_spawnattr_destroy(&m_attributes);
  }

  void connect(const Descriptor& theirs, int stream) {
    ::posix_spawn_file_actions_adddup2(&m_actions, theirs.number(), stream);
  }
  void connect(const fs::path& file, int stream) {
    ::posix_spawn_file_actions_addopen(&m_actions, stream, file.c_str(), O_RDONLY, 0);
  }
  /// 0, or the system's error number.
  int spawn(const ProcessRequest& request, pid_t& child) const {
    std::vector<std::string> words{request.program.string()};
    words.insert(words.end(), request.arguments.begin(), request.arguments.end());
    std::vector<char*> pointers;
    for (std::string& word : words) pointers.push_back(word.data());
    pointers.push_back(nullptr);
    return ::posix_spawn(&child, request.program.c_str(), &m_actions, &m_attributes, pointers.data(),
                         environ);
  }

 private:
  posix_spawn_file_actions_t m_actions{};
  posix_spawnattr_t m_attributes{};
};

/// A started program; killed with its children when it is left before its end.
class Child {
 public:
  Child(pid_t pid, Streams streams, const ProcessRequest& request)
      : m_pid(pid), m_streams(std::move(streams)), m_request(request), m_to_send(request.input) {
    if (m_to_send.empty()) m_streams.input.ours.close();
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child() { kill(); }

  Result<ProcessResult> finish() {
    const auto end = SteadyClock::now() + m_request.time_limit;
    while (!has_ended()) {
      if (m_request.stop.stop_requested())
        return file_failure(std::make_error_code(std::errc::operation_canceled), m_request.program);
      const auto left = std::chrono::ceil<milliseconds>(end - SteadyClock::now());
      if (left <= milliseconds(0))
        return fail("process-timed-out", {{"program", path_text(m_request.program)}});
      talk(std::min(left, k_step));
    }
    if (WIFEXITED(m_status)) m_result.exit_code = WEXITSTATUS(m_status);
    return std::move(m_result);
  }

 private:
  static constexpr milliseconds k_step{20};  ///< how late a stop request or an end may be seen

  bool is_talking() const { return m_streams.output.ours || m_streams.errors.ours; }

  /// Streams close before the end can be waited for; only then is asking worth it.
  bool has_ended() {
    if (m_pid <= 0) return true;
    if (is_talking() || ::waitpid(m_pid, &m_status, WNOHANG) != m_pid) return false;
    m_pid = 0;
    return true;
  }

  void talk(milliseconds most) {
    // Without streams left this is a short nap until the end can be collected.
    const auto wait = is_talking() ? most : milliseconds(1);
    std::array<pollfd, 3> ends{pollfd{m_streams.input.ours.number(), POLLOUT, 0},
                               pollfd{m_streams.output.ours.number(), POLLIN, 0},
                               pollfd{m_streams.errors.ours.number(), POLLIN, 0}};
    if (::poll(ends.data(), ends.size(), static_cast<int>(wait.count())) <= 0) return;
    if (ends[0].revents != 0) send();
    if (ends[1].revents != 0) receive(m_streams.output.ours, m_result.output);
    if (ends[2].revents != 0) receive(m_streams.errors.ours, m_result.errors);
  }

  void send() {
    const ssize_t count =
        ::send(m_streams.input.ours.number(), m_to_send.data(), m_to_send.size(), MSG_NOSIGNAL);
    if (count > 0) m_to_send.remove_prefix(static_cast<std::size_t>(count));
    const bool refused = count < 0 && errno != EAGAIN && errno != EINTR;
    if (refused || m_to_send.empty()) m_streams.input.ours.close();
  }

  void receive(Descriptor& from, std::string& kept) {
    std::array<char, 65536> block{};
    const ssize_t count = ::read(from.number(), block.data(), block.size());
    if (count < 0 && (errno == EAGAIN || errno == EINTR)) return;
    if (count <= 0) {
      from.close();
      return;
    }
    const std::size_t room = m_request.output_limit - std::min(kept.size(), m_request.output_limit);
    kept.append(block.data(), std::min(room, static_cast<std::size_t>(count)));
    m_result.output_cut = m_result.output_cut || static_cast<std::size_t>(count) > room;
  }

  void kill() {
    if (m_pid <= 0) return;
    ::kill(-m_pid, SIGKILL);
    while (::waitpid(m_pid, &m_status, 0) < 0 && errno == EINTR) {
    }
    m_pid = 0;
  }

  pid_t m_pid;
  Streams m_streams;
  const ProcessRequest& m_request;
  std::string_view m_to_send;
  ProcessResult m_result;
  int m_status = 0;
};

Result<void> set_limit(decltype(RLIMIT_AS) which, std::uint64_t value) {
  if (value == 0) return {};
  const rlimit limit{value, value};
  if (::setrlimit(which, &limit) != 0)
    return fail("io-failed", {{"path", "setrlimit"}, {"reason", reason(errno)}});
  return {};
}

}  // namespace

Result<ProcessResult> run_process(const ProcessRequest& request) {
  Streams streams;
  ASSESSOR_TRY(streams.input, open_channel());
  ASSESSOR_TRY(streams.output, open_channel());
  ASSESSOR_TRY(streams.errors, open_channel());
  SpawnPlan plan;
  if (request.input_file) {
    plan.connect(*request.input_file, STDIN_FILENO);
  } else {
    plan.connect(streams.input.theirs, STDIN_FILENO);
  }
  plan.connect(streams.output.theirs, STDOUT_FILENO);
  plan.connect(streams.errors.theirs, STDERR_FILENO);
  pid_t pid = 0;
  if (const int error = plan.spawn(request, pid); error != 0) {
    return fail("process-not-started", {{"program", path_text(request.program)}, {"reason", reason(error)}});
  }
  for (Channel* channel : {&streams.input, &streams.output, &streams.errors}) channel->theirs.close();
  return Child(pid, std::move(streams), request).finish();
}

Result<void> limit_this_process(const ResourceLimits& limits) {
#if !defined(__SANITIZE_ADDRESS__)
  ASSESSOR_CHECK(set_limit(RLIMIT_AS, limits.address_space));
#endif
  ASSESSOR_CHECK(set_limit(RLIMIT_CPU, limits.cpu_seconds));
  return set_limit(RLIMIT_FSIZE, limits.file_size);
}

Result<void> open_externally(const fs::path& path) {
  if (!path_exists(path))
    return file_failure(std::make_error_code(std::errc::no_such_file_or_directory), path);
  ASSESSOR_TRY(const fs::path absolute, absolute_path(path));
  // The shell ends at once and the viewer stays behind, so there is nothing to wait for or to reap.
  ProcessRequest request{"/bin/sh",
                         {"-c", R"(command -v xdg-open >/dev/null || exit 1
xdg-open "$1" </dev/null >/dev/null 2>&1 &)",
                          "sh", absolute.string()},
                         ""};
  ASSESSOR_TRY(const ProcessResult result, run_process(request));
  if (!result.succeeded()) return fail("opener-missing");
  return {};
}

}  // namespace assessor
