#!/usr/bin/env python3
"""usage: order.py OUTPUTS...

The structure tree of the PDF, as poppler reads it, and the Akoma Ntoso of the same letter, as Python reads
it, are the same letter in the same order: running text, headings, references where they stand, and notes.
Two formats, and two readers that are not ours.
"""
import pathlib
import re
import shutil
import sys
import xml.etree.ElementTree as ElementTree

import tree

AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
HEADING = re.compile(r"H[1-6]")
REFERENCE = "\x01"  # where a reference stands in the running text


class Letter:
    def __init__(self):
        self.running, self.notes, self.headings = "", [], []

    def add(self, text, note, heading):
        if note:
            self.notes[-1] += text
            return
        self.running += text
        if heading:
            self.headings[-1] += text

    def parts(self):
        return {
            "running text": squeeze(self.running),
            "notes": [squeeze(note) for note in self.notes],
            "headings": [squeeze(heading) for heading in self.headings],
        }


def squeeze(text):
    return re.sub("[\\s\u00ad\u200b\u2060]", "", text)


def letter_of_pdf(root):
    letter = Letter()

    def walk(node, note=False, heading=False, parent=None):
        if node.name == "Reference":
            letter.add(REFERENCE, note, heading)
            return
        if node.name == "Lbl" and parent == "Note":  # that of a list item is text
            return
        if node.name == "Note":
            letter.notes.append("")
            note = True
        elif HEADING.fullmatch(node.name) and not note:
            letter.headings.append("")
            heading = True
        for child in node.children:
            if isinstance(child, str):
                letter.add(child, note, heading)
            else:
                walk(child, note, heading, node.name)

    walk(root)
    return letter


def letter_of_akn(root):
    letter = Letter()

    def walk(element, note=False, heading=False, unplaced=False):
        name = element.tag.removeprefix(AKN)
        if name == "meta":
            return
        if element.get("name") == "danglingNoteRef":  # a reference without a note
            letter.add(REFERENCE, note, heading)
            return
        unplaced = unplaced or element.get("name") == "unplacedNotes"  # notes without a reference
        if name == "noteRef" or name == "authorialNote" and not unplaced:
            letter.add(REFERENCE, note, heading)
        if name == "authorialNote":
            letter.notes.append("")
            note = True
        elif name == "heading":
            letter.headings.append("")
            heading = True
        letter.add(element.get("alt", "") if name == "img" else element.text or "", note, heading)
        for child in element:
            walk(child, note, heading, unplaced)
            letter.add(child.tail or "", note, heading)

    walk(root)
    return letter


def difference(one, two):
    at = next((i for i, (a, b) in enumerate(zip(one, two)) if a != b), min(len(one), len(two)))
    window = slice(at, at + 2) if isinstance(one, list) else slice(max(0, at - 30), at + 30)
    return f"  PDF from {at}: {one[window]!r}\n  AKN from {at}: {two[window]!r}"


def judge(pdf):
    """Nothing, where the two differ, else how many references were compared."""
    found = letter_of_pdf(tree.read(pdf)).parts()
    other = letter_of_akn(ElementTree.parse(pdf.with_suffix(".akn.xml")).getroot()).parts()
    running = found["running text"]
    print(f"{pdf.name}: {len(running)} characters, {running.count(REFERENCE)} references, "
          f"{len(found['notes'])} notes, {len(found['headings'])} headings")
    differing = [part for part in found if found[part] != other[part]]
    for part in differing:
        print(f"{pdf.name}: the {part} differ\n{difference(found[part], other[part])}")
    return None if differing else running.count(REFERENCE)


def main(folders):
    if not shutil.which("pdfinfo"):
        print("skipped: pdfinfo is not installed")
        return 77
    files = sorted(file for folder in folders for file in pathlib.Path(folder).glob("*.pdf"))
    references = [judge(file) for file in files]
    same = sum(count is not None for count in references)
    print(f"{same} of {len(files)} letters are the same in both")
    return 0 if same == len(files) and any(references) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
