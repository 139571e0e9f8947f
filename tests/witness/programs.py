#!/usr/bin/env python3
"""usage: programs.py PROGRAM FOLDER: letters with notes, set as PDF by other programs, are compared with what they were
set from: no difference, and the notes and references that the letter has. Then a note, a digit and a sentence of the
letter are changed, and each is found. Of Chromium, LibreOffice, TeX and Typst those that are here; code 77 where none is.
"""
import collections
import html
import json
import pathlib
import random
import re
import shutil
import subprocess
import sys

NOUNS = ("dijk water gemeente beleid onderzoek minister kamer brief regeling subsidie termijn besluit overleg provincie "
         "veiligheid aanpak verslag commissie rapport ondernemer zorg onderwijs begroting toezicht vergunning").split()
VERBS = "wordt is zal heeft blijft komt gaat staat leidt volgt".split()
LINKS = "van voor met naar over onder tussen binnen sinds door".split()

Note = collections.namedtuple("Note", "number text")
Block = collections.namedtuple("Block", "kind content")  # a heading and a list of texts, a paragraph of texts and Notes


def sentence(chance, length):
    words = [chance.choice((NOUNS, VERBS, NOUNS, LINKS)[i % 4]) for i in range(length)]
    if chance.random() < 0.4:
        words.insert(2, str(chance.randint(2, 2400)))
    return " ".join(words).capitalize() + "."


def letter(seed):
    chance, blocks, number = random.Random(seed), [Block("paragraph", ["Geachte Voorzitter,"])], 0
    for i in range(12):
        if i % 5 == 2:
            blocks.append(Block("heading", [sentence(chance, 3).rstrip(".")]))
        content = []
        for _ in range(chance.randint(2, 6)):
            content.append((" " if content else "") + sentence(chance, chance.randint(7, 18)))
            if chance.random() < 0.4:
                number += 1
                source = f"Kamerstukken II {chance.randint(2010, 2024)}, {chance.randint(30000, 36000)}, nr. {number}."
                text = chance.choice((source, "Zie " + " ".join(sentence(chance, 12) for _ in range(chance.randint(1, 4)))))
                content.append(Note(number, text))
        blocks.append(Block("paragraph", content))
        if i % 6 == 4:
            blocks.append(Block("list", [sentence(chance, chance.randint(4, 20)) for _ in range(3)]))
    return blocks


def notes_of(blocks):
    return [part for block in blocks for part in block.content if isinstance(part, Note)]


def roman(number):
    signs = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
    text = ""
    for value, sign in signs:
        while number >= value:
            number, text = number - value, text + sign
    return text


def markdown(blocks, label=str):
    out = []
    for kind, content in blocks:
        if kind == "list":
            out.append("\n".join("- " + item for item in content))
        else:
            text = "".join(f"[^{label(part.number)}]" if isinstance(part, Note) else part for part in content)
            out.append("## " + text if kind == "heading" else text)
    return "\n\n".join(out + [f"[^{label(number)}]: {text}" for number, text in notes_of(blocks)]) + "\n"


def with_chromium(blocks, file, bracketed):
    """Endnotes, as pages of the web have them: a list whose labels the browser sets, or lines with labels in brackets."""
    escape = html.escape

    def reference(note):
        return f"<sup>[{note.number}]</sup>" if bracketed else f'<a href="#n{note.number}"><sup>{note.number}</sup></a>'
    out = ['<html lang="nl"><meta charset="utf-8"><title>Brief</title>']
    for kind, content in blocks:
        if kind == "list":
            out.append("<ul>" + "".join(f"<li>{escape(item)}</li>" for item in content) + "</ul>")
        else:
            name = "h2" if kind == "heading" else "p"
            text = "".join(reference(part) if isinstance(part, Note) else escape(part) for part in content)
            out.append(f"<{name}>{text}</{name}>")
    if bracketed:
        out += ["<hr>"] + [f"<p>[{number}] {escape(text)}</p>" for number, text in notes_of(blocks)]
    else:
        out += ["<hr><ol>"] + [f'<li id="n{number}">{escape(text)}</li>' for number, text in notes_of(blocks)] + ["</ol>"]
    page = file.with_suffix(".html")
    page.write_text("".join(out))
    run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", f"--user-data-dir={file.parent / 'chromium'}", "--no-pdf-header-footer",
         f"--print-to-pdf={file}", page.as_uri()])


