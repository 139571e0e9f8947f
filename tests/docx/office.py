#!/usr/bin/env python3
"""usage: office.py PROGRAM LETTERS FIXTURES [CASES] [--most N] [--keep DIR]

Word files that LibreOffice wrote: each document of LETTERS and of FIXTURES once through OpenDocument (docx, odt, docx), once as it is
(docx, docx), and once with fields, frames, notes and changed charts put into its OpenDocument text by script. None may be refused with
what is damaged marked, and every word of each stands in its text, its XML and its PDF. The words are counted by words.py.
"""
import argparse
import collections
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
import zipfile

sys.dont_write_bytecode = True
sys.path.append(str(pathlib.Path(__file__).resolve().parent.parent / "judges"))
import words  # noqa: E402

OFFICE = "urn:oasis:names:tc:opendocument:xmlns:{}:1.0"
TEXT, DRAW = (f"{{{OFFICE.format(name)}}}" for name in ("text", "drawing"))
SPACES = " ".join(f'xmlns:{prefix}="{OFFICE.format(name)}"' for prefix, name in (("text", "text"), ("draw", "drawing"), ("office", "office"),
                                                                                 ("svg", "svg-compatible"), ("style", "style")))
SPACES += ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
PLACED = ('<draw:frame text:anchor-type="{}" svg:width="5cm" svg:height="2cm" draw:z-index="{{number}}"><draw:text-box>'
          "<text:p>kader {{number}} met woorden</text:p></draw:text-box></draw:frame>")
PIECES = {
    "frame at a paragraph": PLACED.format("paragraph"),
    "frame at a character": PLACED.format("char"),
    "frame as a character": PLACED.format("as-char"),
    "shape with words": ('<draw:custom-shape text:anchor-type="char" svg:width="4cm" svg:height="2cm" draw:z-index="{number}"><text:p>vorm {number}</text:p>'
                         '<draw:enhanced-geometry draw:type="rectangle"/></draw:custom-shape>'),
    "day": '<text:date office:date-value="2025-03-03T10:00:00" text:fixed="true">3 maart 2025</text:date>',
    "page": '<text:page-number text:select-page="current">1</text:page-number>',
    "pages": "<text:page-count>4</text:page-count>",
    "author": '<text:author-name text:fixed="true">Jan Jansen</text:author-name>',
    "place": '<text:bookmark-start text:name="plek{number}"/>plek {number}<text:bookmark-end text:name="plek{number}"/> zie '
             '<text:bookmark-ref text:reference-format="text" text:ref-name="plek{number}">plek {number}</text:bookmark-ref>',
    "placeholder": '<text:placeholder text:placeholder-type="text">&lt;vul in&gt;</text:placeholder>',
    "link": '<text:a xlink:type="simple" xlink:href="https://voorbeeld.example/{number}">schakel {number}</text:a>',
    "note": '<text:note text:note-class="footnote" text:id="eigen{number}"><text:note-citation>9</text:note-citation><text:note-body>'
            "<text:p>nieuwe noot {number}</text:p></text:note-body></text:note>",
    "note with a mark": '<text:note text:note-class="footnote" text:id="eigen{number}"><text:note-citation text:label="*">*</text:note-citation>'
                        "<text:note-body><text:p>noot met ster {number}</text:p></text:note-body></text:note>",
    "endnote": '<text:note text:note-class="endnote" text:id="eigen{number}"><text:note-citation>i</text:note-citation><text:note-body>'
               "<text:p>eindnoot {number}</text:p></text:note-body></text:note>",
    "remark": "<office:annotation><dc:creator>Piet</dc:creator><text:p>opmerking</text:p></office:annotation>",
    "reading": "<text:ruby><text:ruby-base>東</text:ruby-base><text:ruby-text>ひがし</text:ruby-text></text:ruby>",
    "input": '<text:text-input text:description="naam">ingevuld {number}</text:text-input>',
    "choice": '<text:drop-down text:name="keus"><text:label text:value="een"/><text:label text:current-selected="true" text:value="twee"/>twee</text:drop-down>',
    "line": "<text:line-break/>volgende regel {number}",
    "tab": "<text:tab/>na de tab {number}",
}
AROUND = {TEXT + "note", TEXT + "table-of-content", TEXT + "tracked-changes", DRAW + "frame", DRAW + "custom-shape",
          "{" + OFFICE.format("office") + "}annotation"}


def piece(xml, number):
    return ElementTree.fromstring(f"<piece {SPACES}>{xml.format(number=number)}</piece>")


def paragraphs(element):
    for child in element:
        if child.tag in AROUND: continue
        if child.tag in (TEXT + "p", TEXT + "h"): yield child
        else: yield from paragraphs(child)


