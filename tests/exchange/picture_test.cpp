#include "exchange/picture_client.h"

#include <fstream>
#include <random>
#include <set>
#include <vector>

#include <catch2/catch.hpp>

#include "base/platform/files.h"
#include "base/platform/paths.h"
#include "base/platform/process.h"
#include "support/pictures.h"
#include "support/temp_folder.h"

using namespace assessor;
using namespace assessor::exchange;
using test::Colour;
using test::TempFolder;

namespace fs = std::filesystem;

namespace {

fs::path program() {
  return sibling_program("assessor-picture").value();
}

fs::path saved(const TempFolder& folder, const std::string& bytes) {
  REQUIRE(write_file_atomically(folder / "masuk", bytes));
  return folder / "masuk";
}

Colour colour_of(char letter) {
  switch (letter) {
    case 'r':
      return {255, 0, 0};
    case 'g':
      return {0, 255, 0};
    case 'b':
      return {0, 0, 255};
    default:
      return {0, 0, 0};
  }
}

char letter_of(const Colour& colour) {
  for (const char letter : {'r', 'g', 'b', 'k'}) {
    const Colour pure = colour_of(letter);
    const int distance = std::abs(pure.red - colour.red) + std::abs(pure.green - colour.green) +
                         std::abs(pure.blue - colour.blue);
    if (distance < 60) return letter;
  }
  return '?';
}

/// Four coloured quarters: top left, top right, bottom left, bottom right.
test::Painter quarters(const std::string& letters, int width, int height) {
  return [=](int x, int y) {
    const std::size_t right = x >= width / 2 ? 1 : 0;
    const std::size_t bottom = y >= height / 2 ? 2 : 0;
    return colour_of(letters[right + bottom]);
  };
}

Colour at(const Thumbnail& picture, int x, int y) {
  const auto value = [&](int channel) {
    const auto place = (static_cast<std::size_t>(y) * picture.size.width + x) * 3 + channel;
    return static_cast<int>(static_cast<unsigned char>(picture.pixels[place]));
  };
  return {value(0), value(1), value(2)};
}

std::string corners(const Thumbnail& picture) {
  const int right = picture.size.width - 1;
  const int bottom = picture.size.height - 1;
  return {letter_of(at(picture, 0, 0)), letter_of(at(picture, right, 0)), letter_of(at(picture, 0, bottom)),
          letter_of(at(picture, right, bottom))};
}

Thumbnail thumbnail_of(const std::string& bytes, int longest) {
  const TempFolder folder;
  PictureLimits limits;
  limits.longest_side = longest;
  auto made = make_thumbnail(program(), saved(folder, bytes), limits);
  REQUIRE(made);
  return *made;
}

std::string refusal_of(const std::string& bytes) {
  const TempFolder folder;
  const auto made = make_thumbnail(program(), saved(folder, bytes), folder / "kecil.ppm");
  CHECK_FALSE(path_exists(folder / "kecil.ppm"));
  REQUIRE_FALSE(made);
  CHECK(made.error().params.at("path") == path_text(folder / "masuk"));
  return made.error().code;
}

/// A stand-in for the program, to see what the client makes of its end.
std::string verdict_on(const std::string& script) {
  const TempFolder folder;
  std::ofstream(folder / "program") << "#!/bin/sh\n" << script << "\n";
  fs::permissions(folder / "program", fs::perms::owner_all);
  PictureLimits limits;
  limits.time_limit = std::chrono::milliseconds(300);
  const auto size = picture_size(folder / "program", folder / "masuk", limits);
  return size ? "size" : size.error().code;
}

}  // namespace

TEST_CASE("a thumbnail keeps the shape and never grows") {
  const auto wide = thumbnail_of(test::png_picture(640, 200, quarters("rgbk", 640, 200)), 320);
  CHECK(wide.size.width == 320);
  CHECK(wide.size.height == 100);
  CHECK(corners(wide) == "rgbk");
  const auto thin = thumbnail_of(test::jpeg_picture(8, 1000, quarters("rrbb", 8, 1000)), 100);
  CHECK(thin.size.width == 1);
  CHECK(thin.size.height == 100);
  CHECK(thumbnail_of(test::png_picture(20, 10, quarters("rgbk", 20, 10)), 320).size.width == 20);
}

TEST_CASE("a thumbnail's pixel is the mean of the area that it covers") {
  const auto stripes = [](int x, int) { return x % 2 == 0 ? Colour{200, 0, 0} : Colour{0, 100, 0}; };
  const Colour even = at(thumbnail_of(test::png_picture(8, 8, stripes), 2), 1, 1);
  CHECK(even.red == 100);
  CHECK(even.green == 50);
  // Three columns on two pixels: the first covers the first column and half of the second.
  const auto ramp = [](int x, int) { return Colour{x * 90, 0, 0}; };
  const auto uneven = thumbnail_of(test::png_picture(3, 1, ramp), 2);
  CHECK(at(uneven, 0, 0).red == 30);
  CHECK(at(uneven, 1, 0).red == 150);
}

