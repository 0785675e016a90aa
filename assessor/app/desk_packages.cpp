// One stage as a folder, out and in.

#include <utility>

#include "app/desk_actions.h"
#include "app/desk_jobs.h"
#include "base/hash.h"
#include "base/platform/files.h"
#include "base/platform/paths.h"
#include "exchange/standard_reader.h"
#include "session/package_privacy.h"
#include "session/stage_import.h"
#include "store/backup.h"
#include "store/export_log.h"
#include "store/vault.h"

namespace assessor::app {

namespace {

namespace fs = std::filesystem;
using session::StageImport;

/// A package with the standard that rated it, pinned here or brought along.
struct Incoming {
  exchange::SealedPackage sealed;
  session::Standards standards;
  bool standard_is_new = false;
  exchange::StagePackage package;
};
using IncomingRef = std::shared_ptr<const Incoming>;

Result<void> find_standard(Incoming& incoming) {
  if (incoming.standards.of(incoming.sealed.standard) != nullptr) return {};
  auto read = exchange::read_standard(incoming.sealed.standard_bytes);
  if (!read.standard || session::pin_of(*read.standard) != incoming.sealed.standard)
    return fail("package-standard-differs", {{"path", "standard.json"}});
  incoming.standard_is_new = true;
  incoming.standards.add(std::make_shared<const Standard>(std::move(*read.standard)));
  return {};
}

Result<IncomingRef> read_package(const fs::path& folder, session::Standards standards) {
  auto incoming = std::make_shared<Incoming>();
  incoming->standards = std::move(standards);
  ASSESSOR_TRY(incoming->sealed, exchange::check_stage_package(folder));
  ASSESSOR_CHECK(find_standard(*incoming));
  auto read =
      exchange::open_stage_package(incoming->sealed, *incoming->standards.of(incoming->sealed.standard));
  if (read.error) return tl::unexpected(*read.error);
  if (!read.package)
    return tl::unexpected(
        exchange::first_of(read.findings, "package-has-findings", {{"path", path_text(folder)}}));
  incoming->package = std::move(*read.package);
  return IncomingRef(std::move(incoming));
}

/// Into the assessment that the person chose, else where the package's own ids lead, beginning what is not
/// there yet.
Result<StageImport> plan_import(const DeskState& state, const Incoming& incoming,
                                const std::string& assessment) {
  const session::Context here = state.session()->context(state.desk.person);
  const session::Context context{here.state, incoming.standards, here.actor, here.now, here.today};
  session::ImportChoice choice{{}, assessment.empty(), random_uuid()};
  if (const Assessment* chosen = here.state.assessment(assessment))
    choice.organization = chosen->organization;
  return session::plan_stage_import(context, incoming.package, choice);
}

int total(const session::ImportCounts& counts) {
  return counts.added + counts.changed + counts.same;
}

/// What the package would add to the records, as with anything that is typed.
std::vector<session::PersonalPlace> personal_of(const DeskState& state, const Incoming& incoming,
                                                const session::Command& command) {
  const session::Context here = state.session()->context(state.desk.person);
  const auto set = session::plan({here.state, incoming.standards, here.actor, here.now, here.today}, command);
  return set ? session::personal_in(*set) : std::vector<session::PersonalPlace>{};
}

ui::PackageBegins begins_of(const Incoming& incoming, const session::ImportPreview& preview,
                            const std::string& language) {
  ui::PackageBegins begins{{}, preview.begins_organization, preview.begins_period, preview.begins_assessment};
  if (!incoming.standard_is_new) return begins;
  const Standard& standard = *incoming.standards.of(incoming.sealed.standard);
  begins.standard = standard.title.in(language) + " " + standard.version;
  return begins;
}

/// What would become of it, by its own ids.
void show_plan(const DeskState& state, const Incoming& incoming, const StageImport& plan,
               ui::PackageInspection& shown) {
  const auto& preview = plan.preview;
  shown.begins = begins_of(incoming, preview, state.desk.language);
  if (!preview.begins_assessment) shown.assessment = preview.stage.assessment;
  if (const Person* rater = state.session()->state().person(preview.stage.rater)) shown.rater = rater->name;
  shown.answers = total(preview.answers);
  shown.changed = preview.answers.changed + preview.answers.removed;
  shown.documents = total(preview.documents);
  shown.personal = personal_of(state, incoming, plan.command);
  shown.acceptable = true;
}

void show_inspection(DeskState& state, const fs::path& folder, const Incoming& incoming) {
  ui::PackageInspection shown;
  shown.folder = folder;
  shown.organization = incoming.package.sheet.subject_name;
  shown.period = incoming.package.sheet.period;
  shown.stage = incoming.package.sheet.stage;
  const auto plan = plan_import(state, incoming, {});
  if (plan) {
    show_plan(state, incoming, *plan, shown);
  } else {
    shown.error = plan.error();
    shown.answers = static_cast<int>(incoming.package.sheet.answers.size());
    shown.documents = static_cast<int>(incoming.package.documents.size());
  }
  state.desk.package = std::move(shown);
}

/// Files first: the record that names them must never be there without them.
Result<void> store_evidence(const store::Vault& vault, const Incoming& incoming, const JobControl& control) {
  const Standard& standard = *incoming.standards.of(incoming.sealed.standard);
  for (const EvidenceDocument& document : incoming.package.documents) {
    const std::string sha256 = exchange::sha256_of(document.document.file);
    if (sha256.empty()) continue;
    const EvidenceKind* kind = standard.evidence_kind(document.document.evidence);
    const store::AddOptions options{kind == nullptr ? Sensitivity::none : kind->sensitivity,
                                    document.confirmed_aggregate, control.stop()};
    ASSESSOR_TRY(const store::StoredFile stored, vault.add(incoming.sealed.place_of({sha256, 0}), options));
    if (stored.file != document.document.file)
      return fail("package-changed", {{"path", "evidence/" + sha256}});
  }
  return {};
}

void take_in(DeskState& state, const Incoming& incoming, const std::string& assessment) {
  const auto plan = plan_import(state, incoming, assessment);
  if (!plan) return complain(state, plan.error());
  if (incoming.standard_is_new) {
    const auto pin = state.session()->pin_standard(incoming.sealed.standard_bytes);
    if (!pin) return complain(state, pin.error());
  }
  const auto done = state.session()->dispatch(plan->command, state.desk.person);
  if (!done) return complain(state, done.error());
  state.desk.package.reset();
  say(state, ui::Message::Tone::good, "desk.package_imported", {{"name", plan->preview.name}});
}

/// What only the disk knows, read beside the session, whose port serves its own worker.
Result<void> complete(exchange::StagePackage& package, const fs::path& workspace, Instant now) {
  ASSESSOR_TRY(const auto store,
               store::Workspace::open(workspace, {.person = {}, .now = now, .read_only = true}));
  ASSESSOR_TRY(const session::JournalHead head, store->head());
  package.journal = {head.count, head.hash};
  ASSESSOR_TRY(const session::Loaded loaded, store->load());
  for (const session::PinnedBytes& pinned : loaded.standards)
    if (pinned.digest == package.standard.digest) package.standard_bytes = pinned.bytes;
  if (package.standard_bytes.empty()) return fail("standard-missing", {{"digest", package.standard.digest}});
  return {};
}

struct Outgoing {
  exchange::StagePackage package;
  session::Standards standards;
  fs::path workspace, folder;
  store::Vault vault;
  store::Guard guard;
  Instant now;

