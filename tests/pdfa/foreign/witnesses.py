"""What is shared by the tests of PDFs that others wrote."""

import pathlib
import shutil
import subprocess
import sys


def files(folder):
    """The PDFs of the collection; skips the test where it, or a tool, is absent."""
    folder = pathlib.Path(folder)
    found = sorted(folder.glob("pdf/*.pdf")) + sorted(
        folder.glob("datalab/originals/*.pdf")
    )
    if not found:
        skip(f"no PDFs in {folder}")
    return found


def skip(why):
    print(f"skipped: {why}")
    sys.exit(77)


def tool(name):
    if shutil.which(name) is None:
        skip(f"{name} is absent")
    return name


def testimony(program, file, timeout=120):
    """The printed lines, each as its fields; and the exit code."""
    done = subprocess.run(
        [program, str(file)], capture_output=True, timeout=timeout, check=False
    )
    return [
        line.split("\t") for line in done.stdout.decode().splitlines()
    ], done.returncode
