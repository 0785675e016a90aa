#include "session/roles.h"

#include <set>

#include <catch2/catch.hpp>

#include "support/two_raters.h"

using namespace assessor;
using namespace assessor::session;
using test::MemoryPort;
using test::TwoRaters;

namespace {

constexpr auto k_table = role_table();
constexpr std::array k_roles{Role::coordinator, Role::assessor, Role::organization, Role::panel,
                             Role::trainer};

/// One person of each role, the one of the organization in org-1.
struct EveryRole : TwoRaters {
  explicit EveryRole(Port& to) : TwoRaters(to) {
    Person chair = test::person_of("ketua", Role::organization);
    chair.organization = "org-1";
    must(AddPerson{chair}, "rahma");
    Organization other;
    other.id = "org-2";
    other.name = "Lembaga 2 (contoh)";
    must(AddOrganizations{{other}}, "rahma");
    must(StartAssessment{"as-2", "org-2", "2026", test::full_profile()}, "rahma");
    Schedule of_others;
    of_others.assessment = "as-2";
    of_others.assessors = {"tuti"};
    must(EditSchedule{of_others}, "rahma");
  }
  static std::string actor(Role role) {
    static const std::array<std::string, 5> k_actors{"rahma", "dewi", "ketua", "endah", "lina"};
    return k_actors[static_cast<std::size_t>(role)];
  }
  bool refused(const Command& command, Role role) const { return refused(command, actor(role)); }
  /// What is there, and a finding, an objection and a line of the plan of org-1.
  WorkspaceState records() const {
    WorkspaceState all = live->state();
    all.findings["held"].assessment = "as-1";
    all.objections["held"].assessment = "as-1";
    all.follow_ups["held"].assessment = "as-1";
    return all;
  }
  bool refused(const Command& command, const std::string& actor) const {
    const WorkspaceState all = records();
    const Context now = live->context(actor);
    const auto planned = plan({all, now.standards, now.actor, now.now, now.today}, command);
    return !planned && planned.error().code == "role-refused";
  }
};

std::string stage_by(std::optional<StageActor> actor) {
  if (!actor || *actor == StageActor::assessor) return "document";
  return *actor == StageActor::panel ? "plenary" : "self";
}

EvidenceDocument document_of(const std::string& organization, const std::string& id) {
  EvidenceDocument document;
  document.document.id = id;
  document.organization = organization;
  return document;
}

/// The command of a row about organization number `number`, by a person of this id.
Command command_of(const RoleRow& row, const std::string& number, const std::string& person) {
  const std::string organization = "org-" + number, assessment = "as-" + number;
  const StageKey stage{assessment, stage_by(row.stage), ""};
  Organization edited;
  edited.id = organization;
  const std::string held = number == "1" ? "held" : "none";
  FollowUp entry;
  entry.id = held;
  entry.assessment = assessment;
  const std::vector<Command> all = {EditOffice{},
                                    AddOrganizations{},
                                    EditOrganization{edited},
                                    ArchiveOrganization{organization},
                                    AddPerson{},
                                    EditPerson{},
                                    ArchivePerson{},
                                    OpenPeriod{},
                                    EditPeriod{},
                                    StartAssessment{"as-9", organization, "2026", {}},
                                    SetProfile{assessment, {}},
                                    OpenStage{stage},
                                    SendStage{stage},
                                    ReturnStage{stage, "x"},
                                    CloseStage{stage},
                                    SetAnswers{stage, {}},
                                    CopyInherited{stage, {}},
                                    AddDocument{document_of(organization, "new"), {}, {}},
                                    EditDocument{document_of(organization, "none")},
                                    ArchiveDocument{number == "1" ? "deed" : "none"},
                                    AddBenchmark{},
                                    RemoveBenchmark{},
                                    ImportStage{stage, {}, {}},
                                    OpenApart{stage, {}},
                                    SettleDifference{stage, "A-1", {}, {}},
                                    WriteMinorityNote{stage, {}},
                                    DeclareConflict{person, organization, "x"},
                                    AddFinding{},
                                    EditFinding{},
                                    RemoveFinding{held},
                                    RespondToFinding{held, "x"},
                                    HandOverResult{stage, {}, false},
                                    RaiseObjection{"new", stage, "A-1", "x", {}},
                                    WithdrawObjection{held, "x"},
                                    AnswerObjection{held, "x"},
                                    DecideObjection{held, false, {}, "x"},
                                    LockPlenary{assessment, {}, {}, {}, {}},
                                    RevisePlenary{assessment, "x"},
                                    RecordMinistryDecision{assessment, {}},
                                    AddFollowUps{{entry}},
                                    EditFollowUp{entry},
                                    RemoveFollowUp{held},
                                    Erase{Key::of(RecordKind::finding, held), "x"},
                                    SetRetention{"2026", {}},
                                    CoverPicture{"none", {}, 0},
                                    EditSchedule{{.assessment = assessment}}};
  for (const Command& command : all)
    if (name_of(command) == row.command) return command;
  FAIL("no command of the name " << row.command);
  return EditOffice{};
}

bool allowed(Leave leave, bool own, bool practice) {
  return leave == Leave::yes || ((leave == Leave::own || leave == Leave::assigned) && own) ||
         (leave == Leave::practice && practice);
}

void walk(const EveryRole& office, bool practice) {
  for (const RoleRow& row : k_table)
    for (const Role role : k_roles)
      for (const bool own : {true, false}) {
        const Leave leave = row.leave[static_cast<std::size_t>(role)];
        const std::string person = own ? EveryRole::actor(role) : "tuti";
        INFO(row.command << " of " << stage_by(row.stage) << " by " << name_of(role) << (own ? ", own" : ""));
        CHECK(office.refused(command_of(row, own ? "1" : "2", person), role) ==
              !allowed(leave, own, practice));
      }
}

}  // namespace

