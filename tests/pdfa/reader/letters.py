#!/usr/bin/env python3
"""Real PDFs by others, converted: the letters and digits are pdftotext's, the notes and references those
that a person counted on the pages, and nothing of it is out of balance.

letters.py PROGRAM LETTERS NOTES.tsv EVERY: each EVERY-th of them; exits with 77 where the letters or pdftotext are not there.
"""

import collections
import csv
import json
import pathlib
import re
import shutil
import subprocess
import sys
import unicodedata

# Real defects of the text layer, or text that pdftotext shows and nobody sees: letters that may differ.
MOST_DIFFERENT = 2


def letters(text):
    folded = unicodedata.normalize("NFKC", text).replace("\u00ad", "")
    folded = re.sub(r"(?m)(^|\s)o(?=\s)", " ", folded)  # a bullet that is set as a letter
    return collections.Counter(c for c in folded if c.isalnum())


def texts(node, notes):
    """All texts and labels of a letter, in its order, with those of its references."""
    if isinstance(node, dict):
        if node.get("kind") == "note-reference":
            yield notes[node["note"]]["label"]
        for key, value in node.items():
            if key in ("text", "label") and isinstance(value, str):
                yield value
            elif key not in ("span", "target", "title"):
                yield from texts(value, notes)
    elif isinstance(node, list):
        for value in node:
            yield from texts(value, notes)


def references(node):
    """How many references a letter has."""
    if isinstance(node, dict):
        own = 1 if node.get("kind") in ("note-reference", "dangling-reference") else 0
        return own + sum(references(value) for value in node.values())
    return sum(references(value) for value in node) if isinstance(node, list) else 0


def run(*arguments):
    return subprocess.run(arguments, capture_output=True, text=True, errors="replace", timeout=120)


def main():
    program, folder, table, every = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3], int(sys.argv[4])
    files = (sorted(folder.glob("pdf/*.pdf")) + sorted(folder.glob("datalab/originals/*.pdf")))[::every]
    if not files or shutil.which("pdftotext") is None:
        print("skipped: there are no PDFs by others, or no pdftotext")
        return 77
    with open(table, encoding="utf-8") as rows:
        counted = {row["file"]: row for row in csv.DictReader(rows, delimiter="\t")}
    wrong, read, different, whole, notes, bound = [], 0, 0, 0, 0, 0
    for file in files:
        made = run(program, "ast", str(file))
        if made.returncode != 0:
            if "OCR" not in made.stderr and "cannot be read" not in made.stderr:
                wrong.append(f"{file.name}: {made.stderr.strip()[:200]}")
            continue
        read += 1
        letter = json.loads(made.stdout)
        told = run(program, "check", "--only-source", "--format", "json", str(file)).stdout
        for rule in set(re.findall(r'"(LEDGER-\d+)"', told)):
            wrong.append(f"{file.name}: {rule}")
        furniture = " ".join(re.findall(r"page furniture left out: '(.*?)'\"", told))
        ours = letters(" ".join(texts(letter, letter["notes"])) + furniture)
        theirs = letters(run("pdftotext", "-raw", str(file), "-").stdout)
        off = sum((ours - theirs).values()) + sum((theirs - ours).values())
        whole += sum(theirs.values())
        different += off
        if off > MOST_DIFFERENT:
            wrong.append(f"{file.name}: {off} letters and digits differ from pdftotext's")
        if file.name in counted:
            wanted = [n.split("@")[0] for n in (counted[file.name]["notes"] or "").split()]
            wanted = [n for n in wanted if n]  # a note without a label is text
            found = [note["label"] for note in letter["notes"]]
            notes += len(found)
            called = references({"body": letter["body"], "head": letter["letterhead"], "notes": letter["notes"]})
            bound += called
            if called != int(counted[file.name]["references"]) and len(wanted) == len(
                (counted[file.name]["notes"] or "").split()
            ):
                wrong.append(f"{file.name}: {called} references, a person counted {counted[file.name]['references']}")
            if sorted(found) != sorted(wanted):
                wrong.append(f"{file.name}: notes {found}, a person counted {wanted}")
    print(f"{read} of {len(files)} PDFs read; {different} of {whole} letters and digits differ")
    print(f"{notes} notes, {bound} references")
    for line in wrong:
        print(line)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
