#include "base/platform/lock_file.h"

#include <fcntl.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <tuple>

#include "base/platform/descriptor_posix.h"
#include "base/platform/files.h"
#include "base/text.h"

namespace assessor {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t k_most_bytes = 4096;

// Open-file-description locks: they also exclude a second opener inside this program, and closing
// some other descriptor of the file does not drop them (as it would with plain POSIX locks).
struct flock whole_file() {
  struct flock range {};
  range.l_type = F_WRLCK;
  range.l_whence = SEEK_SET;
  return range;
}

std::string one_line(const std::string& text) {
  std::string line = shortened(text, 200);
  std::replace_if(
      line.begin(), line.end(), [](unsigned char c) { return c < 0x20; }, ' ');
  return line;
}

std::string written(const LockHolder& holder) {
  return one_line(holder.name) + "\n" + one_line(holder.host) + "\n" + holder.since.iso() + "\n";
}

/// What the file says, made harmless; the file may be anybody's.
LockHolder holder_in(const fs::path& path) {
  const auto text = read_file(path, k_most_bytes);
  if (!text || first_bad_utf8(*text)) return {};
  const auto lines = split(*text, '\n');
  if (lines.size() < 3) return {};
  const auto since = Instant::parse(lines[2]);
  return {one_line(std::string(lines[0])), one_line(std::string(lines[1])), since ? *since : Instant{}};
}

bool taken_by_another(int error) {
  return error == EAGAIN || error == EACCES;
}

tl::unexpected<Error> locked(const fs::path& path) {
  const LockHolder holder = holder_in(path);
  return fail("locked", {{"path", path_text(path)},
                         {"name", holder.name},
                         {"host", holder.host},
                         {"since", holder.since.iso()}});
}

}  // namespace

struct LockFile::State {
  explicit State(Descriptor locked_file) : file(std::move(locked_file)) {}
  // The names go before the lock does, so that nobody reads of a holder who has left.
  ~State() { std::ignore = ::ftruncate(file.number(), 0); }

  Descriptor file;
};

LockFile::LockFile(std::unique_ptr<State> state) : m_state(std::move(state)) {}
LockFile::LockFile(LockFile&& other) noexcept = default;
LockFile& LockFile::operator=(LockFile&& other) noexcept = default;
LockFile::~LockFile() = default;

Result<LockFile> LockFile::acquire(const fs::path& path, const LockHolder& self) {
  Descriptor file(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666));
  if (!file) return file_failure({errno, std::generic_category()}, path);
  struct flock range = whole_file();
  if (::fcntl(file.number(), F_OFD_SETLK, &range) != 0) {
    if (taken_by_another(errno)) return locked(path);
    return fail("lock-not-supported", {{"path", path_text(path)}});
  }
  const std::string text = written(self);
  // Only the names are lost when the disk is full; the lock holds all the same.
  std::ignore =
      ::ftruncate(file.number(), 0) == 0 && ::pwrite(file.number(), text.data(), text.size(), 0) > 0;
  return LockFile(std::make_unique<State>(std::move(file)));
}

std::optional<LockHolder> lock_holder(const fs::path& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  struct flock range = whole_file();
  if (!file || ::fcntl(file.number(), F_OFD_GETLK, &range) != 0) return std::nullopt;
  if (range.l_type == F_UNLCK) return std::nullopt;
  return holder_in(path);
}

}  // namespace assessor
