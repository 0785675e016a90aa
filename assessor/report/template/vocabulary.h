#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace assessor::report {

/// What a template of a kind may name.
struct Vocabulary {
  std::set<std::string> values;  ///< placeholders
  std::set<std::string> flags;
  std::set<std::string> parts;
  std::set<std::string> needed_parts;  ///< without which the paper would not be what it is called
};

/// The same with what stands behind the names, for one paper.
struct Filling {
  std::map<std::string, std::function<std::string()>> values;
  std::map<std::string, std::function<bool()>> flags;
  std::map<std::string, std::function<void()>> parts;
};

/// The names that papers of a script's kind offer; both forms above are made of it, so that what the linter
/// knows is what can be filled.
template <class S>
struct Offer {
  struct Value {
    std::string_view name;
    std::string (*words)(const S&);
  };
  struct Flag {
    std::string_view name;
    bool (*holds)(const S&);
  };
  struct Part {
    std::string_view name;
    void (*add)(S&);
  };
  std::vector<Value> values;
  std::vector<Flag> flags;
  std::vector<Part> parts;

  void name_in(Vocabulary& vocabulary) const {
    for (const Value& one : values) vocabulary.values.emplace(one.name);
    for (const Flag& one : flags) vocabulary.flags.emplace(one.name);
    for (const Part& one : parts) vocabulary.parts.emplace(one.name);
  }
  /// The script must outlive the filling.
  void bind(Filling& filling, S& script) const {
    for (const Value& one : values)
      filling.values[std::string(one.name)] = [&script, words = one.words] { return words(script); };
    for (const Flag& one : flags)
      filling.flags[std::string(one.name)] = [&script, holds = one.holds] { return holds(script); };
    for (const Part& one : parts)
      filling.parts[std::string(one.name)] = [&script, add = one.add] { add(script); };
  }
};

}  // namespace assessor::report
