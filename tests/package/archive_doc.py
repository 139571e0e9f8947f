#!/usr/bin/env python3
"""Runs the steps of docs/archive.md, as they stand there. Usage: archive_doc.py PROGRAM DOC"""
import pathlib
import re
import subprocess
import sys
import tempfile


def main():
    program, doc = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    text = doc.read_text(encoding="utf-8")
    steps = re.findall(r"^```sh\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    if len(steps) < 6:
        sys.exit(f"{doc}: {len(steps)} steps")
    if not (doc.parents[1] / "build/data/packages/mets1_12.xsd").exists():
        print("skipped: the schemas of METS and PREMIS are missing (scripts/fetch-package-schemas)")
        sys.exit(77)
    with tempfile.TemporaryDirectory() as folder:
        script = "set -euo pipefail\n" + "\n".join(steps)
        path = f"{program.resolve().parent}:/usr/bin:/bin"
        run = subprocess.run(["bash", "-c", script], cwd=folder, env={"PATH": path, "LC_ALL": "C.UTF-8"},
                             capture_output=True, text=True, check=False)
        if run.returncode != 0:
            sys.exit(f"exit {run.returncode}\n{run.stdout}{run.stderr}")
    print(f"{len(steps)} steps of {doc.name} do what they say")


if __name__ == "__main__":
    main()
