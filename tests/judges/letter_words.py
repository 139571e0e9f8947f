"""The words of a letter in Markdown, and of its outputs, by rough means of our own: no parser and no ledger
of the program is trusted. A word is a run of letters and digits."""
import html
import re
import subprocess
import unicodedata
import xml.etree.ElementTree as ElementTree

import tree

WORD = re.compile(r"[^\W_]+")
AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
INLINE = {AKN + name for name in ("b", "i", "sub", "a", "ref", "span", "inline", "noteRef", "docDate", "docTitle",
                                  "docNumber", "docketNumber", "docAuthority", "person", "role", "signature")}

# Marks are divided from the words around them: whether they are labels is not decided here.
MARKDOWN = [
    (re.compile(r"<!--.*?-->", re.S), " "),
    (re.compile(r"^[ >]*\{\d+\}-{20,}\s*$", re.M), " "),                    # page marks
    (re.compile(r"<img\b[^<>]*?\balt=\"([^\"]*)\"[^<>]*>"), r" \1 "),
    (re.compile(r"</?(?:sup|br|hr|p|div|table|thead|tbody|tr|td|th|li|ul|ol|h\d)\b[^<>]*>"), " "),
    (re.compile(r"\$\^\{([^{}$]*)\}\$|\$\^([^{}$]*)\$"), r" \1\2 "),
    (re.compile(r"\[\^(\w+)\]:?"), r" \1 "),
    (re.compile(r"</?[A-Za-z][A-Za-z0-9_]*(\s[^<>]*)?/?>"), ""),
    (re.compile(r"\]\((?:<[^<>]*>|(?:\\.|[^()\s]|\([^()\s]*\))*)(?:\s+\"[^\"]*\")?\)"), "]"),  # targets
    (re.compile(r"^([ >]*)\d+[.)](?=\s)", re.M), r"\1"),                    # Markdown counts items anew
    (re.compile(r"\\([!-/:-@\[-`{-~])"), r"\1"),
    (re.compile(r"[*~`]"), ""),
]
TEXT = [
    (re.compile(r"\]<[^<>\s]*(?:\s[^<>\s]*)*?>"), "]"),                     # targets
    (re.compile(r"(?<!\\)\[([^\[\]\s]{1,9}?)(?:/\d+)?\??\]"), r" \1 "),     # labels
    (re.compile(r"\\(.)"), r"\1"),
]


def plain(text):
    for sign in "\u00ad\u200b\u2060\ufeff":
        text = text.replace(sign, "")
    text = re.sub("[\u00b9\u00b2\u00b3\u2070-\u2079]+", " ", text)  # a mark, or an exponent
    return unicodedata.normalize("NFC", text)


def through(patterns, text):
    for pattern, replacement in patterns:
        text = pattern.sub(replacement, text)
    return text


def words_of_markdown(markdown):
    return WORD.findall(plain(html.unescape(through(MARKDOWN, markdown))))


def words_of_text(path, _letter):
    return WORD.findall(plain(through(TEXT, path.read_text(encoding="utf-8"))))


def words_of_xml(path, _letter):
    parts = []

    def visit(element):
        if element.tag == AKN + "meta":
            return
        around = "" if element.tag in INLINE else " "
        parts.extend((around, element.text or ""))
        if element.tag == AKN + "img":
            parts.append(element.get("alt", ""))
        for child in element:
            visit(child)
            parts.append(child.tail or "")
        parts.append(around)

    visit(ElementTree.parse(path).getroot())
    return WORD.findall(plain("".join(parts)))


def printed(path):
    run = subprocess.run(["pdftotext", "-enc", "UTF-8", path, "-"], check=True, capture_output=True)
    return unicodedata.normalize("NFC", run.stdout.decode("utf-8"))


def broken_in_pdf(path):
    """The parts of words at which lines end with U+00AD."""
    return set(re.findall(r"([^\W_]+)\u00ad\s*\n", printed(path)))


def words_of_pdf(path, letter):
    """A word that is broken at a line's end (by U+00AD) is rejoined where the letter has it; else it is two:
    between its parts may stand another column, the notes, and the next page's head."""
    def rejoin(broken):
        joined = plain(broken[1] + broken[2])
        return joined if joined in letter or re.sub(r"\d{1,3}$", "", joined) in letter else f"{broken[1]} {broken[2]}"

    text = printed(path)
    while (once := re.sub(r"((?:[^\W_]+\u00ad\s*\n\s*)*[^\W_]+)\u00ad\s*\n\s*([^\W_]*)", rejoin, text)) != text:
        text = once
    return WORD.findall(plain("\n".join([text, *tree.descriptions(path)])))


OUTPUTS = {".txt": words_of_text, ".akn.xml": words_of_xml, ".pdf": words_of_pdf}
