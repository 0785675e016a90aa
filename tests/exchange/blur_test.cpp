#include <algorithm>

#include <catch2/catch.hpp>

#include "base/platform/files.h"
#include "base/platform/paths.h"
#include "exchange/picture_client.h"
#include "support/pictures.h"
#include "support/temp_folder.h"

using namespace assessor;
using namespace assessor::exchange;
using test::Colour;
using test::TempFolder;

namespace {

std::filesystem::path program() {
  return sibling_program("assessor-picture").value();
}

/// Fine stripes, white and black: gone where they are covered, there where they are not.
Colour stripes(int x, int) {
  const int value = x % 2 == 0 ? 255 : 0;
  return {value, value, value};
}

/// The blurred picture, read back at its full size.
Thumbnail blurred(const TempFolder& folder, const std::string& bytes,
                  const std::vector<PictureRegion>& regions) {
  REQUIRE(write_file_atomically(folder / "foto", bytes));
  const auto copy = blurred_picture(program(), folder / "foto", regions);
  REQUIRE(copy);
  REQUIRE(write_file_atomically(folder / "kabur", *copy));
  const auto read = make_thumbnail(program(), folder / "kabur", {.longest_side = 4096});
  REQUIRE(read);
  return *read;
}

/// The most that two pixels side by side differ in the part.
int contrast(const Thumbnail& picture, const PictureRegion& part) {
  int most = 0;
  for (int y = part.y; y < part.y + part.height; ++y)
    for (int x = part.x; x + 1 < part.x + part.width; ++x) {
      const auto at = (static_cast<std::size_t>(y) * picture.size.width + x) * 3;
      most = std::max(most, std::abs(static_cast<unsigned char>(picture.pixels[at]) -
                                     static_cast<unsigned char>(picture.pixels[at + 3])));
    }
  return most;
}

}  // namespace

TEST_CASE("what lies in a region cannot be made out any more, and the rest of the picture stays") {
  const TempFolder folder;
  const PictureRegion region{20, 10, 40, 24};
  const Thumbnail copy = blurred(folder, test::png_picture(100, 60, stripes), {region});
  CHECK(copy.size.width == 100);
  CHECK(copy.size.height == 60);
  CHECK(contrast(copy, region) <= 1);
  CHECK(contrast(copy, {0, 0, 18, 60}) == 255);
  CHECK(contrast(copy, {62, 0, 38, 60}) == 255);
}

TEST_CASE("a photo that was held sideways is covered where it was seen, and its EXIF stays behind") {
  const TempFolder folder;
  // Dark left half of the stored picture; turned by 90 degrees it is the upper half.
  const std::string stored =
      test::with_orientation(test::jpeg_picture(80, 40,
                                                [](int x, int) {
                                                  return x < 40 ? Colour{0, 0, 0} : Colour{255, 255, 255};
                                                }),
                             6);
  REQUIRE(stored.find("Exif") != std::string::npos);
  REQUIRE(write_file_atomically(folder / "foto", stored));
  const auto copy = blurred_picture(program(), folder / "foto", {{0, 0, 40, 80}});
  REQUIRE(copy);
  CHECK(copy->starts_with("\xFF\xD8\xFF"));
  CHECK(copy->find("Exif") == std::string::npos);
  REQUIRE(write_file_atomically(folder / "kabur", *copy));
  const auto read = make_thumbnail(program(), folder / "kabur", {.longest_side = 4096});
  REQUIRE(read);
  CHECK(read->size.width == 40);
  CHECK(read->size.height == 80);
  CHECK(static_cast<unsigned char>(read->pixels[3 * (5 * 40 + 20)]) < 20);
  CHECK(static_cast<unsigned char>(read->pixels[3 * (75 * 40 + 20)]) > 235);
}

TEST_CASE("a region that reaches over the edge is cut there, one beside the picture is refused") {
  const TempFolder folder;
  const std::string picture = test::png_picture(50, 50, stripes);
  const Thumbnail copy = blurred(folder, picture, {{30, 30, 500, 500}});
  CHECK(contrast(copy, {30, 30, 20, 20}) <= 1);
  const auto beside = blurred_picture(program(), folder / "foto", {{50, 0, 10, 10}});
  REQUIRE_FALSE(beside);
  CHECK(beside.error().code == "region-outside");
}

TEST_CASE("a region of a few pixels is covered as well") {
  const TempFolder folder;
  const Thumbnail copy = blurred(folder, test::png_picture(50, 50, stripes), {{20, 20, 4, 3}});
  CHECK(contrast(copy, {20, 20, 4, 3}) == 0);
}

TEST_CASE("a region is four numbers") {
  CHECK(parse_region("1,2,30,40") == PictureRegion{1, 2, 30, 40});
  for (const char* text : {"", "1,2,3", "1,2,3,4,5", "1,2,0,4", "-1,2,3,4", "a,2,3,4", "1,2,3,4x"}) {
    INFO(text);
    CHECK_FALSE(parse_region(text));
  }
}
