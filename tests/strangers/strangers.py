"""Letters that nobody wrote: made by grammar, converted, and held against their outputs.

usage: strangers.py PROGRAM [COUNT] [--seed N] [--keep DIR] [--jobs N] [--data DIR]
"""
import argparse
import json
import os
import pathlib
import resource
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from judge import faults
from writer import Writer

AT_ONCE = 500


def convert(program, folder, options):
    out = folder / "out"
    run = subprocess.run([program, "batch", str(folder / "in"), "-o", str(out), "--to", "txt,akn", "--on-defect", "mark", "--format", "jsonl",
                          "--jobs", str(options.jobs)] + (["--data", options.data] if options.data else []),
                         capture_output=True, encoding="utf-8", check=False)
    results = {}
    for line in run.stdout.splitlines():
        result = json.loads(line)
        if "outcome" in result:
            results[result["name"]] = result
    return results, out, run.stderr


def judge(program, seeds, options, kept):
    wrong = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "in").mkdir()
        writers = {}
        for seed in seeds:
            writer = Writer(seed)
            (folder / "in" / f"{seed}.md").write_text(writer.letter(), encoding="utf-8", newline="")
            writers[str(seed)] = writer
        results, out, errors = convert(program, folder, options)
        for name, writer in writers.items():
            source = (folder / "in" / f"{name}.md").read_bytes()
            if name not in results:
                found = [f"no result: {errors[-300:]}"]
            else:
                found = faults(writer, source, results[name], {suffix: out / (name + suffix) for suffix in (".txt", ".akn.xml")})
            if not found:
                continue
            wrong += 1
            print(f"{name}: {found[0]}" + (f" (and {len(found) - 1} more)" if len(found) > 1 else ""))
            if kept:
                (kept / f"{name}.md").write_bytes(source)
                (kept / f"{name}.txt").write_text("\n".join(found) + "\n", encoding="utf-8")
    return wrong


def seconds(program, letter, options):
    """Processor time of one conversion."""
    with tempfile.TemporaryDirectory() as name:
        path = pathlib.Path(name) / "letter.md"
        path.write_text(letter, encoding="utf-8", newline="")
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([program, "convert", str(path), "-o", name, "--to", "txt,akn", "--on-defect", "mark"] + (["--data", options.data] if options.data else []),
                       capture_output=True, check=False)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime - before.ru_utime


def is_linear(program, options):
    """Four times the letter takes less than seven times the time, beyond what an empty one takes: the least of three
    runs each, for a busy machine makes any of them longer."""
    def least(letter):
        return min(seconds(program, letter, options) for _ in range(3))
    nothing = least("Woord.\n")
    base = Writer(options.seed).letter(300)
    times = [max(least(base * factor) - nothing, .01) for factor in (1, 4)]
    print(f"time: {times[0]:.2f} s for {len(base)} characters, {times[1]:.2f} s for four times as many")
    return times[1] < 7 * max(times[0], .05)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("count", nargs="?", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=pathlib.Path)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--data")
    options = parser.parse_args()
    if options.keep:
        options.keep.mkdir(parents=True, exist_ok=True)
    wrong = 0
    for first in range(options.seed, options.seed + options.count, AT_ONCE):
        wrong += judge(options.program, range(first, min(first + AT_ONCE, options.seed + options.count)), options, options.keep)
    linear = is_linear(options.program, options)
    print(f"{options.count} letters, {wrong} with faults")
    return 0 if wrong == 0 and linear else 1


if __name__ == "__main__":
    sys.exit(main())
