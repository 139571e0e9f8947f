#!/usr/bin/env python3
"""usage: kill_9.py PROGRAM LETTERS KILLS

A batch with 1 % hostile or broken letters is ended with kill -9 (its parent, a worker, or everything) at
random moments and started again each time. In the end every good letter is sealed, byte for byte as by an
undisturbed run, and every bad one is in the results with the right outcome; no file was sealed twice.
"""
import contextlib
import hashlib
import json
import os
import pathlib
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent


def command(program, letters, out):
    data = os.environ.get("VOETNOOT_DATA_DIR")
    return [program, "batch", letters, "-o", out, "-j", "2", *(["--data", data] if data else [])]


def children(process):
    return [int(pid) for pid in pathlib.Path(f"/proc/{process}/task/{process}/children").read_text().split()]


def files(folder):
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(folder.rglob("*")) if path.is_file() and ".voetnoot" not in path.parts}


def sealed(out):
    return {path: path.stat().st_ino for path in out.rglob("*.receipt.json")}


def moments_of(good, kills, chooser):
    """How many letters are sealed when the batch is ended, each time: at random, spread over the work."""
    return [int(0.9 * good * (i + chooser.random()) / kills) for i in range(kills)]


def sealed_by_the_journal(out):
    try:
        with contextlib.closing(sqlite3.connect(f"file:{out}/.voetnoot/journal.sqlite?mode=ro", uri=True)) as journal:
            return journal.execute("SELECT count(*) FROM letter WHERE verdict = 'sealed'").fetchone()[0]
    except sqlite3.OperationalError:  # not yet there, or busy
        return 0


def wait_for(batch, out, letters):
    """Waits until so many letters are sealed; False where the batch was over before."""
    while batch.poll() is None:
        if sealed_by_the_journal(out) >= letters:
            return True
        time.sleep(0.02)
    return False


def kill(batch, chooser):
    """Ends the parent, a worker or all of them; True where the batch must be started again."""
    victim = chooser.choice(["parent", "worker", "everything"])
    if victim == "worker":
        try:
            workers = children(batch.pid)
            os.kill(chooser.choice(workers), signal.SIGKILL)
        except (OSError, IndexError):
            pass
        return False
    if victim == "everything":
        os.killpg(batch.pid, signal.SIGKILL)
    else:
        batch.kill()
    batch.wait()
    return True


def main():
    program, count, kills = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    seed = int(os.environ.get("KILL_9_SEED", time.time_ns() % 1_000_000))
    print(f"seed {seed}")
    chooser = random.Random(seed)
    with tempfile.TemporaryDirectory() as temporary:
        work = pathlib.Path(temporary)
        letters, calm, disturbed = work / "letters", work / "calm", work / "disturbed"
        subprocess.run([sys.executable, "-B", HERE / "generate_letters.py", letters, str(count), "--bad",
                        "1" if count >= 1000 else "3"], check=True)
        bad = json.loads((letters / "bad.json").read_text())
        first = subprocess.run(command(program, letters, calm), stderr=subprocess.PIPE, text=True)
        print(first.stderr.strip())

        moments = moments_of(count - len(bad), kills, chooser)
        done, starts, known = 0, 0, {}
        again = True
        while again:
            batch = subprocess.Popen(command(program, letters, disturbed), stderr=subprocess.DEVNULL,
                                     start_new_session=True)
            starts += 1
            again = False
            while not again and done < kills and wait_for(batch, disturbed, moments[done]):
                time.sleep(chooser.uniform(0, 0.03))
                again = kill(batch, chooser)
                done += 1
            if not again:
                again = batch.wait() < 0
            for path, inode in known.items():
                assert path.stat().st_ino == inode, f"{path} was sealed twice"
            known = sealed(disturbed)
        print(f"{done} kills, {starts} starts")
        assert done == kills, "the batch was over before it could be disturbed often enough"
        for path, inode in known.items():
            assert path.stat().st_ino == inode, f"{path} was sealed twice"

        lines = [json.loads(line) for line in (disturbed / "results.jsonl").read_text().splitlines()]
        assert len(lines) == count
        for line in lines:
            assert line["outcome"] == bad.get(line["name"], "sealed"), line
            assert line["reason"] or line["outcome"] == "sealed", line
        assert files(calm) == files(disturbed), "an undisturbed run gives other bytes"
        assert len(files(disturbed)) == 4 * (count - len(bad)) + 1
        print(f"{count - len(bad)} sealed once and alike, {len(bad)} bad ones with the right reason")


main()
