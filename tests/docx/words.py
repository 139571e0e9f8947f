#!/usr/bin/env python3
"""usage: words.py PROGRAM LETTERS

Every word of word/document.xml and of the notes of real Word documents stands in the plain text that is written of
them, as often: taken from the XML by rough means of our own, so that no parser is trusted that the program uses.
"""
import collections
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata
import zipfile
import xml.etree.ElementTree as ElementTree

WORD = re.compile(r"[^\W_]+")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def chosen(choices):
    """What a drop-down field of a form shows."""
    if choices is None:
        return ""
    result = choices.find(W + "result")
    result = choices.find(W + "default") if result is None else result
    entries = choices.findall(W + "listEntry")
    index = 0 if result is None else int(result.get(W + "val"))
    return entries[index].get(W + "val") if index < len(entries) else ""


def printed_text(root):
    """What is printed: not the code of a field, nor the second of two alternatives, nor hidden text."""
    text, fields = [], []

    def walk(element):
        tag = element.tag
        if tag in (FALLBACK, W + "delText", W + "del"):
            return
        if tag in (W + "footnote", W + "endnote") and element.get(W + "type"):
            return
        if tag == W + "fldChar":
            kind = element.get(W + "fldCharType")
            if kind == "begin":
                text.append(chosen(element.find(f"{W}ffData/{W}ddList")))
                fields.append(False)
            elif kind == "separate" and fields: fields[-1] = True
            elif kind == "end" and fields: fields.pop()
        hidden = tag == W + "r" and element.find(f"{W}rPr/{W}vanish") is not None
        if hidden:
            return
        if tag == W + "t" and all(fields):
            text.append(element.text or "")
        elif tag in (W + "p", W + "tab", W + "br", W + "cr"):
            text.append(" ")
        elif tag == W + "noBreakHyphen":
            text.append("-")
        for child in element:
            walk(child)
        if tag == W + "p":
            text.append(" ")

    walk(root)
    return "".join(text)


def words_of(text):
    return collections.Counter(WORD.findall(unicodedata.normalize("NFC", text).replace("\u00ad", "").replace("\u200b", "")))


def letter_words(path):
    count = collections.Counter()
    with zipfile.ZipFile(path) as container:
        for name in ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml"):
            if name in container.namelist():
                count += words_of(printed_text(ElementTree.fromstring(container.read(name))))
    return count


def written_words(text):
    """The file's words without the targets of links, and those without the label of a note that stands against them in brackets."""
    text = re.sub(r"\[([^\]]*)\]<[^>]*>", r"\1", text)
    return words_of(re.sub(r"\[[^\]\s]{1,6}\]", " ", text)) + words_of(" ".join(re.findall(r"\[[^\]\s]{1,6}\]", text)))


def judge(program, path, folder):
    ran = subprocess.run([program, "convert", path, "-o", folder, "--to", "txt", "--on-defect", "mark"], capture_output=True)
    if ran.returncode != 0:
        print(f"{path.name}: {ran.stderr.decode()[-200:]}")
        return 0, 1
    letter = letter_words(path)
    written = written_words(pathlib.Path(folder, path.stem + ".txt").read_text(encoding="utf-8"))
    lost = letter - written
    if letter and not (letter + collections.Counter(["kwijtgeraakt"]) - written):
        lost["(a planted word was not missed)"] += 1
    if lost:
        print(f"{path.name}: {sum(lost.values())} of {sum(letter.values())} words are missing: {dict(lost.most_common(8))}")
    return sum(letter.values()), sum(lost.values())


def main(program, letters):
    paths = [path for folder in ("docx", "docx-akn") for path in sorted(pathlib.Path(letters, folder).glob("*.docx"))]
    if not paths:
        print(f"skipped: {letters} is absent")
        return 77
    with tempfile.TemporaryDirectory() as folder:
        results = [judge(program, path, folder) for path in paths]
    print(f"{len(paths)} documents, {sum(words for words, _ in results)} words, {sum(lost for _, lost in results)} missing")
    return 1 if any(lost for _, lost in results) else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
