#!/usr/bin/env python3
"""usage: blocks.py PROGRAM LETTERS [--least PRECISION COMPLETENESS] [--tsv] [-v]

Where blocks begin by geometry alone, held against the structure trees of tagged PDFs: each tagged file of LETTERS (a folder
that has pdf/ and datalab/originals/) is read twice, as it is and with its tree taken out of it, and a block is known by its
first letters and digits. What a tree has within tables is left out; a line that is one of the letterhead with the tree, and a
block without it, begins where it should. A row a file: blocks of the tree, blocks by geometry, in both; then precision and completeness over all. -v lists what only one of the two has, with the kind of it:

  within    geometry begins a block within one of the tree's: mostly a line break that an author made in a paragraph (a
            heading above its text, a name above an office), or a break that should not be there
  untagged  the tree has no such text, or in another order
  missed    a block of the tree that goes on for geometry

Exits with 1 where it is less than asked, with 77 where there are no such files, or no qpdf.
"""
import argparse
import collections
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

KNOWN_BY = 18  # letters and digits


def texts(node):
    if isinstance(node, list):
        for one in node:
            yield from texts(one)
    elif isinstance(node, dict) and node.get("kind") != "image":
        if isinstance(node.get("text"), str):
            yield node["text"]
        for value in node.values():
            if isinstance(value, (dict, list)):
                yield from texts(value)


def blocks(node, in_table=False):
    """(letters and digits, is it within a table) of each paragraph and heading."""
    if isinstance(node, list):
        for one in node:
            yield from blocks(one, in_table)
    elif isinstance(node, dict):
        if node.get("kind") in ("paragraph", "heading"):
            letters = "".join(c for c in "".join(texts(node.get("content", []))) if c.isalnum())
            if letters:
                yield letters, in_table
            return
        for value in node.values():
            if isinstance(value, (dict, list)):
                yield from blocks(value, in_table or node.get("kind") == "table")


def read(program, file):
    """Its blocks, and the letters and digits of each line of its letterhead."""
    ran = subprocess.run([program, "ast", str(file)], capture_output=True, text=True, errors="replace", timeout=120)
    if ran.returncode != 0:
        return [], []
    letter = json.loads(ran.stdout)
    lines = ("".join(texts([line["label"], line["value"]])) for group in letter["letterhead"] for line in group["lines"])
    return list(blocks(letter["body"])), ["".join(c for c in line if c.isalnum()) for line in lines]


def without_tree(file, to):
    """Is it tagged?"""
    plain = subprocess.run(["qpdf", "--qdf", "--object-streams=disable", "--no-warn", str(file), "-"], capture_output=True).stdout
    to.write_bytes(plain.replace(b"/StructTreeRoot", b"/StructTreeRooX"))
    return b"/StructTreeRoot" in plain


def compared(by_tree, by_geometry, letterhead):
    tables = "".join(letters for letters, in_table in by_tree if in_table)
    tree = collections.Counter(letters[:KNOWN_BY] for letters, in_table in by_tree if not in_table)
    found = collections.Counter(letters[:KNOWN_BY] for letters, in_table in by_geometry
                                if not in_table and letters[:KNOWN_BY] not in tables)
    found -= (found - tree) & collections.Counter(line[:KNOWN_BY] for line in letterhead)
    return tree, found


def explain(by_tree, by_geometry, tree, found):
    whole = {letters[:KNOWN_BY]: letters for letters, _ in by_geometry}
    for start in found - tree:
        within = any(start in letters for letters, _ in by_tree)
        print(f"  {'within' if within else 'untagged':8} {whole[start][:70]}")
    whole = {letters[:KNOWN_BY]: letters for letters, _ in by_tree}
    for start in tree - found:
        print(f"  missed   {whole[start][:70]}")


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("program")
    parser.add_argument("letters", type=pathlib.Path)
    parser.add_argument("--least", nargs=2, type=float, default=(0, 0))
    parser.add_argument("--tsv", action="store_true")
    parser.add_argument("-v", dest="verbose", action="store_true")
    given = parser.parse_args()
    files = sorted(given.letters.glob("pdf/*.pdf")) + sorted(given.letters.glob("datalab/originals/*.pdf"))
    if not files or shutil.which("qpdf") is None:
        print("skipped: there are no PDFs by others, or no qpdf")
        return 77
    total = collections.Counter()
    with tempfile.TemporaryDirectory() as folder:
        for file in files:
            bare = pathlib.Path(folder) / "bare.pdf"
            if not without_tree(file, bare):
                continue
            (by_tree, letterhead), (by_geometry, _) = read(given.program, file), read(given.program, bare)
            if not by_tree or not by_geometry:
                continue
            tree, found = compared(by_tree, by_geometry, letterhead)
            row = {"files": 1, "tree": tree.total(), "geometry": found.total(), "both": (tree & found).total()}
            total.update(row)
            print(*([file.name, row["tree"], row["geometry"], row["both"]] if given.tsv else
                    [f"{file.name[:40]:40} tree {row['tree']:4} geometry {row['geometry']:4} both {row['both']:4}"]), sep="\t")
            if given.verbose:
                explain(by_tree, by_geometry, tree, found)
    if not total["files"]:
        print("skipped: none of the PDFs is tagged")
        return 77
    precision, completeness = total["both"] / total["geometry"], total["both"] / total["tree"]
    print(f"{total['files']} files: precision {precision:.4f} ({total['both']} of {total['geometry']}), "
          f"completeness {completeness:.4f} (of {total['tree']})")
    return 1 if precision < given.least[0] or completeness < given.least[1] else 0


if __name__ == "__main__":
    sys.exit(main())
