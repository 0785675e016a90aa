#include "ui/widgets/secret_field.h"

#include "ui/icons.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

FieldResult secret_field(Ui& ui, TextField spec, std::string& typed) {
  constexpr std::size_t k_most_letters = 200;
  text(ui, {.text = spec.label, .color = ui.theme.ink2});
  spec.icon = icon::lock;
  spec.max_letters = k_most_letters;
  return text_field(ui, spec, typed);
}

std::shared_ptr<const Secret> take_secret(std::string& typed) {
  return std::make_shared<const Secret>(Secret::taken_from(typed));
}

}  // namespace assessor::ui