def put_pieces(content, chance, tally):
    """The content of an OpenDocument text with pieces at the beginning or the end of some of its paragraphs."""
    for _, (prefix, uri) in ElementTree.iterparse(pathlib.Path(content), events=("start-ns",)): ElementTree.register_namespace(prefix, uri)
    root = ElementTree.parse(content)
    for number, paragraph in enumerate(list(paragraphs(root.getroot())), 1):
        if chance.random() > 0.3: continue
        name = chance.choice(sorted(PIECES))
        tally[name] += 1
        new = piece(PIECES[name], number)
        if chance.random() < 0.5:
            new[-1].tail = " " + (new[-1].tail or "") + (paragraph.text or "")
            paragraph.text = new.text
            for child in reversed(list(new)): paragraph.insert(0, child)
        else:
            if len(paragraph): paragraph[-1].tail = (paragraph[-1].tail or "") + " " + (new.text or "")
            else: paragraph.text = (paragraph.text or "") + " " + (new.text or "")
            paragraph.extend(list(new))
    root.write(content, encoding="utf-8", xml_declaration=True)


def change_chart(content, chance, tally):
    """Other numbers in a chart, and another title."""
    text = content.read_text(encoding="utf-8")
    changed = re.sub(r'(office:value=")[-\d.]+(")', lambda match: f"{match[1]}{chance.randint(1, 999)}{match[2]}", text)
    tally["changed charts"] += changed != text
    content.write_text(changed, encoding="utf-8")


def change(odt, to, chance, tally):
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(odt) as container:
        container.extractall(folder)
        names = container.namelist()
        put_pieces(pathlib.Path(folder, "content.xml"), chance, tally)
        for name in names:
            if re.fullmatch(r"Object [^/]+/content\.xml", name): change_chart(pathlib.Path(folder, name), chance, tally)
        with zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as made:
            for name in names:
                if not name.endswith("/"): made.write(pathlib.Path(folder, name), name, zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED)


def is_well_formed(path):
    """LibreOffice may end a paragraph within a link."""
    try:
        with zipfile.ZipFile(path) as container: ElementTree.fromstring(container.read("word/document.xml"))
    except ElementTree.ParseError as error:
        print(f"{path.name}: LibreOffice wrote what is no XML ({error}): left out")
        return False
    return True


def convert(paths, suffix, to, profile):
    """By LibreOffice, so many at a time; what it cannot read, or write, is left out."""
    to.mkdir(exist_ok=True)
    for i in range(0, len(paths), 20):
        subprocess.run(["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", suffix, "--outdir", to, *paths[i:i + 20]],
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=900)
    return [path for path in sorted(to.glob("*." + suffix)) if suffix != "docx" or is_well_formed(path)]


def written_by_office(sources, folder, tally):
    """Word files of LibreOffice, made of each source in three ways."""
    profile, copies, changed = (folder / name for name in ("profile", "sources", "changed"))
    for made in (copies, changed):
        made.mkdir()
    for i, source in enumerate(sources): shutil.copyfile(source, copies / f"{i:03}.docx")
    originals = sorted(copies.iterdir())
    odts = convert(originals, "odt", folder / "odt", profile)
    for i, odt in enumerate(odts): change(odt, changed / odt.name, random.Random(i), tally)
    return {"docx, odt, docx": convert(odts, "docx", folder / "plain", profile),
            "docx, docx": convert(originals, "docx", folder / "again", profile),
            "changed by script": convert(sorted(changed.iterdir()), "docx", folder / "script", profile)}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("folders", type=pathlib.Path, nargs="+")
    parser.add_argument("--most", type=int, default=10000, help="documents to begin with")
    parser.add_argument("--keep", type=pathlib.Path, help="where the files are made and kept; what is there is used again")
    given = parser.parse_args()
    sources = [path for folder in given.folders for path in sorted(folder.rglob("*.docx"))][:given.most]
    if not sources or not shutil.which("soffice") or not shutil.which("pdfinfo"):
        print("skipped: the letters, soffice (libreoffice-writer) or pdfinfo are absent")
        return 77
    tally = collections.Counter()
    with tempfile.TemporaryDirectory() as temporary:
        folder = given.keep.resolve() if given.keep else pathlib.Path(temporary)
        if (folder / "script").exists():
            made = {way: [path for path in sorted((folder / name).glob("*.docx")) if is_well_formed(path)] for way, name in (("docx, odt, docx", "plain"), ("docx, docx", "again"), ("changed by script", "script"))}
        else:
            folder.mkdir(exist_ok=True)
            made = written_by_office(sources, folder, tally)
        failed = 0
        for way, paths in made.items():
            count, missing, refused = 0, 0, 0
            for path in paths:
                with tempfile.TemporaryDirectory() as out:
                    how_many, lost = words.judge(given.program, path, out)
                count += how_many
                refused += how_many == 0 and any(lost.values())
                missing += sum(lost.values()) if how_many else 0
            failed += missing + refused
            print(f"{way}: {len(paths)} documents, {count} words; refused {refused}, words missing {missing}", flush=True)
        print("put in by script:", dict(tally))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
