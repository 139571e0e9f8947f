"""Fonts, hyphenation patterns and dictionaries: what the program names, as far as its licence lets it travel."""

import re
import shutil
import subprocess
from pathlib import Path

# Norwegian patterns, and German and Norwegian dictionaries, are GPL-2: not in a wheel.
PATTERNS = ("hyph_nl_NL", "hyph_en_GB", "hyph_de_DE", "hyph_fr")
DICTIONARIES = {"nl_NL": "nl", "en_GB": "en_GB", "fr_FR": "fr"}
HUNSPELL = Path("/usr/share/hunspell")


def _named(program):
    """Pairs of a name like font/NotoSans-Bold and the file that the program finds for it."""
    said = subprocess.run([program, "--version", "--verbose"], check=True, capture_output=True, text=True).stdout
    missing = re.findall(r"^data +(\S+): not on this machine", said, re.MULTILINE)
    missing = [name for name in missing if name.startswith("font/") or name.split("/")[1] in PATTERNS]
    if missing:
        raise SystemExit(f"not on this machine: {', '.join(missing)}; scripts/setup")
    return re.findall(r"^data +(\S+)\n +sha256 \w+\n +(/\S+)$", said, re.MULTILINE)


def bundle(program, share):
    """Copy them; the files that were copied, as they are on this machine."""
    wanted = {}
    for name, path in _named(program):
        kind, _, base = name.partition("/")
        if kind == "font":
            wanted[f"fonts/{base}.ttf"] = Path(path)
        elif kind == "hyphenation" and base in PATTERNS:
            wanted[f"hyphenation/{base}.dic"] = Path(path)
    for name, file in DICTIONARIES.items():
        for suffix in (".aff", ".dic"):
            wanted[f"dictionaries/{name}{suffix}"] = HUNSPELL / (file + suffix)
    for name, path in wanted.items():
        (share / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, share / name)
    return [path.resolve() for path in wanted.values()]
