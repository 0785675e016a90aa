#!/usr/bin/env python3
"""The whole program under Xvfb, driven by keys: a workspace opens, a change is taken back and saved, the
program is killed in the middle of the next one, and everything is there when it opens again.

desk_test.py ASSESSOR. It waits for effects that the command line sees on disk, never for a time. Prints
what it measured; ends with 1 and a sentence when something did not arrive.
"""

import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time

from window_test import PATIENCE, REST, Missing, start_display, xdotool

SOURCE = pathlib.Path(__file__).resolve().parents[2]
STANDARD = SOURCE / "criteria/standards/lplpp-readiness/1.0.0.json"


def wait_until(is_there, what):
    end = time.monotonic() + PATIENCE
    while not is_there():
        if time.monotonic() > end:
            raise Missing(what)
        time.sleep(0.05)


class Program:
    """The program under test, as commands and as a window."""

    def __init__(self, path, workspace):
        self.path, self.workspace = path, workspace
        self.window = None

    def run(self, *words):
        done = subprocess.run([self.path, *map(str, words)], capture_output=True, text=True, timeout=PATIENCE)
        if done.returncode != 0:
            raise Missing(f"{words[:2]}: {done.stderr or done.stdout}")
        return done.stdout

    def newest(self):
        """Number and name of the newest act that is durable."""
        transactions = json.loads(self.run("journal", self.workspace, "--json"))["transactions"]
        return transactions[0]["sequence"], transactions[0]["command"]

    def open(self):
        """Shows the window; it is ready when it has made the backup of opening."""
        backups = self.workspace / "backups"
        before = set(backups.iterdir()) if backups.exists() else set()
        begin = time.monotonic()
        self.window = subprocess.Popen([self.path, self.workspace])
        subprocess.run(["xdotool", "search", "--sync", "--name", "^Asesor LPLPP"], check=True,
                       stdout=subprocess.DEVNULL, timeout=PATIENCE)
        shown = time.monotonic()
        finished = lambda: any(p.suffix == ".db" for p in set(backups.iterdir()) - before)
        wait_until(lambda: backups.exists() and finished(), "the backup of opening")
        print(f"window shown after {(shown - begin) * 1000:.0f} ms, "
              f"workspace open after {(time.monotonic() - begin) * 1000:.0f} ms")

    def kill(self):
        if self.window is None:
            return
        self.window.send_signal(signal.SIGKILL)
        self.window.wait()
        self.window = None

    def cpu_ticks(self):
        fields = pathlib.Path(f"/proc/{self.window.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return int(fields[11]) + int(fields[12])

    def private_memory(self):
        status = pathlib.Path(f"/proc/{self.window.pid}/status").read_text()
        return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("RssAnon"))


def make_workspace(program):
    program.run("workspace", "new", program.workspace, "--standard", STANDARD, "--person", "Rahma")
    for name in ("Lembaga Melati (contoh)", "Lembaga Kenanga (contoh)"):
        program.run("organization", "add", program.workspace, "--name", name)


def check_undo(program):
    sequence, _ = program.newest()
    xdotool("key", "ctrl+z")
    wait_until(lambda: program.newest() == (sequence + 1, "undo"), "the undo in the journal")
    print("Ctrl+Z is durable")


def check_kill(program):
    """Killed while the next act is on its way to the disk: it is there as a whole, or not at all."""
    sequence, _ = program.newest()
    xdotool("key", "ctrl+y")
    program.kill()
    program.run("workspace", "check", program.workspace)
    newest, command = program.newest()
    if (newest, command) not in ((sequence, "undo"), (sequence + 1, "redo")):
        raise Missing(f"a whole journal: ends with {newest} {command}")
    print(f"killed; the journal is whole and ends with {command}")


def check_reopening(program):
    program.run("organization", "add", program.workspace, "--name", "Lembaga Mawar (contoh)")
    program.open()
    check_undo(program)


def check_second(program):
    """The window holds the lock: whoever writes beside it is told who edits."""
    beside = subprocess.run([program.path, "organization", "add", program.workspace, "--name", "Lain (contoh)"],
                            capture_output=True, text=True, timeout=PATIENCE)
    if beside.returncode == 0 or program.newest()[1] != "undo":
        raise Missing("a refusal while the window is open")
    print("a second writer is refused: " + beside.stderr.strip().replace(str(program.workspace), "…"))


def measure_rest(program):
    """The end of what opening started is told by two looks without work between them."""
    before = -1
    while before != program.cpu_ticks():
        before = program.cpu_ticks()
        time.sleep(0.3)
    ticks = program.cpu_ticks()
    time.sleep(REST)
    share = (program.cpu_ticks() - ticks) * 100 / os.sysconf("SC_CLK_TCK") / REST
    print(f"at rest {share:.1f} % CPU, private memory {program.private_memory()} kB")


def main(path):
    server = start_display()
    program = None
    try:
        with tempfile.TemporaryDirectory() as room:
            os.environ["HOME"] = room  # no settings of whoever runs this
            os.environ["XDG_CONFIG_HOME"] = room + "/config"
            program = Program(path, pathlib.Path(room) / "kerja")
            try:
                make_workspace(program)
                program.open()
                check_undo(program)
                check_second(program)
                measure_rest(program)
                check_kill(program)
                check_reopening(program)
            finally:
                program.kill()
    except Missing as missing:
        print(f"did not arrive: {missing}")
        return 1
    finally:
        server.terminate()
        server.wait()
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
