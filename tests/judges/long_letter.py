#!/usr/bin/env python3
"""usage: long_letter.py PROGRAM

A letter of 200 pages with 1,000 notes, beside one of a quarter of it: every note is in the PDF, once and
with its text; CPU time grows no faster than the pages do, and memory by less than 1 MB a page.
"""
import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

WORDS = """de het een van in op voor met die dat kabinet brief Kamer uitvoeringsorganisatie gemeenten
provincies waterschappen onderzoek verantwoordelijkheid toezegging wetsvoorstel leveringszekerheid wordt
worden heeft zijn mede namens begroting maatregelen samenwerking coördinatie ruimtelijke inspectie kust
haven schip vergunning jaarverslag evaluatie doelmatigheid beleidsdoorlichting zorgvuldig tijdig""".split()
NOTES_A_CHAPTER = 25
RESTART = 500          # numbering begins anew after so many
MOST_GROWTH = 1.4      # of CPU time a page, from the shorter letter to the longer
MOST_MEMORY = 1.0      # MB a page


def letter(notes):
    chance = random.Random(1)

    def prose(words):
        return " ".join(chance.choice(WORDS) for _ in range(words))

    parts = ["Datum 1 juli 2031\n\nBetreft Een lange brief\n\nGeachte Voorzitter,\n"]
    for number, label in labels(notes):
        if number % NOTES_A_CHAPTER == 1:
            parts.append(f"## Hoofdstuk {number // NOTES_A_CHAPTER + 1}\n")
        parts.append(f"{prose(35)}<sup>{label}</sup> {prose(45)}.\n")
        parts.append(f"<sup>{label}</sup> Noot {number}: {prose(12)}.\n")
    return "\n".join(parts)


def labels(notes):
    return [(number, (number - 1) % RESTART + 1) for number in range(1, notes + 1)]


def run(program, folder, notes):
    """CPU seconds, peak memory in MB, pages."""
    source = folder / f"{notes}.md"
    source.write_text(letter(notes), encoding="utf-8")
    child = subprocess.Popen([program, "convert", "--to", "pdf", "-o", folder, source], stderr=subprocess.PIPE,
                             text=True)
    said = child.stderr.read()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        sys.exit(f"{notes} notes: exit {child.returncode}\n{said[-2000:]}")
    pdf = folder / f"{notes}.pdf"
    check_notes(program, pdf, notes)
    pages = int(subprocess.run(["qpdf", "--show-npages", pdf], check=True, capture_output=True).stdout)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, pages


def check_notes(program, pdf, notes):
    ledger = json.loads(subprocess.run([program, "ledger", pdf], check=True, capture_output=True).stdout)
    found = [(note["label"], note["text"].split(":")[0]) for note in ledger["notes"]]
    if found != [(str(label), f"Noot {number}") for number, label in labels(notes)]:
        sys.exit(f"{pdf.name} has not the {notes} notes in order and with their text, but {len(found)}: {found}")


def main():
    if shutil.which("qpdf") is None:
        print("skipped: qpdf is not installed")
        sys.exit(77)
    program = pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as name:
        short, long = (run(program, pathlib.Path(name), notes) for notes in (250, 1000))
    for cpu, memory, pages in (short, long):
        print(f"{pages} pages: {cpu:.2f} s of CPU, {1000 * cpu / pages:.1f} ms a page, {memory:.0f} MB")
    growth = (long[0] / long[2]) / (short[0] / short[2])
    memory = (long[1] - short[1]) / (long[2] - short[2])
    print(f"time a page grows by a factor of {growth:.2f}, memory by {memory:.3f} MB a page")
    if long[2] < 200:
        sys.exit("the letter is too short")
    if growth > MOST_GROWTH or memory > MOST_MEMORY:
        sys.exit("that is more than it may be")


main()
