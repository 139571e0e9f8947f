#!/usr/bin/env python3
"""usage: fail_at.py PROGRAM FAIL_AT_LIBRARY convert|batch system|short|memory|kill FIRST EVERY

The first, the second, … call of the system that converting one letter needs fails, or writes short, or an
allocation fails, or the program is killed in its place: each of the FIRST, then every EVERY-th. It ends with exit
code 2 and words, or with 0 and the same bytes; a letter is sealed whole, or what was sealed before is as it was;
nothing is left behind; and the next run makes it good.
"""
import os
import pathlib
import shutil
import struct
import subprocess
import sys
import tempfile

LETTER = """\
Geachte voorzitter,

Een woord.<sup>1</sup> En een [verwijzing](https://voorbeeld.nl) met een afgebroken uitvoerings-
programma.

| a | b |
|---|---|
| 1 | 2 |

---

<sup>1</sup> Noot {}.
"""
MEMORY = ("memory", "out-of-memory")


def files(folder):
    """Of the outputs; a journal is the batch's own."""
    if not folder.exists():
        return {}
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*")
            if path.is_file() and ".voetnoot" not in path.parts and path.name != "results.jsonl"}


class Letter:
    def __init__(self, program, interposer, command, kind, work):
        self.program, self.interposer, self.command = program, interposer, command
        self.kind, self.work = kind, work
        self.letter, self.out, self.counter = work / "in/brief.md", work / "out", work / "counter"
        self.letter.parent.mkdir()

    def run(self, at=None, more=(), force=True):
        environment = dict(os.environ)
        if at is not None:
            self.counter.write_bytes(struct.pack("=ii", at, 0))
            environment |= {"LD_PRELOAD": self.interposer, "FAIL_AT_COUNTER": str(self.counter),
                            "FAIL_AT_KIND": self.kind, "FAIL_AT_DEPTH": "1" if self.command == "convert" else "2"}
        words = ["convert", self.letter, *(["--force"] if force else [])] if self.command == "convert" else ["batch", self.letter, "-j", "1"]
        data = ["--data", os.environ["VOETNOOT_DATA_DIR"]] if "VOETNOOT_DATA_DIR" in os.environ else []
        return subprocess.run([self.program, *words, *more, *data, "-o", self.out], env=environment, text=True, timeout=600,
                              stderr=subprocess.PIPE, stdout=subprocess.PIPE)

    def seal(self, version):
        self.letter.write_text(LETTER.format(version))
        run = self.run()
        assert run.returncode == 0, run.stderr
        return files(self.out)

    def again(self, where, expected):
        run = self.run(more=["--retry", "crashed"] if self.command == "batch" else [])
        assert run.returncode == 0, f"{where}: the next run: {run.stderr}"
        assert files(self.out) == expected, f"{where}: the next run: {sorted(files(self.out))}"

    def after_a_kill(self, where, old, expected):
        """No file is half written; a run that replaces nothing makes it all old or all new; one that does, all new."""
        whole = set(old.values()) | set(expected.values())
        for name, content in files(self.out).items():
            if name != ".results.jsonl.partial":  # nobody reads it before it has its name
                assert content in whole, f"{where}: {name} is half written"
        if old and self.command == "convert":
            self.run(force=False)
            assert files(self.out) in (old, expected), f"{where}: repaired: {sorted(files(self.out))}"
        self.again(where, expected)

    def begin(self, state):
        shutil.rmtree(self.out, ignore_errors=True)
        if state is not None:
            shutil.copytree(state, self.out)
        self.letter.write_text(LETTER.format("nieuw"))


def main():
    program, library, command, kind = sys.argv[1:5]
    first, every = int(sys.argv[5]), int(sys.argv[6])
    with tempfile.TemporaryDirectory() as temporary:
        letter = Letter(program, library, command, kind, pathlib.Path(temporary))
        expected = letter.seal("nieuw")
        assert len(expected) == 4, sorted(expected)
        shutil.rmtree(letter.out)
        old = letter.seal("oud")
        state = letter.work / "state"
        shutil.copytree(letter.out, state)
        points, survived = 0, 0
        for before in [(None, {})] if kind == "memory" else [(None, {}), (state, old)]:
            at = 0
            while True:
                letter.begin(before[0])
                run = letter.run(at)
                left, _ = struct.unpack("=ii", letter.counter.read_bytes())
                if left >= 0:
                    assert run.returncode == 0, run.stderr
                    break
                points += 1
                here, at = at, at + (1 if at < first else every)
                where = f"{command}, {kind} {here}{'' if before[0] is None else ', replacing'}: {run.stderr}"
                now = files(letter.out)
                if kind == "kill":
                    letter.after_a_kill(where, before[1], expected)
                    continue
                assert run.returncode in (0, 2), f"{where}: exit code {run.returncode}"
                if run.returncode == 0:
                    survived += 1
                    assert now == expected, f"{where}: other files: {sorted(now)}"
                else:
                    assert run.stderr.strip(), f"{where}: no words"
                    assert "refused" not in run.stderr.replace("0 refused", ""), where
                    assert now in (before[1], expected), f"{where}: {sorted(now)}"
                    if kind == "memory":
                        assert any(word in run.stderr for word in MEMORY), where
                letter.again(where, expected)
        assert points > {"system": 30, "short": 3, "memory": 60, "kill": 30}[kind], f"only {points} points: is the library in use?"
        print(f"{command}: {points} calls failed ({kind}), {survived} without harm, the next run made each good")


if __name__ == "__main__":
    main()
