#!/usr/bin/env python3
"""Real PDFs and our own with bytes changed, cut, taken out, or objects exchanged, by a seeded script, counted
by `ledger` and converted: each ends in bounded time, sealed or refused with a clear error; none ends the
program.

damaged_pdfs.py PROGRAM FOLDER [COUNT [SEED]]; exits with 77 where there are no PDFs, or no qpdf.
"""

import pathlib
import random
import resource
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "pdfa" / "foreign"))
import damaged  # noqa: E402
import witnesses  # noqa: E402

# 0 sealed or counted, 1 refused for what the letter says, 2 not readable.
SOUND = (0, 1, 2)
SECONDS = 60  # of the processor: a machine that is busy takes longer
HANGS = 1200  # by the clock


def own(program, folder):
    """A PDF of ours, from a letter of the fixtures."""
    letter = (
        pathlib.Path(__file__).parent.parent.parent
        / "fixtures"
        / "letters"
        / "beeld.md"
    )
    subprocess.run(
        [program, "convert", str(letter), "-o", str(folder), "--to", "pdf"],
        capture_output=True,
    )
    return sorted(folder.glob("*.pdf"))


def run(program, file, command):
    """The exit code, what it said, and the seconds that the processor had for it."""
    arguments = [program, command, str(file)]
    if command == "convert":
        arguments += ["-o", str(file.parent / "out"), "--force"]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    made = subprocess.run(
        arguments, capture_output=True, text=True, errors="replace", timeout=HANGS
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return made.returncode, made.stderr.strip(), after.ru_utime - before.ru_utime


def main():
    program, collection = sys.argv[1:3]
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 300
    dice = random.Random(int(sys.argv[4]) if len(sys.argv) > 4 else 15)
    witnesses.tool("qpdf")
    found = [
        f
        for f in witnesses.files(collection)
        if 1000 < f.stat().st_size < damaged.LARGEST
    ]
    tally, failures = {}, []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        found += own(program, folder / "own")
        for number in range(count):
            file = dice.choice(found)
            target = folder / "letter.pdf"
            target.write_bytes(damaged.damaged(file, folder, dice))
            for command in ("ledger", "convert"):
                try:
                    code, said, seconds = run(program, target, command)
                except subprocess.TimeoutExpired:
                    failures.append(f"{number}, of {file.name}: {command} does not end")
                    continue
                if seconds > SECONDS:
                    failures.append(f"{number}, of {file.name}: {command} takes {seconds:.0f} s")
                tally[command, code] = tally.get((command, code), 0) + 1
                if code not in SOUND:
                    failures.append(
                        f"{number}, of {file.name}: {command} ends with {code}: {said[-300:]}"
                    )
                elif code == 2 and not said:
                    failures.append(f"{number}, of {file.name}: {command} says nothing")
    print(
        f"{count} damaged PDFs: "
        + ", ".join(f"{c} {e}: {n}" for (c, e), n in sorted(tally.items()))
    )
    print("\n".join(failures))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
