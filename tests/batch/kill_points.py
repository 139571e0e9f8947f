#!/usr/bin/env python3
"""usage: kill_points.py PROGRAM KILL_AT_LIBRARY

Everything is ended before the first, the second, … step of a small batch that changes the disk or sends a
message, until a batch comes to its end; it is then run again. Each time the outputs must be those of an
undisturbed run, and what was sealed when it was ended must not have been made again.
"""
import os
import pathlib
import shutil
import struct
import subprocess
import sys
import tempfile

LETTER = "Geachte voorzitter,\n\nEen woord.<sup>1</sup> En {}.\n\n---\n\n<sup>1</sup> Noot {}.\n"


def files(folder):
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*")
            if path.is_file() and ".voetnoot" not in path.parts}


def main():
    program, library = sys.argv[1:]
    with tempfile.TemporaryDirectory() as temporary:
        work = pathlib.Path(temporary)
        letters, counter = work / "in", work / "counter"
        letters.mkdir()
        for i in range(3):
            (letters / f"{i}.md").write_text(LETTER.format(i, i))
        (letters / "kapot.md").write_text("Een verwijzing<sup>9</sup> zonder noot.\n")

        def batch(out, at=None):
            environment = dict(os.environ)
            if at is not None:
                counter.write_bytes(struct.pack("=i", at))
                environment |= {"LD_PRELOAD": library, "KILL_AT_COUNTER": str(counter)}
            run = subprocess.run([program, "batch", letters, "-o", out, "-j", "1", "--to", "txt"], env=environment,
                                 stderr=subprocess.PIPE, start_new_session=True)
            return run.returncode

        assert batch(work / "calm") == 1
        expected = files(work / "calm")
        assert len(expected) == 7, sorted(expected)
        points = 0
        for at in range(1, 5000):
            out = work / "out"
            shutil.rmtree(out, ignore_errors=True)
            status = batch(out, at)
            if status == 1:
                break
            assert status == -9, f"point {at}: {status}"
            points += 1
            whole = {path: (out / path).stat().st_ino for path in files(out)
                     if path.suffix == ".json" and files(out)[path] == expected[path]}
            assert batch(out) == 1, f"point {at}: the second run fails"
            assert files(out) == expected, f"point {at}: other files than undisturbed"
            for path, inode in whole.items():
                assert (out / path).stat().st_ino == inode, f"point {at}: {path} was sealed twice"
        assert points > 60, f"only {points} points: is the library in use?"
        print(f"ended at {points} points, taken up from each of them")


main()
