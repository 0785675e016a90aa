#include "session/practice_steps.h"

#include <algorithm>
#include <utility>

#include "session/journey.h"
#include "session/practice_answers.h"
#include "session/practice_calendar.h"
#include "session/practice_ids.h"
#include "session/practice_paper.h"
#include "session/practice_process.h"
#include "session/standards.h"

namespace assessor::session {

namespace {

using namespace exchange;

constexpr int k_office_lane = 0;

/// The steps of one organization.
class OrganizationSteps {
 public:
  OrganizationSteps(const PracticePlan& plan, const KeepFile& keep, PracticeCalendar& calendar, int lane)
      : m_plan(plan),
        m_keep(keep),
        m_calendar(calendar),
        m_ids(plan.city.seed),
        m_lane(lane + 1),
        m_name(plan.city.organizations[lane]),
        m_told(plan.organizations[lane]) {}

  Result<void> add() {
    for (const PracticeAssessment& assessment : m_told.assessments) {
      m_assessment = m_ids.assessment(m_name, assessment.period);
      step(assessment.started, office(),
           StartAssessment{m_assessment, m_ids.organization(m_name), assessment.period, assessment.profile});
      const PracticeStage* previous = nullptr;
      for (const PracticeStage& stage : assessment.stages) {
        ASSESSOR_CHECK(add_stage(assessment, stage, previous));
        previous = &stage;
      }
    }
    return {};
  }

 private:
  void step(Date day, std::string actor, Command command) {
    m_calendar.add(m_lane, day, std::move(actor), std::move(command));
  }
  std::string office() const { return m_ids.person(m_plan.city.people.front().id); }
  std::string actor_of(const PracticeStage& stage) const {
    return stage.by == "chair" ? m_ids.chair(m_name) : m_ids.person(stage.by);
  }
  StageKey key_of(const PracticeStage& stage) const { return own_key(m_assessment, stage.stage); }

  Result<void> add_stage(const PracticeAssessment& assessment, const PracticeStage& stage,
                         const PracticeStage* previous) {
    const bool handed_in = stage.by == "chair" && stage.sent;
    step(stage.opened, stage.by == "chair" ? office() : actor_of(stage), OpenStage{key_of(stage)});
    put_away(stage);
    ASSESSOR_TRY(const std::vector<EvidenceDocument> documents, documents_of(stage));
    const auto answers = practice_answers({m_plan.standard, stage, m_plan.reasons, m_papers, previous});
    if (handed_in) {
      hand_in(assessment, stage, documents, answers);
    } else {
      work(stage, documents, answers);
    }
    if (stage.returned) step(*stage.returned, office(), ReturnStage{key_of(stage), stage.return_reason});
    if (stage.closed) step(*stage.closed, actor_of(stage), CloseStage{key_of(stage)});
    return {};
  }

  void put_away(const PracticeStage& stage) {
    for (const std::string& name : stage.put_away) {
      const std::string id = m_ids.document(m_name, name);
      step(stage.worked_on(), m_ids.chair(m_name), ArchiveDocument{id, true});
      std::erase_if(m_papers, [&](const PracticePaper& paper) { return paper.id == id; });
    }
  }

