#pragma once

#include <memory>
#include <string>

#include "base/sealing.h"
#include "ui/widgets/text_field.h"

namespace assessor::ui {

/// A field for a passphrase under its label.
FieldResult secret_field(Ui& ui, TextField spec, std::string& typed);
/// Takes what was typed out of the field; the letters are wiped there.
std::shared_ptr<const Secret> take_secret(std::string& typed);

}  // namespace assessor::ui
