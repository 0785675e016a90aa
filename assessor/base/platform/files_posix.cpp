#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>
#include <functional>

#include "base/hash.h"
#include "base/platform/descriptor_posix.h"
#include "base/platform/files.h"

namespace assessor {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t k_block = 256 * 1024;

std::error_code last_error() {
  return {errno, std::generic_category()};
}

std::error_code of(std::errc code) {
  return std::make_error_code(code);
}

/// Refuses what is not a regular file before anything is read: a pipe or device could hang us.
Result<Descriptor> open_regular(const fs::path& path, struct stat& about) {
  Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
  if (!file || ::fstat(file.number(), &about) != 0) return file_failure(last_error(), path);
  if (!S_ISREG(about.st_mode)) return fail("not-a-file", {{"path", path_text(path)}});
  return file;
}

tl::unexpected<Error> too_large(const fs::path& path, std::uint64_t max_bytes) {
  return fail("file-too-large", {{"path", path_text(path)}, {"max", std::to_string(max_bytes)}});
}

/// Fills the buffer as far as the file goes.
Result<std::size_t> read_block(const Descriptor& file, std::string& buffer, const fs::path& path) {
  std::size_t filled = 0;
  while (filled < buffer.size()) {
    const ssize_t count = ::read(file.number(), buffer.data() + filled, buffer.size() - filled);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return file_failure(last_error(), path);
    if (count == 0) break;
    filled += static_cast<std::size_t>(count);
  }
  return filled;
}

Result<void> write_all(const Descriptor& file, std::string_view bytes, const fs::path& path) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(file.number(), bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0)
      return file_failure(errno == EDQUOT ? of(std::errc::no_space_on_device) : last_error(), path);
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return {};
}

using Sink = std::function<Result<void>(std::string_view)>;

Result<CopiedFile> stream(const fs::path& source, const CopyLimits& limits, const Sink& sink) {
  struct stat about {};
  ASSESSOR_TRY(const Descriptor file, open_regular(source, about));
  if (static_cast<std::uint64_t>(about.st_size) > limits.max_bytes)
    return too_large(source, limits.max_bytes);
  Sha256 hash;
  std::string block(k_block, '\0');
  std::uint64_t size = 0;
  for (;;) {
    if (limits.stop.stop_requested()) return file_failure(of(std::errc::operation_canceled), source);
    ASSESSOR_TRY(const std::size_t count, read_block(file, block, source));
    if (count == 0) return CopiedFile{hash.finish(), size};
    size += count;
    if (size > limits.max_bytes) return too_large(source, limits.max_bytes);
    const std::string_view bytes(block.data(), count);
    hash.add(bytes);
    ASSESSOR_CHECK(sink(bytes));
  }
}

fs::path folder_of(const fs::path& path) {
  const fs::path parent = path.parent_path();
  return parent.empty() ? fs::path(".") : parent;
}

/// Where a link leads, so that the file behind it is replaced and not the link.
fs::path resolved(const fs::path& target) {
  std::error_code code;
  fs::path real = fs::canonical(target, code);
  return code ? target : real;
}

}  // namespace

struct AtomicFile::State {
  State(fs::path real, fs::path beside, Descriptor open)
      : target(std::move(real)), temporary(std::move(beside)), file(std::move(open)) {}
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() {
    if (temporary_there) ::unlink(temporary.c_str());
  }

  fs::path target;
  fs::path temporary;
  Descriptor file;
  bool temporary_there = true;
};

AtomicFile::AtomicFile(std::unique_ptr<State> state) : m_state(std::move(state)) {}
AtomicFile::AtomicFile(AtomicFile&& other) noexcept = default;
AtomicFile& AtomicFile::operator=(AtomicFile&& other) noexcept = default;
AtomicFile::~AtomicFile() = default;

Result<AtomicFile> AtomicFile::create(const fs::path& target) {
  const fs::path real = resolved(target);
  struct stat old {};
  const bool replaces = ::stat(real.c_str(), &old) == 0;
  if (replaces && !S_ISREG(old.st_mode)) return fail("not-a-file", {{"path", path_text(target)}});
  fs::path temporary = real;
  temporary += ".new-" + random_hex(6);
  Descriptor file(::open(temporary.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0666));
  if (!file) return file_failure(last_error(), target);
  auto state = std::make_unique<State>(real, temporary, std::move(file));
  // Best effort: some shares know no permissions, and the file is ours either way.
  if (replaces) std::ignore = ::fchmod(state->file.number(), old.st_mode & 0777U);
  return AtomicFile(std::move(state));
}

Result<void> AtomicFile::write(std::string_view bytes) {
  return write_all(m_state->file, bytes, m_state->target);
}

Result<void> AtomicFile::commit() {
  return commit_as(m_state->target);
}

Result<void> AtomicFile::commit_as(const fs::path& target) {
  if (::fsync(m_state->file.number()) != 0 || !m_state->file.close())
    return file_failure(last_error(), target);
  if (::rename(m_state->temporary.c_str(), target.c_str()) != 0) return file_failure(last_error(), target);
  m_state->temporary_there = false;
  return sync_directory(folder_of(target));
}

Result<std::string> read_file(const fs::path& path, std::uint64_t max_bytes) {
  struct stat about {};
  ASSESSOR_TRY(const Descriptor file, open_regular(path, about));
  const auto size = static_cast<std::uint64_t>(about.st_size);
  if (size > max_bytes) return too_large(path, max_bytes);
  std::string bytes;
  std::string block(std::min<std::uint64_t>(size + 1, k_block), '\0');
  bytes.reserve(size);
  for (;;) {
    ASSESSOR_TRY(const std::size_t count, read_block(file, block, path));
    if (count == 0) return bytes;
    bytes.append(block, 0, count);
    if (bytes.size() > max_bytes) return too_large(path, max_bytes);
  }
}

Result<CopiedFile> copy_file_hashed(const fs::path& source, AtomicFile& destination,
                                    const CopyLimits& limits) {
  return stream(source, limits, [&](std::string_view bytes) { return destination.write(bytes); });
}

Result<CopiedFile> hash_file(const fs::path& source, const CopyLimits& limits) {
  return stream(source, limits, [](std::string_view) { return Result<void>{}; });
}

Result<void> sync_directory(const fs::path& folder) {
  const Descriptor directory(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!directory) return file_failure(last_error(), folder);
  // Network and FUSE disks that cannot sync a folder say EINVAL; there is nothing more to do there.
  if (::fsync(directory.number()) != 0 && errno != EINVAL) return file_failure(last_error(), folder);
  return {};
}

}  // namespace assessor
