// Erasure where files and values lie behind a passphrase.
#include "session/privacy_commands.h"
#include "store/sealed_city.h"

using namespace sealed;
using session::Key;
using session::RecordKind;

namespace {

/// The document's words and file go, here and in the copies that sheets hold where `with_copies`.
session::Transaction erasure(const session::Loaded& loaded, bool with_copies) {
  session::Transaction act;
  act.sequence = loaded.last_sequence + 1;
  act.at = {1795000000 + act.sequence};
  act.actor = "ratna";
  act.command = "erase";
  act.reason = "diminta pemiliknya";
  const auto change = [&](const Key& key, session::Record after) {
    act.changes.push_back({key, loaded.state.record(key), std::move(after)});
  };
  EvidenceDocument left = *loaded.state.document("deed");
  left.document.title = "–";
  left.document.file.clear();
  left.file_name.clear();
  change(Key::of(RecordKind::document, "deed"), left);
  for (const auto& [key, sheet] : loaded.state.sheets) {
    AnswerSheet copy = sheet;
    for (Document& document : copy.documents) document.file.clear();
    if (with_copies) change(Key::sheet(key), copy);
  }
  return act;
}

std::size_t files_after(const SealedCity& city, bool with_copies) {
  auto workspace = Workspace::open(city.place.root, ratna()).value();
  REQUIRE_FALSE(workspace->load()->state.sheets.empty());
  REQUIRE(workspace->commit(erasure(*workspace->load(), with_copies)));
  return workspace->vault().list()->size();
}

}  // namespace

TEST_CASE("an erasure in a sealed workspace takes the sealed file with it") {
  const SealedCity city;
  CHECK(files_after(city, true) == 0);
  CHECK(findings(checked(city.place, &passphrase())).empty());
  CHECK(checked(city.place, nullptr).erased_values > 0);
}

TEST_CASE("a sealed file that a sheet still names stays when its document is erased") {
  const SealedCity city;
  CHECK(files_after(city, false) == 1);
}
