#!/usr/bin/env python3
"""Runs the examples of a page of the documentation, in their order, in an empty folder.

usage: examples.py PROGRAM PAGE...
       examples.py --count PAGE...

A block of code is commands for bash, and each must end as is said (0 where nothing is). With `$ ` before some of its lines
these are the commands, and the others what they print. A block `text` right after one of commands is what that prints: its
lines, in their order, `…` for anything. Comments of Markdown before a block, or between blocks, say what differs:

    <!-- exit 1 -->             how the next block ends
    <!-- file: NAME -->         the next block is the content of that file
    <!-- not run: WHY -->       the next block is not run; these are counted
    <!-- before                 commands that a reader need not see
    ... -->

What runs finds the program by its name, and the source of the project in $VOETNOOT. A page whose steps need what is not
there (77 within a block) is skipped.
"""
import dataclasses
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SHELLS = ("", "sh", "bash")
SKIP = 77


@dataclasses.dataclass
class Block:
    line: int
    language: str
    text: str
    exit: int = 0
    file: str = ""
    why_not: str = ""
    hidden: bool = False


def blocks_of(page):
    """The blocks of code of a page, fenced or indented, with what the comments before them say."""
    blocks, said = [], {}
    lines = page.read_text(encoding="utf-8").splitlines()
    index = 0

    def take(line, language, text, **more):
        blocks.append(Block(line, language, text, **said, **more))
        said.clear()

    while index < len(lines):
        line, begin = lines[index], index + 1
        fence = re.match(r"\s*(```+)(\w*)", line)
        comment = re.match(r"<!-- (exit|file:|not run:|before)\s*(.*)", line)
        if fence:
            end = next((i for i in range(begin, len(lines)) if lines[i].strip() == fence[1]), None)
            if end is None:
                sys.exit(f"{page}:{begin}: a block without end")
            take(begin, fence[2], "\n".join(lines[begin:end]))
            index = end
        elif comment:
            end = next(i for i in range(index, len(lines)) if lines[i].endswith("-->"))
            text = "\n".join([comment[2], *lines[begin:end + 1]]).removesuffix("-->").strip()
            if comment[1] == "before":
                take(begin, "sh", text, hidden=True)
            elif not text:
                sys.exit(f"{page}:{begin}: '{comment[1]}' of what?")
            else:
                said |= {"exit": {"exit": int(text)} if comment[1] == "exit" else {},
                         "file:": {"file": text}, "not run:": {"why_not": text}}[comment[1]]
            index = end
        elif line.startswith("    ") and (index == 0 or not lines[index - 1].strip()):
            end = index
            while end < len(lines) and (lines[end].startswith("    ") or not lines[end].strip()):
                end += 1
            take(begin, "", "\n".join(each[4:] for each in lines[index:end]).rstrip())
            index = end - 1
        index += 1
    if said:
        sys.exit(f"{page}: a comment at the end is of no block: {said}")
    return blocks


def commands_of(block):
    """What is run, and what is printed: a pair of texts; None where nothing is said of the latter."""
    lines = block.text.splitlines()
    if not any(line.startswith("$ ") for line in lines):
        return block.text, None
    return ("\n".join(line[2:] for line in lines if line.startswith("$ ")),
            "\n".join(line for line in lines if not line.startswith("$ ")))


def missing(expected, printed):
    """The first line that was not printed after those before it; None where all were."""
    printed = iter(printed.splitlines())
    for line in expected.splitlines():
        pattern = re.compile(".*".join(re.escape(part) for part in line.split("…")))
        if line.strip() not in ("", "…") and not any(pattern.fullmatch(each) for each in printed):
            return line
    return None


def run_page(program, page):
    run, printed, not_run = 0, None, []
    with tempfile.TemporaryDirectory() as folder:
        environment = {"PATH": f"{program.parent}:/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": folder,
                       "VOETNOOT": str(ROOT), "TERM": "dumb"}
        for block in blocks_of(page):
            place = f"{page.name}:{block.line}"
            if block.why_not:
                not_run.append(f"{place}: {block.why_not}")
                continue
            if block.file:
                pathlib.Path(folder, block.file).write_text(block.text + "\n", encoding="utf-8")
                run += 1
                continue
            if block.language == "text":
                if printed is None:
                    sys.exit(f"{place}: this is printed by what?")
                if (line := missing(block.text, printed)) is not None:
                    sys.exit(f"{place}: not printed: {line}\nbut:\n{printed}")
                run += 1
                continue
            if block.language not in SHELLS:
                sys.exit(f"{place}: nobody runs {block.language}: say '<!-- not run: WHY -->' or '<!-- file: NAME -->'")
            commands, expected = commands_of(block)
            done = subprocess.run(["bash", "-c", f"set -euo pipefail\n{commands}\n"], cwd=folder, env=environment,
                                  stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                                  check=False, timeout=500)
            printed = done.stdout
            if done.returncode == SKIP:
                print(f"skipped: {place}: {printed}")
                sys.exit(SKIP)
            if done.returncode != block.exit:
                sys.exit(f"{place}: ends with {done.returncode}, not {block.exit}:\n{commands}\n{printed}")
            if expected is not None and (line := missing(expected, printed)) is not None:
                sys.exit(f"{place}: not printed: {line}\nbut:\n{printed}")
            run += 0 if block.hidden else 1
    print(f"{page.name}: {run} examples are as they say, {len(not_run)} are not run")
    for each in not_run:
        print(f"  not run: {each}")


def count(pages):
    blocks = [(page, block) for page in pages for block in blocks_of(page) if not block.hidden]
    reasons = [f"{page.name}:{block.line}: {block.why_not}" for page, block in blocks if block.why_not]
    print("\n".join(reasons))
    print(f"{len(blocks)} examples on {len(pages)} pages: {len(blocks) - len(reasons)} run, {len(reasons)} not")


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    pages = [pathlib.Path(page) for page in sys.argv[2:]]
    if sys.argv[1] == "--count":
        count(pages)
        return
    for page in pages:
        run_page(pathlib.Path(sys.argv[1]).resolve(), page)


if __name__ == "__main__":
    main()
