#!/usr/bin/env python3
"""The rules of the house that a machine can see. Usage: house.py ROOT"""
import pathlib
import re
import statistics
import sys

CEILING = 450  # lines of a file
ROOMS = ("pipeline", "formats", "library", "program", "tests", "scripts", "cmake", "fuzz")
CODE = {".hpp", ".cpp", ".py", ".sh", ".cmake", ""}
MAKERS = ("pipeline", "formats")  # whose bytes depend on the letter alone

UNFINISHED = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|XX" + r"X)\b")
FORBIDDEN = [
    (re.compile(r"\bgetenv\b"), "reads the environment"),
    (re.compile(r"\bsystem_clock\b|\bgettimeofday\b|\bstd::time\s*\("), "reads the clock"),
    (re.compile(r"\bstd::sto(f|d|ld)\b|\bstrto(f|d|ld)\b|\batof\b|\bsetlocale\b|\bstd::locale\b"
                r"|\bs?n?printf\s*\(|\bstringstream\b"), "may depend on the locale"),
    (re.compile(r"\brandom_device\b|\bs?rand\s*\("), "is random"),
]


def files(root):
    root = pathlib.Path(root)
    for room in ROOMS:
        for path in sorted((root / room).rglob("*")):
            if path.is_file() and path.suffix in CODE and not {"__pycache__", "corpus"} & set(path.parts):
                yield path.relative_to(root), path.read_text(encoding="utf-8").splitlines()


def violations(root):
    for path, lines in files(root):
        if len(lines) > CEILING:
            yield f"{path}: {len(lines)} lines, more than {CEILING}"
        for number, line in enumerate(lines, 1):
            if UNFINISHED.search(line):
                yield f"{path}:{number}: unfinished work is written in an issue, not in the code"
            if line != line.rstrip():
                yield f"{path}:{number}: white space at the end of a line"
            if path.parts[0] in MAKERS and not line.lstrip().startswith("//"):
                for pattern, what in FORBIDDEN:
                    if pattern.search(line):
                        yield f"{path}:{number}: {what}"


def report(root):
    lengths = sorted((len(lines), str(path)) for path, lines in files(root) if path.suffix in {".hpp", ".cpp"})
    if lengths:
        counts = [length for length, _ in lengths]
        print(f"{len(counts)} files, {sum(counts)} lines, median {statistics.median(counts):.0f}; the longest:")
        for length, path in lengths[:-6:-1]:
            print(f"  {length:4} {path}")


if __name__ == "__main__":
    report(sys.argv[1])
    found = list(violations(sys.argv[1]))
    print("\n".join(found) or "the house is in order")
    sys.exit(1 if found else 0)
