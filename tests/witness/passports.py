#!/usr/bin/env python3
"""usage: passports.py PROGRAM LETTER...

Each place that `trace` prints of a letter's notes is looked up by other tools: the rectangle of a page by the boxes of
pdftotext, the element by XPath, the line of the text and of the source by sed. What stands there is that note, or that
reference. The letter is held against its own PDF, so that there is an original as well. A rectangle, an id and a line
that are wrong are found: each is planted once.
"""
import html
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata
import xml.etree.ElementTree as ElementTree


def letters(text):
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(c for c in folded if unicodedata.category(c)[0] in "LN")


def run(*words):
    return subprocess.run([str(word) for word in words], capture_output=True, text=True, check=True).stdout


class Boxes:
    """The words of a PDF with their boxes, as poppler sees them."""

    def __init__(self, pdf):
        self.pages = []
        for line in run("pdftotext", "-bbox", pdf, "-").splitlines():
            if page := re.search(r'<page width="[\d.]+" height="([\d.]+)"', line):
                self.pages.append((float(page[1]), []))
            elif word := re.search(r'<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*)</word>', line):
                self.pages[-1][1].append((*map(float, word.groups()[:4]), html.unescape(word[5])))

    def within(self, place):
        """Words whose middle is in the rectangle, which is in points from below."""
        left, bottom, right, top = place["box"]
        height, words = self.pages[place["page"] - 1]
        return letters(" ".join(
            text for x0, y0, x1, y1, text in words
            if x0 - 1 <= right and x1 + 1 >= left and bottom - 2 <= height - (y0 + y1) / 2 <= top + 2))


def line_of(file, number):
    return run("sed", "-n", f"{number}p", file)


class Outputs:
    def __init__(self, folder, stem):
        self.boxes = Boxes(folder / f"{stem}.pdf")
        self.root = ElementTree.parse(folder / f"{stem}.akn.xml").getroot()
        self.text = folder / f"{stem}.txt"

    def shows(self, name, place, wanted, label):
        """Whether the place has the words, or where there are none the label."""
        if name.endswith(".pdf"):
            return (wanted or label) in self.boxes.within(place)
        if name.endswith(".xml"):
            element = self.root.find(f".//*[@eId='{place['id']}']")
            return element is not None and (element.get("marker") == label or label in letters("".join(element.itertext())))
        return label in letters(line_of(self.text, place["line"]))


def check(program, letter):
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        data = ["--data", os.environ["VOETNOOT_DATA_DIR"]] if "VOETNOOT_DATA_DIR" in os.environ else []
        stem = letter.name.rsplit(".", 1)[0]
        run(program, "convert", letter, "-o", folder / "first", *data)
        original = folder / "first" / f"{stem}.pdf"
        run(program, "convert", letter, "-o", folder, "--witness", original, *data)
        outputs, witness = Outputs(folder, stem), Boxes(original)
        notes = json.loads(run(program, "trace", folder / f"{stem}.receipt.json", "--format", "json"))["notes"]
        places = 0
        for note in notes:
            label, start = note["label"], letters(note["text"])[:16]
            assert letters(label) in letters(line_of(letter, note["source"]["line"])), note
            assert start[:8] in witness.within(widened(note["original"])), note
            for name, place in note["outputs"].items():
                assert outputs.shows(name, place, start, label), (name, place, note["text"])
                places += 1
            for reference in note["references"]:
                assert label in witness.within(reference["original"]), reference
                assert letters(label) in letters(line_of(letter, reference["source"]["line"])), reference
                for name, place in reference["outputs"].items():
                    assert outputs.shows(name, place, "", label), (name, place, label)
                    places += 1
        assert places >= 6 * len(notes) > 0
        planted(outputs, notes[0])
        print(f"{letter.name}: {len(notes)} notes, {places} places")


def widened(place):
    """The original's place of a note is that of its label: its words stand beside it."""
    left, bottom, _, top = place["box"]
    return {"page": place["page"], "box": [left, bottom, 600, top]}


def planted(outputs, note):
    start = letters(note["text"])[:16]
    for name, place in note["outputs"].items():
        wrong = dict(place)
        if "box" in wrong:
            wrong["box"] = [value + 300 if i % 2 else value for i, value in enumerate(wrong["box"])]
        if "id" in wrong:
            wrong["id"] += "x"
        if "line" in wrong:
            wrong["line"] = 2
        assert not outputs.shows(name, wrong, start, note["label"]), f"{name}: a wrong place is taken for right"


if __name__ == "__main__":
    for file in map(pathlib.Path, sys.argv[2:]):
        if file.exists():
            check(sys.argv[1], file)
        else:
            print(f"skipped: there is no {file}")
