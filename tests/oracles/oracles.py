#!/usr/bin/env python3
"""usage: oracles.py PROGRAM ORACLES

The footnotes of Markdown, "[^1]", are read as the test suites of other parsers expect: the same notes with
the same text, referred to in the same order, around the same running text. The suites with which we differ
by choice stand with the reason in docs/spellings.md; each of them must differ indeed.
"""
import html.parser
import json
import pathlib
import re
import subprocess
import sys
import urllib.parse

DOCUMENT = pathlib.Path(__file__).resolve().parents[2] / "docs/spellings.md"
EXAMPLE = re.compile(r"^`{32} example\n(.*?)^\.\n(.*?)^`{32}$", re.M | re.S)


def squeeze(text):
    return "".join(re.findall(r"\w", text))


class Expected(html.parser.HTMLParser):
    """What a suite's HTML says: running text, references in order, notes by label."""
    VOID = {"br", "hr", "img", "input"}

    def __init__(self, text):
        super().__init__()
        self.running, self.references, self.notes = "", [], {}
        self.open, self.note, self.silent, self.items = [], None, 0, []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        name = attributes.get("id", "") or ""
        reference = re.match(r"(?:user-content-)?fnref-(.*?)(?:-\d+)?$", name) if tag == "a" else None
        quiet = bool(reference) or "data-footnote-backref" in attributes or attributes.get("class") in (
            "footnote-number", "sr-only")
        if reference and self.note is None:
            self.references.append(self.label(reference[1]))
        if tag == "img":
            self.handle_data(attributes.get("alt") or "")
        if tag in ("ol", "ul"):
            self.items.append(int(attributes.get("start") or 1) if tag == "ol" else None)
        note = re.match(r"(?:user-content-)?fn-(.*)$", name) if tag in ("li", "div") else None
        if note:
            self.note = self.label(note[1])
            self.notes[self.note] = ""
        if tag == "li" and not note and self.items and self.items[-1] is not None:
            self.handle_data(f" {self.items[-1]} ")
            self.items[-1] += 1
        if tag not in self.VOID:
            self.open.append((tag, quiet, bool(note)))
            self.silent += quiet

    def handle_endtag(self, tag):
        while self.open:
            name, quiet, note = self.open.pop()
            self.silent -= quiet
            if note:
                self.note = None
            if name in ("ol", "ul"):
                self.items.pop()
            if name == tag:
                break

    def handle_data(self, data):
        if self.silent:
            return
        if self.note is None:
            self.running += data
        else:
            self.notes[self.note] += data

    @staticmethod
    def label(text):
        return urllib.parse.unquote(text).lower()

    def told(self):
        order = list(dict.fromkeys(self.references))
        return {"running text": squeeze(self.running), "references": self.references,
                "notes": {label: squeeze(self.notes[label]) for label in order if label in self.notes}}


def run(program, markdown, command, *options):
    ran = subprocess.run([program, command, *options, "-"], input=markdown.encode(), capture_output=True, check=False)
    if ran.returncode > 1:
        raise SystemExit(f"{command}: {ran.stderr.decode()}")
    return ran


def read(program, markdown):
    ledger = json.loads(run(program, markdown, "ledger").stdout)
    tree = json.loads(run(program, markdown, "ast").stdout)
    findings = run(program, markdown, "check", "-v").stderr.decode()
    labels = [note["label"].lower() for note in tree["notes"]]
    running, references = [], []

    def visit(node):
        if isinstance(node, list):
            for child in node:
                visit(child)
        elif isinstance(node, dict):
            if node.get("kind") == "note-reference":
                references.append(labels[node["note"]])
            running.append(node.get("text") or node.get("alt") or "")
            running.extend(node.get("lines") if node.get("kind") == "preformatted" else [])
            for key, child in node.items():
                if key in ("content", "items", "rows", "cells", "label", "value") and isinstance(child, (list, dict)):
                    visit(child)

    visit(tree["body"])
    order = list(dict.fromkeys(references))
    notes = {}
    for note in ledger["notes"]:
        notes.setdefault(note["label"].lower(), squeeze(note["text"]))
    told = {"running text": squeeze("".join(running)), "references": references,
            "notes": {label: notes[label] for label in order}}
    return told, [line for line in findings.splitlines() if ": LEDGER-" in line]


def suites(folder):
    for file in sorted((folder / "micromark-gfm-footnote").glob("*.md")):
        yield file.stem, file.read_text(), file.with_suffix(".html").read_text()
    examples = EXAMPLE.findall((folder / "commonmark-hs/footnotes.md").read_text())
    for number, (markdown, expected) in enumerate(examples, 1):
        yield f"commonmark-hs {number}", markdown.replace("→", "\t"), expected


def main(program, folder):
    folder = pathlib.Path(folder)
    if not folder.is_dir():
        print(f"skipped: no folder {folder}")
        return 77
    differences = DOCUMENT.read_text().partition("\n## Where ")[2]
    by_choice = set(re.findall(r"^\| `([^`]+)` \|", differences, re.M))
    faults, count, seen = [], 0, set()
    for name, markdown, expected in suites(folder):
        count += 1
        told, ledger = read(program, markdown)
        wanted = Expected(expected).told()
        different = [part for part in wanted if wanted[part] != told[part]]
        seen.add(name)
        faults += [f"{name}: {line}" for line in ledger]
        if bool(different) != (name in by_choice):
            faults.append(f"{name}: " + ("\n".join(f"{part}\n  expected {wanted[part]}\n  read     {told[part]}"
                                                    for part in different) or "no longer differs: docs/spellings.md"))
    faults += [f"docs/spellings.md names an unknown suite: {name}" for name in by_choice - seen]
    print(f"{count} suites, {len(by_choice)} differ by choice")
    print("\n".join(faults))
    return 1 if faults or count < 30 else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
