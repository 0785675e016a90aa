#pragma once

#include "ui/screens/finding_form.h"
#include "ui/screens/follow_up_form.h"
#include "ui/screens/objection_forms.h"

namespace assessor::ui {

/// What one sentence is asked for.
struct SentenceForm {
  enum class Kind { none, respond, answer, withdraw, revise };
  Kind kind = Kind::none;
  std::string id, text;  ///< of the finding, the objection or the assessment
};

/// The decision while the plenary writes it.
struct PlenaryForm {
  std::string assessment;  ///< whose; another one's empties the form
  std::string decision, number, present;
  Typed<Date> on;
  bool asking = false;  ///< the question before the lock
};

struct MinistryForm {
  bool open = false;
  std::string number, text;
  Typed<Date> on;
};

/// The rows that the plan lacks, worked out once for a state of the records.
struct PlanProposal {
  std::string assessment, language;
  std::uint64_t revision = 0;
  std::vector<FollowUp> entries;
  std::string reason;  ///< why nothing can be proposed yet
};

/// Pleno & RTL: what was found, what is objected to, what the plenary decided, who does what until when?
struct ProcessState {
  bool open = false;  ///< shown in the place of the result
  ProcessView view = ProcessView::findings;
  std::string finding, objection;  ///< the chosen rows
  std::string removing;            ///< id of the finding asked about
  FindingForm finding_form;
  HandOverForm hand_over;
  ObjectionForm objection_form;
  VerdictForm verdict;
  SentenceForm sentence;
  PlenaryForm plenary;
  MinistryForm ministry;
  int revision = 0;  ///< of the decision that is shown; 0: the newest
  FollowUpForm entry_form;
  std::optional<PlanProposal> proposal;
};

Page process_page(const Model& model, const ProcessState& state);
void draw_process(Ui& ui, const Model& model, ProcessState& state, const PageEvent& event, Rect area,
                  Actions& actions);

}  // namespace assessor::ui
