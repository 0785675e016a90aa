#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/script.h"
#include "report/template/template.h"
#include "report/template/vocabulary.h"

namespace assessor::report {

/// What a template's sentences say on one paper. All that is given must outlive it.
class TemplateWords {
 public:
  TemplateWords(const Script& script, const Template& shape, const Filling& filling)
      : m_script(script), m_shape(shape), m_filling(filling) {}

  /// Whether the block is on the paper.
  bool holds(const TemplateBlock& block) const;
  std::string of(const TemplateText& text) const;
  std::vector<std::string> of(const std::vector<TemplateText>& texts) const;
  /// What stands in a blank that nobody filled in; empty: dots. A form to be filled in by hand has dots all
  /// the same.
  std::string noted_for(const TemplateBlank& blank) const;

 private:
  std::optional<std::string> value_of(const std::string& name) const;

  const Script& m_script;
  const Template& m_shape;
  const Filling& m_filling;
};

/// To write on.
constexpr const char* k_blank_dots = "……………………………";

}  // namespace assessor::report
