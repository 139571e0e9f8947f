#!/usr/bin/env python3
"""usage: damaged.py PROGRAM

Two hundred damaged Word documents: bits flipped, parts cut, XML broken, entities, containers in containers, a
part of four gigabytes of zeros. None makes the program crash, hang or write a file that it did not seal. Under
AddressSanitizer a fault ends it with another code than its own, which counts as a crash.
"""
import io
import os
import pathlib
import random
import resource
import struct
import subprocess
import sys
import tempfile
import zipfile
import zlib

from word import (box, chart, chart_part, diagram, diagram_part, field, note, numbered, p, parts, picture, packed, ref, series,
                  style, tbl, tc, tr)

COUNT = 200
SECONDS = 15            # of CPU: what stands still, not what a busy machine makes slow (0.7 at most, under AddressSanitizer)
MEGABYTES = 600         # of memory that stays resident; AddressSanitizer takes its share
EXIT_CODES = (0, 1, 2)


def letter():
    body = (p("Kop", properties=style("Kop1")) + p("Een", ref(1), " en ", field(' HYPERLINK "https://a.example" ', "veld")) +
            p(box(p("Vak", ref(2))), "Tekst ", picture("rId7", "Een boot")) +
            p(chart("rId8"), diagram("rId9")) + tbl(tr(tc(p("a"), properties='<w:gridSpan w:val="2"/>')), tr(tc(p("b")), tc(p("c", ref(3))))) +
            "".join(p(f"Punt {i}", properties=numbered(1, i % 3)) for i in range(9)))
    return parts(body, footnotes=note(1, "Noot 1.") + note(2, "Noot 2.", "Meer.") + note(3, "Noot 3."),
                 links={"rId7": ("image", "media/boot.png"), "rId8": ("chart", "charts/chart1.xml"), "rId9": ("diagramData", "diagrams/data1.xml")},
                 files={"word/media/boot.png": b"\x89PNG\r\n", "word/charts/chart1.xml": chart_part(series("A", ["x", "y"], ["1", "2"]), title="Titel"),
                        "word/diagrams/data1.xml": diagram_part(["Eerst"], ["Dan"])}, title="Titel")


def flipped(bytes_, chance, times):
    damaged = bytearray(bytes_)
    for _ in range(times):
        damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
    return bytes(damaged)


def with_xml(chance, change):
    made = letter()
    names = [name for name in made if name.endswith((".xml", ".rels")) and name != "[Content_Types].xml"]
    name = chance.choice(names)
    made[name] = change(made[name])
    return packed(made)


def cut(text, chance):
    return text[:chance.randrange(len(text))]


def without_piece(text, chance):
    begin = chance.randrange(len(text))
    return text[:begin] + text[begin + chance.randrange(1, 60):]


def shuffled_tags(text, chance):
    tags = [i for i, c in enumerate(text) if c == "<"]
    begin, end = sorted(chance.sample(tags, 2))
    return text[:begin] + text[end:] + text[begin:end]


def repeated_piece(text, chance):
    tags = [i for i, c in enumerate(text) if c == "<"]
    begin, end = sorted(chance.sample(tags, 2))
    return text[:end] + text[begin:end] * chance.randrange(1, 30) + text[end:]


def numbers_changed(text, chance):
    wild = ["-1", "0", "999999999999999999999", "x", "", "2147483647", "%1%2%3"]
    return "".join(chance.choice(wild) if c.isdigit() and chance.random() < 0.05 else c for c in text)


def entities(text, _):
    bomb = "".join(f'<!ENTITY e{i} "{"&e" + str(i - 1) + ";" if i else "a"}' + (f"&e{i - 1};" * 9 if i else "a" * 9) + '">' for i in range(12))
    return text.replace("?>", f"?><!DOCTYPE w [{bomb}]>", 1).replace("Een", "&e11;", 1)


def nested(_):
    inner = packed(letter())
    for _ in range(20):
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as outer:
            outer.writestr("word/document.xml", inner)
        inner = stream.getvalue()
    return inner


