#include <fcntl.h>
#include <termios.h>
#include <unistd.h>
#include <cerrno>
#include <string>

#include "base/platform/descriptor_posix.h"
#include "base/platform/terminal.h"

namespace assessor {

namespace {

/// Switches the echo off, and on again at the end whatever happens.
class Unseen {
 public:
  explicit Unseen(int terminal) : m_terminal(terminal) {
    m_known = ::tcgetattr(terminal, &m_before) == 0;
    termios quiet = m_before;
    quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    quiet.c_lflag |= ECHONL;
    if (m_known) m_known = ::tcsetattr(terminal, TCSAFLUSH, &quiet) == 0;
  }
  Unseen(const Unseen&) = delete;
  Unseen& operator=(const Unseen&) = delete;
  ~Unseen() {
    if (m_known) ::tcsetattr(m_terminal, TCSAFLUSH, &m_before);
  }
  explicit operator bool() const { return m_known; }

 private:
  int m_terminal;
  termios m_before{};
  bool m_known = false;
};

}  // namespace

Result<Secret> ask_unseen(std::string_view prompt) {
  constexpr std::size_t k_most = 1024;
  const Descriptor terminal(::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY));
  // Whoever pipes something in has no use for a question.
  if (!terminal || ::isatty(STDIN_FILENO) == 0) return fail("terminal-missing");
  const Unseen unseen(terminal.number());
  if (!unseen) return fail("terminal-missing");
  static_cast<void>(!::write(terminal.number(), prompt.data(), prompt.size()));
  std::string line;
  line.reserve(k_most);  // grows nowhere, so that no copy stays behind
  for (char letter = 0; line.size() < k_most;) {
    const ssize_t count = ::read(terminal.number(), &letter, 1);
    if (count < 0 && errno == EINTR) continue;
    if (count != 1 || letter == '\n') break;
    line += letter;
  }
  return Secret::taken_from(line);
}

}  // namespace assessor
