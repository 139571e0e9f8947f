#!/usr/bin/env python3
"""A collection is packaged, killed at several moments and taken up: every package once, and byte for byte as
of a run that nobody disturbed. Usage: kill.py PROGRAM [LETTERS]"""
import pathlib
import subprocess
import sys
import tempfile
import time

import make

KILLS = 5


def letter(number):
    return (f"Ons kenmerk\nK-{number}\n\nDatum 1 juli 2021\n\nBetreft Zaak {number}\n\nGeachte Voorzitter,\n\n"
            + "".join(f"Alinea {part} van brief {number}<sup>{part + 1}</sup>.\n\n" for part in range(3))
            + "---\n\n" + "\n\n".join(f"<sup>{part + 1}</sup> Noot {part} van {number}." for part in range(3)) + "\n")


def begun(folder):
    """Packages, finished or not, that are there."""
    return sum(1 for _ in folder.glob("*/*"))


def main():
    program, count = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 60
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "sources").mkdir()
        for number in range(count):
            (folder / "sources" / f"brief-{number:05}.md").write_text(letter(number), encoding="utf-8")
        (folder / "profile.toml").write_text(make.PROFILE, encoding="utf-8")
        make.run(program, "batch", folder / "sources", "-o", folder / "sealed", "--to", "txt")
        command = [program, "package", folder / "sealed", "--as", "bagit,mdto", "--profile", folder / "profile.toml",
                   "--sources", folder / "sources", "--at", make.AT]
        many = [*command, "-j", "3"]  # the killed ones; the whole one is made by one process
        begin = time.monotonic()
        make.run(*command, "-j", "1", "-o", folder / "whole")
        seconds = time.monotonic() - begin
        print(f"{count} letters packaged twice in {seconds:.1f} s", flush=True)

        torn = 0
        for kill in range(KILLS):
            run = subprocess.Popen([*many, "-o", folder / "killed"], stdout=subprocess.DEVNULL)
            while run.poll() is None and begun(folder / "killed") < 2 * count * (kill + 1) // (KILLS + 1):
                time.sleep(0.001)
            run.kill()
            torn += run.wait() == -9
            there = sum(1 for _ in (folder / "killed").glob("*/*")) if (folder / "killed").exists() else 0
            print(f"killed: {there} packages are there", flush=True)
            for part in (folder / "killed").glob("*/*"):
                if not part.name.startswith(".") and not make.same(part, folder / "whole" / part.relative_to(folder / "killed")):
                    sys.exit(f"{part} is not whole")
        if torn == 0:
            sys.exit("no run was killed before its end")
        if (folder / "killed/.voetnoot-packages").exists():
            make.run(*many, "-o", folder / "killed")
        if not make.same(folder / "whole", folder / "killed"):
            sys.exit("the packages that were taken up are not those of a run that nobody disturbed")
        print(f"{torn} of {KILLS} runs were killed; {2 * count} packages, each once and the same")


if __name__ == "__main__":
    main()