TEST_CASE("transparent parts become white") {
  const auto glass = [](int, int) { return Colour{0, 0, 0, 0}; };
  CHECK(at(thumbnail_of(test::png_picture(4, 4, glass), 2), 0, 0).blue == 255);
}

TEST_CASE("a photo stands upright however the camera was held") {
  // By EXIF's words: 6 = "row 0 is the right side, column 0 the top", so red, top left, is stored at the
  // bottom left.
  const std::vector<std::string> stored{"rgbk", "grkb", "kbgr", "bkrg", "rbgk", "gkrb", "kgbr", "brkg"};
  const int orientation = GENERATE(range(1, 9));
  const bool on_its_side = orientation > 4;
  const int width = on_its_side ? 64 : 96;
  const int height = on_its_side ? 96 : 64;
  const std::string upright =
      test::jpeg_picture(width, height, quarters(stored[orientation - 1], width, height));
  const std::string photo = test::with_orientation(upright, orientation);
  CAPTURE(orientation);
  const auto picture = thumbnail_of(photo, 48);
  CHECK(corners(picture) == "rgbk");
  CHECK(picture.size.width == 48);
  CHECK(picture.size.height == 32);
  const TempFolder folder;
  const auto size = picture_size(program(), saved(folder, photo));
  REQUIRE(size);
  CHECK(size->width == 96);
  CHECK(size->height == 64);
}

TEST_CASE("a senseless orientation counts as upright") {
  const std::string upright = test::jpeg_picture(32, 16, quarters("rgbk", 32, 16));
  CHECK(corners(thumbnail_of(test::with_orientation(upright, 77), 32)) == "rgbk");
}

TEST_CASE("what is neither PNG nor JPEG is refused by its first bytes") {
  CHECK(refusal_of("") == "picture-not-supported");
  CHECK(refusal_of("GIF89a" + std::string(100, 'x')) == "picture-not-supported");
  CHECK(refusal_of("BM" + std::string(100, '\0')) == "picture-not-supported");
  CHECK(refusal_of("%PDF-1.7") == "picture-not-supported");
}

TEST_CASE("a picture that declares too many pixels is refused before it is decoded") {
  CHECK(refusal_of(test::declared_png(30000, 30000, "x")) == "picture-too-large");
  CHECK(refusal_of(test::declared_png(7072, 7072, "x")) == "picture-too-large");
  CHECK(refusal_of(test::declared_png(7071, 7071, "x")) == "picture-damaged");
  std::string jpeg = test::jpeg_picture(16, 16, quarters("rgbk", 16, 16));
  const auto frame = jpeg.find("\xFF\xC0");
  jpeg.replace(frame + 5, 4, "\xFF\x00\xFF\x01", 4);
  CHECK(refusal_of(jpeg) == "picture-too-large");
}

