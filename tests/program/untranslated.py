#!/usr/bin/env python3
"""Nothing that the program says to a person stays English in another language.

    untranslated.py PROGRAM DATA FIXTURES

A catalogue is made in which every sentence is in capitals. The program, which finds it as it finds any, is run
over good and bad input; what then is still in small letters was put into a sentence without being a phrase. Words
of letters stand between quotes, and paths and options have signs that words have not: those do not count.
"""

import importlib.machinery
import importlib.util
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
PROGRAM, DATA, FIXTURES = (pathlib.Path(word).absolute() for word in sys.argv[1:])
ROOT = pathlib.Path(__file__).resolve().parents[2]

# Names that are the same in every language: formats, commands, values of options, keys of receipts and profiles;
# and names of files here.
NAMES = set("""
    akn txt pdf docx markdown voetnoot bagit eark mdto diwoo premis mets xmllint soffice headless
    error warning info off text json sarif junit github gitlab html
    check convert batch verify trace ledger compare package rules receipt diff status report merge
    sha bytes ast date language identifier waardering
    uit gisteren niets
""".split())


def phrases_module():
    loader = importlib.machinery.SourceFileLoader("phrases", str(ROOT / "scripts" / "phrases"))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("phrases", loader))
    loader.exec_module(module)
    return module


def capitals(sentence, place):
    text, at = "", 0
    for found in place.finditer(sentence):
        text += sentence[at:found.start()].upper() + found[0]
        at = found.end()
    return text + sentence[at:].upper()


def make_catalogue(program, to):
    phrases = phrases_module()
    text = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n'
    text += 'Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n'
    for one, many in phrases.collected(program):
        text += f"\nmsgid {phrases.quoted(one)}\n"
        shown = [phrases.quoted(capitals(each, phrases.PLACE)) for each in (one, many) if each]
        if many:
            text += f"msgid_plural {phrases.quoted(many)}\nmsgstr[0] {shown[0]}\nmsgstr[1] {shown[1]}\n"
        else:
            text += f"msgstr {shown[0]}\n"
    to.parent.mkdir(parents=True)
    subprocess.run(["msgfmt", "-o", to, "-"], input=text, text=True, check=True)


class Place:
    """A folder with the program, its catalogue, its data (a link, which a person may put there), and letters."""

    def __init__(self, folder):
        self.folder = folder
        self.program = folder / "bin" / "voetnoot"
        self.program.parent.mkdir()
        shutil.copy2(PROGRAM, self.program)
        (folder / "share").mkdir()
        (folder / "share" / "voetnoot").symlink_to(DATA)
        make_catalogue(PROGRAM, folder / "share" / "locale" / "qq" / "LC_MESSAGES" / "voetnoot.mo")
        self.work = folder / "work"
        self.work.mkdir()
        self.left = []

    def put(self, name, text):
        path = self.work / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())

    def run(self, *words, given=b"", language="qq"):
        environment = {key: value for key, value in os.environ.items() if not key.startswith(("LC_", "LANG"))}
        ran = subprocess.run([self.program, *words], cwd=self.work, input=given, capture_output=True, timeout=300,
                             env=environment | {"LANGUAGE": language, "HOME": str(self.folder)}, check=False)
        return (ran.stdout + ran.stderr).decode(errors="replace")

    def look(self, *words, given=b"", clean=lambda said: said):
        said = self.run(*words, given=given)
        assert said.strip(), f"{words}: says nothing"
        for line in clean(said).splitlines():
            for word in small_words(line):
                self.left.append(f"{' '.join(map(str, words))[-70:]}\n    {word!r} in: {line.strip()[:200]}")


def small_words(line):
    line = re.sub(r"^.*?:\d+:\d+: ", "", line.strip())  # of whatever file
    line = re.sub(r"'[^']*'|“[^”]*”|\"[^\"]*\"|<[^>]*>|\([a-z0-9_.-]+\)", " ", line)
    line = re.sub(r"\S*[/.=_#\\:…\d-]\S*", lambda found: found[0] if found[0].rstrip(".:,;)").isalpha() else " ",
                  line)
    return [word for word in re.findall(r"\b[a-z]{3,}\b", line) if word not in NAMES]


def of_page(html):
    """What a page shows."""
    html = re.sub(r"(?s)<(script|style|pre|code)\b.*?</\1>", " ", html)
    html = re.sub(r"<option [^>]*>|<[^>]*>", " ", html)
    return html.replace("&quot;", '"').replace("&#39;", "'")


def of_report(html):
    """Without the options and versions, whose names are those of a receipt."""
    return of_page(re.sub(r'(?s)<section id="making">.*?</section>', " ", html))


NOTE = "\n\n---\n\n<sup>1</sup> Noot.\n"
CLEAN = "Datum 1 juli 2021\n\nBetreft Zaak\n\nGeachte heer,\n\nTekst<sup>1</sup> hier." + NOTE


def findings(place):
    for letter in sorted((FIXTURES / "rules").glob("*.fail.*")):
        if letter.suffix in (".md", ".docx"):
            place.look("check", "-v", letter)
    place.look("check", "--witness", FIXTURES / "rules" / "WIT-5-words-lost.pass.md",
               FIXTURES / "rules" / "WIT-5-words-lost.fail.md")


