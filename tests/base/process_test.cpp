#include "base/platform/process.h"

#include <sys/stat.h>
#include <catch2/catch.hpp>
#include <chrono>
#include <fstream>

#include "base/platform/files.h"
#include "support/environment_variable.h"
#include "support/temp_folder.h"

using namespace assessor;
using std::chrono::milliseconds;

namespace {

ProcessRequest probe(const std::string& command, const std::string& argument) {
  return {ASSESSOR_BINARY_DIR "/tests/process_probe", {command, argument}, ""};
}

}  // namespace

TEST_CASE("a program gets its arguments and input and gives back its outputs") {
  ProcessRequest request = probe("echo", "dua kata 'é' $HOME;");
  request.input = std::string(300'000, 'i');
  const auto ended = run_process(request);
  REQUIRE(ended);
  CHECK(ended->succeeded());
  CHECK(ended->output == "dua kata 'é' $HOME;" + request.input);
  CHECK(ended->errors == "300000");
  CHECK_FALSE(ended->output_cut);
}

TEST_CASE("a program may read a file as its input") {
  const test::TempFolder folder;
  REQUIRE(write_file_atomically(folder / "masukan", "dari berkas"));
  ProcessRequest request = probe("echo", "");
  request.input_file = folder / "masukan";
  CHECK(run_process(request)->output == "dari berkas");
}

TEST_CASE("exit codes and crashes are results") {
  CHECK(run_process(probe("exit", "3"))->exit_code == 3);
  const auto crashed = run_process(probe("crash", ""));
  REQUIRE(crashed);
  CHECK_FALSE(crashed->exit_code);
  CHECK_FALSE(crashed->succeeded());
}

TEST_CASE("a program that cannot be started is an error") {
  CHECK(run_process({"/tidak/ada", {}, ""}).error().code == "process-not-started");
  CHECK(run_process({"/", {}, ""}).error().code == "process-not-started");
}

TEST_CASE("a program that ends without reading its input does no harm") {
  ProcessRequest request = probe("exit", "0");
  request.input = std::string(5'000'000, 'i');
  CHECK(run_process(request)->exit_code == 0);
}

TEST_CASE("a hanging program is killed after its time, also with closed outputs") {
  const std::string streams = GENERATE("open", "closed");
  ProcessRequest request = probe("hang", streams);
  request.time_limit = milliseconds(150);
  const auto ended = run_process(request);
  REQUIRE_FALSE(ended);
  CHECK(ended.error().code == "process-timed-out");
}

TEST_CASE("children that a program leaves behind are killed after its time") {
  ProcessRequest request = probe("leave", ASSESSOR_BINARY_DIR "/tests/process_probe");
  request.time_limit = milliseconds(150);
  CHECK(run_process(request).error().code == "process-timed-out");
}

TEST_CASE("a program is killed when a stop is requested") {
  std::stop_source stop;
  stop.request_stop();
  ProcessRequest request = probe("hang", "open");
  request.stop = stop.get_token();
  CHECK(run_process(request).error().code == "cancelled");
}

TEST_CASE("output beyond the limit is dropped and said so") {
  ProcessRequest request = probe("flood", "3000000");
  request.output_limit = 1000;
  const auto ended = run_process(request);
  REQUIRE(ended);
  CHECK(ended->output == std::string(1000, 'x'));
  CHECK(ended->output_cut);
  CHECK(ended->exit_code == 0);
}

TEST_CASE("a program keeps the limits that it sets for itself") {
  const test::TempFolder folder;
#if !defined(__SANITIZE_ADDRESS__)
  CHECK(run_process(probe("allocate", "20"))->exit_code == 0);
  CHECK(run_process(probe("allocate", "400"))->exit_code == 4);
#endif
  CHECK_FALSE(run_process(probe("spin", ""))->exit_code);
  CHECK(run_process(probe("grow", path_text(folder / "besar")))->exit_code == 4);
  CHECK(folder.entry_count() == 0);
}

#if !defined(__SANITIZE_ADDRESS__)
TEST_CASE("a confined program computes and writes to what is open, and dies when it reaches further") {
  const auto harmless = run_process(probe("confined", "nothing"));
  REQUIRE(harmless);
  CHECK(harmless->exit_code == 0);
  CHECK(harmless->output == "free\n1000000\n");
  for (const std::string deed : {"read", "run"}) {
    const auto reaching = run_process(probe("confined", deed));
    REQUIRE(reaching);
    CHECK_FALSE(reaching->exit_code);
    CHECK(reaching->output == harmless->output);
  }
}
#endif

TEST_CASE("a file is handed to the person's own viewer, which is not waited for") {
  const test::TempFolder folder;
  const auto answer = folder / "jawaban";
  REQUIRE(::mkfifo(answer.c_str(), 0600) == 0);
  std::ofstream(folder / "xdg-open") << "#!/bin/sh\nprintf %s \"$1\" >" << answer.string() << "\n";
  std::filesystem::permissions(folder / "xdg-open", std::filesystem::perms::owner_all);
  REQUIRE(write_file_atomically(folder / "foto 'ibu'; $(x).png", ""));
  const test::EnvironmentVariable programs("PATH", folder.path().string());
  REQUIRE(open_externally(folder / "foto 'ibu'; $(x).png"));
  std::string opened;
  std::getline(std::ifstream(answer), opened);
  CHECK(opened == path_text(folder / "foto 'ibu'; $(x).png"));
}

TEST_CASE("opening needs a file and a viewer") {
  const test::TempFolder folder;
  const test::EnvironmentVariable programs("PATH", folder.path().string());
  CHECK(open_externally(folder / "tidak ada").error().code == "file-missing");
  CHECK(open_externally(folder.path()).error().code == "opener-missing");
}
