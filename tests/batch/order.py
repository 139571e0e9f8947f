#!/usr/bin/env python3
"""usage: order.py PROGRAM: one worker makes letters in two orders, and the bytes are the same: no cache, and
nothing that was made before a letter, changes it."""
import os
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent


def main():
    data = os.environ.get("VOETNOOT_DATA_DIR")
    with tempfile.TemporaryDirectory() as temporary:
        work = pathlib.Path(temporary)
        subprocess.run([sys.executable, "-B", HERE / "generate_letters.py", work / "in", "16"], check=True)
        letters = sorted((work / "in").rglob("*.md"))
        made = []
        for out, order in [("there", letters), ("back", letters[::-1]), ("alone", letters[5:6])]:
            subprocess.run([sys.argv[1], "convert", *order, "-o", work / out, *(["--data", data] if data else [])],
                           check=True, stderr=subprocess.DEVNULL)
            made.append({path.name: path.read_bytes() for path in (work / out).iterdir()})
        there, back, alone = made
        assert len(there) == 4 * len(letters)
        assert there == back, [name for name in there if there[name] != back.get(name)]
        assert alone.items() <= there.items()
        print(f"{len(there)} files are alike in both orders")


main()