def zeros(part, size, claimed):
    """A part of `size` zeros, said to be of `claimed` bytes."""
    squeezer = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = squeezer.compress(bytes(1 << 20)) + squeezer.flush(zlib.Z_FULL_FLUSH)  # stands for itself: repeats
    packed_part = block * (size >> 20) + squeezer.flush()
    made = letter()
    made.pop(part, None)
    whole = packed(made)
    end = whole.rindex(b"PK\x05\x06")
    start, count = struct.unpack_from("<I", whole, end + 16)[0], struct.unpack_from("<H", whole, end + 10)[0]
    name = part.encode()
    crc = zlib.crc32(b"")
    header = struct.pack("<IHHHHHIIIHH", 0x04034B50, 20, 0, 8, 0, 33, crc, len(packed_part), claimed, len(name), 0) + name
    entry = struct.pack("<IHHHHHHIIIHHHHHII", 0x02014B50, 20, 20, 0, 8, 0, 33, crc, len(packed_part), claimed, len(name), 0, 0, 0, 0, 0, start) + name
    directory = whole[start:end] + entry
    tail = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, count + 1, count + 1, len(directory), start + len(header) + len(packed_part), 0)
    return whole[:start] + header + packed_part + directory + tail


def damages():
    chance = random.Random(20211)
    whole = packed(letter())
    yield "zeros", zeros("word/document.xml", 64 << 20, 0xFFFFFF00)
    yield "zeros-4g", zeros("word/document.xml", 4 << 30, 0xFFFFFFFE)
    yield "zeros-lied", zeros("word/document.xml", 64 << 20, 1000)
    yield "zeros-footnotes", zeros("word/footnotes.xml", 64 << 20, 0xFFFFFF00)
    yield "nested", nested(chance)
    yield "empty", b""
    deep = letter()
    deep["word/document.xml"] = deep["word/document.xml"].replace("<w:body>", "<w:body>" + "<w:sdt><w:sdtContent>" * 50000, 1)
    yield "deep", packed(deep)
    wide = letter()
    wide["word/document.xml"] = wide["word/document.xml"].replace("<w:body>", "<w:body>" + "<w:tbl><w:tr>" + '<w:tc><w:tcPr><w:gridSpan w:val="99999"/></w:tcPr><w:p/></w:tc>' * 5000 + "</w:tr></w:tbl>", 1)
    yield "wide", packed(wide)
    kinds = [("xml-cut", cut), ("xml-without", without_piece), ("xml-shuffled", shuffled_tags), ("xml-repeated", repeated_piece),
             ("xml-numbers", numbers_changed), ("xml-entities", entities)]
    for i in range(COUNT):
        kind = i % 10
        if kind < 3:
            yield f"flipped-{i}", flipped(whole, chance, 1 + i % 7)
        elif kind == 3:
            yield f"cut-{i}", whole[:chance.randrange(len(whole))]
        else:
            name, change = kinds[kind - 4]
            yield f"{name}-{i}", with_xml(chance, lambda text, change=change: change(text, chance))


def main(program):
    bad = sealed = refused = 0
    slowest = largest = 0.0
    with tempfile.TemporaryDirectory() as folder:
        for name, document in damages():
            path = pathlib.Path(folder, f"{name}.docx")
            path.write_bytes(document)
            child = subprocess.Popen([program, "convert", path, "-o", pathlib.Path(folder, name), "--to", "txt", "--on-defect", "mark"],
                                     stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                                     env={**os.environ, "ASAN_OPTIONS": "exitcode=99:detect_leaks=1", "UBSAN_OPTIONS": "halt_on_error=1:exitcode=98"},
                                     preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (20, 20)))
            err = child.stderr.read().decode(errors="replace")
            _, status, usage = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(status)
            written = list(pathlib.Path(folder, name).glob("*"))
            seconds, megabytes = usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024
            slowest, largest = max(slowest, seconds), max(largest, megabytes)
            why = []
            if child.returncode not in EXIT_CODES: why.append(f"ended with {child.returncode}: {err[-300:]}")
            if (child.returncode == 0) != bool(written): why.append(f"code {child.returncode}, {len(written)} files written")
            if child.returncode == 2 and "voetnoot: " not in err: why.append("no message")
            if "LEDGER-" in err: why.append("the reader and the scan disagree: " + err[:300])
            if seconds > SECONDS: why.append(f"took {seconds:.1f} s")
            if megabytes > MEGABYTES: why.append(f"took {megabytes:.0f} MB")
            sealed += child.returncode == 0
            refused += child.returncode != 0
            bad += bool(why)
            if why:
                print(f"{name}: {'; '.join(why)}")
                keep = os.environ.get("VOETNOOT_KEEP_DAMAGED")
                if keep: pathlib.Path(keep, f"{name}.docx").write_bytes(document)
    print(f"{sealed + refused} damaged documents: {sealed} sealed all the same, {refused} refused, {bad} wrong; "
          f"at most {slowest:.2f} s and {largest:.0f} MB")
    return 1 if bad or not sealed or not refused else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
