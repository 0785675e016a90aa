#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/date.h"
#include "session/key.h"

namespace assessor::session {

// Personal data that has to go, and until when it may stay.

/// Destroys what people wrote in one record (plan_erasure.cpp says what of each kind), with its copies in
/// sheets that were sent and in decisions, and the whole history of each; of a document also its file.
/// Values, dates and evidence that a score rests on stay. Nothing takes it back.
struct Erase {
  Key key;
  std::string reason;
};
/// Of a picture that is attached only a copy stays in which parts are covered: `file` takes its place in the
/// document and in the copies of it, and the picture that was there goes with their history, as in an
/// erasure.
struct CoverPicture {
  std::string document;
  std::string file;        ///< "sha256:…" of the covered copy, which is in the vault already
  std::uint64_t size = 0;  ///< bytes
};
/// The day until which the documents and notes of a period are kept; none: not settled. Nothing goes by
/// itself.
struct SetRetention {
  std::string period;
  std::optional<Date> until;
};

}  // namespace assessor::session
