#include "exchange/picture_client.h"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/platform/files.h"
#include "base/platform/paths.h"
#include "base/platform/process.h"
#include "base/text.h"

namespace assessor::exchange {

namespace fs = std::filesystem;

namespace {

constexpr int k_refused = 3;
constexpr int k_largest_side = 4096;
constexpr std::size_t k_most_bytes = std::size_t{3} * k_largest_side * k_largest_side + 100;

/// What the program may say; any other word is not worth trusting after it read a foreign file.
constexpr std::array<std::string_view, 9> k_code_words{
    "region-outside",  "picture-not-supported", "picture-too-large",
    "picture-damaged", "file-missing",          "file-too-large",
    "not-a-file",      "not-a-folder",          "not-permitted"};

std::string refusal(const ProcessResult& ended) {
  const std::string_view word = trimmed(ended.errors);
  const bool is_known = std::find(k_code_words.begin(), k_code_words.end(), word) != k_code_words.end();
  return ended.exit_code == k_refused && is_known ? std::string(word) : "picture-damaged";
}

tl::unexpected<Error> refused(std::string code, const fs::path& picture) {
  return fail(std::move(code), {{"path", path_text(picture)}});
}

/// What the program wrote to its standard output, asked to do something with a picture.
Result<std::string> ask(const fs::path& program, std::vector<std::string> order, const fs::path& picture,
                        const PictureLimits& limits) {
  ASSESSOR_TRY(const fs::path place, absolute_path(picture));
  order.insert(order.begin() + 1, place.string());
  ProcessRequest request{program, std::move(order), ""};
  request.time_limit = limits.time_limit;
  request.stop = limits.stop;
  request.output_limit = k_most_bytes;
  auto ended = run_process(request);
  if (!ended && ended.error().code == "process-timed-out") return refused("picture-too-slow", picture);
  if (!ended) return tl::unexpected(ended.error());
  if (!ended->succeeded()) return refused(refusal(*ended), picture);
  return std::move(ended->output);
}

/// The number at the beginning, taken off; 0 when there is none.
int take_side(std::string_view& text, char behind) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool is_good = error == std::errc{} && end != text.data() + text.size() && *end == behind;
  if (!is_good || value < 1 || value > k_largest_side) return 0;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()) + 1);
  return value;
}

}  // namespace

Result<Thumbnail> make_thumbnail(const fs::path& program, const fs::path& picture,
                                 const PictureLimits& limits) {
  const std::string longest = std::to_string(limits.longest_side);
  ASSESSOR_TRY(const std::string bytes, ask(program, {"thumbnail", "--max", longest}, picture, limits));
  auto thumbnail = parse_thumbnail(bytes);
  if (!thumbnail) return refused(thumbnail.error().code, picture);
  return thumbnail;
}

Result<Thumbnail> make_thumbnail(const fs::path& program, const fs::path& picture, const fs::path& out,
                                 const PictureLimits& limits) {
  ASSESSOR_TRY(Thumbnail thumbnail, make_thumbnail(program, picture, limits));
  ASSESSOR_CHECK(write_file_atomically(out, thumbnail_bytes(thumbnail)));
  return thumbnail;
}

Result<PictureSize> picture_size(const fs::path& program, const fs::path& picture,
                                 const PictureLimits& limits) {
  ASSESSOR_TRY(const std::string output, ask(program, {"size"}, picture, limits));
  const auto json = nlohmann::json::parse(output, nullptr, false);
  const auto number = [&](const char* key) {
    const bool is_there = json.is_object() && json.contains(key) && json[key].is_number_unsigned();
    return is_there ? json[key].get<int>() : 0;
  };
  const PictureSize size{number("width"), number("height")};
  if (size.width <= 0 || size.height <= 0) return refused("picture-damaged", picture);
  return size;
}

Result<PictureRegion> parse_region(std::string_view text) {
  PictureRegion region;
  const auto parts = split(text, ',');
  const std::array<int*, 4> into{&region.x, &region.y, &region.width, &region.height};
  bool is_good = parts.size() == into.size();
  for (std::size_t i = 0; is_good && i < into.size(); ++i) {
    const std::string_view part = trimmed(parts[i]);
    const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), *into[i]);
    is_good = error == std::errc{} && end == part.data() + part.size() && *into[i] >= (i < 2 ? 0 : 1);
  }
  if (!is_good) return fail("region-malformed", {{"text", std::string(text)}});
  return region;
}

Result<std::string> blurred_picture(const fs::path& program, const fs::path& picture,
                                    const std::vector<PictureRegion>& regions, const PictureLimits& limits) {
  std::string words;
  for (const PictureRegion& region : regions)
    words += fmt::format("{}{},{},{},{}", words.empty() ? "" : ";", region.x, region.y, region.width,
                         region.height);
  return ask(program, {"blur", "--regions", words}, picture, limits);
}

std::string thumbnail_bytes(const Thumbnail& thumbnail) {
  return fmt::format("P6\n{} {}\n255\n", thumbnail.size.width, thumbnail.size.height) + thumbnail.pixels;
}

Result<Thumbnail> parse_thumbnail(std::string_view bytes) {
  constexpr std::string_view k_begin = "P6\n";
  constexpr std::string_view k_depth = "255\n";
  const auto damaged = [] { return fail("picture-damaged"); };
  if (!bytes.starts_with(k_begin)) return damaged();
  bytes.remove_prefix(k_begin.size());
  const int width = take_side(bytes, ' ');
  const int height = width == 0 ? 0 : take_side(bytes, '\n');
  if (height == 0 || !bytes.starts_with(k_depth)) return damaged();
  bytes.remove_prefix(k_depth.size());
  if (bytes.size() != std::size_t{3} * width * height) return damaged();
  return Thumbnail{{width, height}, std::string(bytes)};
}

Result<Thumbnail> read_thumbnail(const fs::path& file) {
  ASSESSOR_TRY(const std::string bytes, read_file(file, k_most_bytes));
  return parse_thumbnail(bytes);
}

}  // namespace assessor::exchange
