#!/usr/bin/env python3
"""The real window under Xvfb, driven by xdotool, xclip and a drop source as a person would.

window_test.py PROBE DROP_SOURCE. It waits for effects, never for a time; only rest is measured by the clock.
Prints what it measured; ends with 1 and a sentence when something did not arrive.
"""

import os
import queue
import subprocess
import sys
import threading
import time

PATIENCE = 60  # seconds until a missing effect counts as missing
REST = 2.0


class Missing(Exception):
    pass


def start_display():
    """Xvfb on a free number, which it tells when it is ready."""
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", "1", "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    number = server.stdout.readline().decode().strip()
    if not number:
        raise Missing("Xvfb did not start")
    os.environ["DISPLAY"] = ":" + number
    return server


class Probe:
    def __init__(self, program):
        self.begin = time.monotonic()
        self.process = subprocess.Popen(
            [program],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
            env={**os.environ, "LC_ALL": "C"},  # the window finds a UTF-8 locale by itself
        )
        self.lines = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        for line in self.process.stdout:
            self.lines.put((time.monotonic(), line.rstrip("\n")))

    def tell(self, order):
        self.process.stdin.write(order + "\n")
        self.process.stdin.flush()

    def wait_for(self, is_wanted, what):
        """All lines up to the first wanted one."""
        seen = []
        end = time.monotonic() + PATIENCE
        while True:
            try:
                _, line = self.lines.get(timeout=max(0, end - time.monotonic()))
            except queue.Empty:
                raise Missing(f"{what} did not come; seen: {seen[-5:]}")
            seen.append(line)
            if line.startswith("error"):
                raise Missing(line)
            if is_wanted(line):
                return seen

    def wait_line(self, wanted):
        return self.wait_for(lambda line: line == wanted, wanted)

    def ask(self, word):
        self.tell(word)
        return self.wait_for(lambda line: line.startswith(word + " "), word)[-1].split(" ", 1)[1]

    def cpu_ticks(self):
        with open(f"/proc/{self.process.pid}/stat") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return int(fields[11]) + int(fields[12])


def xdotool(*words):
    subprocess.run(["xdotool", *map(str, words)], check=True)


def check_start(probe):
    lines = probe.wait_for(lambda line: line.startswith("second-frame"), "a frame")
    milliseconds = (time.monotonic() - probe.begin) * 1000
    fonts = next(line for line in lines if line.startswith("fonts")).split()[1]
    cpu = lines[-1].split()[1]
    print(f"start to second frame: {milliseconds:.0f} ms (CPU {cpu} ms), of that fonts {fonts} ms")


def check_clicks(probe):
    xdotool("mousemove", 150, 80, "click", "--repeat", 100, "--delay", 30, 1)
    probe.wait_line("clicks 100")
    print("100 of 100 clicks")


def check_spaces(probe):
    xdotool("key", "--delay", 12, *["space"] * 20)
    probe.wait_line("spaces 20")
    print("20 of 20 taps of Space")


def check_typing(probe):
    xdotool("mousemove", 150, 160, "click", 1, "type", "--delay", 5, "Perempuan Mandiri 2026, ABCxyz!")
    probe.wait_line("text Perempuan Mandiri 2026, ABCxyz!")
    letters = "abcdefghijklmnopqrst"
    for letter in letters:
        xdotool("key", "--delay", 5, "ctrl+a", letter)
    seen = probe.wait_line("text " + letters[-1])
    if seen != ["text " + letter for letter in letters]:
        raise Missing(f"20 times Ctrl+A and a letter, seen {seen}")
    print("20 of 20 times Ctrl+A and a letter")
    # xdotool borrows a key for each such letter, and gives it back after the delay.
    xdotool("key", "--delay", 5, "ctrl+a", "BackSpace", "type", "--delay", 1000, "é")
    probe.wait_line("text é")
    print("letters beyond ASCII")


def check_clipboard(probe):
    subprocess.run(["xclip", "-selection", "clipboard"], input="dari luar – é".encode(), check=True)
    xdotool("key", "--delay", 5, "ctrl+a", "ctrl+v")
    probe.wait_line("text dari luar – é")
    xdotool("key", "--delay", 5, "ctrl+a", "BackSpace", "type", "--delay", 5, "dari dalam")
    probe.wait_line("text dari dalam")
    xdotool("key", "--delay", 5, "ctrl+a", "ctrl+c")
    end = time.monotonic() + PATIENCE
    copied = ""
    while copied != "dari dalam":
        if time.monotonic() > end:
            raise Missing("the copied text")
        copied = subprocess.run(["xclip", "-o", "-selection", "clipboard"], capture_output=True).stdout.decode()
    print("clipboard both ways")


def check_drop(probe, drop_source):
    found = subprocess.run(["xdotool", "search", "--sync", "--name", "^probe$"], capture_output=True, text=True, check=True)
    uris = ["file:///srv/akta%20notaris.pdf", "file:///srv/foto%20%C3%A9.jpg"]
    subprocess.run([drop_source, found.stdout.split()[0], "300", "300", *uris], check=True, timeout=PATIENCE)
    probe.wait_line("dropped /srv/akta notaris.pdf")
    probe.wait_line("dropped /srv/foto é.jpg")
    print("two files dropped")


def check_zoom(probe):
    probe.tell("zoom 150")
    begin = time.monotonic()
    probe.wait_line("scale 1.500000")
    print(f"zoom to 150 %: {(time.monotonic() - begin) * 1000:.0f} ms")


def check_full_screen(probe):
    probe.tell("full 1")
    probe.wait_line("size 1366x768")
    probe.tell("full 0")
    probe.wait_line("size 1000x600")
    print("full screen and back")


def frames_at_rest(probe):
    """Waits until nothing is drawn any more, then counts what is drawn in two seconds."""
    before, after = -1, int(probe.ask("frames"))
    end = time.monotonic() + PATIENCE
    while before != after:
        if time.monotonic() > end:
            raise Missing("rest")
        time.sleep(0.2)
        before, after = after, int(probe.ask("frames"))
    ticks = probe.cpu_ticks()
    time.sleep(REST)
    ticks = probe.cpu_ticks() - ticks
    return int(probe.ask("frames")) - after, ticks * 100 / os.sysconf("SC_CLK_TCK") / REST


def check_rest(probe):
    frames, cpu = frames_at_rest(probe)
    print(f"at rest: {frames} frames and {cpu:.1f} % CPU in {REST:.0f} s")
    if frames != 0:
        raise Missing(f"rest: {frames} frames were drawn")


def check_end(probe):
    probe.process.stdin.close()
    probe.wait_line("closed")
    if probe.process.wait(timeout=PATIENCE) != 0:
        raise Missing("an end without errors")


def main(program, drop_source):
    os.environ["LC_ALL"] = "C.UTF-8"  # for xdotool
    server = start_display()
    probe = None
    try:
        probe = Probe(program)
        check_start(probe)
        check_rest(probe)
        check_clicks(probe)
        check_spaces(probe)
        check_typing(probe)
        check_clipboard(probe)
        check_drop(probe, drop_source)
        check_zoom(probe)
        check_full_screen(probe)
        check_rest(probe)
        check_end(probe)
    except Missing as missing:
        print(f"did not arrive: {missing}")
        return 1
    finally:
        if probe:
            probe.process.kill()
        server.terminate()
        server.wait()
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