TEST_CASE("every command has rows in the table, and for every kind of stage where it has one") {
  MemoryPort port;
  std::map<std::string_view, std::set<std::optional<StageActor>>> rows;
  for (const RoleRow& row : k_table) CHECK(rows[row.command].insert(row.stage).second);
  CHECK(rows.size() == std::variant_size_v<Command>);
  for (const auto& [command, stages] : rows) {
    INFO(command);
    CHECK((stages.contains(std::nullopt) ? stages.size() == 1 : stages.size() == 3));
  }
}

TEST_CASE("each role may do what the table says and nothing else") {
  MemoryPort port;
  const EveryRole office(port);
  walk(office, false);
}

TEST_CASE("in the practice workspace a trainer may do what a coordinator may") {
  MemoryPort port;
  EveryRole office(port);
  Office sample = office.live->state().office;
  sample.sample = true;
  office.must(EditOffice{sample}, "rahma");
  walk(office, true);
}

TEST_CASE("the refusal names the role, the command and those who may") {
  MemoryPort port;
  const EveryRole office(port);
  const auto refused = plan(office.live->context("dewi"), EditOffice{});
  REQUIRE_FALSE(refused);
  CHECK(refused.error().params.at("role") == "assessor");
  CHECK(refused.error().params.at("command") == "edit-office");
  CHECK(refused.error().params.at("roles") == "coordinator");
  const auto locked = plan(office.live->context("rahma"), LockPlenary{"as-1", {}, {}, {}, {}});
  REQUIRE_FALSE(locked);
  CHECK(locked.error().params.at("roles") == "panel");
  CHECK(plan(office.live->context("siapa"), EditOffice{}).error().params.at("role") == "none");
}

TEST_CASE("what a command does besides its name is asked for too") {
  MemoryPort port;
  EveryRole office(port);
  office.must(OpenStage{test::k_document}, "rahma");
  const AddDocument linked{document_of("org-1", "new"), test::k_document, {"A-1"}};
  CHECK(office.refused(linked, "ketua"));
  CHECK_FALSE(office.refused(linked, "dewi"));
  ImportStage import{test::k_self, {}, {}};
  CHECK_FALSE(office.refused(import, "ketua"));
  import.organization = Organization{};
  CHECK(office.refused(import, "ketua"));
  CHECK_FALSE(office.refused(import, "rahma"));
}

TEST_CASE("a document belongs to where it is, not to where the command says") {
  MemoryPort port;
  EveryRole office(port);
  Person chair = test::person_of("lain", Role::organization);
  chair.organization = "org-2";
  office.must(AddPerson{chair}, "rahma");
  CHECK(office.refused(EditDocument{document_of("org-2", "deed")}, "lain"));
}

TEST_CASE("where there is no coordinator everyone may do a coordinator's work") {
  MemoryPort port;
  test::PracticeCity single(port);
  single.found();
  CHECK(single.refusal(EditOffice{}).empty());
  single.must(AddPerson{test::person_of("rahma", Role::coordinator)});
  CHECK(single.refusal(EditPeriod{"2026", {}, false}) == "role-refused");
  CHECK(single.refusal(OpenStage{test::k_self}) == "role-refused");
  single.must(ArchivePerson{"rahma", true}, "rahma");
  single.must(OpenStage{test::k_self});
}

TEST_CASE("where nobody is of the panel the coordinator records what it decided") {
  MemoryPort port;
  EveryRole office(port);
  const LockPlenary lock{"as-1", {}, {}, {}, {}};
  CHECK(office.refused(lock, "rahma"));
  office.must(ArchivePerson{"endah", true}, "rahma");
  CHECK_FALSE(office.refused(lock, "rahma"));
  CHECK(office.refused(lock, "dewi"));
}
