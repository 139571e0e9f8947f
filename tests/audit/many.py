#!/usr/bin/env python3
"""usage: many.py PROGRAM COUNT

Seals COUNT short letters by a batch, verifies them, damages one and looks that it is found, alone, and that
batch --verify makes it again, byte for byte. Prints time and memory of the largest process."""
import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import time

program, count = sys.argv[1], int(sys.argv[2])


def run(*arguments):
    begin = time.monotonic()
    process = subprocess.Popen([program, *map(str, arguments)], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    out, err = process.communicate()
    seconds = time.monotonic() - begin
    print(f"{arguments[0]:8} {seconds:7.1f} s {count / seconds:7.0f} letters/s  {out.decode().strip()[-70:]}", flush=True)
    return process.returncode, out.decode(), err.decode()


def require(what, text=""):
    if not what:
        sys.exit(f"failed: {text}")


def peak():
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024


with tempfile.TemporaryDirectory() as folder:
    letters, out = pathlib.Path(folder, "in"), pathlib.Path(folder, "out")
    letters.mkdir()
    for i in range(count):
        (letters / f"brief{i:05}.md").write_text(
            f"# Besluit {i}\n\nOp uw verzoek van {i % 28 + 1} maart, met kenmerk {i * 7919},<sup>1</sup> is besloten.\n\n"
            f"De dijk bij paal {i * 31 % 997} wordt versterkt.<sup>2</sup>\n\n---\n\n<sup>1</sup> Nota {i}.\n\n"
            f"<sup>2</sup> Besluit nr. {i * 17}.\n")
    data = os.environ.get("VOETNOOT_DATA_DIR")
    batch = ["batch", letters, "-o", out, "--isolated", "--to", "akn,txt"] + (["--data", data] if data else [])
    code, _, err = run(*batch)
    require(code == 0, err)
    before = peak()
    code, said, err = run("verify", out)
    require(code == 0 and said == f"{count} receipts, {2 * count} files: all as they were sealed\n", said + err)
    print(f"memory of the largest process: batch {before} MB, then verify {peak()} MB (or less)")

    damaged = out / f"brief{count * 2 // 3:05}.txt"
    sound = damaged.read_bytes()
    damaged.write_bytes(sound.replace(b"versterkt", b"verhoogd."))
    code, _, err = run("verify", out)
    require(code == 1 and err.count(": error: ") == err.count(f"{damaged}:1:1: error: ") and "SEAL-7" in err, err)
    code, _, err = run(*batch, "--verify")
    require(code == 0 and f"this run: 1 made, {count - 1} unchanged" in err and str(damaged) in err, err)
    require(damaged.read_bytes() == sound, "it is not as it was")
    require(run("verify", out)[0] == 0, "not sound again")
