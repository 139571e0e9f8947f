#!/usr/bin/env python3
"""usage: order.py OUTPUTS...

The structure tree of the PDF, as poppler reads it (pdfinfo -struct-text), and the Akoma Ntoso of the same
letter, as Python reads it, are the same letter in the same order: running text, headings, references
where they stand, and notes. Two formats, and two readers that are not ours.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
ELEMENT = re.compile(r"^( *)([A-Za-z]\w*)(?: <([^>]*)>)?.*$")
TEXT = re.compile(r'^( *)"(.*)"$')
REFERENCE = "\x01"  # where a reference stands in the running text


class Letter:
    def __init__(self):
        self.running, self.notes, self.headings = "", [], []

    def squeezed(self):
        return squeeze(self.running), [squeeze(note) for note in self.notes], [squeeze(h) for h in self.headings]


def squeeze(text):
    return re.sub("[\\s\u00ad\u200b\u2060]", "", text)


def letter_of_pdf(lines):
    letter, path = Letter(), []
    for line in lines:
        text = TEXT.match(line)
        if text:
            del path[len(text[1]) // 2:]
            put(letter, path, text[2])
            continue
        element = ELEMENT.match(line)
        if not element or element[2] == "Object":
            continue
        depth, name = len(element[1]) // 2, element[2]
        del path[depth:]
        path.append(name)
        if name == "Note":
            letter.notes.append("")
        elif name == "Reference":
            put(letter, path[:-1], REFERENCE)
        elif re.fullmatch(r"H[1-6]", name) and "Note" not in path:
            letter.headings.append("")
    return letter


def put(letter, path, text):
    if "Note" in path:
        if "Lbl" not in path:
            letter.notes[-1] += text
    elif "Reference" not in path:
        letter.running += text
        if any(re.fullmatch(r"H[1-6]", name) for name in path):
            letter.headings[-1] += text


def letter_of_akn(root):
    letter = Letter()

    def walk(element, into):
        name = element.tag.removeprefix(AKN)
        if name == "meta":
            return
        if name in ("authorialNote", "noteRef"):
            into = [*into, "reference"]
            add(REFERENCE, into[:-1])
            if name == "authorialNote":
                letter.notes.append("")
                into = ["note"]
        if name == "heading":
            letter.headings.append("")
            into = [*into, "heading"]
        add(element.get("alt", "") if name == "img" else element.text or "", into)
        for child in element:
            walk(child, into)
            add(child.tail or "", into)

    def add(text, into):
        if into[:1] == ["note"]:
            letter.notes[-1] += text
            return
        letter.running += text
        if "heading" in into:
            letter.headings[-1] += text

    walk(root, [])
    return letter


def judge(pdf):
    tree = subprocess.run(["pdfinfo", "-struct-text", pdf], check=True, capture_output=True)
    lines = tree.stdout.decode("utf-8", errors="replace").split("\n")  # titles are printed as UTF-16
    found = letter_of_pdf(lines).squeezed()
    other = letter_of_akn(ElementTree.parse(pdf.with_suffix(".akn.xml")).getroot()).squeezed()
    differences = [name for name, one, two in zip(("running text", "notes", "headings"), found, other) if one != two]
    running, notes, headings = found
    print(f"{pdf.name}: {len(running)} characters, {running.count(REFERENCE)} references, "
          f"{len(notes)} notes, {len(headings)} headings: {', '.join(differences) or 'the same'}")
    for one, two in zip(found, other):
        if one != two:
            print(first_difference(one, two))
    return not differences and running


def first_difference(one, two):
    at = next((i for i, (a, b) in enumerate(zip(one, two)) if a != b), min(len(one), len(two)))
    begin = max(0, at - 30)
    window = slice(at, at + 2) if isinstance(one, list) else slice(begin, at + 30)
    return f"  at {at}: PDF {one[window]!r}\n  at {at}: AKN {two[window]!r}"


def main(folders):
    if not shutil.which("pdfinfo"):
        print("skipped: pdfinfo is not installed")
        return 77
    files = sorted(file for folder in folders for file in pathlib.Path(folder).glob("*.pdf"))
    return 0 if files and all([judge(file) for file in files]) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
