#!/usr/bin/env python3
"""usage: trial.py PROGRAM FOLDER [--letters COUNT] [--shared LETTERS]

An archivist's folder, and her first minutes with it: COUNT letters (498) by year, made of the project's fixtures and of the
letters in LETTERS where that is there, as variants; some with a defect, some no letters at all, some with names that nobody
would choose; and what office programs leave beside them. Then `convert`, `batch`, `status`, `report` and `verify`, and `check`
as a CI system asks for it: all that a terminal shows is written to FOLDER/terminal.txt, the page to FOLDER/report.html.

It is looked at that the terminal names each letter that is not sealed, with its reason, and what comes next, in few lines; that
no name disturbs a terminal; that every report tells the same of the same letters.
"""
import argparse
import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree

FIXTURES = pathlib.Path(__file__).resolve().parents[2] / "fixtures"
YEARS = range(2015, 2025)
MOST_LINES = 40     # of a batch on a terminal, whatever the number of letters

# Names as bytes: what a file system allows, and people and programs have made.
HOSTILE = [b"brief met spaties.md", b"brief 'met' \"aanhaling\".md", b"-rf.md", b"--help.md", b"$(reboot).md", b"`id`.md", b"a;b&c|d.md",
           b"per%20cent%0A.md", b"<b>vet.md", b"]]>.md", b"caf\xe9.md", b"\xff\xfe.md", b"tab\there.md", b"regel\neinde.md",
           b"\x1b[31mrood.md", b"bel\x07.md", b"wis\x1b[2J.md", "omgekeerd \u202etxt.md".encode(), "e\u0301e\u0301n.md".encode(),
           "brief\u00a0hard.md".encode(), "\u4fe1\u4ef6.md".encode(), "\U0001f4e7.md".encode(), b"::error::x.md", b"##[group]x.md", b"con.md",
           b"..md", b"x" * 200 + b".md", b"# kop.md", b"[link](x).md", b"punt.punt.MD", b"*.md", b"?.md", b"back\\slash.md", b"~tilde.md"]
# What is no letter, and lies beside them.
BESIDE = {b"~$brief.docx": b"owner", b"._brief.md": b"\0\5\26\7", b".DS_Store": b"\0\0\0\1Bud1", b"Thumbs.db": b"\xd0\xcf\x11\xe0",
          b"lijst.xlsx": b"PK\3\4", b"scan.tif": b"II*\0", b"oud.doc": b"\xd0\xcf\x11\xe0", b"brief.pdf": b"%PDF-1.7\n"}


def without_last_note(text):
    """A converter's favourite: the last note is gone, and its reference is not."""
    notes = list(re.finditer(r"^<sup>\d+</sup> .*\n?", text, re.MULTILINE))
    return text[:notes[-1].start()] + text[notes[-1].end():]


def without_first_reference(text):
    return re.sub(r"(\w[.,]?)<sup>1</sup>", r"\1", text, count=1)


