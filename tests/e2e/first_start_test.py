#!/usr/bin/env python3
"""The first start in the real window under Xvfb, by keys alone: from Mulai to a workspace of one's own, which the
command line then finds whole.

first_start_test.py ASSESSOR. Waits for what the command line sees on disk, never for a time. Ends with 1 and a
sentence when something did not arrive.
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile

from desk_test import Program, wait_until
from screen import BLACK, WHITE, Screen, wait_for_rest
from window_test import Missing, start_display, xdotool


def press(*chords):
    xdotool("key", "--delay", 60, *chords)


def write(text):
    xdotool("type", "--delay", 10, text)


def fill_in(screen):
    """A step at a time, as a person who looks before she types."""
    wait_until(lambda: screen.rail() not in (BLACK, WHITE), "a first frame")
    wait_for_rest(screen)
    press("Down", "Return")
    wait_for_rest(screen)
    write("Dinas Contoh")
    press("Tab", "Tab", "Tab")
    write("Kota Contoh")
    press("ctrl+Return")
    wait_for_rest(screen)
    write("Rahma Hidayati")
    press("ctrl+Return")


def made_in(room):
    """Workspaces that stand in their place."""
    return [found.parent for found in room.glob("**/workspace.db") if ".new-" not in str(found)]


def check_first_start(path, room):
    window = subprocess.Popen([path])
    try:
        fill_in(Screen())
        wait_until(lambda: made_in(room), "a workspace made from what was typed")
        program = Program(path, made_in(room)[0])
        people = json.loads(program.run("person", "list", program.workspace, "--json"))
        if "Rahma Hidayati" not in json.dumps(people):
            raise Missing(f"the first person: {people}")
        program.run("workspace", "check", program.workspace)
        left = [entry.name for entry in program.workspace.parent.iterdir() if ".new-" in entry.name]
        if left:
            raise Missing(f"an end to {left}")
        print("a workspace is made in two steps, by keys, and is whole")
    finally:
        window.kill()
        window.wait()


def main(path):
    server = start_display()
    with tempfile.TemporaryDirectory() as room:
        os.environ["HOME"] = room  # no settings of whoever runs this
        os.environ["XDG_CONFIG_HOME"] = room + "/config"
        try:
            check_first_start(path, pathlib.Path(room))
        except Missing as missing:
            print(f"missing: {missing}", file=sys.stderr)
            return 1
        finally:
            server.kill()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