  /// What came with the stage; from now on it is at hand.
  Result<std::vector<EvidenceDocument>> documents_of(const PracticeStage& stage) {
    std::vector<EvidenceDocument> documents;
    for (const PracticeDocument& told : stage.documents) {
      ASSESSOR_TRY(EvidenceDocument document, document_of(told));
      document.added = {std::int64_t{days_between(Date{}, stage.worked_on())} * 86'400};
      m_papers.push_back({document.document.id, &told});
      documents.push_back(std::move(document));
    }
    return documents;
  }

  Result<EvidenceDocument> document_of(const PracticeDocument& told) const {
    EvidenceDocument document;
    document.document = told.document;
    document.document.id = m_ids.document(m_name, told.document.id);
    document.organization = m_ids.organization(m_name);
    document.caption = told.caption;
    const EvidenceKind* kind = m_plan.standard.evidence_kind(told.document.evidence);
    if (kind == nullptr) return fail("evidence-unknown", {{"evidence", told.document.evidence}});
    document.confirmed_aggregate = kind->sensitivity == Sensitivity::redacted;
    if (told.document.seen_on_site || !told.document.url.empty()) return document;
    const auto& forms = kind->forms;
    const bool paper = std::find(forms.begin(), forms.end(), EvidenceForm::pdf) != forms.end() && !told.photo;
    const std::string& title = kind->title.in("id");
    document.file_name = sample_file_stem(told.document.title) + (paper ? ".pdf" : ".png");
    ASSESSOR_TRY(
        const KeptFile kept,
        m_keep({document.file_name, paper ? sample_pdf(title) : sample_picture(title), kind->sensitivity}));
    document.document.file = kept.file;
    document.media_type = kept.media_type;
    document.size = kept.size;
    return document;
  }

  /// A folder that the organization filled in by itself and the office took over.
  void hand_in(const PracticeAssessment& assessment, const PracticeStage& stage,
               const std::vector<EvidenceDocument>& documents, const std::map<std::string, Answer>& answers) {
    AnswerSheet sheet;
    sheet.standard_id = m_plan.standard.id;
    sheet.standard_version = m_plan.standard.version;
    sheet.subject_id = m_ids.organization(m_name);
    sheet.subject_name = m_told.organization.name;
    sheet.period = assessment.period;
    sheet.stage = stage.stage;
    sheet.date = *stage.sent;
    sheet.profile = assessment.profile;
    sheet.answers = answers;
    for (const EvidenceDocument& document : documents) sheet.documents.push_back(document.document);
    step(*stage.sent, m_ids.chair(m_name), ImportStage{key_of(stage), std::move(sheet), documents, true});
  }

  /// A stage that is filled in here: at once when it is finished, section by section while it is open.
  void work(const PracticeStage& stage, const std::vector<EvidenceDocument>& documents,
            const std::map<std::string, Answer>& answers) {
    const Date day = stage.worked_on();
    for (const EvidenceDocument& document : documents)
      step(day, document.document.seen_on_site ? actor_of(stage) : m_ids.chair(m_name),
           AddDocument{document, {}, {}});
    if (stage.copied) step(day, actor_of(stage), CopyInherited{key_of(stage), {}});
    if (stage.sent) {
      if (!answers.empty()) step(day, actor_of(stage), SetAnswers{key_of(stage), answers});
      step(*stage.sent, actor_of(stage), SendStage{key_of(stage)});
      return;
    }
    for (auto& [section, block] : by_section(answers))
      step(day, actor_of(stage), SetAnswers{key_of(stage), std::move(block)});
  }

  std::map<SectionIndex, std::map<std::string, Answer>> by_section(
      const std::map<std::string, Answer>& answers) const {
    std::map<SectionIndex, std::map<std::string, Answer>> blocks;
    for (const auto& [id, answer] : answers)
      blocks[m_plan.standard.criterion(id)->section].emplace(id, answer);
    return blocks;
  }

  const PracticePlan& m_plan;
  const KeepFile& m_keep;
  PracticeCalendar& m_calendar;
  PracticeIds m_ids;
  int m_lane;
  const std::string& m_name;
  const PracticeOrganization& m_told;
  std::string m_assessment;
  std::vector<PracticePaper> m_papers;
};

/// The office, its people and organizations, its periods and benchmark.
class OfficeSteps {
 public:
  OfficeSteps(const PracticePlan& plan, PracticeCalendar& calendar)
      : m_plan(plan), m_calendar(calendar), m_ids(plan.city.seed) {}

  void add() {
    m_day = m_plan.city.periods.front().opened;
    step(EditOffice{office()});
    add_people();
    for (const PracticePeriod& period : m_plan.city.periods) {
      m_day = period.opened;
      step(OpenPeriod{period.id, pin_of(m_plan.standard), period.due, true});
      if (!period.closed) continue;
      m_day = *period.closed;
      step(EditPeriod{period.id, period.due, true});
    }
    step(AddBenchmark{
        {m_ids.benchmark(m_plan.city.benchmark), m_plan.benchmark.subject_name, m_plan.benchmark}});
    m_day = m_plan.city.today;
    Office last = office();
    last.current_period = m_plan.city.periods.back().id;
    last.fixed_today = m_plan.city.today;
    step(EditOffice{std::move(last)});
  }

 private:
  void step(Command command) {
    m_calendar.add(k_office_lane, m_day, m_ids.person(m_plan.city.people.front().id), std::move(command));
  }

  Office office() const {
    Office office = m_plan.city.office;
    office.sample = true;
    return office;
  }

  void add_people() {
    for (Person person : m_plan.city.people) {
      person.id = m_ids.person(person.id);
      step(AddPerson{std::move(person)});
    }
    AddOrganizations all;
    for (std::size_t i = 0; i < m_plan.organizations.size(); ++i) {
      all.organizations.push_back(m_plan.organizations[i].organization);
      all.organizations.back().id = m_ids.organization(m_plan.city.organizations[i]);
    }
    step(std::move(all));
    for (std::size_t i = 0; i < m_plan.organizations.size(); ++i) {
      Person chair = m_plan.organizations[i].chair;
      chair.id = m_ids.chair(m_plan.city.organizations[i]);
      chair.organization = m_ids.organization(m_plan.city.organizations[i]);
      step(AddPerson{std::move(chair)});
    }
  }

  const PracticePlan& m_plan;
  PracticeCalendar& m_calendar;
  PracticeIds m_ids;
  Date m_day;
};

}  // namespace

Result<std::vector<PracticeStep>> practice_steps(const PracticePlan& plan, const KeepFile& keep) {
  PracticeCalendar calendar(plan.city);
  OfficeSteps(plan, calendar).add();
  for (int i = 0; i < static_cast<int>(plan.organizations.size()); ++i)
    ASSESSOR_CHECK(OrganizationSteps(plan, keep, calendar, i).add());
  ASSESSOR_CHECK(add_practice_process(plan, calendar));
  return std::move(calendar).take();
}

}  // namespace assessor::session
