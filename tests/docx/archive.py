#!/usr/bin/env python3
"""usage: archive.py PROGRAM LETTERS

Word documents and the Akoma Ntoso that an archive made of them: the notes that the program counts are as many
as Word's (COUNTS.tsv), every note has the archive's text, and every reference stands after the same words.
Where the archive differs from Word, Word is right; each such difference is listed here with its reason.
"""
import csv
import json
import pathlib
import re
import subprocess
import sys
import unicodedata
import xml.etree.ElementTree as ElementTree

BEFORE = 15  # code points, without white space, that must stand before a reference

LOST_NOTES = {  # index of the note in Word
    "leg_ia_original filenames_ukia_20250006_en": ({2, 3, 6}, "the archive lost this note"),
}
OTHER_TEXT = {
    "leg_od_uksiod_20190618_en": ({0}, "the archive lost the letters that number a list in the note"),
}
OTHER_LABELS = {
    "leg_cop_sdsicop_9780111038031_en": "Word begins anew on every page, the archive numbers through",
    "leg_cop_ssicop_20180114_en": "Word begins anew on every page, the archive numbers through",
    "leg_ia_original filenames_ukia_20170116_en": "Word begins anew in every section, the archive numbers through",
    "leg_ia_original filenames_ukia_20250006_en": "Word begins anew in every section, the archive numbers through",
    "leg_od_uksiod_20190618_en": "Word numbers the endnote apart (i), the archive with the footnotes",
}


def squeezed(text):
    return re.sub(r"[\s\u00ad\u200b\u2060\ufeff]+", "", unicodedata.normalize("NFC", text))


def archived_notes(path):
    """(label, text, words before) of each note, in order."""
    notes, text = [], []

    def walk(element):
        if element.tag.endswith("}authorialNote"):
            notes.append((element.get("marker"), squeezed("".join(element.itertext())), squeezed("".join(text)[-200:])))
        elif not element.tag.endswith("}meta"):
            text.append(element.text or "")
            for child in element:
                walk(child)
        text.append(element.tail or "")

    walk(ElementTree.parse(path).getroot())
    return notes


def differences(name, ours, archived):
    lost, why_lost = LOST_NOTES.get(name, (set(), ""))
    other, why_other = OTHER_TEXT.get(name, (set(), ""))
    for index in sorted(lost):
        yield "explained", f"note {index}: {why_lost}"
    kept = [(index, note) for index, note in enumerate(ours) if index not in lost]
    if len(kept) != len(archived):
        yield "WRONG", f"{len(kept)} notes, the archive has {len(archived)}"
    relabelled = 0
    for (index, note), (label, text, before) in zip(kept, archived):
        if squeezed(note["text"]) != text:
            yield ("explained", f"note {index}: {why_other}") if index in other else ("WRONG", f"note {index}: {note['text']!r}")
        relabelled += note["label"] != label
        if len(note["references"]) != 1:
            yield "WRONG", f"note {index}: {len(note['references'])} references"
        elif not before.endswith(squeezed(note["references"][0]["before"])[-BEFORE:]):
            yield "WRONG", f"note {index} stands after {note['references'][0]['before']!r}, not {before[-40:]!r}"
    if relabelled:
        yield "explained" if name in OTHER_LABELS else "WRONG", f"{relabelled} labels: {OTHER_LABELS.get(name, 'why?')}"


def main(program, folder):
    letters = pathlib.Path(folder)
    if not (letters / "COUNTS.tsv").exists():
        print(f"skipped: {letters} is absent")
        return 77
    wrong = notes = 0
    with open(letters / "COUNTS.tsv", newline="", encoding="utf-8") as table:
        rows = list(csv.DictReader(table, delimiter="\t"))
    for row in rows:
        name = row["name"]
        ran = subprocess.run([program, "ledger", letters / f"{name}.docx"], capture_output=True, check=True)
        ours = json.loads(ran.stdout)["notes"]
        found = list(differences(name, ours, archived_notes(letters / f"{name}.akn.xml")))
        if len(ours) != int(row["docx_footnote_refs"]) + int(row["docx_endnote_refs"]):
            found.append(("WRONG", f"{len(ours)} notes, Word has {row['docx_footnote_refs']} + {row['docx_endnote_refs']}"))
        if not any(kind == "WRONG" for kind, _ in differences(name, [*ours, {"label": "1", "text": "planted", "references": []}],
                                                              archived_notes(letters / f"{name}.akn.xml"))):
            found.append(("WRONG", "a planted note was not noticed"))
        notes += len(ours)
        for kind, difference in found:
            wrong += kind == "WRONG"
            print(f"{name}: {kind}: {difference}")
    print(f"{len(rows)} documents, {notes} notes, {wrong} differences that nothing explains")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
