#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "base/result.h"

namespace assessor {

/// A program to run to its end, without a shell and without inheriting open files.
struct ProcessRequest {
  std::filesystem::path program;                                   ///< a path, not a name to search for
  std::vector<std::string> arguments;                              ///< without the program itself
  std::string input;                                               ///< what it reads on standard input
  std::optional<std::filesystem::path> input_file = std::nullopt;  ///< instead of `input`
  std::chrono::milliseconds time_limit{10'000};  ///< after it, the program and its children are killed
  std::size_t output_limit = 1U << 20U;          ///< bytes kept of each output; the rest is dropped
  std::stop_token stop = {};                     ///< a request kills the program
};

struct ProcessResult {
  std::optional<int> exit_code;  ///< nothing when it crashed or was killed
  std::string output;
  std::string errors;
  bool output_cut = false;  ///< more came than output_limit

  bool succeeded() const { return exit_code == 0; }
};

/// Waits for the end. Errors: process-not-started {program, reason}, process-timed-out {program},
/// cancelled {path}, io-failed. A crash or an exit code other than 0 is a result, not an error.
Result<ProcessResult> run_process(const ProcessRequest& request);

/// Hard limits that a program sets for itself before it touches foreign bytes; 0 = leave as it is.
struct ResourceLimits {
  std::uint64_t address_space = 0;  ///< bytes; not set under AddressSanitizer, which needs terabytes
  std::uint64_t cpu_seconds = 0;
  std::uint64_t file_size = 0;  ///< bytes of the largest file it may write
};

/// Error: io-failed {reason}.
Result<void> limit_this_process(const ResourceLimits& limits);

/// From here on this process can compute and use the files that are open, nothing else: no other file,
/// program or connection. A forbidden call kills it. Not under AddressSanitizer, which needs more.
/// Error: io-failed {reason} where the system cannot do it.
Result<void> confine_this_process();

/// Opens a file or folder in the program that the person chose for its kind; does not wait for it.
/// Errors: file-missing {path}, opener-missing.
Result<void> open_externally(const std::filesystem::path& path);

}  // namespace assessor
