"""Licences of what others made: their texts, and where the source of each is."""

import re
import shutil
import subprocess
from pathlib import Path

# Compiled into the program.
HEADERS = {"libcli11-dev", "nlohmann-json3-dev"}
COPYRIGHT = Path(__file__).resolve().parents[2] / "debian" / "copyright"
COMMON = Path("/usr/share/common-licenses")
OFFER = """\
What others made, and where its source is
=========================================

The libraries in voetnoot.libs, and the fonts, patterns and dictionaries in voetnoot/share/voetnoot, come from the
packages of Debian below. The licence of each stands beside this file as its last column says, and the licences that
those name stand in common-licenses. voetnoot.txt has the licences of the schemas.

The libraries are shared files. They were changed in one way: patchelf gave them other names and the place where they
find each other. libicudata holds a part of ICU's data. In the place of libjbig stands a file of voetnoot's own, that
reads no JBIG. Whoever wants another version of a library, or a changed one, puts it in the place of the file.

The source of each is Debian's source package of that version: `apt-get source <source>=<version>`, or
https://snapshot.debian.org/package/<source>/<version>/. Should it not be had there, whoever handed out this wheel
gives it on request, for what the copy costs, for three years from then; that holds for all libraries under the
LGPL.

"""


def _owner(path):
    """The package of a file, which dpkg may know by its place before /usr was merged."""
    for place in (str(path), re.sub("^/usr", "", str(path))):
        said = subprocess.run(["dpkg-query", "-S", place], capture_output=True, text=True, check=False)
        if said.returncode == 0:
            return said.stdout.split(":")[0]
    raise SystemExit(f"{path}: of no package")


def _about(package):
    form = "${source:Package}\t${source:Version}\t${Version}\n"
    said = subprocess.run(["dpkg-query", "-W", f"-f={form}", package], check=True, capture_output=True, text=True)
    return said.stdout.splitlines()[0].split("\t")


def _common(text, folder):
    """Copy the licences that a copyright file names; GPL-3 with LGPL-3, which adds to it."""
    names = {name.decode() for name in re.findall(rb"common-licenses/([A-Za-z0-9.+-]*[A-Za-z0-9])", text)}
    for name in names | {name[1:] for name in names if name.startswith("LGPL")}:
        if (COMMON / name).is_file():
            shutil.copyfile(COMMON / name, folder / name)


def collect(files, folder):
    """Write into the folder what the owners of these files demand."""
    common = folder / "common-licenses"
    common.mkdir(parents=True)
    lines = [f"{'package':28} {'version':24} {'source':20} {'source version':24} licence"]
    written = {}  # packages of one source have one text
    for package in sorted({_owner(path) for path in files} | HEADERS):
        source, source_version, version = _about(package)
        text = Path("/usr/share/doc", package, "copyright").read_bytes()
        name = written.setdefault(text, f"{package}.txt")
        lines.append(f"{package:28} {version:24} {source:20} {source_version or version:24} {name}")
        if name == f"{package}.txt":
            (folder / name).write_bytes(text)
            _common(text, common)
    shutil.copyfile(COPYRIGHT, folder / "voetnoot.txt")
    _common(COPYRIGHT.read_bytes(), common)
    (folder / "README.txt").write_text(OFFER + "\n".join(lines) + "\n")
