#pragma once

#include <vector>

#include "session/privacy_places.h"
#include "ui/shell/screen.h"
#include "ui/widgets/dialog.h"

namespace assessor::ui {

/// What looks like personal data, a line each; of many the first ones.
void tell_personal(Dialog& dialog, const Model& model, const std::vector<session::PersonalPlace>& places);

}  // namespace assessor::ui
