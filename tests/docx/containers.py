#!/usr/bin/env python3
"""usage: containers.py PROGRAM

Zip containers as others write them are read; those that two programs would read differently are refused, and a file
of another format is told what it is. Each document is made here, byte by byte.
"""
import io
import struct
import sys
import unittest
import zipfile
import zlib

sys.dont_write_bytecode = True
from case import Case, read, run  # noqa: E402
from word import docx, note, p, packed, parts, r, ref  # noqa: E402


def entry(name, content, time=0x21, descriptor=False, extra=b"", method=8):
    squeezer = zlib.compressobj(9, zlib.DEFLATED, -15)
    data = squeezer.compress(content) + squeezer.flush() if method == 8 else content
    return {"name": name.encode(), "data": data, "size": len(content), "crc": zlib.crc32(content), "time": time,
            "descriptor": descriptor, "extra": extra, "method": method}


def container(entries, local=lambda index, fields: fields, shift=None, comment=b""):
    """`local` changes what the header before an entry says; `shift` moves an entry's place in the directory."""
    out, directory = bytearray(), bytearray()
    for index, e in enumerate(entries):
        place = len(out) if shift is None else shift(index, len(out))
        flags = 8 if e["descriptor"] else 0
        own = {"name": e["name"], "time": e["time"], "crc": 0 if flags else e["crc"], "packed": 0 if flags else len(e["data"]),
               "size": 0 if flags else e["size"], "extra": e["extra"]}
        own = local(index, own)
        out += struct.pack("<IHHHHHIIIHH", 0x04034B50, 20, flags, e["method"], own["time"], 33, own["crc"], own["packed"], own["size"],
                           len(own["name"]), len(own["extra"])) + own["name"] + own["extra"] + e["data"]
        if flags:
            out += struct.pack("<IIII", 0x08074B50, e["crc"], len(e["data"]), e["size"])
        directory += struct.pack("<IHHHHHHIIIHHHHHII", 0x02014B50, 20, 20, flags, e["method"], e["time"], 33, e["crc"], len(e["data"]), e["size"],
                                 len(e["name"]), 0, 0, 0, 0, 0, place) + e["name"]
    end = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, len(entries), len(entries), len(directory), len(out), len(comment)) + comment
    return bytes(out + directory + end)


def letter(**options):
    made = parts(p("Geachte lezer", ref(1), "."), footnotes=note(1, "Noot."))
    return [entry(name, made[name].encode(), **options) for name in sorted(made)]


class AsTheyAre(Case):
    def is_read(self, document):
        ledger = read("ledger", document)
        self.assertEqual([(n["label"], n["text"]) for n in ledger["notes"]], [("1", "Noot.")])

    def test_times_that_differ(self):
        self.is_read(container(letter(), lambda _, own: {**own, "time": 0x7A31}))

    def test_padding(self):  # ECMA-376-2 calls it a growth hint
        self.is_read(container(letter(), lambda _, own: {**own, "extra": struct.pack("<HHHH", 0xA220, 260, 0xA028, 256) + bytes(256)}))

    def test_descriptors_behind_the_data(self):
        self.is_read(container(letter(descriptor=True)))

    def test_descriptors_with_known_sizes(self):
        entries = letter(descriptor=True)
        self.is_read(container(entries, lambda i, own: {**own, "crc": entries[i]["crc"], "packed": len(entries[i]["data"]), "size": entries[i]["size"]}))

    def test_sizes_in_a_zip64_field(self):
        entries = letter()
        self.is_read(container(entries, lambda i, own: {**own, "packed": 0xFFFFFFFF, "size": 0xFFFFFFFF, "extra":
                     struct.pack("<HHQQ", 1, 16, entries[i]["size"], len(entries[i]["data"]))}))

    def test_trash_and_folders(self):
        self.is_read(container(letter() + [entry("[trash]/0000.dat", bytes(300)), entry("word/", b"", method=0), entry("word/", b"", method=0)]))

    def test_stored_parts_and_a_comment(self):
        self.is_read(container(letter(method=0), comment=b"made by hand"))

    def test_names_in_another_case(self):
        entries = letter()
        for e in entries:
            e["name"] = e["name"].replace(b"word/", b"Word/")
        self.is_read(container(entries))


class Ambiguous(Case):
    def refused(self, document, why, name="brief.docx"):
        code, _, err = run("check", document, name=name)
        self.assertEqual(code, 2, err)
        self.assertIn(why, err)

    def test_two_entries_of_one_name(self):
        twice = letter() + [entry("word/document.xml", b"<a/>")]
        self.refused(container(twice), "twice")
        self.refused(container(letter() + [entry("word/DOCUMENT.xml", b"<a/>")]), "twice")

    def test_sizes_that_lie(self):
        for field in ("size", "packed", "crc"):
            self.refused(container(letter(), lambda i, own: {**own, field: own[field] + 1} if i == 2 else own), "another in its directory")

    def test_another_name_before_the_entry(self):
        self.refused(container(letter(), lambda i, own: {**own, "name": b"x" * len(own["name"])} if i == 3 else own), "calls itself")

    def test_entries_that_overlap(self):
        entries = letter()
        inner = container([entry("a.xml", b"<a/>", method=0)])[:-22 - 46 - 5]
        entries.append(entry("[trash]/a", inner, method=0))
        place = len(container(entries[:-1])) - 22 - sum(46 + len(e["name"]) for e in entries[:-1]) + 30 + len("[trash]/a")
        entries.append(entry("a.xml", b"<a/>", method=0))
        self.refused(container(entries, shift=lambda i, at: place if i == len(entries) - 1 else at), "over each other")


