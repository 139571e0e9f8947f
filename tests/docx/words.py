#!/usr/bin/env python3
"""usage: words.py PROGRAM LETTERS

Every word of word/document.xml and of the notes of real Word documents stands in the plain text, in the XML and in
the PDF (as poppler reads its structure) that are written of them, as often; every word of a chart or a diagram
stands in them. The words are taken from the XML by rough means of our own, so that no parser is trusted that the
program uses. Each output is judged again without its rarest word: that must be missed.
"""
import collections
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
import zipfile
import xml.etree.ElementTree as ElementTree

sys.dont_write_bytecode = True
sys.path.append(str(pathlib.Path(__file__).resolve().parent.parent / "judges"))
import tree  # noqa: E402

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


def is_mark(run):
    """A run with the mark of a note: behind its reference, or at the beginning of the note in the style of marks."""
    style = run.find(f"{W}rPr/{W}rStyle")
    return run.tag == W + "r" and (run.find(f"{W}footnoteReference[@{W}customMarkFollows]") is not None or
                                   (style is not None and "FootnoteCharacters" in style.get(W + "val", "")))


def hidden_notes(root):
    """Kinds and ids of the notes whose reference is hidden, as they are with it."""
    return {(name, reference.get(W + "id")) for run in root.iter(W + "r") if run.find(f"{W}rPr/{W}vanish") is not None
            for name in ("footnote", "endnote") for reference in run.iter(f"{W}{name}Reference")}


def without(hidden, root):
    """The notes of a part, less those."""
    for note in [child for child in root if (child.tag.removeprefix(W), child.get(W + "id")) in hidden]:
        root.remove(note)
    return root


def printed_text(root):
    """What is printed: not the code of a field, nor the second of two alternatives, nor hidden text, nor the mark of a note, nor the page at
    the end of a line of a table of contents."""
    text, fields, codes = [], [], []
    contents = set()  # lengths of the text within fields that are tables of contents, or an entry of one

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
                codes.append("")
            elif kind == "separate" and fields: fields[-1] = True
            elif kind == "end" and fields:
                fields.pop()
                codes.pop()
        if tag == W + "instrText" and codes:
            codes[-1] += element.text or ""
        if any(code.split()[:1] == ["TOC"] for code in codes) or (tag == W + "tab" and any(code.split()[:1] == ["PAGEREF"] for code in codes)):
            contents.add(len(text))
        start = len(text)
        hidden = tag == W + "r" and element.find(f"{W}rPr/{W}vanish") is not None
        if hidden or is_mark(element):
            return
        if tag == W + "ruby":  # the reading stands before its base in the file, and behind it on the page
            for part in (element.find(W + "rubyBase"), element.find(W + "rt")):
                if part is not None:
                    walk(part)
                text.append(" ")
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
            if contents.intersection(range(start, len(text) + 1)):
                text[start:] = re.sub(r"(?<=\s)\w+\s*$", "", "".join(text[start:]))
            text.append(" ")

    walk(root)
    return "".join(text)


def words_of(text):
    """In small letters: what Word shows in capitals was typed in them."""
    return collections.Counter(WORD.findall(unicodedata.normalize("NFC", text).replace("\u00ad", "").replace("\u200b", "").lower()))


def as_stored(root):
    """The values of a chart that are shown as they are stored: not the numbers that have a format of their own."""
    formatted = {value for cache in root.iter() if cache.tag.endswith("}numCache") and
                 any(code.tag.endswith("}formatCode") and code.text != "General" for code in cache)
                 for value in cache.iter()}
    return [element for element in root.iter() if element not in formatted]


