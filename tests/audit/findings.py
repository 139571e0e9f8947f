#!/usr/bin/env python3
"""usage: findings.py PROGRAM PAIRS.tsv FOLDER [COUNT [SEED]]

Draws findings of the witness at random from pairs of a Markdown file and its original, for a person to judge: for each
a row in FOLDER/findings.tsv, and the place on the page cut out of its picture (FOLDER/01.png). What the judge wrote
stands in docs/witness.md. Only what is no mere information is drawn; the same files and seed give the same draw.
"""
import json
import pathlib
import random
import subprocess
import sys

AROUND = 60  # points around a place that are shown with it
RESOLUTION = 110  # dots an inch


def pairs(table):
    for line in table.read_text().splitlines()[1:]:
        letter, original = line.split("\t")[:2]
        yield table.parent / letter, table.parent / original


def differences(program, letter, original):
    ran = subprocess.run([program, "compare", original, letter, "--format", "json"], capture_output=True, text=True)
    if ran.returncode > 1:  # a scan: nothing is said of it
        print(f"{original.name}: {ran.stderr.strip()}", file=sys.stderr)
        return []
    return [one for one in json.loads(ran.stdout)["differences"] if one["severity"] != "info"]


def cut(original, place, picture):
    if "page" not in place:
        return
    page = str(place["page"])
    height = page_height(original, page)
    left, bottom, right, top = place["box"]
    scale = RESOLUTION / 72
    x, y = max(0, left - AROUND), max(0, height - top - AROUND)
    size = [right + AROUND * 4 - x, top - bottom + 2 * AROUND] if top else [600, height]
    area = [("-x", x), ("-y", y), ("-W", size[0]), ("-H", size[1])]
    subprocess.run(["pdftoppm", "-r", str(RESOLUTION), "-f", page, "-l", page, "-png", "-singlefile",
                    *[word for key, value in area for word in (key, str(int(value * scale)))],
                    original, picture.with_suffix("")], check=True)


def page_height(original, page):
    told = subprocess.run(["pdfinfo", "-f", page, "-l", page, original], capture_output=True, text=True, check=True)
    for line in told.stdout.splitlines():
        words = line.split()
        if words[:1] == ["Page"] and "size:" in words:
            return float(words[words.index("x") + 1])
    raise SystemExit(f"{original}: page {page} has no size")


def main(program, table, folder, count=50, seed=15):
    found = []
    for letter, original in pairs(pathlib.Path(table)):
        found += [(letter, original, one) for one in differences(program, letter, original)]
    drawn = random.Random(int(seed)).sample(found, min(int(count), len(found)))
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    rows = []
    for number, (letter, original, one) in enumerate(drawn, 1):
        cut(original, one["original"], folder / f"{number:02}.png")
        rows.append("\t".join(str(cell) for cell in (
            number, one["rule"], letter.name, one["original"].get("page", ""), one["original"].get("box", ""),
            one["letter"].get("line", ""), one["message"])))
    (folder / "findings.tsv").write_text("\n".join(rows) + "\n")
    print(f"{len(drawn)} of {len(found)} findings drawn: {folder}/findings.tsv")


if __name__ == "__main__":
    main(*sys.argv[1:])
