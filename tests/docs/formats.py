#!/usr/bin/env python3
"""usage: formats.py PROGRAM

What the pages say of formats and commands is what the program does: every key of a receipt stands in docs/receipt.md, every
key of a batch's results in docs/results.md, every outcome too; every command and option that a page names is one of the
program's, and every link of a page leads to a file.
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(sys.argv[1]).resolve()
PAGES = [*sorted((ROOT / "docs").glob("*.md")), ROOT / "README.md"]

def run(*command, expected=0):
    done = subprocess.run([PROGRAM, *map(str, command)], capture_output=True, text=True, check=False)
    if done.returncode != expected:
        sys.exit(f"{command}: ends with {done.returncode}\n{done.stderr}")
    return done.stdout


def keys_of(value):
    """Every key of an object and of those within."""
    if isinstance(value, list):
        return set().union(*map(keys_of, value))
    if isinstance(value, dict):
        return set(value) | set().union(*map(keys_of, value.values()))
    return set()


def spans_of(page):
    """What stands in code within the text of a page."""
    text = re.sub(r"^(```+).*?^\1$", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    return re.findall(r"(?<!`)`([^`\n]+)`(?!`)", text)


def named(page):
    return set(re.findall(r"\w+", " ".join(spans_of(page))))


def require_named(keys, page, what):
    if missing := keys - named(page):
        sys.exit(f"{page.relative_to(ROOT)} is silent about these of {what}: {', '.join(sorted(missing))}")
    print(f"{page.name}: names all {len(keys)} keys of {what}")


def look_at_formats(folder):
    letters = folder / "letters"
    letters.mkdir()
    fixtures = ROOT / "fixtures"
    for source in (fixtures / "letters/kustwacht.md", fixtures / "docx/brief.docx"):
        (letters / source.name).write_bytes(source.read_bytes())
    (letters / "brug.md").write_text("De brug<sup>1</sup> is open.\n", encoding="utf-8")
    (letters / "leeg.docx").write_bytes(b"")
    data = ["--data", ROOT / "build/data"]
    run("batch", letters, "-o", folder / "out", "-q", *data, expected=2)
    lines = [json.loads(line) for line in (folder / "out/results.jsonl").read_text(encoding="utf-8").splitlines()]
    require_named(keys_of(lines), ROOT / "docs/results.md", "results.jsonl")
    outcomes = {line["outcome"] for line in lines}
    if outcomes != {"sealed", "refused", "unreadable"}:
        sys.exit(f"other outcomes: {outcomes}")
    run("convert", letters / "kustwacht.md", "-o", folder / "made", "--to", "pdf", *data)
    run("convert", letters / "kustwacht.md", "-o", folder / "held", "--witness", folder / "made/kustwacht.pdf", "--pdf-profile", "3a",
        *data)
    receipts = [*(folder / "out").glob("*.receipt.json"), folder / "held/kustwacht.receipt.json"]
    keys = set()
    for receipt in receipts:
        keys |= keys_of({key: value for key, value in json.loads(receipt.read_text(encoding="utf-8")).items() if key != "options"})
    outputs = {path.name for path in folder.rglob("*.*")}
    require_named({key for key in keys if key not in outputs}, ROOT / "docs/receipt.md", "a receipt")


def look_at_commands():
    """Code that begins with the program, a command of it or an option: the command has the options that are named."""
    page, count = run("--generate", "commands"), 0
    options = {command: set(re.findall(r"`(--?[a-z-]+)`", part))
               for command, part in re.findall(r"^## (.*)\n((?:(?!## ).*\n?)*)", page, re.MULTILINE)}
    everywhere = set().union(*options.values())
    for file in PAGES:
        for span in spans_of(file):
            words = span.removeprefix("voetnoot ").split()
            command = next((each for each in (" ".join(words[:2]), words[0]) if each in options), None) if words else None
            if span.startswith("voetnoot ") and command is None and words[0].islower() and not words[0].startswith("-"):
                sys.exit(f"{file.name}: the program has no command {words[0]}: `{span}`")
            if command is None and not span.startswith("--") and not span.startswith("voetnoot "):
                continue
            known = options[command] if command else everywhere | {"--version", "--verbose"}
            named_here = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", span))
            if wrong := named_here - known:
                sys.exit(f"{file.name}: {command or 'the program'} has no {', '.join(sorted(wrong))}: `{span}`")
            count += len(named_here) + (command is not None)
    print(f"{count} commands and options that pages name are the program's")


def look_at_links():
    """What pages link to is a file of the repository, also where no site is built."""
    count = 0
    for file in [*PAGES, ROOT / "CONTRIBUTING.md"]:
        text = re.sub(r"(`+)[^`]+\1", "", re.sub(r"^(```+).*?^\1$", "", file.read_text(encoding="utf-8"), flags=re.M | re.S))
        for target in re.findall(r"\]\(([^)#\s]+)", text):
            if not re.match(r"[a-z]+:", target) and not (file.parent / target).exists():
                sys.exit(f"{file.name}: a link to {target}, which is not there")
            count += 1
    print(f"{count} links of the pages lead to files")


def main():
    with tempfile.TemporaryDirectory() as folder:
        look_at_formats(pathlib.Path(folder))
    look_at_commands()
    look_at_links()


main()
