#!/usr/bin/env python3
"""usage: page_words.py LETTERS OUTPUTS [LETTERS OUTPUTS]...

Word for word, no more and no less: the letter, the structure tree of its PDF and what pdftotext reads on
its pages hold the same words, as often. The letter's words are taken from the Markdown by rough means of
our own, tree and pages by poppler, so that nothing is trusted that the program uses. Left out are page
furniture that the receipt names, and artifacts of the pages.
"""
import collections
import html
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata

import tree

# Labels of notes are fused ("3233") and stand against words: a digit is a word of its own.
WORD = re.compile(r"[^\W\d_]+|\d")
SYNTAX = [
    (re.compile(r"^\s*\{\d+\}-*\s*$", re.M), ""),                       # marks of pages
    (re.compile(r"<page_number>.*?</page_number>"), ""),
    (re.compile(r"\[\^(\w+)\]:?|\$\^\{(\w+)\}\$"), r" \1\2 "),
    (re.compile(r"(!\[[^\]]*\])\([^()\s]*(\([^()]*\)[^()\s]*)*\)"), r"\1 "),
    (re.compile(r"\]\([^()\s]*(\([^()]*\)[^()\s]*)*\)"), "]"),          # targets of links
    (re.compile(r"</?[A-Za-z][A-Za-z0-9]*(\s[^<>]*)?/?>"), ""),
    (re.compile(r"\\([!-/:-@\[-`{-~])"), r"\1"),
]
BLOCKS = {"P", "H1", "H2", "H3", "H4", "H5", "H6", "LI", "LBody", "TD", "TH", "Lbl", "BlockQuote", "Note", "Figure"}
ARTIFACT = re.compile(rb"/Artifact *(<<.*?>>)? *B[DM]C.*?EMC", re.S)
SOFT_HYPHEN = "\u00ad"
REACH = 3000  # words between the parts of one that a page's end breaks: notes, at most


def plain(text):
    return re.sub("[\u200b\u2060\ufeff]", "", unicodedata.normalize("NFC", text))


def words(text):
    return WORD.findall(plain(text).replace(SOFT_HYPHEN, ""))


def words_of_letter(letter, receipt):
    markdown = letter.read_bytes()
    left_out = [finding["span"] for finding in receipt["findings"] if finding["rule"] in ("TEXT-3", "TEXT-18")]
    for span in sorted(left_out, key=lambda span: -span["begin"]):
        markdown = markdown[:span["begin"]] + b" " + markdown[span["end"]:]
    text = markdown.decode("utf-8", errors="replace")
    for pattern, replacement in SYNTAX:
        text = pattern.sub(replacement, text)
    return words(re.sub(r"[*~`]", "", html.unescape(text)))


def words_of_tree(pdf, pictures):
    text = []

    def walk(node):
        text.append("\n" if node.name in BLOCKS else "")
        for child in node.children:
            if isinstance(child, str):
                text.append(child)
            else:
                walk(child)
        text.append("\n" if node.name in BLOCKS or node.name == "Reference" else "")

    walk(tree.read(pdf, pictures))
    return words("".join(text))


def page_text(pdf, folder):
    """What pdftotext reads when the artifacts are blotted out, byte by byte, so that every offset holds."""
    bare = pathlib.Path(folder, "bare.pdf")
    subprocess.run(["qpdf", "--qdf", "--object-streams=disable", pdf, bare], check=True)
    bare.write_bytes(ARTIFACT.sub(lambda found: b" " * len(found[0]), bare.read_bytes()))
    said = subprocess.run(["pdftotext", "-enc", "UTF-8", bare, "-"], check=True, capture_output=True)
    return said.stdout.decode("utf-8")


def words_of_pages(text, expected):
    """A word that a soft hyphen breaks goes on in the next word or, over the end of a page or of a cell, in
    a later one: the nearest that makes a word with it."""
    parts = re.findall(rf"(?:[^\W\d_]|{SOFT_HYPHEN})+|\d", plain(text))
    known = set(expected)
    begun = {word[:i] for word in known for i in range(2, len(word))}
    joined = []
    while parts:
        word = parts.pop(0)
        while word.endswith(SOFT_HYPHEN):
            word = word.replace(SOFT_HYPHEN, "")
            for i, part in enumerate(parts[:REACH]):
                whole = word + part.replace(SOFT_HYPHEN, "")
                if whole in known or part.endswith(SOFT_HYPHEN) and whole in begun:
                    word += parts.pop(i)
                    break
        joined.append(word)
    return joined


def difference(expected, found):
    """Words that are lost and words that are too many. Two that have become one, or one that has become two,
    are neither: pdftotext swallows a hard hyphen at a line's end, and an address is broken without one."""
    lost = collections.Counter(expected) - collections.Counter(found)
    more = collections.Counter(found) - collections.Counter(expected)
    for whole, parts in [(more, lost), (lost, more)]:
        for word in list(whole):
            for i in range(1, len(word)):
                head, tail = word[:i], word[i:]
                same = min(whole[word], parts[head], parts[tail]) if head != tail else min(whole[word], parts[head] // 2)
                if same > 0:
                    whole[word] -= same
                    parts[head] -= same
                    parts[tail] -= same
    return +lost, +more


def same_letters(lost, more):
    """Broken words whose parts were put together crosswise: not a letter less, and not one more."""
    return sorted("".join(lost.elements())) == sorted("".join(more.elements()))


def judge(letter, pdf, folder):
    receipt = json.loads(pdf.with_suffix(".receipt.json").read_text(encoding="utf-8"))
    promised = words_of_letter(letter, receipt)
    tagged = words_of_tree(pdf, pictures=True)
    on_pages = words_of_tree(pdf, pictures=False)  # the description of a picture is no text of its page
    printed = words_of_pages(page_text(pdf, folder), on_pages)
    faults = []
    for where, expected, found in [("tree", promised, tagged), ("pages", on_pages, printed)]:
        lost, more = difference(expected, found)
        if not same_letters(lost, more):
            faults.append(f"{where}: lost {dict(lost)}, more {dict(more)}"[:400])
        if difference([*expected, "kwijtgeraakt"], found) != (lost + collections.Counter(["kwijtgeraakt"]), more):
            faults.append(f"{where}: a word taken out was not missed")
        if difference(expected, [*found, "bijgekomen"]) != (lost, more + collections.Counter(["bijgekomen"])):
            faults.append(f"{where}: a word put in was not seen")
    print(f"{letter.name}: {len(promised)} words in the letter, {len(tagged)} in the tree, {len(printed)} on the pages"
          + "".join(f"\n  {fault}" for fault in faults))
    return not faults


def main(arguments):
    if not shutil.which("pdftotext") or not shutil.which("qpdf"):
        print("skipped: pdftotext or qpdf is not installed")
        return 77
    pairs = [(letter, pathlib.Path(outputs, letter.stem + ".pdf"))
             for letters, outputs in zip(arguments[::2], arguments[1::2])
             for letter in sorted(pathlib.Path(letters).glob("*.md"))]
    pairs = [(letter, pdf) for letter, pdf in pairs if pdf.exists()]  # else refused: the converting test says why
    with tempfile.TemporaryDirectory() as folder:
        same = sum([judge(letter, pdf, folder) for letter, pdf in pairs])
    print(f"{same} of {len(pairs)} letters are the same, word for word")
    return 0 if pairs and same == len(pairs) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
