#include "report/template/template_words.h"

#include <algorithm>
#include <utility>

namespace assessor::report {

bool TemplateWords::holds(const TemplateBlock& block) const {
  return std::ranges::all_of(block.when, [&](const TemplateBlock::Condition& condition) {
    const auto flag = m_filling.flags.find(condition.flag);
    return flag != m_filling.flags.end() && flag->second() == condition.wanted;
  });
}

std::string TemplateWords::of(const TemplateText& text) const {
  const bool has_own = m_script.options.voice == Voice::plain && !text.plain.empty();
  const std::string& sentence = m_script.in_language(has_own ? text.plain : text.formal);
  i18n::Params params;
  for (const std::string& name : i18n::placeholders(sentence))
    if (auto value = value_of(name)) params[name] = std::move(*value);
  return i18n::filled(sentence, params);
}

std::vector<std::string> TemplateWords::of(const std::vector<TemplateText>& texts) const {
  std::vector<std::string> words;
  for (const TemplateText& text : texts) words.push_back(of(text));
  return words;
}

std::string TemplateWords::noted_for(const TemplateBlank& blank) const {
  const auto value = m_filling.values.find(blank.from);
  return value == m_filling.values.end() || m_script.options.blank ? std::string() : value->second();
}

std::optional<std::string> TemplateWords::value_of(const std::string& name) const {
  if (const auto value = m_filling.values.find(name); value != m_filling.values.end()) return value->second();
  const auto blank = std::ranges::find(m_shape.blanks, name, &TemplateBlank::id);
  if (blank == m_shape.blanks.end()) return std::nullopt;
  const auto typed = m_script.options.blanks.find(name);
  if (typed != m_script.options.blanks.end() && !typed->second.empty()) return typed->second;
  const std::string noted = noted_for(*blank);
  return noted.empty() ? k_blank_dots : noted;
}

}  // namespace assessor::report
