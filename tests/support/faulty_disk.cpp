// The system calls below stand in the program itself, so the linker and the loader prefer them to the
// C library's, for our code and for libraries such as SQLite alike.
#include "support/faulty_disk.h"

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <atomic>
#include <cerrno>
#include <cstdarg>

namespace {

constexpr int k_none = -1;
std::atomic<int> g_call{k_none};  // the replaced calls have no other way to know what to do
std::atomic<int> g_error{0};
std::atomic<int> g_good_calls{0};

bool fails(test::DiskCall call) {
  if (g_call != static_cast<int>(call) || g_good_calls-- > 0) return false;
  errno = g_error;
  return true;
}

int open_file(const char* path, int flags, unsigned mode) {
  if ((flags & O_ACCMODE) != O_RDONLY && fails(test::DiskCall::open_for_writing)) return -1;
  return static_cast<int>(::syscall(SYS_openat, AT_FDCWD, path, flags, mode));
}

}  // namespace

namespace test {

DiskFault::DiskFault(DiskCall call, int error, int good_calls) {
  g_error = error;
  g_good_calls = good_calls;
  g_call = static_cast<int>(call);
}

DiskFault::~DiskFault() {
  g_call = k_none;
}

}  // namespace test

extern "C" {

ssize_t write(int file, const void* bytes, size_t count) {
  if (file > STDERR_FILENO && fails(test::DiskCall::write)) return -1;
  return ::syscall(SYS_write, file, bytes, count);
}

ssize_t pwrite(int file, const void* bytes, size_t count, off_t at) {
  if (fails(test::DiskCall::write)) return -1;
  return ::syscall(SYS_pwrite64, file, bytes, count, at);
}

ssize_t pwrite64(int file, const void* bytes, size_t count, off64_t at) {
  return pwrite(file, bytes, count, at);
}

int fsync(int file) {
  return fails(test::DiskCall::sync) ? -1 : static_cast<int>(::syscall(SYS_fsync, file));
}

int fdatasync(int file) {
  return fails(test::DiskCall::sync) ? -1 : static_cast<int>(::syscall(SYS_fdatasync, file));
}

int rename(const char* from, const char* to) noexcept {
  if (fails(test::DiskCall::rename)) return -1;
  return static_cast<int>(::syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0));
}

int open(const char* path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  const unsigned mode = (flags & O_CREAT) != 0 ? va_arg(arguments, unsigned) : 0;
  va_end(arguments);
  return open_file(path, flags, mode);
}

int open64(const char* path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  const unsigned mode = (flags & O_CREAT) != 0 ? va_arg(arguments, unsigned) : 0;
  va_end(arguments);
  return open_file(path, flags, mode);
}
}
