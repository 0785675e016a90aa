#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>
#include <string>

#include "base/platform/append_file.h"
#include "base/platform/descriptor_posix.h"
#include "base/platform/files.h"

namespace assessor {

namespace {

tl::unexpected<Error> last_failure(const std::filesystem::path& path) {
  const auto code = errno == EDQUOT ? std::make_error_code(std::errc::no_space_on_device)
                                    : std::error_code(errno, std::generic_category());
  return file_failure(code, path);
}

bool ends_inside_a_line(const Descriptor& file, const struct stat& about) {
  char last = '\n';
  return about.st_size > 0 && ::pread(file.number(), &last, 1, about.st_size - 1) == 1 && last != '\n';
}

}  // namespace

Result<void> append_lines(const std::filesystem::path& path, std::string_view lines) {
  Descriptor file(
      ::open(path.c_str(), O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0666));
  struct stat about {};
  if (!file || ::fstat(file.number(), &about) != 0) return last_failure(path);
  if (!S_ISREG(about.st_mode)) return fail("not-a-file", {{"path", path_text(path)}});
  std::string bytes = ends_inside_a_line(file, about) ? "\n" : "";
  bytes += lines;
  // At once, so that the lines of two programs do not mix.
  ssize_t count = 0;
  do {
    count = ::write(file.number(), bytes.data(), bytes.size());
  } while (count < 0 && errno == EINTR);
  if (count < 0) return last_failure(path);
  if (static_cast<std::size_t>(count) < bytes.size())
    return file_failure(std::make_error_code(std::errc::no_space_on_device), path);
  if (::fsync(file.number()) != 0 || !file.close()) return last_failure(path);
  return {};
}

}  // namespace assessor
