#!/usr/bin/env python3
"""Pictures of the real window under Xvfb, of what only the whole program shows: the pages of a report as its worker
draws them, and the photo of a document as the picture program decodes it.

real_window.py ASSESSOR OUT: makes the practice workspace, and report.png and evidence.png in OUT. Ends with 1 and a
sentence when the page or the photo did not come.
"""

import collections
import os
import pathlib
import struct
import sys
import tempfile
import time
import zlib

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "e2e"))
from desk_test import Program  # noqa: E402
from screen import HEIGHT, WIDTH, Screen, wait_for_rest  # noqa: E402
from window_test import PATIENCE, Missing, start_display, xdotool  # noqa: E402

NAME = "Perempuan Bahari Mandiri"


def is_page(rows):
    """The rule below the letterhead."""
    return any(sum(max(pixel) < 100 for pixel in row) > 400 for row in rows)


def is_photo(rows):
    """Of a room with a coloured wall; what stands there before is grey."""
    commonest = collections.Counter(pixel for row in rows for pixel in row).most_common(1)[0][0]
    return max(commonest) - min(commonest) >= 15


# Key of the place, the part of the window where the picture comes, what tells that it is there.
PLACES = {"evidence": ("alt+4", (1090, 70, 250, 60), is_photo), "report": ("alt+7", (260, 120, 600, 440), is_page)}


def save_png(path, rows):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0)
    pixels = zlib.compress(b"".join(b"\0" + row for row in rows), 9)
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixels) + chunk(b"IEND", b""))


def show(screen, name, out):
    key, area, is_there = PLACES[name]
    if is_there(screen.pixels(area)):
        raise Missing(f"a sign that tells the picture of {name} from what was there before")
    xdotool("key", key)
    end = time.monotonic() + PATIENCE
    while not is_there(screen.pixels(area)):
        if time.monotonic() > end:
            raise Missing(f"the picture of {name}")
        time.sleep(0.2)
    wait_for_rest(screen)
    save_png(out / f"{name}.png", screen.rows())
    print(f"{name} is shown")


def main(assessor, out):
    pathlib.Path(out).mkdir(parents=True, exist_ok=True)
    server = start_display()
    with tempfile.TemporaryDirectory() as room:
        os.environ["HOME"] = room  # no settings of whoever runs this
        os.environ["XDG_CONFIG_HOME"] = room + "/config"
        program = Program(assessor, pathlib.Path(room, "latihan"))
        try:
            program.run("demo", program.workspace)
            program.open()
            screen = Screen()
            wait_for_rest(screen)
            xdotool("key", "ctrl+k")
            xdotool("type", "--delay", 10, NAME)
            xdotool("key", "Return")
            for name in PLACES:
                show(screen, name, pathlib.Path(out))
        except Missing as missing:
            print(f"missing: {missing}", file=sys.stderr)
            return 1
        finally:
            program.kill()
            server.kill()
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