TEST_CASE("a small file that unpacks to a huge one meets the memory limit") {
  const std::string honest = test::declared_png(100, 99, test::zeros_compressed(101 * 99));
  CHECK(thumbnail_of(honest, 10).size.height == 10);
#if !defined(__SANITIZE_ADDRESS__)
  CHECK(refusal_of(test::declared_png(100, 100, test::zeros_compressed(1'300'000'000))) ==
        "picture-too-large");
#endif
}

TEST_CASE("a picture that ends too early is damaged") {
  const std::string png = test::png_picture(64, 64, [](int x, int y) { return Colour{x * 4, y * 4, x * y}; });
  CHECK(refusal_of(png.substr(0, png.size() / 2)) == "picture-damaged");
  CHECK(refusal_of(png.substr(0, 8)) == "picture-damaged");
  const std::string jpeg = test::jpeg_picture(64, 64, quarters("rgbk", 64, 64));
  CHECK(refusal_of(jpeg.substr(0, 100)) == "picture-damaged");
  CHECK(refusal_of(jpeg.substr(0, 3)) == "picture-damaged");
}

TEST_CASE("a picture with flipped bits becomes a thumbnail or a clear refusal") {
  const auto painter = [](int x, int y) { return Colour{x * 8, y * 8, (x * y) % 256}; };
  const std::vector<std::string> originals{
      test::png_picture(32, 24, painter),
      test::with_orientation(test::jpeg_picture(32, 24, painter), 6),
  };
  const std::set<std::string> refusals{"picture-damaged\n", "picture-not-supported\n", "picture-too-large\n"};
  std::mt19937 random(20261117);
  const TempFolder folder;
  for (int round = 0; round < 300; ++round) {
    std::string bytes = originals[round % originals.size()];
    for (unsigned flips = 1 + random() % 8; flips > 0; --flips) {
      bytes[random() % bytes.size()] ^= static_cast<char>(1U << (random() % 8));
    }
    INFO("round " << round);
    // The program itself, not the client, which would turn a crash into picture-damaged.
    const auto ended =
        run_process({program(), {"thumbnail", saved(folder, bytes).string(), "--max", "16"}, ""});
    REQUIRE(ended);
    if (ended->exit_code == 0) {
      CHECK(parse_thumbnail(ended->output));
    } else {
      CHECK(ended->exit_code == 3);
      CHECK(refusals.count(ended->errors) == 1);
    }
  }
}

TEST_CASE("Huffman tables with more symbols than there are never reach the decoder") {
  std::string jpeg = test::jpeg_picture(16, 16, quarters("rgbk", 16, 16));
  const auto tables = jpeg.find("\xFF\xC4");
  std::string too_many = jpeg;
  too_many.replace(tables + 5, 2, "\xFF\xFF");
  CHECK(refusal_of(too_many) == "picture-damaged");
  // The same behind the end that the segment declares.
  too_many.replace(tables + 2, 2, std::string("\0\x03", 2));
  CHECK(refusal_of(too_many) == "picture-damaged");
  // A comment may hold the same bytes.
  jpeg.insert(2, "\xFF\xFE" + std::string("\0\x20", 2) + "\xFF\xC4" + std::string(28, '\x60'));
  CHECK(corners(thumbnail_of(jpeg, 16)) == "rgbk");
}

TEST_CASE("files that cannot be read or written are named") {
  const TempFolder folder;
  CHECK(make_thumbnail(program(), folder / "tidak ada").error().code == "file-missing");
  CHECK(make_thumbnail(program(), folder.path()).error().code == "not-a-file");
  CHECK(picture_size(folder / "tidak ada", folder / "x").error().code == "process-not-started");
  const fs::path in = saved(folder, test::png_picture(4, 4, quarters("rgbk", 4, 4)));
  CHECK(make_thumbnail(program(), in, folder / "tidak ada" / "x").error().code == "file-missing");
}

TEST_CASE("a thumbnail kept in a file comes back as it was, or not at all") {
  const TempFolder folder;
  const fs::path in = saved(folder, test::png_picture(6, 4, quarters("rgbk", 6, 4)));
  REQUIRE(make_thumbnail(program(), in, folder / "kecil.ppm"));
  const auto kept = read_thumbnail(folder / "kecil.ppm");
  REQUIRE(kept);
  CHECK(kept->size.width == 6);
  CHECK(corners(*kept) == "rgbk");
  const std::string bytes = thumbnail_bytes(*kept);
  CHECK(parse_thumbnail(bytes));
  for (std::size_t length = 0; length < bytes.size(); ++length) {
    CHECK_FALSE(parse_thumbnail(bytes.substr(0, length)));
  }
  for (const char* bad : {"P6\n-1 4\n255\n", "P6\n99999 1\n255\n", "P6\n1 1 255\nabc", "P6\n1 1\n254\nabc"}) {
    CHECK_FALSE(parse_thumbnail(bad));
  }
  CHECK(read_thumbnail(folder / "tidak ada").error().code == "file-missing");
}

TEST_CASE("a decoder that hangs, crashes or talks nonsense does no harm") {
  CHECK(verdict_on("while :; do :; done") == "picture-too-slow");
  CHECK(verdict_on("kill -SEGV $$") == "picture-damaged");
  CHECK(verdict_on("echo rubbish >&2; exit 3") == "picture-damaged");
  CHECK(verdict_on("echo file-missing >&2; exit 3") == "file-missing");
  CHECK(verdict_on("echo file-missing >&2; exit 4") == "picture-damaged");
  CHECK(verdict_on("echo '{\"width\": -4, \"height\": 2}'") == "picture-damaged");
  CHECK(verdict_on("echo '[1'") == "picture-damaged");
  CHECK(verdict_on("echo '{\"width\": 4, \"height\": 2}'") == "size");
}

TEST_CASE("bad use of the program ends with 2 and help") {
  const auto ended = run_process({program(), {"thumbnail", "a", "--max", "0"}, ""});
  REQUIRE(ended);
  CHECK(ended->exit_code == 2);
  CHECK(ended->errors.find("assessor-picture size PICTURE") != std::string::npos);
}
