"""Build backend (PEP 517): takes the wheel that scripts/wheel made, and builds only where there is none.

The wheel is what VOETNOOT_WHEEL names, else, where it can run, what the first line of python/wheel.txt names, which a
release brings: a path, or an address with the digest behind it (https://.../voetnoot-....whl#sha256=...).
VOETNOOT_WHEEL=build says to build, against the libraries of this machine (scripts/setup).
"""

import hashlib
import os
import platform
import re
import shutil
import sys
import urllib.request
import zipfile
from pathlib import Path

PINNED = Path(__file__).resolve().parents[1] / "wheel.txt"
BUILDER = "scikit-build-core==1.1.2"


def can_run():
    """Whether this machine is of the kind that scripts/wheel builds for."""
    libc, version = platform.libc_ver()
    is_new = libc == "glibc" and [int(part) for part in version.split(".")[:2]] >= [2, 36]
    return is_new and platform.machine() == "x86_64"


def named_wheel():
    """What is named, or nothing where the program is to be built."""
    named = os.environ.get("VOETNOOT_WHEEL", "").strip()
    if not named and PINNED.is_file() and can_run():
        named = PINNED.read_text().splitlines()[0].strip()
    return "" if named == "build" else named


def take(named, folder):
    """Put the wheel into the folder; its name."""
    found = re.fullmatch(r"(https?://.+/([^/]+\.whl))#sha256=([0-9a-f]{64})", named)
    if not found:
        if not named.endswith(".whl") or not Path(named).is_file():
            raise SystemExit(f"{named}: no wheel, and no address of one with #sha256=... behind it")
        return Path(shutil.copy(named, folder)).name
    address, name, digest = found.groups()
    with urllib.request.urlopen(address, timeout=60) as answer:
        content = answer.read()
    if hashlib.sha256(content).hexdigest() != digest:
        raise SystemExit(f"{address}: not what was pinned, {digest}")
    Path(folder, name).write_bytes(content)
    return name


def get_requires_for_build_wheel(config_settings=None):
    if named_wheel():
        return []
    return [BUILDER, *(tool for tool in ("cmake", "ninja") if shutil.which(tool) is None)]


def _metadata_of_named_wheel(metadata_directory, config_settings=None):
    """What the wheel says of itself. The wheel stays beside that, for build_wheel: it is fetched once."""
    name = take(named_wheel(), metadata_directory)
    with zipfile.ZipFile(Path(metadata_directory, name)) as wheel:
        said = [entry for entry in wheel.namelist() if entry.split("/")[0].endswith(".dist-info")]
        wheel.extractall(metadata_directory, said)
    return said[0].split("/")[0]


if named_wheel():  # else scikit-build-core's way: it builds, and looks at what was built
    prepare_metadata_for_build_wheel = _metadata_of_named_wheel


def build_wheel(wheel_directory, config_settings=None, metadata_directory=None):
    if named_wheel():
        for taken in Path(metadata_directory).parent.glob("*.whl") if metadata_directory else ():
            return Path(shutil.move(str(taken), wheel_directory)).name
        return take(named_wheel(), wheel_directory)
    from scikit_build_core.build import build_wheel as build

    return build(wheel_directory, config_settings, metadata_directory)


def get_requires_for_build_sdist(config_settings=None):
    return [BUILDER]


def build_sdist(sdist_directory, config_settings=None):
    from scikit_build_core.build import build_sdist as build

    return build(sdist_directory, config_settings)


if __name__ == "__main__":  # exit code 0 where a wheel is named
    sys.exit(not named_wheel())
