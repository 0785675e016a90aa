// assessor-picture: decodes pictures of unknown origin in a process of its own, which gives up files,
// programs and connections before it looks at the first byte, so that a hostile picture reaches nothing.
// Results go to standard output, the code word of a refusal to standard error.
#include <charconv>
#include <cstdio>
#include <exception>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "base/platform/files.h"
#include "base/platform/process.h"
#include "picture/blur.h"
#include "picture/codec.h"

using namespace assessor;
using namespace assessor::picture;

namespace {

constexpr int k_bad_use = 2;
constexpr int k_refused = 3;
constexpr std::uint64_t k_most_file_bytes = 100'000'000;
// The decoder holds a picture up to four times; 50 million pixels of 3 bytes then still fit.
constexpr ResourceLimits k_limits{1'200'000'000, 20, 60'000'000};
constexpr int k_largest_thumbnail = 4096;

using Words = std::vector<std::string>;

struct Opened {
  std::string bytes;
  Header header;
};

Result<Opened> open_picture(const std::string& path) {
  Opened opened;
  ASSESSOR_TRY(opened.bytes, read_file(path_of(path), k_most_file_bytes));
  // A system that cannot confine still has the own process and its limits.
  std::ignore = confine_this_process();
  ASSESSOR_TRY(opened.header, read_header(opened.bytes));
  return opened;
}

Result<void> print_size(const std::string& path) {
  ASSESSOR_TRY(const Opened opened, open_picture(path));
  const Size size = turned(opened.header.size, opened.header.orientation);
  const bool is_png = opened.header.format == Format::png;
  std::printf("{\"format\": \"%s\", \"width\": %d, \"height\": %d}\n", is_png ? "png" : "jpeg", size.width,
              size.height);
  return {};
}

/// As a binary PPM (P6), which a reader understands without a decoder.
Result<void> print_thumbnail(const std::string& path, int longest) {
  ASSESSOR_TRY(const Opened opened, open_picture(path));
  ASSESSOR_TRY(const Pixels pixels, decode(opened.bytes));
  const Pixels small = turned(shrunk(pixels, fitted(pixels.size, longest)), opened.header.orientation);
  std::printf("P6\n%d %d\n255\n", small.size.width, small.size.height);
  std::fwrite(small.bytes.data(), 1, small.bytes.size(), stdout);
  return {};
}

/// The upright picture with these regions covered, as a file of the same kind.
Result<void> print_blurred(const std::string& path, const std::vector<Region>& regions) {
  ASSESSOR_TRY(const Opened opened, open_picture(path));
  ASSESSOR_TRY(Pixels pixels, decode(opened.bytes));
  pixels = turned(shrunk(pixels, pixels.size), opened.header.orientation);
  ASSESSOR_CHECK(cover(pixels, regions));
  const std::string bytes = encode(pixels, opened.header.format);
  if (bytes.empty()) return fail("picture-too-large");
  std::fwrite(bytes.data(), 1, bytes.size(), stdout);
  return {};
}

std::optional<int> side_length(const std::string& word) {
  int value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  const bool is_whole = error == std::errc{} && end == word.data() + word.size();
  return is_whole && value >= 1 && value <= k_largest_thumbnail ? std::optional(value) : std::nullopt;
}

int finished(const Result<void>& result) {
  if (result) return std::fflush(stdout) == 0 ? 0 : k_refused;
  std::fprintf(stderr, "%s\n", result.error().code.c_str());
  return k_refused;
}

int run(const Words& words) {
  if (words.size() == 2 && words[0] == "size") return finished(print_size(words[1]));
  if (words.size() == 4 && words[0] == "thumbnail" && words[2] == "--max") {
    if (const auto longest = side_length(words[3])) return finished(print_thumbnail(words[1], *longest));
  }
  if (words.size() == 4 && words[0] == "blur" && words[2] == "--regions") {
    if (const auto regions = parse_regions(words[3])) return finished(print_blurred(words[1], *regions));
  }
  std::fprintf(stderr,
               "assessor-picture size PICTURE\nassessor-picture thumbnail PICTURE --max 1..%d > OUT.ppm\n"
               "assessor-picture blur PICTURE --regions X,Y,WIDTH,HEIGHT[;…] > OUT\n",
               k_largest_thumbnail);
  return k_bad_use;
}

}  // namespace

int main(int argc, char** argv) {
  if (const auto limited = limit_this_process(k_limits); !limited) return finished(limited);
  try {
    return run(Words(argv + 1, argv + argc));
  } catch (const std::exception&) {  // memory beyond the limit
    return finished(fail("picture-too-large"));
  }
}
