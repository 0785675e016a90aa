#include "cli/what_if_gathering.h"

#include "report/what_if_paper.h"
#include "scoring/prepared.h"

namespace assessor::cli {

Trial try_out(const scoring::PreparedStandard& prepared, const AnswerSheet& sheet, const scoring::Score& now,
              const scoring::Assumptions& assumed, const std::vector<scoring::PreviousResult>& previous) {
  Trial trial;
  for (const auto& [criterion, points] : assumed)
    trial.items.push_back({criterion, now.criteria[criterion].points, points,
                           scoring::what_if(prepared, sheet, now, {{criterion, points}}, previous).score});
  trial.all = scoring::what_if(prepared, sheet, now, assumed, previous);
  return trial;
}

report::Document TrialPaper::document(Date date, report::Paper paper, const i18n::Catalog& words) const {
  report::ReadinessInput input;
  input.office = &office;
  input.organization = &organization;
  input.standard = standard;
  input.period = period;
  input.stages = {{&sheet, &score, false}};
  report::ReadinessOptions options;
  options.paper = paper;
  options.date = date;
  options.draft = false;  // nothing that would ever be signed
  report::TrialInput tried{{}, &trial.all};
  for (const exchange::TriedItem& item : trial.items)
    tried.items.push_back({item.criterion, item.from, item.to, &item.alone});
  return report::what_if_paper(input, tried, options, words);
}

}  // namespace assessor::cli
