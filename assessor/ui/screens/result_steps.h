#pragma once

#include <string>

#include "ui/screens/result_view.h"

// What Hasil says of steps and ways, on its card and in the list of all steps.

namespace assessor::ui {

/// What to do, in the words of the standard; the name of the item where it gives no advice.
std::string advice_of(const Model& model, const ResultView& view, const scoring::Step& step);
/// "nilai 1 menjadi 2, usaha kecil".
std::string change_of(const Model& model, const ResultView& view, const scoring::Step& step);
/// ", sesudah SD-01": empty where the step waits for none.
std::string after_words(const Model& model, const ResultView& view, const scoring::PathStep& at);
/// "nilai 0 menjadi 2, usaha 4, sesudah SD-01": the effort of the whole step.
std::string way_change_of(const Model& model, const ResultView& view,
                          const scoring::PreparedStandard& prepared, const scoring::PathStep& at);
std::string gain_of(const Model& model, const ResultView& view, const scoring::Step& step);
Go to_item(const ResultView& view, const scoring::Step& step);
std::string path_title(const Model& model, const ResultView& view, const ResultFindings& findings,
                       std::size_t way);
/// "5 langkah, usaha 9".
std::string way_words(const Model& model, const scoring::Way& way);

}  // namespace assessor::ui
