#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include <tl/expected.hpp>

namespace assessor {

/// What went wrong, without a sentence: `code` is the key of a message in the language catalogs
/// ("error.<code>"), `params` fill its placeholders, `trail` says where, innermost first
/// (a JSON path, a file name). Only the shells turn it into words.
struct Error {
  std::string code;
  std::map<std::string, std::string> params;
  std::vector<std::string> trail;

  Error within(std::string place) && {
    trail.push_back(std::move(place));
    return std::move(*this);
  }
};

template <class T>
using Result = tl::expected<T, Error>;

/// For `return fail("file-missing", {{"path", path}});`
inline tl::unexpected<Error> fail(std::string code, std::map<std::string, std::string> params = {}) {
  return tl::unexpected<Error>(Error{std::move(code), std::move(params), {}});
}

}  // namespace assessor

#define ASSESSOR_JOIN_IMPL(a, b) a##b
#define ASSESSOR_JOIN(a, b) ASSESSOR_JOIN_IMPL(a, b)

/// ASSESSOR_TRY(auto bytes, read_file(path)): the value, or an early return of the error.
#define ASSESSOR_TRY(declaration, expression)                                    \
  auto&& ASSESSOR_JOIN(attempt_, __LINE__) = (expression);                       \
  if (!ASSESSOR_JOIN(attempt_, __LINE__))                                        \
    return tl::unexpected(std::move(ASSESSOR_JOIN(attempt_, __LINE__)).error()); \
  declaration = std::move(*ASSESSOR_JOIN(attempt_, __LINE__))

/// The same for a Result<void>.
#define ASSESSOR_CHECK(expression)                                                                 \
  if (auto&& ASSESSOR_JOIN(attempt_, __LINE__) = (expression); !ASSESSOR_JOIN(attempt_, __LINE__)) \
  return tl::unexpected(std::move(ASSESSOR_JOIN(attempt_, __LINE__)).error())
