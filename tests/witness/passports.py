#!/usr/bin/env python3
"""usage: passports.py PROGRAM LETTER...

Each place that the passports of a letter's notes name is looked up by other tools: the rectangle of a page by
pdftotext, the element by its eId, the line of the text and of the source. What stands there is that note, or that
reference. A rectangle, an id and a line that are wrong are found: each is planted once.
"""
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


def cut_out(pdf, place, height):
    left, bottom, right, top = place["box"]
    x, y = int(left) - 1, int(height - top) - 2
    return run("pdftotext", "-r", 72, "-f", place["page"], "-l", place["page"], "-x", x, "-y", y,
               "-W", int(right) + 2 - x, "-H", int(height - bottom) + 4 - y, pdf, "-")


class Outputs:
    def __init__(self, folder, stem):
        self.pdf = folder / f"{stem}.pdf"
        self.height = float(re.search(r"Page size: +[\d.]+ x ([\d.]+)", run("pdfinfo", self.pdf)).group(1))
        root = ElementTree.parse(folder / f"{stem}.akn.xml").getroot()
        self.elements = {element.get("eId"): element for element in root.iter() if element.get("eId")}
        self.lines = (folder / f"{stem}.txt").read_text().split("\n")

    def shows(self, name, place, wanted, label):
        """Whether the place has the words, or where there are none the label."""
        if name.endswith(".pdf"):
            return (wanted or label) in letters(cut_out(self.pdf, place, self.height))
        if name.endswith(".xml"):
            element = self.elements.get(place["id"])
            return element is not None and (element.get("marker") == label or label in letters("".join(element.itertext())))
        return label in letters(self.lines[place["line"] - 1])


def check(program, letter):
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        data = ["--data", os.environ["VOETNOOT_DATA_DIR"]] if "VOETNOOT_DATA_DIR" in os.environ else []
        run(program, "convert", letter, "-o", folder, *data)
        stem = letter.name.rsplit(".", 1)[0]
        outputs = Outputs(folder, stem)
        receipt = json.loads((folder / f"{stem}.receipt.json").read_text())
        source = letter.read_bytes()
        places = 0
        for passport, note in zip(receipt["passports"], receipt["ledger"]["notes"], strict=True):
            span = passport["source"]["span"]
            assert letters(passport["label"]) in letters(source[span["begin"]:span["end"]].decode()), passport
            start = letters(note["text"])[:16]
            for name, place in passport["outputs"].items():
                assert outputs.shows(name, place, start, passport["label"]), (name, place, note["text"])
                places += 1
            assert len(passport["references"]) == len(note["references"])
            for reference in passport["references"]:
                for name, place in reference["outputs"].items():
                    assert outputs.shows(name, place, "", passport["label"]), (name, place, passport["label"])
                    places += 1
        assert places >= 6 * len(receipt["passports"]) > 0
        planted(outputs, receipt)
        print(f"{letter.name}: {len(receipt['passports'])} notes, {places} places")


def planted(outputs, receipt):
    passport, note = receipt["passports"][0], receipt["ledger"]["notes"][0]
    start = letters(note["text"])[:16]
    for name, place in passport["outputs"].items():
        wrong = dict(place)
        if "box" in wrong:
            wrong["box"] = [value + 300 if i % 2 else value for i, value in enumerate(wrong["box"])]
        if "id" in wrong:
            wrong["id"] += "x"
        if "line" in wrong:
            wrong["line"] = 2
        assert not outputs.shows(name, wrong, start, passport["label"]), f"{name}: a wrong place is taken for right"


if __name__ == "__main__":
    for file in sys.argv[2:]:
        check(sys.argv[1], pathlib.Path(file))
