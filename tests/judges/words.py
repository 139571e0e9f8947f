#!/usr/bin/env python3
"""usage: words.py PROGRAM LETTERS OUTPUTS [LETTERS OUTPUTS]...

Every word of a letter stands in its PDF (as poppler's pdftotext reads it), in its XML and in its plain text
as often as in the letter, and no output has a word that the letter does not have. The words that a finding
of `check --format json` names, by its span, as furniture are listed apart, as are those at a joint.

Every letter is judged again with a word planted in it and with one taken out of each output: a judge that
misses either is no judge. A letter that was refused has no outputs: the converting test says why.
"""
import collections
import json
import pathlib
import re
import shutil
import subprocess
import sys
import unicodedata

import letter_words

FURNITURE, JOINED = ("TEXT-3", "TEXT-18"), "TEXT-1"  # and descriptions that stand twice
AT_A_JOINT = 60  # bytes on both sides
# pdftotext mixes the columns of tables and the parts of words that a page's end breaks: in a letter that can
# be told, in a law text not any more; page_words.py reads every PDF by its structure.
LONG_TABLES, LONG_LETTER = 20, 8000  # rows, words
PAGE_WORDS = ("Pagina van Page of Seite von sur Side av Noten zonder verwijzing Noter uten henvisning Notes "
              "without a reference Fußnoten ohne Verweis sans appel").split()


def findings_of(program, letter):
    checked = subprocess.run([program, "check", "--format", "json", letter], capture_output=True, check=False)
    return json.loads(checked.stdout)["letters"][0]["findings"]


def divide(letter, findings):
    """The words that every output must have, those that are furniture, and those at joints."""
    source = bytearray(letter.read_bytes())
    furniture, joints = bytearray(), bytearray()
    for finding in findings:
        begin, end = finding["span"]["begin"], finding["span"]["end"]
        if finding["rule"] == JOINED:
            joints += source[max(begin - AT_A_JOINT, 0):begin + AT_A_JOINT] + b" "
    for finding in findings:
        begin, end = finding["span"]["begin"], finding["span"]["end"]
        if finding["rule"] in FURNITURE:
            furniture += source[begin:end] + b" "
            source[begin:end] = b" " * (end - begin)
    return [letter_words.words_of_markdown(part.decode("utf-8", "ignore")) for part in (source, furniture, joints)]


def assemble(word, is_piece):
    """`word` as a row of pieces, with labels between them; None where it is none."""
    if not word:
        return []
    for cut in range(len(word), 0, -1):
        rest = assemble(word[cut:], is_piece) if is_piece(word[:cut]) else None
        if rest is not None:
            return [word[:cut], *rest]
    label = re.match(r"\d{1,3}", word)
    return assemble(word[label.end():], is_piece) if label else None


def explain(letter, missing, extra):
    """Takes out what is no loss: a word that a label stands against ("kust7"), words that the reader of the
    output did not divide ("m2lucht"; a hyphen at a line's end), and words that a line's end divides."""
    for word in list(extra):
        pieces = (assemble(word, lambda piece: missing[piece] > 0)
                  or assemble(word, lambda piece: missing[piece] > 0 or piece in letter) or [])
        while extra[word] > 0 and any(missing[piece] > 0 for piece in pieces):
            extra[word] -= 1
            missing.subtract(piece for piece in pieces if missing[piece] > 0)
    for word in extra.copy():
        bare = re.sub(r"\d{1,3}$", "", word)  # a label may stand against a part
        if bare and bare != word:
            extra[bare] += extra.pop(word)
    for word in list(missing):
        pieces = assemble(word, lambda piece: extra[piece] > 0) or []
        while missing[word] > 0 and pieces and all(extra[piece] > 0 for piece in pieces):
            missing[word] -= 1
            extra.subtract(pieces)


def read_from_right(word):
    """pdftotext gives a word that is written from right to left as it stands on the page, though the PDF says
    its letters in their order (ActualText)."""
    return word[::-1] if any(unicodedata.bidirectional(c) in ("R", "AL") for c in word) else word


def is_label(word):
    return word.isdigit() and len(word) < 4


def compare(letter, output):
    """The words that were lost and those that were added; labels are counted by the ledger."""
    missing = collections.Counter(letter)
    missing.subtract(output)
    missing, extra = +missing, -missing
    explain(set(letter), missing, extra)
    return [[word for word in (+words).elements() if not is_label(word)] for words in (missing, extra)]


def judge(program, letter, folder):
    words, furniture, joints = divide(letter, findings_of(program, letter))
    faults = []
    rows = sum(line.lstrip("> ").startswith("|") for line in letter.read_text(encoding="utf-8").splitlines())
    for suffix, words_of in letter_words.OUTPUTS.items():
        if suffix == ".pdf" and (rows > LONG_TABLES or len(words) > LONG_LETTER):
            continue
        output = folder / (letter.stem + suffix)
        if not output.exists():
            faults.append(f"there is no {output.name}")
            continue
        shown = words_of(output, set(words))
        if suffix == ".pdf":
            shown = [word if word in words else read_from_right(word) for word in shown]
        lost, added = compare(words, shown)
        if suffix == ".pdf":  # its pages repeat the title and the heads of tables, and are numbered
            heads = set(added) & letter_words.broken_in_pdf(output)
            lost = [word for word in lost if not word.startswith(tuple(heads))]
            added = [word for word in added if word not in {*words, *PAGE_WORDS, *heads}]
        at_joints = [word for word in lost + added if any(word in joint or joint in word for joint in joints)]
        lost, added = ([word for word in some if word not in at_joints] for some in (lost, added))
        faults += [f"{suffix} lost {lost[:12]}"] * bool(lost) + [f"{suffix} added {added[:12]}"] * bool(added)
        if at_joints:
            print(f"    {suffix} at a joint: {' '.join(at_joints)}")
        taken = max((word for word in words if word.isalpha() and len(word) < 5), key=len)  # no line breaks it
        if "kwijtgeraakt" not in compare([*words, "kwijtgeraakt"], shown)[0]:
            faults.append(f"{suffix}: a planted word was not missed")
        if taken not in compare(words, [word for word in shown if word != taken])[0]:
            faults.append(f"{suffix}: '{taken}' was taken out and not missed")
    print(f"{letter.name}: {len(words)} words" + "".join(f"\n    FAULT {fault}" for fault in faults))
    if furniture:
        print(f"    furniture, in no output: {' '.join(furniture)}")
    return not faults


def main(arguments):
    if not shutil.which("pdftotext"):
        print("skipped: pdftotext is not installed")
        return 77
    program, *pairs = arguments
    letters = [(letter, pathlib.Path(outputs)) for folder, outputs in zip(pairs[::2], pairs[1::2])
               for letter in sorted(pathlib.Path(folder).glob("*.md"))]
    letters = [(letter, outputs) for letter, outputs in letters if (outputs / (letter.stem + ".txt")).exists()]
    good = sum([judge(program, letter, outputs) for letter, outputs in letters])
    print(f"{good} of {len(letters)} letters have every word in every output, and no other")
    return 0 if letters and good == len(letters) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
