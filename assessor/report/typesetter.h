#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "report/document.h"

namespace assessor::report {

struct TextStyle {
  double size = 9.5;
  bool bold = false;     ///< all of it, whatever the runs say
  bool tabular = false;  ///< digits of one width
  int max_lines = 0;     ///< more are cut with "…"; 0: no limit
};

/// A text broken into lines and shaped: measured once, drawn as it was measured. Unchangeable, but it
/// belongs to the thread of its Typesetter.
class SetText {
 public:
  struct Line {
    double width = 0, ascent = 0, height = 0;
    std::string text;
  };
  struct Shaped;

  explicit SetText(std::unique_ptr<Shaped> shaped, std::vector<Line> lines);
  ~SetText();
  SetText(const SetText&) = delete;
  SetText& operator=(const SetText&) = delete;

  const std::vector<Line>& lines() const { return m_lines; }
  double width() const;  ///< of the widest line
  const Shaped& shaped() const { return *m_shaped; }

 private:
  std::unique_ptr<Shaped> m_shaped;
  std::vector<Line> m_lines;
};

using SetTextRef = std::shared_ptr<const SetText>;

/// The fonts of one thread: Inter, with DejaVu Sans for the signs it lacks, then whatever the machine has.
/// Font maps are not safe to share, so every worker makes its own; making the first costs some 30 ms,
/// keeping one for many reports spares that and remembers texts that come again.
class Typesetter {
 public:
  /// Error: report-fonts-missing {packages}.
  static Result<Typesetter> create();
  Typesetter(Typesetter&&) noexcept;
  Typesetter& operator=(Typesetter&&) noexcept;
  ~Typesetter();

  /// Language tag for choosing glyphs and line breaks ("id").
  void use_language(const std::string& language);
  /// Lines of at most `width`; a word longer than that breaks inside. Negative: no limit.
  SetTextRef set(const Inline& text, const TextStyle& style, double width = -1);

 private:
  struct State;
  explicit Typesetter(std::unique_ptr<State> state);
  std::unique_ptr<State> m_state;
};

}  // namespace assessor::report
