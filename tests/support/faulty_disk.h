#pragma once

namespace test {

enum class DiskCall { open_for_writing, write, sync, rename };

/// While it lives, such calls of this program fail with an error number (ENOSPC, EACCES …), the first
/// `good_calls` excepted. Standard streams are spared. One at a time; link `faulty_disk` to use it.
class DiskFault {
 public:
  DiskFault(DiskCall call, int error, int good_calls = 0);
  DiskFault(const DiskFault&) = delete;
  DiskFault& operator=(const DiskFault&) = delete;
  ~DiskFault();
};

}  // namespace test
