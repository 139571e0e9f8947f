"""Real PDFs: letters and digits of every page as poppler reads them; notes and references as a person
counted them on the pages (notes.tsv).

    letters.py PROGRAM FOLDER
"""

import collections
import pathlib
import subprocess
import sys
import unicodedata

import witnesses


def counted(text):
    """Letters and digits, compatibility forms folded."""
    folded = unicodedata.normalize("NFKC", text)
    return collections.Counter(
        c for c in folded if unicodedata.category(c)[0] == "L" or c.isdecimal()
    )


def pages_of(lines):
    pages = collections.defaultdict(list)
    for line in lines:
        if line[0] in ("word", "note", "reference") and "description" not in line[3:4]:  # that no page shows
            pages[int(line[1])].append(line[-1] if line[0] == "word" else line[3])
    return pages


def main():
    program, folder = sys.argv[1:]
    files = witnesses.files(folder)
    witnesses.tool("pdftotext")
    table = {}
    for line in (
        (pathlib.Path(__file__).parent / "notes.tsv").read_text().splitlines()[1:]
    ):
        name, notes, references = line.split("\t")
        table[name] = (notes, int(references))
    failures, letters, differing = [], 0, 0
    for file in files:
        lines, code = witnesses.testimony(program, file)
        if code != 0:
            failures.append(f"{file.name}: exit code {code}")
        if lines and lines[0][0] == "unreadable":
            if file.name != "test_broken.pdf":
                failures.append(f"{file.name}: {lines[0][1]}")
            continue
        pages = pages_of(lines)
        done = subprocess.run(
            ["pdftotext", "-q", str(file), "-"], capture_output=True, check=False
        )
        for number, page in enumerate(done.stdout.decode().split("\f")[:-1], 1):
            theirs, ours = counted(page), counted(" ".join(pages[number]))
            letters += sum(theirs.values())
            wrong = sum(((theirs - ours) + (ours - theirs)).values())
            differing += wrong
            if wrong:
                failures.append(
                    f"{file.name} page {number}: lost {theirs - ours}, added {ours - theirs}"
                )
        notes = " ".join(f"{line[3]}@{line[1]}" for line in lines if line[0] == "note")
        references = [line for line in lines if line[0] == "reference"]
        if table.get(file.name, (notes, len(references))) != (notes, len(references)):
            failures.append(
                f"{file.name}: notes {notes}, {len(references)} references; "
                f"a person counted {table[file.name]}"
            )
    print(f"{len(files)} files, {letters} letters and digits, {differing} differ")
    print("\n".join(failures))
    return 1 if failures else 0


sys.exit(main())