class Encoded(Case):
    def encoded(self, encoding, mark, only=None):
        made = parts(p("Geachte Zoë 𝄞", ref(1), "."), footnotes=note(1, "Noot €."))
        return packed({name: mark + text.replace("UTF-8", "UTF-16").encode(encoding) if only is None or name == only else text
                       for name, text in made.items()})

    def test_utf_16(self):
        for encoding, mark in (("utf-16-le", b"\xFF\xFE"), ("utf-16-be", b"\xFE\xFF"), ("utf-16-le", b""), ("utf-16-be", b"")):
            for only in (None, "word/document.xml", "word/footnotes.xml", "word/_rels/document.xml.rels"):
                document = self.encoded(encoding, mark, only)
                self.assertEqual(self.texts(document), ["Geachte Zoë 𝄞."], (encoding, mark, only))
                self.assertEqual(read("ledger", document)["notes"][0]["text"], "Noot €.")
                self.assertEqual(self.rules(document, "--only-source"), [])

    def test_broken_utf_16(self):
        made = parts(p("Een alinea."))
        made["word/document.xml"] = b"\xFF\xFE" + made["word/document.xml"].encode("utf-16-le") + b"\x00\xD8\x20\x00"
        self.assertEqual(run("check", packed(made))[0], 2)

    def test_latin_1_is_refused(self):
        made = parts(p("Een café."))
        made["word/document.xml"] = made["word/document.xml"].replace("UTF-8", "ISO-8859-1").encode("latin-1")
        self.assertEqual(run("check", packed(made))[0], 2)

    def declared(self, declared, encoding, text):
        made = parts(p(text))
        made["word/document.xml"] = made["word/document.xml"].replace("UTF-8", declared).encode(encoding)
        return packed(made)

    def test_other_encodings_are_never_read_as_utf_8(self):
        for declared, encoding, text in (("UTF-7", "utf-7", "Één"), ("ISO-8859-1", "utf-8", "Één"), ("windows-1252", "utf-8", "é"),
                                         ("ISO-2022-JP", "iso2022_jp", "日本"), ("Shift_JIS", "ascii", "a~b"),
                                         ("UTF-32", "utf-32-le", "a"), ("UTF-32", "utf-32", "a"), ("UTF-32", "utf-32-be", "a")):
            status, _, words = run("check", self.declared(declared, encoding, text))
            self.assertEqual(status, 2, (declared, words))
            self.assertIn("is UTF-8 or UTF-16", words, (declared, words))
        for declared in ("ISO-8859-15", "us-ascii", "utf-8", "UTF8"):
            self.assertEqual(self.texts(self.declared(declared, "ascii", "Een woord.")), ["Een woord."], declared)

    def test_a_tag_with_very_many_attributes_is_refused(self):
        crowded = "<w:p " + " ".join(f'w:a{i}="b"' for i in range(50000)) + ">" + r("a") + "</w:p>"
        status, _, words = run("check", docx(crowded))
        self.assertEqual(status, 2)
        self.assertIn("more than 1,000 attributes", words)


class OtherFormats(Ambiguous):
    def ole(self, stream):
        return b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + bytes(600) + stream.encode("utf-16-le") + bytes(80)

    def test_are_told(self):
        def zipped(mimetype):
            stream = io.BytesIO()
            with zipfile.ZipFile(stream, "w") as made:
                made.writestr("mimetype", mimetype)
            return stream.getvalue()
        sheet = parts(p("a"))
        sheet["word/document.xml"] = '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'
        for document, what in {self.ole("WordDocument"): "Word 97 to 2003 (.doc)", self.ole("EncryptedPackage"): "protected by a password",
                               self.ole("Workbook"): ".xls", b"{\\rtf1\\ansi Geachte": "rich text (.rtf)", b"%PDF-1.7\n": "a PDF",
                               b"\xEF\xBB\xBF\r\n<!DOCTYPE html><html>": "HTML", b"<HTML><body>": "HTML", b"MIME-Version: 1.0\n": ".mht",
                               "Geachte Zoë,\n".encode(): "plain text", b"": "empty", b"\x01\x02\x00\xFF": "no zip container",
                               b'<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">': "as one XML file",
                               zipped("application/vnd.oasis.opendocument.text"): ".odt", zipped("application/epub+zip"): ".epub",
                               packed(sheet): "workbook of Excel"}.items():
            self.refused(document, what)

    def test_two_bodies(self):
        made = parts(p("Een."))
        made["word/document.xml"] = made["word/document.xml"].replace("</w:body>", f"</w:body><w:body>{p('Twee.')}</w:body>")
        self.refused(packed(made), "more than one body")


if __name__ == "__main__":
    unittest.main()