def with_libreoffice(blocks, file, kind_of_notes, tagged):
    escape = html.escape
    names = {name: f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0" for name in ("office", "text", "style")}
    names["fo"] = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"

    def note(part):
        return (f'<text:note text:id="n{part.number}" text:note-class="{kind_of_notes}"><text:note-citation>{part.number}'
                f"</text:note-citation><text:note-body><text:p>{escape(part.text)}</text:p></text:note-body></text:note>")
    out = []
    for kind, content in blocks:
        if kind == "list":
            items = "".join(f"<text:list-item><text:p>{escape(item)}</text:p></text:list-item>" for item in content)
            out.append(f"<text:list>{items}</text:list>")
        else:
            name = "h" if kind == "heading" else "p"
            text = "".join(note(part) if isinstance(part, Note) else escape(part) for part in content)
            out.append(f"<text:{name}>{text}</text:{name}>")
    source = file.with_suffix(".fodt")
    declared = " ".join(f'xmlns:{name}="{address}"' for name, address in names.items())
    source.write_text(
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {declared} office:version="1.2" '
        'office:mimetype="application/vnd.oasis.opendocument.text">'
        '<office:styles><style:default-style style:family="paragraph"><style:text-properties fo:language="nl" '
        'fo:country="NL" fo:hyphenate="true"/></style:default-style></office:styles>'
        f"<office:body><office:text>{''.join(out)}</office:text></office:body></office:document>")
    options = ':{"UseTaggedPDF":{"type":"boolean","value":"true"}}' if tagged else ""
    run(["soffice", f"-env:UserInstallation={(file.parent / 'soffice').as_uri()}", "--headless", "--convert-to",
         "pdf:writer_pdf_Export" + options, "--outdir", file.parent, source])


def with_tex(blocks, file, options, packages):
    def escape(text):
        return re.sub(r"([&%$#_{}])", r"\\\1", text)
    out = []
    for kind, content in blocks:
        if kind == "list":
            out.append("\\begin{itemize}" + "".join("\\item " + escape(item) + "\n" for item in content) + "\\end{itemize}")
        else:
            text = "".join(f"\\footnote{{{escape(part.text)}}}" if isinstance(part, Note) else escape(part)
                           for part in content)
            out.append(f"\\section*{{{text}}}" if kind == "heading" else text + "\n")
    source = file.with_suffix(".tex")
    source.write_text(f"\\documentclass[{options}]{{article}}{packages}\\begin{{document}}\n" + "\n".join(out)
                      + "\\end{document}\n")
    run(["pdflatex", "-interaction=batchmode", source.name], cwd=file.parent)


def with_typst(blocks, file, head):
    def escape(text):
        return re.sub(r"([#*_@$<\\`\[\]~=/-])", r"\\\1", text)
    out = [head]
    for kind, content in blocks:
        if kind == "list":
            out.append("\n".join("- " + escape(item) for item in content))
        else:
            text = "".join(f"#footnote[{escape(part.text)}]" if isinstance(part, Note) else escape(part) for part in content)
            out.append("= " + text if kind == "heading" else text)
    source = file.with_suffix(".typ")
    source.write_text("\n\n".join(out))
    run(["typst", "compile", source, file])


def run(command, cwd=None):
    done = subprocess.run([str(word) for word in command], cwd=cwd, capture_output=True, text=True, timeout=300)
    if done.returncode != 0:
        sys.exit(f"{command[0]} ended with {done.returncode}: {done.stderr[-300:]}")


def kinds():
    """By name: how a letter is set, and the labels that its notes bear then."""
    if shutil.which("chromium"):
        yield "chromium-list", lambda *to: with_chromium(*to, False), str
        yield "chromium-brackets", lambda *to: with_chromium(*to, True), str
    if shutil.which("soffice"):
        yield "libreoffice-footnotes", lambda *to: with_libreoffice(*to, "footnote", False), str
        yield "libreoffice-footnotes-tagged", lambda *to: with_libreoffice(*to, "footnote", True), str
        yield "libreoffice-endnotes", lambda *to: with_libreoffice(*to, "endnote", False), roman
        yield "libreoffice-endnotes-tagged", lambda *to: with_libreoffice(*to, "endnote", True), roman
    if shutil.which("pdflatex"):
        yield "tex", lambda *to: with_tex(*to, "11pt,a4paper", ""), str
        yield "tex-columns", lambda *to: with_tex(*to, "10pt,twocolumn", ""), str
    if shutil.which("typst"):
        yield "typst", lambda *to: with_typst(*to, '#set text(lang: "nl")\n'), str
        yield "typst-columns", lambda *to: with_typst(*to, '#set page(columns: 2)\n#set text(lang: "nl", size: 9pt)\n'), str


def differences(program, original, copy):
    """The rules of what differs, a font of pictures aside (TeX's bullets): that is told of the file, not of the letter."""
    done = subprocess.run([program, "compare", original, copy, "--format", "json"], capture_output=True, text=True)
    if done.returncode > 1:
        sys.exit(f"{original.name}: {done.stderr}")
    return [one["rule"] for one in json.loads(done.stdout)["differences"]
            if one["severity"] != "info" and one["rule"] != "WIT-3"]


def bindings(program, file):
    done = subprocess.run([program, "ledger", file], capture_output=True, text=True, check=True)
    return [(note["label"], len(note["references"])) for note in json.loads(done.stdout)["notes"]]


def changed(text, note):
    """Three copies of the letter, each with a defect: what it is, the copy, and rules of which one must tell it."""
    label = re.escape(note)
    body = re.search(rf"^\[\^{label}\]: (.*)$", text, re.M)
    yield "a note is dropped", re.sub(rf"\[\^{label}\](: .*)?", "", text), {"WIT-12", "WIT-14"}
    number = re.search(r"\d{3,}", text[:body.start()])
    other = str(int(number.group()) + 1)
    yield "a number is changed", text[:number.start()] + other + text[number.end():], {"WIT-4"}
    sentences = re.search(r"(?<=\. )[A-Z][^.\[]*\. (?=[A-Z])", text)
    yield "a sentence is dropped", text[:sentences.start()] + text[sentences.end():], {"WIT-6", "WIT-4"}


def main(program, folder):
    folder = pathlib.Path(folder)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    failures, seen = [], 0

    def expect(holds, what):
        if not holds:
            failures.append(what)
            print(what)
    for seed, (name, set_as_pdf, label) in enumerate(kinds()):
        blocks = letter(seed)
        source, pdf = folder / f"{name}.md", folder / f"{name}.pdf"
        text = markdown(blocks, label)
        source.write_text(text)
        set_as_pdf(blocks, pdf)
        expected = [(label(note.number), 1) for note in notes_of(blocks)]
        expect(bindings(program, pdf) == expected, f"{name}: {bindings(program, pdf)} instead of {expected}")
        expect(not differences(program, pdf, source), f"{name}: {differences(program, pdf, source)} where nothing differs")
        for what, copy, rules in changed(text, label(3)):
            damaged = folder / f"{name}-damaged.md"
            damaged.write_text(copy)
            found = set(differences(program, pdf, damaged))
            expect(found & rules, f"{name}: {what}, and {found} was found")
            seen += 1
    if seen == 0:
        print("skipped: neither Chromium, LibreOffice, TeX nor Typst is here")
        return 77
    print(f"{seen} defects in letters set by {seen // 3} programs and kinds; {len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