# What is done to a letter, what becomes of it, and what is said of it.
DEFECTS = [
    ("noot-weg", without_last_note, "refused", "NOTE-1"),
    ("verwijzing-weg", without_first_reference, "refused", "NOTE-2"),
    ("noot-leeg", lambda text: re.sub(r"^(<sup>2</sup>) .*$", r"\1", text, count=1, flags=re.MULTILINE), "refused", "NOTE-8"),
    ("noot-dubbel", lambda text: text + "\n\n<sup>1</sup> Iets heel anders.\n", "refused", "NOTE-"),
    ("leeg", lambda text: "", "unreadable", "empty"),
]
BROKEN_WORD = [("afgebroken.docx", lambda data: data[:len(data) // 2]), ("geen-word.docx", lambda data: b"%PDF-1.7\n%%EOF\n")]


def variant(text, number):
    """The same letter, another year, number and sum: no two are alike, and all are sound."""
    return re.sub(r"\b\d{4,}\b(?!\)|\.md|/)", lambda match: str(int(match[0]) + number % 7) if len(match[0]) > 4 else match[0], text) \
        + f"\n\nAfschrift {number}.\n"


def make(letters, count, shared):
    chance = random.Random(498)
    sound = [(FIXTURES / f"letters/{name}.md").read_text(encoding="utf-8") for name in ("kort", "kustwacht", "lijsten-tabellen", "plaatsen")]
    words = [(FIXTURES / "docx/brief.docx").read_bytes()]
    real = []
    if shared:
        real = [path for folder in ("kamerbrief", "datalab/plain", "docx") for path in sorted((shared / folder).glob("*.*"))
                if path.suffix in (".md", ".docx")]
    expected, made = {}, 0

    def add(name, data, becomes, why=""):
        nonlocal made
        year = str(YEARS[made % len(YEARS)]).encode()
        path = os.path.join(os.fsencode(letters), year, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(data)
        expected[os.path.join(year, name)] = (becomes, why)
        made += 1

    for name, change, becomes, why in DEFECTS:
        changed = change(sound[0])
        assert changed != sound[0], name
        add(f"{name}.md".encode(), changed.encode(), becomes, why)
    for name, change in BROKEN_WORD:
        add(name.encode(), change(words[0]), "unreadable")
    for name in HOSTILE:
        add(name, variant(sound[0], made).encode(), "sealed")
    for path in real:
        add(path.name.encode(), path.read_bytes(), "")
    while made < count:
        if made % 9 == 0:
            add(f"brief-{made}.docx".encode(), words[0], "sealed")
        elif made % 41 == 0:
            add(f"brief-{made}.md".encode(), (variant(sound[0], made) + "\n![Een kaart](kaart.svg)\n").encode(), "sealed")
        else:
            add(f"brief-{made}.md".encode(), variant(chance.choice(sound), made).encode(), "sealed")
    for name, data in BESIDE.items():
        with open(os.path.join(os.fsencode(letters), b"2018", name), "wb") as file:
            file.write(data)
    return expected


class Terminal:
    """What a person sees: the command, and all that it says."""

    def __init__(self, program, folder):
        self.program, self.folder, self.log = program, folder, open(folder / "terminal.txt", "wb")

    def run(self, *command, into=None):
        shown = " ".join(os.fsdecode(word) if re.fullmatch(rb"[\w./*=+:-]+", os.fsencode(word)) else f"'{os.fsdecode(word)}'" for word in command)
        done = subprocess.run([self.program, *command], cwd=self.folder, capture_output=True, check=False,
                              env={**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": ""})
        if into:
            (self.folder / into).write_bytes(done.stdout)
            shown += f" > {into}"
        said = done.stderr + (b"" if into else done.stdout)
        self.log.write(b"$ voetnoot " + os.fsencode(shown) + b"\n" + said + f"(exit {done.returncode})\n\n".encode())
        self.log.flush()
        for line in said.splitlines():
            if re.search(rb"[\x00-\x08\x0b-\x1f\x7f]", line):
                sys.exit(f"a name disturbs the terminal: {line!r}")
        said.decode("utf-8")
        if re.search("[\u202a-\u202e\u2066-\u2069]", said.decode("utf-8")):
            sys.exit("a name turns the direction of the terminal")
        return done.returncode, said.decode("utf-8"), done.stdout


def require(what, said):
    if not what:
        sys.exit(f"failed: {said}")


def look_at_reports(terminal, bad):
    """As a CI engineer would: `check` of the letters that are wrong, in every format."""
    names = [name for name in sorted(bad) if re.fullmatch(rb"[\w./-]+", name)]
    files = [os.path.join(b"letters", name) for name in names]
    for format_, file in (("github", "github.txt"), ("junit", "junit.xml"), ("sarif", "findings.sarif"), ("gitlab", "gitlab.json"),
                          ("json", "check.json")):
        code, _, out = terminal.run("check", "--isolated", "--format", format_, "--", *files, into=file)
        require(code == 2, f"check --format {format_} of unreadable letters ends with {code}")
        text = out.decode("utf-8")
        if format_ == "junit":
            root = xml.etree.ElementTree.fromstring(text)
            failed = {case.get("classname") or case.get("name") for case in root.iter("testcase") if list(case)}
            require(failed, "junit has no failure")
        elif format_ != "github":
            json.loads(text)
        for name in names:
            require(os.path.basename(name).decode() in text, f"{format_} is silent about {name!r}")


def look_at_terminal(terminal, expected, outcomes):
    code, said, _ = terminal.run("batch", "letters", "-o", "sealed", "--isolated")
    require(code == 2, f"batch ends with {code}: {said}")
    require(len(said.splitlines()) <= MOST_LINES, f"batch says {len(said.splitlines())} lines")
    results = [json.loads(line) for line in (terminal.folder / "sealed/results.jsonl").read_text(encoding="utf-8").splitlines()]
    require(len(results) == len(expected), f"{len(results)} results of {len(expected)} letters")
    bad = {result["file"]: result for result in results if result["outcome"] != "sealed"}
    for file, result in bad.items():
        line = next((line for line in said.splitlines() if line.startswith(f"  {file}: {result['outcome']}: ")), None)
        require(line or len(bad) > 20, f"the terminal is silent about {file}: {said}")
    for name, (becomes, why) in expected.items():
        if not re.fullmatch(rb"[\w./-]+", name):
            continue
        file = "letters/" + name.decode()
        outcome = bad[file]["outcome"] if file in bad else "sealed"
        require(becomes in ("", outcome), f"{file} is {outcome}, not {becomes}")
        require(not why or why in json.dumps(bad[file]), f"{file} is not told of {why}: {bad.get(file)}")
        outcomes[outcome] = outcomes.get(outcome, 0) + 1
    hostile = sum(1 for result in results if result["outcome"] == "sealed" and "voetnoot" not in result["file"])
    require(hostile >= len(HOSTILE), "names that nobody would choose are not sealed")
    require("report" in said, "the terminal does not name the page")
    return {name for name, (becomes, _) in expected.items() if becomes not in ("", "sealed")}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--letters", type=int, default=498)
    parser.add_argument("--shared", type=pathlib.Path)
    arguments = parser.parse_args()
    folder = arguments.folder.resolve()
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "letters").mkdir(parents=True)
    expected = make(folder / "letters", arguments.letters, arguments.shared)
    terminal, outcomes = Terminal(arguments.program.resolve(), folder), {}

    code, _, _ = terminal.run("convert", "letters/2015/noot-weg.md", "-o", "one", "--isolated")
    require(code == 1, f"convert of a letter without a note ends with {code}")
    hostile = sorted(os.path.join(b"letters", name) for name in expected if os.path.basename(name) in HOSTILE)
    terminal.run("convert", "-o", "one", "--isolated", "--", *hostile)
    _, said, _ = terminal.run("convert", "letters", "-o", "all", "--isolated", "--to", "txt")
    last = said.partition("not sealed:\n")[2]
    bad = look_at_terminal(terminal, expected, outcomes)
    for name in bad:
        require(f"  letters/{name.decode()}: " in last, f"convert does not end with {name!r}: {said}")
    terminal.run("batch", "letters", "-o", "sealed", "--isolated")
    require(terminal.run("batch", "status", "sealed")[0] == 0, "status")
    require(terminal.run("batch", "report", "sealed", "--format", "html", into="report.html")[0] == 0, "report")
    require(terminal.run("verify", "sealed")[0] == 0, "verify")
    terminal.run("check", "letters", "--isolated")
    look_at_reports(terminal, bad)
    page = (folder / "report.html").read_text(encoding="utf-8")
    for name in bad:
        require(os.path.basename(name).decode() in page, f"the page is silent about {name!r}")
    print(f"{len(expected)} letters, {outcomes}; {folder}/terminal.txt")


main()
