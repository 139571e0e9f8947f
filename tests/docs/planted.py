#!/usr/bin/env python3
"""usage: planted.py PROGRAM

Pages that do not do what they say: examples.py must refuse each, and say where; and pass the one that does.
"""
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
PASSES = "A page.\n\n<!-- exit 1 -->\n```sh\necho one; echo two; false\n```\n\n```text\no…\ntwo\n```\n\n    $ echo three\n    three\n"
REFUSED = {
    "ends otherwise": "```sh\nfalse\n```\n",
    "ends well, and should not": "<!-- exit 1 -->\n\n    true\n",
    "prints something else": "```sh\necho one\n```\n\n```text\ntwo\n```\n",
    "prints it in another order": "```sh\necho one; echo two\n```\n\n```text\ntwo\none\n```\n",
    "prints more on the line": "    $ echo one two\n    one\n",
    "nothing was run before": "```text\none\n```\n",
    "a language that nobody runs": "```cobol\nSTOP RUN.\n```\n",
    "an error in the middle of a block": "```sh\nfalse\ntrue\n```\n",
    "a reason of nothing": "<!-- not run: a picture -->\n\nText.\n",
    "no reason": "<!-- not run: -->\n\n    false\n",
    "a block without end": "```sh\ntrue\n",
    "the program is not there": "```sh\nvoetnoot-of-others --version\n```\n",
}


def run(folder, name, text):
    page = folder / f"{name}.md"
    page.write_text(text, encoding="utf-8")
    done = subprocess.run([sys.executable, "-B", HERE / "examples.py", sys.argv[1], page], capture_output=True, text=True,
                          check=False)
    return done.returncode, done.stdout + done.stderr


def main():
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        code, said = run(folder, "passes", PASSES)
        if code != 0 or "3 examples are as they say, 0 are not run" not in said:
            sys.exit(f"a page that does what it says is refused: {said}")
        for name, text in REFUSED.items():
            code, said = run(folder, name, text)
            if code != 1 or f"{name}.md:" not in said:
                sys.exit(f"passes, or it is not said where: {name}: {said}")
    print(f"{len(REFUSED)} pages that do not do what they say are refused")


main()
