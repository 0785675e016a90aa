#include "app/frame_pacer.h"

#include <catch2/catch.hpp>

using assessor::app::FramePacer;

namespace {

/// Draws whenever a frame is due, a hundredth of a second apart; how many frames until `end`.
int frames_until(FramePacer& pacer, double& now, double end) {
  int frames = 0;
  for (; now < end; now += 0.01) {
    if (!pacer.is_due(now)) continue;
    pacer.drawn(now);
    ++frames;
  }
  return frames;
}

}  // namespace

TEST_CASE("five frames follow what happens, and none come at rest") {
  FramePacer pacer;
  double now = 0;
  CHECK(frames_until(pacer, now, 1) == 5);
  CHECK(frames_until(pacer, now, 60) == 0);
  CHECK_FALSE(pacer.patience(now));
  pacer.wake();
  CHECK(pacer.patience(now) == 0.0);
  CHECK(frames_until(pacer, now, 61) == 5);
}

TEST_CASE("a wished frame comes at its time, the earliest wish first") {
  FramePacer pacer;
  double now = 0;
  frames_until(pacer, now, 1);
  pacer.wake_at(10);
  pacer.wake_at(5);
  pacer.wake_at(7);
  CHECK(pacer.patience(1.0) == Approx(4.0));
  CHECK(frames_until(pacer, now, 4.9) == 0);
  CHECK(frames_until(pacer, now, 5.5) > 0);
  CHECK(frames_until(pacer, now, 20) == 0);
}

TEST_CASE("frames are never closer than a screen can show") {
  FramePacer pacer;
  pacer.drawn(1.0);
  pacer.wake();
  CHECK_FALSE(pacer.is_due(1.001));
  CHECK(pacer.patience(1.001).value() > 0);
  CHECK(pacer.is_due(1.01));
}
