#!/usr/bin/env python3
"""Time from start to what is first seen, and private memory at rest, of the program on a workspace and of an
empty Dear ImGui window on the same display (Xvfb). Figures for people, never asserted.

window_bench.py ASSESSOR EMPTY_WINDOW WORKSPACE   prints JSON; 7 starts of each, medians.
"""

import json
import pathlib
import statistics
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "e2e"))
from screen import BLACK, WHITE, Screen  # noqa: E402
from window_test import start_display  # noqa: E402

STARTS, REST = 7, 2.0


def anonymous_kilobytes(process):
    status = pathlib.Path(f"/proc/{process.pid}/status").read_text()
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("RssAnon"))


def measured(screen, words):
    """Milliseconds until the spot is neither bare display nor an unpainted window; kilobytes at rest."""
    begin = time.monotonic()
    process = subprocess.Popen(words)
    while screen.rail() in (BLACK, WHITE):
        if process.poll() is not None or time.monotonic() - begin > 60:
            raise SystemExit(f"{words[0]} showed nothing")
        time.sleep(0.002)
    shown = (time.monotonic() - begin) * 1000
    time.sleep(REST)
    kilobytes = anonymous_kilobytes(process)
    process.kill()
    process.wait()
    while screen.rail() != BLACK:
        time.sleep(0.01)
    return shown, kilobytes


def medians(screen, words):
    runs = [measured(screen, words) for _ in range(STARTS)]
    times, sizes = zip(*runs)
    return {"first_ms": round(times[0]), "median_ms": round(statistics.median(times)),
            "low_ms": round(min(times)), "private_mb": round(statistics.median(sizes) / 1024, 1)}


def main(program, empty, workspace):
    server = start_display()
    try:
        screen = Screen()
        ours, bare = medians(screen, [program, workspace]), medians(screen, [empty])
    finally:
        server.kill()
    above = round(ours["private_mb"] - bare["private_mb"], 1)
    print(json.dumps({"program": ours, "empty_window": bare, "private_mb_above": above}, indent=2))


if __name__ == "__main__":
    main(*sys.argv[1:])
