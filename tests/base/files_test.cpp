#include "base/platform/files.h"

#include <sys/stat.h>
#include <catch2/catch.hpp>
#include <cerrno>
#include <fstream>

#include "base/hash.h"
#include "base/platform/paths.h"
#include "base/platform/process.h"
#include "support/faulty_disk.h"
#include "support/temp_folder.h"

using namespace assessor;
using test::DiskCall;
using test::DiskFault;
using test::TempFolder;

namespace fs = std::filesystem;

namespace {

std::string text_in(const fs::path& path) {
  return read_file(path, 1'000'000).value_or("unreadable");
}

struct Fault {
  DiskCall call;
  int error;
  const char* code;
};

}  // namespace

TEST_CASE("an atomic write replaces the whole file and keeps its permissions") {
  const TempFolder folder;
  const fs::path file = folder / "catatan.json";
  REQUIRE(write_file_atomically(file, "lama"));
  fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
  REQUIRE(write_file_atomically(file, std::string("baru\0\xFF", 6)));
  CHECK(text_in(file) == std::string("baru\0\xFF", 6));
  CHECK(fs::status(file).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
  CHECK(folder.entry_count() == 1);
}

TEST_CASE("an atomic write without commit leaves nothing behind") {
  const TempFolder folder;
  {
    auto file = AtomicFile::create(folder / "laporan.pdf");
    REQUIRE(file);
    REQUIRE(file->write("setengah"));
    CHECK(folder.entry_count() == 1);
  }
  CHECK(folder.entry_count() == 0);
}

TEST_CASE("whatever fails while writing is named, and the old file stays as it was") {
  const auto fault = GENERATE(values<Fault>({{DiskCall::open_for_writing, EACCES, "not-permitted"},
                                             {DiskCall::open_for_writing, EPERM, "not-permitted"},
                                             {DiskCall::open_for_writing, EROFS, "read-only-disk"},
                                             {DiskCall::open_for_writing, ENOSPC, "disk-full"},
                                             {DiskCall::write, ENOSPC, "disk-full"},
                                             {DiskCall::write, EDQUOT, "disk-full"},
                                             {DiskCall::write, EIO, "io-failed"},
                                             {DiskCall::sync, EIO, "io-failed"},
                                             {DiskCall::sync, ENOSPC, "disk-full"},
                                             {DiskCall::rename, EACCES, "not-permitted"}}));
  const TempFolder folder;
  const fs::path file = folder / "catatan.json";
  REQUIRE(write_file_atomically(file, "lama"));
  {
    const DiskFault broken(fault.call, fault.error);
    const auto written = write_file_atomically(file, "baru");
    REQUIRE_FALSE(written);
    CHECK(written.error().code == fault.code);
    CHECK(written.error().params.at("path") == path_text(file));
  }
  CHECK(text_in(file) == "lama");
  CHECK(folder.entry_count() == 1);
}

TEST_CASE("a disk that fills up in the middle of a copy leaves no half file") {
  const TempFolder folder;
  REQUIRE(write_file_atomically(folder / "foto.jpg", std::string(2'000'000, 'f')));
  {
    const DiskFault full(DiskCall::write, ENOSPC, 3);
    const auto copied = copy_file_hashed(folder / "foto.jpg", folder / "salinan");
    REQUIRE_FALSE(copied);
    CHECK(copied.error().code == "disk-full");
  }
  CHECK(folder.entry_count() == 1);
}

TEST_CASE("a program killed while it writes leaves the old file") {
  const TempFolder folder;
  REQUIRE(write_file_atomically(folder / "catatan.json", "lama"));
  const auto ended = run_process({ASSESSOR_BINARY_DIR "/tests/process_probe",
                                  {"write-and-die", path_text(folder / "catatan.json")},
                                  ""});
  REQUIRE(ended);
  CHECK_FALSE(ended->exit_code);
  CHECK(text_in(folder / "catatan.json") == "lama");
}

TEST_CASE("only regular files within the limit are read") {
  const TempFolder folder;
  REQUIRE(write_file_atomically(folder / "lima", "12345"));
  CHECK(read_file(folder / "lima", 5) == "12345");
  CHECK(read_file(folder / "lima", 4).error().code == "file-too-large");
  CHECK(read_file(folder / "lima", 4).error().params.at("max") == "4");
  CHECK(read_file(folder.path(), 10).error().code == "not-a-file");
  CHECK(read_file("/dev/zero", 10).error().code == "not-a-file");
  CHECK(read_file(folder / "tidak ada", 10).error().code == "file-missing");
  CHECK(read_file(folder / "lima" / "anak", 10).error().code == "not-a-folder");
  REQUIRE(::mkfifo((folder / "pipa").c_str(), 0600) == 0);
  CHECK(read_file(folder / "pipa", 10).error().code == "not-a-file");
}

TEST_CASE("a device, a folder or a missing folder is no target for a file") {
  const TempFolder folder;
  CHECK(write_file_atomically("/dev/full", "x").error().code == "not-a-file");
  CHECK(fs::is_character_file("/dev/full"));
  CHECK(write_file_atomically(folder.path(), "x").error().code == "not-a-file");
  CHECK(write_file_atomically(folder / "tidak ada" / "x", "x").error().code == "file-missing");
}

TEST_CASE("a folder says which of its entries are links") {
  const test::TempFolder folder;
  REQUIRE(write_file_atomically(folder / "asli", "isi"));
  fs::create_symlink(folder / "asli", folder / "tautan");
  const auto entries = list_folder(folder.path());
  REQUIRE(entries);
  REQUIRE(entries->size() == 2);
  CHECK_FALSE(entries->at(0).link);
  CHECK(entries->at(1).link);
  CHECK(entries->at(1).kind == EntryKind::file);
}

TEST_CASE("writing through a link replaces the file behind it") {
  const TempFolder folder;
  REQUIRE(write_file_atomically(folder / "asli", "lama"));
  fs::create_symlink(folder / "asli", folder / "tautan");
  REQUIRE(write_file_atomically(folder / "tautan", "baru"));
  CHECK(fs::is_symlink(folder / "tautan"));
  CHECK(text_in(folder / "asli") == "baru");
}

TEST_CASE("a copy has the digest and size of its source") {
  const TempFolder folder;
  const std::string bytes(700'001, 'b');
  REQUIRE(write_file_atomically(folder / "sumber", bytes));
  const auto copied = copy_file_hashed(folder / "sumber", folder / "salinan");
  REQUIRE(copied);
  CHECK(copied->sha256 == sha256(bytes));
  CHECK(copied->size == bytes.size());
  CHECK(text_in(folder / "salinan") == bytes);
  CHECK(hash_file(folder / "salinan")->sha256 == copied->sha256);
}

TEST_CASE("a copy stops at its limit or when asked to, and leaves the old file") {
  const TempFolder folder;
  REQUIRE(write_file_atomically(folder / "sumber", "12345"));
  REQUIRE(write_file_atomically(folder / "salinan", "lama"));
  CHECK(copy_file_hashed(folder / "sumber", folder / "salinan", {4, {}}).error().code == "file-too-large");
  std::stop_source stop;
  stop.request_stop();
  CHECK(copy_file_hashed(folder / "sumber", folder / "salinan", {5, stop.get_token()}).error().code ==
        "cancelled");
  CHECK(text_in(folder / "salinan") == "lama");
  CHECK(folder.entry_count() == 2);
}

TEST_CASE("a file may take its name from its content") {
  const TempFolder folder;
  REQUIRE(write_file_atomically(folder / "sumber", "isi"));
  auto file = AtomicFile::create(folder / "masuk");
  REQUIRE(file);
  const auto copied = copy_file_hashed(folder / "sumber", *file);
  REQUIRE(copied);
  REQUIRE(file->commit_as(folder / copied->sha256));
  CHECK(text_in(folder / sha256("isi")) == "isi");
  CHECK_FALSE(path_exists(folder / "masuk"));
}

TEST_CASE("folders are made with their parents and listed by name") {
  const TempFolder folder;
  REQUIRE(make_directories(folder / "a" / "b"));
  REQUIRE(make_directories(folder / "a" / "b"));
  REQUIRE(write_file_atomically(folder / "a" / "é.txt", "1234"));
  const auto entries = list_folder(folder / "a");
  REQUIRE(entries);
  REQUIRE(entries->size() == 2);
  CHECK(entries->at(0).name == "b");
  CHECK(entries->at(0).kind == EntryKind::folder);
  CHECK(entries->at(1).name == "é.txt");
  CHECK(entries->at(1).size == 4);
  CHECK(entries->at(1).modified.seconds > 1'600'000'000);
  CHECK(list_folder(folder / "x").error().code == "file-missing");
  CHECK(list_folder(folder / "a" / "é.txt").error().code == "not-a-folder");
  CHECK(make_directories(folder / "a" / "é.txt" / "c").error().code == "not-a-folder");
}

TEST_CASE("files are moved and removed, missing ones without complaint") {
  const TempFolder folder;
  REQUIRE(write_file_atomically(folder / "satu", "1"));
  REQUIRE(move_file(folder / "satu", folder / "dua"));
  CHECK(text_in(folder / "dua") == "1");
  CHECK(move_file(folder / "satu", folder / "tiga").error().code == "file-missing");
  REQUIRE(remove_file(folder / "dua"));
  REQUIRE(remove_file(folder / "dua"));
  CHECK_FALSE(path_exists(folder / "dua"));
  REQUIRE(make_directories(folder / "x" / "y"));
  CHECK_FALSE(remove_file(folder / "x"));
  REQUIRE(remove_folder(folder / "x"));
  CHECK(folder.entry_count() == 0);
}

TEST_CASE("names on disk that are not UTF-8 become readable text") {
  CHECK(path_text(fs::path("caf\xE9.pdf")) == "caf?.pdf");
  CHECK(path_text(path_of("Bunga – mawar.pdf")) == "Bunga – mawar.pdf");
}
