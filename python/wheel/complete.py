"""usage: complete.py WHEEL FOLDER: the wheel of one machine becomes one for all with glibc 2.36 or newer.

Data, libraries and their licences are put into it; auditwheel makes its libraries find each other.
"""

import sys
import tempfile
from pathlib import Path

import data
import icu
import libraries
import licences
from auditwheel.wheeltools import InWheelCtx


def complete(wheel, folder):
    with tempfile.TemporaryDirectory() as temporary:
        work = Path(temporary)
        replaced = work / "libraries"
        replaced.mkdir()
        icu.needed_data(replaced)
        libraries.without_jbig(replaced)
        filled = work / wheel.name
        with InWheelCtx(wheel, filled) as inside:
            package = inside.path / "voetnoot"
            program = package / "bin" / "voetnoot"
            files = data.bundle(program, package / "share" / "voetnoot")
            files += libraries.needed(program, replaced)
            licences.collect(files, package / "share" / "doc" / "voetnoot" / "third-party")
        libraries.graft(filled, replaced, folder)


if __name__ == "__main__":
    complete(Path(sys.argv[1]), Path(sys.argv[2]))
