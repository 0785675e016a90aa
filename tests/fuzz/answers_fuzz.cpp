// Any bytes at all as an answers file. What is read is written, and comes back equal.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string_view>

#include "exchange/answers_file.h"
#include "exchange/standard_reader.h"

using namespace assessor;
using namespace assessor::exchange;

namespace {

const Standard& sample_standard() {
  static const Standard k_standard = [] {
    std::ifstream file(ASSESSOR_SOURCE_DIR "/tests/exchange/samples/standard.json", std::ios::binary);
    return read_standard(std::string(std::istreambuf_iterator<char>(file), {})).standard.value();
  }();
  return k_standard;
}

}  // namespace

// The name is libFuzzer's.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  read_answers_heading(text);
  const AnswersRead first = read_answers(text, sample_standard());
  if (!first.sheet) return 0;
  const std::string written = write_answers(*first.sheet);
  const AnswersRead second = read_answers(written, sample_standard());
  if (second.sheet != first.sheet || write_answers(*second.sheet) != written) std::abort();
  return 0;
}