def letter_words(path):
    """Those of the text and the notes with how often they stand there, and the set of those that are drawn."""
    count, drawn = collections.Counter(), set()
    with zipfile.ZipFile(path) as container:
        hidden = hidden_notes(ElementTree.fromstring(container.read("word/document.xml")))
        for name in container.namelist():
            if name in ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml"):
                count += words_of(printed_text(without(hidden, ElementTree.fromstring(container.read(name)))))
            elif re.match(r"word/(charts/chart|diagrams/data)[^/]*\.xml", name):
                drawn |= set(words_of(" ".join(element.text or "" for element in as_stored(ElementTree.fromstring(container.read(name)))
                                               if element.tag.endswith(("}v", "}t")))))
    return count, drawn


def words_of_text(path):
    """The file's words without places, signs of style and the targets of links, and those without the label of a note that stands against
    them in brackets."""
    text = re.sub(r"\[([^\]]*)\]<[^>]*>", r"\1", path.read_text(encoding="utf-8"))
    text = re.sub(r"\{#[^}\s]*\}|\{[_+=]|[_+=]\}|~~", "", text)
    return words_of(re.sub(r"\[[^\]\s]{1,6}\]", " ", text)) + words_of(" ".join(re.findall(r"\[[^\]\s]{1,6}\]", text)))


AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
WITHIN_WORDS = {AKN + name for name in ("b", "i", "sub", "sup", "u", "ins", "del", "a", "ref", "span", "inline", "noteRef", "docDate", "docTitle",
                                        "docNumber", "docketNumber", "docAuthority", "person", "role", "signature", "marker")}


def words_of_xml(path):
    parts = []

    def walk(element):
        if element.tag == AKN + "meta":
            return
        around = "" if element.tag in WITHIN_WORDS else " "
        parts.extend((around, element.text or "", element.get("alt", "")))
        for child in element:
            walk(child)
            parts.append(child.tail or "")
        parts.append(around)

    walk(ElementTree.parse(path).getroot())
    return words_of("".join(parts))


def words_of_pdf(path):
    parts = []

    def walk(node):
        around = "" if node.name in ("Span", "Link", "Code") else " "
        parts.append(around)
        for child in node.children:
            parts.append(child) if isinstance(child, str) else walk(child)
        parts.append(around)

    walk(tree.read(path))
    return words_of("".join(parts))


def is_missed(word, letter, written):
    """Is it missed once it is taken away from what was written?"""
    return word in letter - collections.Counter({other: count for other, count in written.items() if other != word})


OUTPUTS = {".txt": words_of_text, ".akn.xml": words_of_xml, ".pdf": words_of_pdf}


def judge(program, path, folder):
    """How many words the letter has, and how many are missing in each output."""
    ran = subprocess.run([program, "convert", path, "-o", folder, "--on-defect", "mark"], capture_output=True)
    if ran.returncode != 0:
        print(f"{path.name}: {ran.stderr.decode()[-200:]}")
        return 0, {suffix: 1 for suffix in OUTPUTS}
    letter, drawn = letter_words(path)
    missing = {}
    for suffix, words_in in OUTPUTS.items():
        written = words_in(pathlib.Path(folder, path.stem + suffix))
        lost = letter - written + collections.Counter(drawn - set(written))
        if letter and not is_missed(min(letter, key=letter.get), letter, written):
            lost["(a word that was taken away was not missed)"] += 1
        if lost:
            print(f"{path.name}: {suffix}: {sum(lost.values())} of {sum(letter.values())} words are missing: {dict(lost.most_common(8))}")
        missing[suffix] = sum(lost.values())
    return sum(letter.values()), missing


def main(program, letters):
    paths = [path for folder in ("docx", "docx-akn") for path in sorted(pathlib.Path(letters, folder).glob("*.docx"))]
    if not paths or not shutil.which("pdfinfo"):
        print(f"skipped: {letters} or pdfinfo is absent")
        return 77
    with tempfile.TemporaryDirectory() as folder:
        results = [judge(program, path, folder) for path in paths]
    missing = {suffix: sum(lost[suffix] for _, lost in results) for suffix in OUTPUTS}
    print(f"{len(paths)} documents, {sum(words for words, _ in results)} words; missing: {missing}")
    return 1 if any(missing.values()) else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
