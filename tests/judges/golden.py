#!/usr/bin/env python3
"""usage: golden.py [--update] PROGRAM LETTERS

Every letter of the folder becomes what stands beside it: NAME.txt, NAME.akn.xml, NAME.tree.txt (the
structure tree of its PDF) and NAME.findings.txt. With --update, what it becomes is written there instead.
"""
import difflib
import pathlib
import shutil
import subprocess
import sys
import tempfile

import tree


def made_of(program, letter, folder):
    """What the program makes of a letter: a text by the suffix of the file that expects it."""
    run = {"cwd": letter.parent, "capture_output": True, "encoding": "utf-8"}
    convert = subprocess.run([program, "convert", letter.name, "-o", folder], **run)
    if convert.returncode != 0:
        sys.exit(f"{letter.name}: convert ends with {convert.returncode}\n{convert.stderr}")
    made = {suffix: pathlib.Path(folder, letter.stem + suffix).read_text(encoding="utf-8")
            for suffix in (".txt", ".akn.xml")}
    made[".tree.txt"] = "\n".join(tree.read(pathlib.Path(folder, letter.stem + ".pdf")).lines()) + "\n"
    said = subprocess.run([program, "check", "-v", "--only-source", letter.name], **run).stderr
    made[".findings.txt"] = "".join(said.splitlines(keepends=True)[:-1])  # the last line sums up
    return made


def main(arguments):
    if not shutil.which("pdfinfo"):
        print("skipped: pdfinfo is not installed")
        return 77
    update = arguments[:1] == ["--update"]
    program, letters = arguments[update:]
    program = pathlib.Path(program).resolve()
    found = sorted(pathlib.Path(letters).resolve().glob("*.md"))
    if not found:
        sys.exit(f"no letters in {letters}")
    differing = 0
    for letter in found:
        with tempfile.TemporaryDirectory() as folder:
            made = made_of(program, letter, folder)
        for suffix, text in made.items():
            file = letter.with_name(letter.stem + suffix)
            expected = file.read_text(encoding="utf-8") if file.exists() else ""
            if expected == text and file.exists():
                continue
            differing += 1
            if update:
                file.write_text(text, encoding="utf-8")
                print(f"updated {file.name}")
            else:
                lines = difflib.unified_diff(expected.split("\n"), text.split("\n"),
                                             file.name, "made", lineterm="", n=1)
                print("\n".join(list(lines)[:40]))
    print(f"{differing} {'updated' if update else 'files differ from what is expected'}")
    return 0 if update else min(differing, 1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
