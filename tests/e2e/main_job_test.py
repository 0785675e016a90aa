#!/usr/bin/env python3
"""The main job in the real window under Xvfb, by keys alone: an assessor chooses an organization of the practice
workspace, opens an item, answers it, links evidence, writes the reason, sends the stage and prints the report.

main_job_test.py ASSESSOR. Every step waits for what the command line sees on disk, never for a time. What the
window does not do here, the other items that stand in the way of sending, is settled by commands before it opens.
Ends with 1 and a sentence when something did not arrive.
"""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

from desk_test import Program, wait_until
from window_test import PATIENCE, Missing, start_display, xdotool

NAME = "Perempuan Bahari Mandiri"
STAGE = "field"
ITEM = "KE-09"
REASON = "Ramp ada di pintu samping."
EVIDENCE = "E-31"  # of those that KE-09 asks for


def press(*chords):
    xdotool("key", "--delay", 25, *chords)


def write(text):
    xdotool("type", "--delay", 10, text)


def find(words):
    """By the palette: the first that fits."""
    press("ctrl+k")
    write(words)
    press("Return")


class Job(Program):
    """The program on the practice workspace, seen through commands."""

    def of_stage(self, *words):
        return self.run(*words, "--organization", NAME, "--stage", STAGE)

    def answers(self):
        """The stage as it would be handed over: what is durable, and nothing else."""
        with tempfile.TemporaryDirectory() as room:
            self.of_stage("export", self.workspace, "--out", room + "/paket")
            return json.loads(pathlib.Path(room, "paket", "answers.json").read_text())

    def answer(self):
        return self.answers()["answers"].get(ITEM, {})

    def total(self):
        """Of the last stage that was sent, as the table of the city shows it: "64,95"."""
        line = next(line for line in self.run("city", self.workspace).splitlines() if line.startswith(NAME))
        return re.search(r"\d+,\d+", line).group()


def settle_other_items(job):
    """Everything that keeps the stage from being sent, except the item of this test."""
    job.run("demo", job.workspace)
    fill = ("answer", "set", job.workspace, "--as", "RH")
    for values, words in [(["SD-04=7/12"], ["--reason", "Satu sertifikat dilihat."]),
                          (["SP-01=2"], ["--reason", "Ruang dipakai bergantian."]),
                          (["KE-10=no", "LY-12=0/10", "LY-13=0", "JM-07=0"], ["--reason", "Belum ada."])]:
        job.of_stage(*fill, *values, *words)
    job.run("document", "add", job.workspace, "--as", "RH", "--organization", NAME, "--evidence", EVIDENCE,
            "--title", "Rekap layanan Oktober 2026", "--seen", "--date", "2026-11-10")


def check_answer(job):
    find(NAME)
    press("alt+3")
    find(ITEM)
    press("2")
    wait_until(lambda: job.answer().get("option") == "2", f"the answer 2 to {ITEM}")
    print(f"chosen by name, opened and answered: {ITEM} = 2")


def check_evidence(job):
    press("F3", "space", "Escape")  # the list has the keyboard
    wait_until(lambda: job.answer().get("evidence"), "evidence linked by F3 and Space")
    print("evidence linked")


def check_reason(job):
    press("F2")
    write(REASON)
    press("Tab")
    wait_until(lambda: job.answer().get("reason") == REASON, "the reason, whole")
    print("reason written: " + job.answer()["reason"])


def check_sending(job):
    before = job.total()
    press("ctrl+Return")  # asks first; the act has the keyboard
    press("Return")
    wait_until(lambda: job.newest()[1] == "send-stage", "the stage sent")
    print(f"sent: {before} becomes {job.total()}")
    return job.total()


def check_report(job, total):
    folder = pathlib.Path(os.environ["HOME"], "Asesor LPLPP")
    press("alt+7", "ctrl+Return")
    wait_until(lambda: folder.is_dir() and list(folder.glob("*.pdf")), "a PDF in " + folder.name)
    (pdf,) = folder.glob("*.pdf")
    subprocess.run(["qpdf", "--check", pdf], check=True, stdout=subprocess.DEVNULL, timeout=PATIENCE)
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True, text=True,
                          timeout=PATIENCE).stdout
    for wanted in (NAME, total, ITEM, REASON):
        if wanted not in text:
            raise Missing(f"{wanted} in {pdf.name}")
    print(f"printed: {pdf.name}, {pdf.stat().st_size} bytes, with {NAME} and {total}")


def main(path):
    server = start_display()
    try:
        with tempfile.TemporaryDirectory() as room:
            os.environ["HOME"] = room  # no settings of whoever runs this
            os.environ["XDG_CONFIG_HOME"] = room + "/config"
            job = Job(path, pathlib.Path(room) / "latihan")
            try:
                settle_other_items(job)
                job.open()
                check_answer(job)
                check_evidence(job)
                check_reason(job)
                check_report(job, check_sending(job))
            finally:
                job.kill()
    except Missing as missing:
        print(f"did not arrive: {missing}")
        return 1
    finally:
        server.terminate()
        server.wait()
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