  /// As the export log remembers it.
  store::ExportNote note() const {
    const AnswerSheet& sheet = package.sheet;
    return {now, user_name(), "package", {}, sheet.subject_name, sheet.period, path_text(folder.filename()),
            {}};
  }
};

Result<Nothing> write_package(Outgoing outgoing) {
  const StandardPin& pin = outgoing.package.standard;
  ASSESSOR_CHECK(complete(outgoing.package, outgoing.workspace, outgoing.now));
  store::PlainFiles files(outgoing.vault);
  const auto place = [&files](const std::string& sha256) { return files.next("sha256:" + sha256); };
  ASSESSOR_CHECK(
      exchange::write_stage_package(outgoing.package, *outgoing.standards.of(pin), place, outgoing.folder)
          .map([](const auto&) {}));
  ASSESSOR_CHECK(
      store::add_export_notes(store::WorkspaceFolder{outgoing.workspace}, {outgoing.note()}, outgoing.guard));
  return Nothing{};
}

}  // namespace

void carry_out(DeskState& state, const ui::ExportStage& action) {
  if (!state.open) return;
  // Masks must not travel.
  if (!state.open->store->guard().readable()) return complain(state, {"workspace-sealed", {}, {}});
  auto package = session::gather_stage_package(state.session()->context(state.desk.person), action.stage);
  if (!package) return complain(state, package.error());
  const std::size_t masked = session::mask_personal(*package);
  if (masked > 0)
    say(state, ui::Message::Tone::note, "desk.export_masked", {{"count", std::to_string(masked)}});
  Outgoing outgoing{std::move(*package), state.session()->standards(), state.folder().root, action.folder,
                    state.vault(),       state.open->store->guard(),   state.clock()};
  start_job<Nothing>(
      state, {.what = "export", .params = {{"path", path_text(action.folder)}}, .folder = action.folder},
      [outgoing = std::move(outgoing)](const JobControl&) { return write_package(outgoing); }, {});
}

void carry_out(DeskState& state, const ui::InspectPackage& action) {
  if (!state.open) return;
  state.desk.package.reset();
  start_job<IncomingRef>(
      state, {.what = "inspect"},
      [folder = action.folder, standards = state.session()->standards()](const JobControl&) {
        return read_package(folder, standards);
      },
      [&state, folder = action.folder](const IncomingRef& incoming) {
        show_inspection(state, folder, *incoming);
      });
}

void carry_out(DeskState& state, const ui::ImportPackage& action) {
  if (!state.open) return;
  start_job<IncomingRef>(
      state, {.what = "import"},
      [action, workspace = state.folder(), vault = state.vault(), now = state.clock(),
       standards = state.session()->standards()](const JobControl& control) -> Result<IncomingRef> {
        ASSESSOR_TRY(IncomingRef incoming, read_package(action.folder, standards));
        ASSESSOR_CHECK(store::make_backup(workspace, {now, "import"}).map([](const auto&) {}));
        ASSESSOR_CHECK(store_evidence(vault, *incoming, control));
        return incoming;
      },
      [&state, assessment = action.assessment](const IncomingRef& incoming) {
        take_in(state, *incoming, assessment);
      });
}

}  // namespace assessor::app
