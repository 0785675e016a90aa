#include "report/readiness.h"

#include <algorithm>

#include "i18n/format.h"
#include "report/readiness/parts.h"

namespace assessor::report {

namespace {

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
    text.replace(at, what.size(), by);
  return text;
}

}  // namespace

AnswerSheet unopened_sheet(const ReadinessInput& input, Date date) {
  AnswerSheet sheet;
  sheet.standard_id = input.standard->id;
  sheet.standard_version = input.standard->version;
  sheet.subject_id = input.organization->id;
  sheet.subject_name = input.organization->name;
  sheet.period = input.period;
  sheet.profile = input.profile;
  sheet.date = date;
  if (!input.standard->stages.empty()) sheet.stage = input.standard->stages.front().id;
  return sheet;
}

const StageResult* ReadinessInput::reported() const {
  const auto found =
      std::find_if(stages.rbegin(), stages.rend(), [](const StageResult& stage) { return stage.sent; });
  return found == stages.rend() ? nullptr : &*found;
}

const std::vector<std::pair<std::string_view, ReadinessPart>>& readiness_parts() {
  static const std::vector<std::pair<std::string_view, ReadinessPart>> parts{
      {"scores", ReadinessPart::scores},
      {"stages", ReadinessPart::stages},
      {"gates", ReadinessPart::gates},
      {"missing", ReadinessPart::missing},
      {"notes", ReadinessPart::notes},
      {"evidence", ReadinessPart::evidence},
      {"comparison", ReadinessPart::comparison},
      {"arithmetic", ReadinessPart::arithmetic},
      {"path", ReadinessPart::way_up},
      {"firmness", ReadinessPart::firmness},
      {"peers", ReadinessPart::peers}};
  return parts;
}

std::set<ReadinessPart> usual_readiness_parts() {
  return {ReadinessPart::scores,     ReadinessPart::stages,    ReadinessPart::gates,
          ReadinessPart::missing,    ReadinessPart::notes,     ReadinessPart::evidence,
          ReadinessPart::comparison, ReadinessPart::arithmetic};
}

std::string letter_number_from(const std::string& pattern, Date date) {
  const i18n::Catalog no_words("id");
  const std::string month = i18n::Format(no_words).month_roman(date);
  return replaced(replaced(pattern, "{bulan}", month), "{tahun}", date.iso().substr(0, 4));
}

}  // namespace assessor::report
