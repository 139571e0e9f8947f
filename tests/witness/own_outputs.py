#!/usr/bin/env python3
"""usage: own_outputs.py PROGRAM MOST FOLDER...: letters of the folders (Markdown, Word and PDF, at most MOST of each folder,
0: all) are converted and compared with each of their outputs: no difference. Then a word of each text is changed, and that is
found. Code 77 where no folder is there.
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

OUTPUTS = (".pdf", ".akn.xml", ".txt")
# What the PDF says besides: notes that nothing refers to stand below a heading, and pictures that are not there have words.
SAID_BY_US = re.compile(r"'(Noter uten henvisning|Noten zonder verwijzing|Notes without a reference|\[Image\]|\[Afbeelding\]|\[Bilde\])'")
# An empty note, which the PDF shows as a label alone, and text of a page that is not what it shows; a word that two
# sentences begin with, before and behind a page's end; a note of a PDF that has lost its label, and is none in a letter.
KNOWN = {"2026-06-KS-innspill-til-arbeidet-med-helsereformen-22.06.2026", "leg_ia_original filenames_ukia_20170116_en",
         "2026-06-Versjon-270326-Notat-om-teknologiske-barrierer-samhandlingsmodell-DHO"}


def letters(folder, most):
    found = sorted(path for path in folder.iterdir() if path.suffix in (".docx", ".md", ".pdf") and path.name[0].isalnum())
    return found[::max(1, len(found) // most)][:most] if most else found


def compare(program, letter, output):
    ran = subprocess.run([program, "compare", letter, output, "--format", "json"], capture_output=True, text=True, check=False)
    assert ran.returncode in (0, 1), (letter, output, ran.stderr)
    said = [one for one in json.loads(ran.stdout)["differences"] if one["severity"] != "info"]
    return [f"{one['rule']} {one['message']}" for one in said if not SAID_BY_US.search(one["message"])]


def main():
    program, most = sys.argv[1], int(sys.argv[2])
    folders = [path for path in map(pathlib.Path, sys.argv[3:]) if path.is_dir()]
    if not folders:
        sys.exit(77)
    faults = compared = 0
    for letter in (one for folder in folders for one in letters(folder, most)):
        with tempfile.TemporaryDirectory() as name:
            subprocess.run([program, "convert", letter, "-o", name, "--on-defect", "mark", "-q"], capture_output=True, check=False)
            for output in (path for path in pathlib.Path(name).iterdir() if path.name.endswith(OUTPUTS)):
                compared += 1
                said = compare(program, letter, output)
                if said and not (letter.stem in KNOWN and (output.suffix == ".pdf" or letter.suffix == ".pdf")):
                    faults += 1
                    print(letter.name, output.suffix, *said[:5], sep="\n    ")
            for text in pathlib.Path(name).glob("*.txt"):
                words = text.read_text()
                if longest := re.search(r"\b[a-z]{8,}\b", words):
                    text.write_text(words[:longest.start()] + "x" * 9 + words[longest.end():])
                    if not compare(program, letter, text):
                        faults += 1
                        print(letter.name, "a changed word is not found")
    print(f"{compared} outputs compared with their letters, {faults} faults")
    sys.exit(faults > 0 or compared == 0)


main()
