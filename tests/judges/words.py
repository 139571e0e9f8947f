#!/usr/bin/env python3
"""usage: words.py OUTPUTS SHARED-OUTPUTS

Every word of a letter stands in what poppler's pdftotext reads in its PDF, as often. The words are taken
from the Markdown by rough means of our own, so that no parser is trusted that the program uses.
"""
import collections
import html
import pathlib
import re
import shutil
import subprocess
import sys
import unicodedata

WORD = re.compile(r"[^\W_]+")
SYNTAX = [
    (re.compile(r"^\s*Pagina \d+ van \d+\s*$", re.M), ""),            # page furniture
    (re.compile(r"^\s*\{\d+\}-*\s*$", re.M), ""),
    (re.compile(r"<page_number>.*?</page_number>"), ""),
    (re.compile(r"<sup>.*?</sup>|\[\^\w+\]:?|\$\^\{\w+\}\$"), "\x01"),  # labels: the ledger counts them
    (re.compile(r"</?[A-Za-z][A-Za-z0-9]*(\s[^<>]*)?/?>"), ""),
    (re.compile(r"\]\([^()\s]*(\([^()]*\)[^()\s]*)*\)"), "]"),          # targets of links
    (re.compile(r"^(\s*)\d+([.)]\s)", re.M), r"\1\2"),                  # list labels may be renumbered
    (re.compile(r"\\([!-/:-@\[-`{-~])"), r"\1"),
]


def words_of_letter(markdown):
    for pattern, replacement in SYNTAX:
        markdown = pattern.sub(replacement, markdown)
    markdown = re.sub(r"[*_~`]", "", markdown)
    return WORD.findall(plain(html.unescape(markdown)).replace("\x01", " "))


def plain(text):
    return unicodedata.normalize("NFC", text).replace("\u00ad", "").replace("\u200b", "")


BREAK = re.compile(r"(\w+)\u00ad\s*\n\s*(\w*)")


def _rejoin(broken):
    head, tail = broken.groups()
    return head + " " + tail if tail[:1].isdigit() else head + tail  # a number is a note's or a page's


def words_of_pdf(text):
    """Words as printed, those broken at a line's end rejoined, and without the label of a note that stands
    against them. Beside them the first parts of broken words: where a page ends in a word, notes and the
    next page's head stand between its parts."""
    heads = {plain(head) for head, _ in BREAK.findall(text)}
    words = WORD.findall(plain(BREAK.sub(_rejoin, text)))
    count = collections.Counter(words)
    for word in words:
        bare = re.sub(r"\d+$", "", word)
        if bare and bare != word:
            count[bare] += 1
    return count, heads


def missing(letter, printed, heads):
    """The words of the letter that were not printed. pdftotext swallows a hard hyphen at a line's end:
    two words may have become one."""
    left, lost = printed.copy(), []
    for word in letter:
        if left[word] > 0:
            left[word] -= 1
        else:
            lost.append(word)
    pairs = {first + second for first, second in zip(letter, letter[1:]) if left[first + second] > 0}
    return [word for word in lost
            if not any(pair.startswith(word) or pair.endswith(word) for pair in pairs)
            and not any(word.startswith(head) and left[word.removeprefix(head)] > 0 for head in heads)]


def judge(letter, pdf):
    printed = subprocess.run(["pdftotext", "-enc", "UTF-8", pdf, "-"], check=True, capture_output=True)
    letter_words = words_of_letter(letter.read_text(encoding="utf-8"))
    count, heads = words_of_pdf(printed.stdout.decode("utf-8"))
    lost = missing(letter_words, count, heads)
    if missing([*letter_words, "kwijtgeraakt"], count, heads) != [*lost, "kwijtgeraakt"]:
        lost.append("(a planted word was not missed)")
    without_first = collections.Counter({word: n for word, n in count.items() if word != letter_words[0]})
    if not missing(letter_words, without_first, set()):
        lost.append("(a word taken out of the PDF was not missed)")
    print(f"{letter.name}: {len(letter_words)} words, {len(lost)} not in the PDF {' '.join(lost[:20])}")
    return not lost


def main(arguments):
    if not shutil.which("pdftotext"):
        print("skipped: pdftotext is not installed")
        return 77
    root = pathlib.Path(__file__).resolve().parents[2]
    folders = [root / "fixtures/letters", root / "../shared/letters/kamerbrief"]
    pairs = [(letter, pathlib.Path(outputs, letter.stem + ".pdf"))
             for letters, outputs in zip(folders, arguments) for letter in sorted(letters.glob("*.md"))]
    if not pairs:
        print("no letters to judge")
        return 1
    return 0 if all([judge(letter, pdf) for letter, pdf in pairs]) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