def conversions(place):
    place.put("in/a.md", CLEAN)
    place.put("in/b.md", "Tekst<sup>7</sup> hier." + NOTE)
    place.put("in/c.docx", "geen zip")
    place.put("in/d.docx", b"PK\x03\x04" + b"\0" * 60)
    place.put("in/.git/e.md", CLEAN)
    place.put("in/f.rtf", "x")
    place.put("in/g.md", "")
    place.look("convert", "--explain", "-v", FIXTURES / "letters" / "kustwacht.md", "-o", "uit",
               clean=lambda said: re.sub(r"(?m)^kustwacht\S*\n", "", said))
    place.look("convert", "--explain", "in/b.md", "-o", "uit")
    place.look("convert", "in", "-o", "uit2")
    place.look("check", "in")
    place.look("batch", "in", "-o", "batch")
    place.look("batch", "in", "-o", "batch")
    place.look("batch", "status", "batch")
    place.look("batch", "report", "batch", "--format", "html", clean=of_report)


def proofs(place):
    place.run("convert", "in/a.md", "-o", "zegel")
    place.look("verify", "zegel")
    place.look("trace", "zegel/a.receipt.json")
    place.run("convert", "in/a.md", "-o", "ander", "--date", "2020-01-01", "--lang", "en")
    place.look("receipt", "diff", "zegel", "ander")
    place.look("receipt", "diff", "zegel", "zegel")
    receipt = (place.work / "zegel" / "a.receipt.json").read_text()
    place.put("ander/a.txt", "Tekst zonder noot.\n")
    place.put("ander/los.pdf", "x")
    place.look("verify", "ander")
    for old, new in (('"words"', '"woorden"'), ('"sha256": "', '"sha256": "x'), ('"notes": [', '"notes": 1, "x": [')):
        place.put("stuk/a.receipt.json", receipt.replace(old, new, 1))
        place.look("verify", "stuk")
    place.look("trace", "in/a.md")


def comparisons(place):
    rules = FIXTURES / "rules"
    for name in ("WIT-5-words-lost", "WIT-12-note-of-original-lost", "WIT-19-passage-moved"):
        pair = [next(rules.glob(f"{name}.{kind}.md")) for kind in ("pass", "fail")]
        place.look("compare", *pair)
        place.look("compare", *pair, "--format", "html", clean=lambda said: of_page(said).split("TEXT")[0])
    place.look("compare", "zegel/a.pdf", "in/b.md")
    place.look("compare", "in/a.md", "in/c.docx")


def packages(place):
    place.put("profiel.toml", 'waardering = "X"\n')
    at = ("--at", "2026-11-28T08:00:00Z")
    for more in ((), ("--as", "bagit"), ("--as", "bagit", "-o", "p"), ("--as", "bagit", "-o", "p", *at),
                 ("--as", "mdto", "-o", "p", "--profile", "profiel.toml", *at)):
        place.look("package", "zegel", *more)
    place.put("profiel.toml", 'waardering = "B"\n\n[archiefvormer]\nname = "Ministerie"\n')
    place.look("package", "zegel", "--as", "mdto", "-o", "p", "--profile", "profiel.toml", *at)
    place.look("package", "zegel", "--as", "mdto", "-o", "p", "--profile", "profiel.toml", *at, "--sources", "in")


def mistakes(place):
    for words in ((), ("convrt", "a.md"), ("convert",), ("convert", "in/a.md"), ("convert", "in/a.md", "-o", "-"),
                  ("convert", "in/a.md", "-o", "uit.pdf"), ("convert", "--to", "pdf", "akn", "in/a.md", "-o", "x"),
                  ("convert", "--to", "pfd", "in/a.md", "-o", "x"), ("convert", "niets.md", "-o", "x"),
                  ("convert", "in/f.rtf", "-o", "x"), ("convert", "--jbos", "2", "in/a.md", "-o", "x"),
                  ("check", "--fail-on", "eror", "in/a.md"), ("check", "--severity", "TEXT-3=of", "in/a.md"),
                  ("check", "--rule", "PDF-1=info", "in/a.md"), ("check", "--rule", "NOTE-99=off", "in/a.md"),
                  ("check", "--lang", "1", "in/a.md"), ("check", "--date", "gisteren", "in/a.md"),
                  ("check", "--time", "veel", "in/a.md"), ("ledger", "in"), ("rules", "NOTE-100"), ("rules", "NOOT"),
                  ("batch", "in"), ("batch", "-", "-o", "x"), ("batch", "status", "in/a.md"),
                  ("batch", "status", "niets"), ("batch", "report", "in"), ("verify", "in"), ("verify", "niets"),
                  ("receipt", "diff", "in", "in"), ("compare", "in/a.md"), ("convert", "in/a.md", "-o", "in/b.md")):
        place.look(*words)
    place.look("rules", clean=lambda said: re.sub(r"(?m)^(\S+ +\S+ +\S+ +)\S+", r"\1", said))


def main():
    if shutil.which("msgfmt") is None or shutil.which("xgettext") is None:
        print("skipped: gettext is missing")
        return 77
    with tempfile.TemporaryDirectory() as folder:
        place = Place(pathlib.Path(folder))
        assert "NO COMMAND" in place.run("convrt"), "the catalogue is not found"
        assert "no command" in place.run("convrt", language="en"), "English is not in capitals"
        for part in (findings, conversions, proofs, comparisons, packages, mistakes):
            part(place)
    print("\n".join(dict.fromkeys(place.left)) or "nothing is left in English")
    return 1 if place.left else 0


if __name__ == "__main__":
    sys.exit(main())
