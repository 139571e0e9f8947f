"""ICU's data without what the program never opens: 31 MB become 6. Kept are normalisation, breaks and encodings."""

import re
import subprocess
import tempfile
from pathlib import Path

from elftools.elf.elffile import ELFFile

# No text comes in these: sets of mainframes, and those of East Asia that the web does not know.
MAINFRAME = re.compile(
    r"(euc-tw|icu-internal|cns-11643|iso-ir-165|jisx-212|lmb-excp|ibm-(13(64|71|75|83|88|90|99)|16684|33722|5471|5478"
    r"|93[0-9]|942|943_P130|944[0-9]|949|950|964))[^/]*\.cnv"
)
KEPT = re.compile(r".*\.nrm|.*\.cnv|cnvalias\.icu|brkitr/(.*\.brk|.*\.dict|root\.res|res_index\.res)")


def _library():
    found = sorted(Path("/usr/lib").glob("*-linux-gnu/libicudata.so.[0-9][0-9]"))
    if len(found) != 1:
        raise SystemExit(f"not one libicudata.so: {found}")
    return found[0]


def _data(library):
    """The one symbol of the library, icudt<version>_dat, and its bytes."""
    with library.open("rb") as file:
        elf = ELFFile(file)
        symbol = next(s for s in elf.get_section_by_name(".dynsym").iter_symbols() if s.name.endswith("_dat"))
        section = elf.get_section(symbol["st_shndx"])
        start = symbol["st_value"] - section["sh_addr"]
        return symbol.name, section.data()[start : start + symbol["st_size"]]


def needed_data(folder):
    """Write a libicudata.so of the same name and interface, with what is kept, into the folder."""
    library = _library()
    symbol, content = _data(library)
    with tempfile.TemporaryDirectory() as temporary:
        work = Path(temporary)
        package = symbol.removesuffix("_dat") + "l.dat"  # names its items as well: the part is called as the whole
        whole, part, left_out, source = work / "whole" / package, work / package, work / "out.txt", work / "data.s"
        whole.parent.mkdir()
        whole.write_bytes(content)
        listed = subprocess.run(["icupkg", "-l", whole], check=True, capture_output=True, text=True).stdout
        unneeded = [name for name in listed.split() if not KEPT.fullmatch(name) or MAINFRAME.fullmatch(name)]
        left_out.write_text("\n".join(unneeded))
        subprocess.run(["icupkg", "-r", left_out, whole, part], check=True)  # fails where something kept needs more
        source.write_text(
            f'.section .rodata\n.balign 16\n.globl {symbol}\n.type {symbol}, %object\n{symbol}:\n.incbin "{part}"\n'
            f".size {symbol}, . - {symbol}\n.section .note.GNU-stack\n"
        )
        link = ["gcc", "-shared", "-nostdlib", f"-Wl,-soname,{library.name}", source, "-o", folder / library.name]
        subprocess.run(link, check=True)
