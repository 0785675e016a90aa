#pragma once

#include <optional>

namespace assessor::app {

/// Decides when a frame is drawn: five after anything happened, because hover and layout settle late (a
/// dialog has grown in the third frame after what makes it grow, which may itself come a frame late); then
/// none, so that a window at rest costs nothing. Times are seconds of any steady clock.
class FramePacer {
 public:
  /// Something happened that a frame should show.
  void wake() { m_frames_left = k_settling_frames; }
  /// A frame is wanted at a time, also when nothing happens; the earliest wish counts until its frame.
  void wake_at(double time);

  bool is_due(double now) const;
  /// How long to wait for events: nothing = until one comes.
  std::optional<double> patience(double now) const;
  void drawn(double now);

 private:
  static constexpr int k_settling_frames = 5;
  /// Where swapping does not wait for the screen, a moving mouse must not draw a thousand frames a second.
  static constexpr double k_shortest_frame = 0.008;

  int m_frames_left = k_settling_frames;
  double m_last = -1;
  std::optional<double> m_alarm;
};

}  // namespace assessor::app
