"""The shared libraries: all but glibc's go into the wheel, as they are on this machine, but for two."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import auditwheel.policy
from auditwheel.libc import Libc
from auditwheel.main import main as auditwheel_main

# auditwheel takes glib, expat, zlib and the runtime of C++ for granted; a fresh Debian has none of the first two.
GLIBC = re.compile(r"ld-linux.*|lib(c|m|mvec|dl|rt|pthread|util|resolv|anl)\.so\.\d+")
# What Debian 12 has. auditwheel would name a lower one, by the symbols alone; nothing lower was tried.
PLATFORM = "manylinux_2_36_x86_64"
HERE = Path(__file__).parent


def without_jbig(folder):
    link = ["gcc", "-O2", "-shared", "-fPIC", "-Wl,-soname,libjbig.so.0", HERE / "no_jbig.c"]
    subprocess.run([*link, "-o", folder / "libjbig.so.0"], check=True)


def needed(program, replaced):
    """Files of the libraries that the program is linked with, without glibc's and those that are replaced whole."""
    said = subprocess.run(["ldd", program], check=True, capture_output=True, text=True).stdout
    found = re.findall(r"^\s*(\S+) => (/\S+)", said, re.MULTILINE)
    ours = {path.name for path in replaced.iterdir() if path.name.startswith("libjbig")}
    return [Path(path).resolve() for name, path in found if not GLIBC.fullmatch(name) and name not in ours]


def graft(wheel, replaced, folder):
    """Write the wheel with its libraries into the folder; those in `replaced` come before the machine's."""
    policies = json.loads(auditwheel.policy._POLICY_JSON_MAP[Libc.GLIBC].read_text())
    for policy in policies:
        policy["lib_whitelist"] = [name for name in policy["lib_whitelist"] if GLIBC.fullmatch(name)]
    changed = replaced / "policy.json"
    changed.write_text(json.dumps(policies))
    auditwheel.policy._POLICY_JSON_MAP[Libc.GLIBC] = changed
    os.environ["AUDITWHEEL_LD_LIBRARY_PATH"] = str(replaced)
    options = ["--plat", PLATFORM, "--only-plat", "--strip", "--wheel-dir", str(folder)]
    sys.argv = ["auditwheel", "repair", *options, str(wheel)]
    if auditwheel_main():
        raise SystemExit("auditwheel could not make the wheel whole")
