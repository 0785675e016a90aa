"""Draws every screen of the practice workspace in both languages, sizes, zooms and themes.

every_screen.py ASSESSOR UI_SHOTS OUT: makes the practice workspace beside OUT and fails when a picture cannot be
drawn or shows next to nothing. The pictures in OUT are what README shows and what is compared with the design.
"""
import pathlib
import shutil
import struct
import subprocess
import sys

PLACES = ["home", "organizations", "assess", "evidence", "result", "benchmark", "report", "city", "help", "settings"]
VIEWS = {
    "": [],
    "-1366x697-en": ["--size", "1366x697", "--lang", "en"],
    "-1920x1080-dark": ["--size", "1920x1080", "--zoom", "125", "--dark"],
    "-zoom-150": ["--zoom", "150"],
}


def draw(shots, workspace, out, options):
    done = subprocess.run([shots, workspace, str(out), "--writable", *options], capture_output=True, text=True)
    if done.returncode != 0:
        return f"{out.name}: {done.stderr.strip()}"
    header = out.read_bytes()[:24]
    width, height = struct.unpack(">II", header[16:24])
    if out.stat().st_size * 60 < width * height:
        return f"{out.name}: an almost empty picture ({out.stat().st_size} bytes for {width} x {height})"
    return None


def main(assessor, shots, out):
    out = pathlib.Path(out)
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    workspace = str(out / "latihan")
    subprocess.run([assessor, "demo", workspace], check=True, capture_output=True)
    jobs = [(f"{place}{suffix}.png", ["--place", place, *options]) for place in PLACES for suffix, options in VIEWS.items()]
    jobs += [
        ("assess-table.png", ["--place", "assess", "--view", "table"]),
        ("assess-own.png", ["--place", "assess", "--organization", "Paguyuban", "--stage", "self"]),
        ("benchmark-peers.png", ["--place", "benchmark", "--click", "side/peers"]),
        *[(f"city-{view}.png", ["--place", "city", "--click", f"top/view/{view}"]) for view in ["periods", "claims", "training", "coverage"]],
        ("city-same-items.png", ["--place", "city", "--click", "top/view/periods", "--click", "periods-picture/third"]),
        *[(f"process-{view}.png", ["--place", "result", "--organization", "Rumah", "--click", "top/process", "--click", f"top/view/{view}"])
          for view in ["findings", "objections", "plenary", "plan"]],
        ("firmness.png", ["--place", "result", "--click", "result/firmness/action"]),
        ("palette.png", ["--place", "home", "--press", "Ctrl+K", "--type", "kode"]),
    ]
    troubles = [trouble for name, options in jobs if (trouble := draw(shots, workspace, out / name, options))]
    print(f"{len(jobs) - len(troubles)} passed, {len(troubles)} failed")
    print("\n".join(troubles))
    return 1 if troubles else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:4]))
