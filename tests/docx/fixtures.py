#!/usr/bin/env python3
"""usage: fixtures.py PROGRAM FIXTURES

The same letter as Markdown and as Word is the same Document but for spans; every rule of Word documents is told of
its failing document and not of its passing one; and the documents checked in are those that make_fixtures.py writes.
"""
import io
import json
import pathlib
import subprocess
import sys
import zipfile

sys.dont_write_bytecode = True
import make_fixtures


def read(program, command, *arguments):
    ran = subprocess.run([program, command, *arguments], capture_output=True)
    if ran.returncode not in (0, 1):
        raise SystemExit(ran.stderr.decode())
    return json.loads(ran.stdout)


def without_spans(node):
    if isinstance(node, dict):
        return {key: without_spans(value) for key, value in node.items() if key != "span"}
    return [without_spans(item) for item in node] if isinstance(node, list) else node


def first_difference(a, b, path="document"):
    if isinstance(a, dict) and isinstance(b, dict):
        for key in sorted(a.keys() | b.keys()):
            if a.get(key) != b.get(key):
                return first_difference(a.get(key), b.get(key), f"{path}.{key}")
    if isinstance(a, list) and isinstance(b, list) and len(a) == len(b):
        for i, (x, y) in enumerate(zip(a, b)):
            if x != y:
                return first_difference(x, y, f"{path}[{i}]")
    return f"{path}: {json.dumps(a, ensure_ascii=False)[:300]} in Markdown, {json.dumps(b, ensure_ascii=False)[:300]} in Word"


def same_document(program, folder):
    trees = [without_spans(read(program, "ast", folder / f"docx/brief{suffix}")) for suffix in (".md", ".docx")]
    if trees[0] == trees[1] and len(trees[0]["notes"]) == 4 and len(trees[0]["letterhead"]) == 4:
        return True
    print(first_difference(*trees))
    return False


def rules_found(program, path):
    return {finding["rule"] for letter in read(program, "check", path, "--format", "json")["letters"] for finding in letter["findings"]}


def rules(program, folder):
    good = True
    catalogue = {rule["id"] for rule in read(program, "rules", "--format", "json") if rule["id"].startswith("DOCX-")}
    for rule in sorted(catalogue):
        for kind in ("fail", "pass"):
            paths = list(folder.glob(f"rules/{rule}-*.{kind}.docx"))
            if len(paths) != 1 or (rule in rules_found(program, paths[0])) != (kind == "fail"):
                print(f"{rule}: {kind}: {[path.name for path in paths]}")
                good = False
    print(f"{len(catalogue)} rules")
    return good and len(catalogue) >= 9


def parts_of(container):
    with zipfile.ZipFile(io.BytesIO(container)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def checked_in(folder):
    stale = [name for name, content in make_fixtures.fixtures().items()
             if parts_of((folder / name).read_bytes()) != parts_of(content)]
    print(f"{len(stale)} documents are not what make_fixtures.py writes {' '.join(stale)}")
    return not stale


if __name__ == "__main__":
    program, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    sys.exit(0 if all([same_document(program, folder), rules(program, folder), checked_in(folder)]) else 1)
