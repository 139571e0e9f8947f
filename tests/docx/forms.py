#!/usr/bin/env python3
"""usage: forms.py PROGRAM

How paragraphs, tables and pictures of a Word document stand, where that means something: alignment, direction, what
shares a page, initials, what is cropped; and attributes that nobody knows.
"""
import pathlib
import re
import struct
import subprocess
import sys
import tempfile
import unittest
import zlib

sys.dont_write_bytecode = True
from kinds import Kind  # noqa: E402
from places import outputs  # noqa: E402
from word import *  # noqa: E402,F403: the vocabulary of the cases


def words_of(pdf):
    """Of each page: every word with its box."""
    shown = subprocess.run(["pdftotext", "-bbox", "-", "-"], input=pdf, capture_output=True, check=True).stdout.decode()
    return [[(word, float(left), float(right)) for left, right, word in re.findall(r'<word xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)" yMax="[\d.]+">([^<]*)<', page)]
            for page in shown.split("<page ")[1:]]


class Alignment(Kind):
    def forms(self, document):
        return [(node.get("alignment"), node.get("right_to_left")) for node in self.body(document)]

    def test_of_paragraphs_and_headings(self):
        document = docx(p("Titel", properties=style("Kop1") + '<w:jc w:val="center"/>') + p("Tekst.") + p("Jan Jansen", properties='<w:jc w:val="right"/>') +
                        p("Piet", properties='<w:jc w:val="end"/>') + p("Gevuld.", properties='<w:jc w:val="both"/>'))
        self.assertEqual(self.forms(document), [("centre", None), (None, None), ("end", None), ("end", None), (None, None)])
        made = outputs(document)
        self.assertIn('style="text-align: end"', made["xml"])
        places = {word: (left, right) for word, left, right in words_of(made["pdf"])[0]}
        middle = (sum(places["Titel"]) / 2)
        self.assertAlmostEqual(middle, 595.276 / 2, delta=1)
        self.assertAlmostEqual(places["Jansen"][1], places["Piet"][1], delta=0.5)
        self.assertGreater(places["Piet"][0], 400)

    def test_of_a_style(self):
        styles = STYLES.replace("</w:styles>", '<w:style w:type="paragraph" w:styleId="Rechts"><w:name w:val="Rechts"/><w:basedOn w:val="Standaard"/><w:pPr>'
                                '<w:jc w:val="right"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Rechts2"><w:name w:val="R2"/>'
                                '<w:basedOn w:val="Rechts"/></w:style></w:styles>')
        document = docx(p("Eén", properties=style("Rechts2")) + p("Twee", properties=style("Rechts2") + '<w:jc w:val="left"/>'), styles=styles)
        self.assertEqual([alignment for alignment, _ in self.forms(document)], ["end", None])

    def test_direction(self):
        document = docx(p("مرحبا 12.", properties="<w:bidi/>") + p("ABC 12", properties="<w:bidi/>") + p("ABC"))
        self.assertEqual([back for _, back in self.forms(document)], [True, True, None])
        made = outputs(document)
        self.assertIn('style="direction: rtl"', made["xml"])
        places = {word: left for word, left, _ in words_of(made["pdf"])[0]}
        self.assertGreater(places["12"], 300)

    def test_columns(self):
        table = tbl(tr(tc(p("Eerste")), tc(p("Tweede")))).replace("<w:tblPr>", "<w:tblPr><w:bidiVisual/>")
        for document, first_is_left in ((docx(p("Tekst.") + table), False), (docx(p("Tekst.") + table.replace("<w:bidiVisual/>", "")), True)):
            made = outputs(document)
            places = {word: left for word, left, _ in words_of(made["pdf"])[0]}
            self.assertEqual(places["Eerste"] < places["Tweede"], first_is_left)
            self.assertEqual('<table eId="table_1" style="direction: rtl">' in made["xml"], not first_is_left)


class Pages(Kind):
    break_run = '<w:r><w:br w:type="page"/></w:r>'

    def pages(self, body, **options):
        return [" ".join(word for word, _, _ in page) for page in words_of(outputs(docx(body, **options))["pdf"])]

    def on_second(self, body, words):
        pages = self.pages(body)
        self.assertEqual(len(pages), 2, pages)
        self.assertNotIn(words, pages[0])
        self.assertIn(words, pages[1])

    def test_before_a_heading(self):
        heading = style("Kop1")
        self.on_second(p("Brief.") + p("Toelichting", properties=heading + "<w:pageBreakBefore/>"), "Toelichting")
        self.on_second(p("Brief.", self.break_run) + p("Toelichting", properties=heading), "Toelichting")
        self.on_second(p("Brief.") + p(self.break_run) + p("Toelichting", properties=heading), "Toelichting")
        self.on_second(p("Brief.") + p(self.break_run, "Toelichting", properties=heading), "Toelichting")

    def test_before_an_annex(self):
        self.on_second(p("Brief.") + p("Bijlage 1: cijfers", properties="<w:pageBreakBefore/>") + p("Tekst."), "Bijlage 1")

    def test_of_a_section(self):
        ends = '<w:sectPr><w:type w:val="nextPage"/></w:sectPr>'
        self.on_second(p("Brief.", properties=ends) + p("Bijlage", properties="") + section('<w:type w:val="nextPage"/>'), "Bijlage")
        self.assertEqual(len(self.pages(p("Brief.", properties=ends) + p("Bijlage") + section('<w:type w:val="continuous"/>'))), 1)

    def test_elsewhere_pages_turn_where_they_must(self):
        self.assertEqual(len(self.pages(p("Een.", self.break_run) + p("Twee."))), 1)

    def test_keep_with_next(self):
        line = "".join(p(f"Regel {i}.") for i in range(1, 40))
        kept = self.pages(p("Boven.") + "".join(p(f"Regel {i} van de tekst.") for i in range(1, 33)) + p("Blijft bij het volgende.", properties="<w:keepNext/>") + p("Het volgende. " * 40))
        self.assertEqual("Blijft" in kept[0], "Het volgende." in kept[0])
        self.assertTrue(line)


class Initials(Kind):
    def test_a_drop_cap(self):
        for kind in ("drop", "margin"):
            document = docx(p("D", properties=f'<w:framePr w:dropCap="{kind}" w:lines="3"/>') + p("e minister schrijft.") + p("Meer."))
            self.assertEqual(self.texts(document), ["De minister schrijft.", "Meer."])
            self.clean(document)

    def test_a_frame_that_is_none(self):
        document = docx(p("Los", properties='<w:framePr w:w="2000" w:wrap="around"/>') + p("kader."))
        self.assertEqual(self.texts(document), ["Los", "kader."])

    def test_raised_by_its_position(self):
        document = docx(p("10", r("6", '<w:position w:val="10"/><w:sz w:val="12"/>'), " m", r("2", '<w:position w:val="8"/>'), " H", r("2", '<w:position w:val="-6"/>'), "O"))
        kinds = [node["kind"] for node in self.nodes(self.body(document)) if node.get("kind") in ("superscript", "subscript")]
        self.assertEqual(kinds, ["superscript", "superscript", "subscript"])
        self.clean(document)

    def test_a_line_that_is_only_moved(self):
        document = docx(p("Hoger", r(" en lager", '<w:position w:val="2"/>')))
        self.assertFalse([node for node in self.nodes(self.body(document)) if node.get("kind") == "superscript"])


class Unknown(Kind):
    def test_attributes(self):
        self.told(docx(p("Een.").replace("<w:p>", '<w:p w:stemming="boos">')), "DOCX-11", "stemming of <w:p>", "once in word/document.xml")
        self.told(docx(p("Een ", r("twee", '<w:u w:val="single" w:vorm="x"/>'))), "DOCX-11", "vorm of <w:u>")

    def test_those_that_are_not_carried(self):
        link = f'<w:hyperlink r:id="rId7" w:docLocation="blad2">{r("hier")}</w:hyperlink>'
        self.told(docx(p("Zie ", link), links={"rId7": ("hyperlink", "https://a.nl/b")}), "DOCX-12", "another document", "docLocation")

    def test_those_of_later_words(self):
        body = p("Een.").replace("<w:p>", '<w:p xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" w14:paraId="1" '
                                 'xmlns:n="http://schemas.microsoft.com/office/word/2099/wordml" n:dateUtc="2" w:rsidR="00AA">')
        self.clean(docx(body))
        self.told(docx(p("Een.").replace("<w:p>", '<w:p xmlns:n="urn:niemand" n:x="2">')), "DOCX-11", ":x of <w:p>")

    def test_numbers_of_lines_are_told(self):
        self.told(docx(p("Een."), end='<w:sectPr><w:lnNumType w:countBy="1"/></w:sectPr>'), "DOCX-12", "beside the lines")


class Numbers(Kind):
    def listed(self, form, count, numbering=None):
        made = numbering or NUMBERING.replace('<w:abstractNum w:abstractNumId="0">', f'<w:abstractNum w:abstractNumId="0">{level(3, form, "%4")}')
        return docx("".join(p(f"Punt {i}.", properties=numbered(1, 3)) for i in range(count)), numbering=made)

    def test_of_the_far_east(self):
        for form, labels in {"ideographDigital": ["一", "一〇", "一二"], "chineseCounting": ["一", "十", "十二"], "ideographTraditional": ["甲", "癸"],
                             "ideographZodiac": ["子", "酉", "亥"], "ganada": ["가", "차", "타"], "aiueoFullWidth": ["ア", "コ", "シ"],
                             "hebrew2": ["א", "י", "ל"], "arabicAbjad": ["أ", "ي", "ل"]}.items():
            count = 12 if len(labels) == 3 else 10
            document = self.listed(form, count)
            found = [label for label, _ in self.items(document)]
            self.assertEqual([found[0], found[9]] + ([found[11]] if count == 12 else []), labels, form)
            self.clean(document)

    def test_that_the_document_spells_out(self):
        spelled = ('<w:lvl w:ilvl="3"><w:start w:val="9"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/>'
                   '</mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%4."/></w:lvl>')
        document = self.listed("", 2, NUMBERING.replace('<w:abstractNum w:abstractNumId="0">', f'<w:abstractNum w:abstractNumId="0">{spelled}'))
        self.assertEqual([label for label, _ in self.items(document)], ["009.", "010."])
        self.clean(document)

    def test_that_nobody_computes(self):
        for form in ("bahtText", "ideographZodiacTraditional", "nieuw"):
            document = self.listed(form, 2)
            self.assertEqual([label for label, _ in self.items(document)], ["1", "2"])
            self.told(document, "DOCX-15", form)


def png(width, height):
    """Each column has a colour of its own."""
    rows = b"".join(b"\0" + b"".join(bytes((x * 255 // max(width - 1, 1), 0, 128)) for x in range(width)) for _ in range(height))
    chunk = lambda kind, data: struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def bmp(width, height, bits=24):
    stored = (width * bits + 31) // 32 * 4
    row = (b"\x00\x00\xff" * width if bits == 24 else b"\xaa" * ((width + 7) // 8)).ljust(stored, b"\0")
    colours = b"" if bits == 24 else b"\0\0\0\0\xff\xff\xff\0"
    head = struct.pack("<IiiHHIIiiII", 40, width, height, 1, bits, 0, 0, 2835, 2835, 0, 0)
    return b"BM" + struct.pack("<IHHI", 54 + len(colours) + stored * height, 0, 0, 54 + len(colours)) + head + colours + row * height


GIF = bytes.fromhex("47494638396103000200f00000ff0000ffffff21f90401000001002c000000000300020000020384015900 3b".replace(" ", ""))


def tiff(width, height):
    tags = [(256, 3, 1, width), (257, 3, 1, height), (258, 3, 1, 8), (259, 3, 1, 1), (262, 3, 1, 1), (273, 4, 1, 8), (277, 3, 1, 1), (278, 3, 1, height),
            (279, 4, 1, width * height)]
    pixels = bytes(range(width * height))
    pixels += b"\0" * (len(pixels) % 2)
    return (b"II*\0" + struct.pack("<I", 8 + len(pixels)) + pixels + struct.pack("<H", len(tags)) +
            b"".join(struct.pack("<HHII", *tag) for tag in tags) + b"\0\0\0\0")


def emf(*records):
    """A drawing of Windows of these records, between its head and its end."""
    content = b"".join(struct.pack("<II", kind, 8 + len(data)) + data for kind, data in records) + struct.pack("<IIIII", 14, 20, 0, 0, 20)
    return struct.pack("<II16x16x", 1, 88) + b" EMF" + bytes(44) + content


def emf_bitmap(data, source=None, width=50, height=40):
    """STRETCHDIBITS of a BMP."""
    begin = struct.unpack("<I", data[10:14])[0]
    head, pixels = data[14:begin], data[begin:]
    source = source or struct.unpack("<ii", head[4:12])
    return 81, struct.pack("<16x12I2i", 0, 0, 0, 0, *source, 80, len(head), 80 + len(head), len(pixels), 0, 0xCC0020, width, height) + head + pixels


def wmf(*records, placed=True):
    words = b"".join(struct.pack("<IH", 3 + (len(data) + 1) // 2, function) + data + b"\0" * (len(data) % 2) for function, data in records)
    return (b"\xd7\xcd\xc6\x9a" + bytes(18) if placed else b"") + struct.pack("<HHHIHIH", 1, 9, 0x300, 9 + len(words) // 2 + 3, 0, 0, 0) + words + struct.pack("<IH", 3, 0)


def wmf_bitmap(data):
    width, height = struct.unpack("<ii", data[18:26])
    return 0x0F43, struct.pack("<IH8H", 0xCC0020, 0, height, width, 0, 0, 40, 50, 0, 0) + data[14:]


class Pictures(Kind):
    def shown(self, name, data, more="", size='cx="1905000" cy="952500"'):
        drawing = picture("rId7", "Kaart", size=size).replace('<a:blip r:embed="rId7"/>', f'<a:blip r:embed="rId7"/>{more}')
        return docx(p("Zie de kaart.") + p(drawing), links={"rId7": ("image", f"media/{name}")}, files={f"word/media/{name}": data})

    def images(self, pdf):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "a.pdf")
            path.write_bytes(pdf)
            listed = subprocess.run(["pdfimages", "-list", path], capture_output=True, check=True).stdout.decode().splitlines()[2:]
            return [tuple(int(n) for n in line.split()[3:5]) for line in listed]

    def test_of_every_kind(self):
        for name, data, size in (("a.bmp", bmp(5, 4), (5, 4)), ("a.bmp", bmp(9, 2, 1), (9, 2)), ("a.gif", GIF, (3, 2)), ("a.tif", tiff(4, 3), (4, 3))):
            document = self.shown(name, data)
            self.clean(document)
            self.assertEqual(self.images(outputs(document)["pdf"]), [size], name)

    def test_in_drawings_of_windows(self):
        state = (17, struct.pack("<I", 8))
        for name, data, size in (("a.emf", emf(state, emf_bitmap(bmp(5, 4))), (5, 4)), ("a.emf", emf(emf_bitmap(bmp(9, 2, 1))), (9, 2)),
                                 ("a.wmf", wmf((0x0103, b"\x08\0"), wmf_bitmap(bmp(5, 4))), (5, 4)), ("a.wmf", wmf(wmf_bitmap(bmp(9, 2, 1)), placed=False), (9, 2))):
            document = self.shown(name, data)
            self.clean(document)
            self.assertEqual(self.images(outputs(document)["pdf"]), [size], name)

    def test_in_drawings_of_windows_that_show_more(self):
        whole, words = emf_bitmap(bmp(5, 4)), (84, bytes(68))
        for name, data in (("a.emf", emf(whole, whole)), ("a.emf", emf(whole, words)), ("a.emf", emf()), ("a.emf", emf(emf_bitmap(bmp(5, 4), source=(3, 4)))),
                           ("a.emf", emf(emf_bitmap(bmp(5, 4), width=-50))), ("a.emf", emf((35, struct.pack("<6f", 0, 1, -1, 0, 0, 0)), whole)),
                           ("a.emf", emf((81, whole[1][:60]))), ("a.wmf", wmf(wmf_bitmap(bmp(5, 4)), (0x0A32, bytes(8)))), ("a.wmf", wmf((0x0F43, bytes(30))))):
            self.told(self.shown(name, data), "TEXT-6", "a drawing of Windows")

    def test_that_are_damaged(self):
        for name, data in (("a.bmp", bmp(5, 4)[:60]), ("a.gif", GIF[:-12]), ("a.tif", tiff(4, 3)[:30]), ("a.bmp", b"BM"), ("a.tif", b"II*\0")):
            self.told(self.shown(name, data), "TEXT-6", "damaged")

    def test_that_ask_for_too_much(self):
        self.told(self.shown("a.bmp", bmp(2, 2)[:18] + struct.pack("<ii", 60000, 60000) + bmp(2, 2)[26:]), "TEXT-6", "more than the limit")

    def test_crops(self):
        crop = '<a:srcRect l="25000" r="25000"/>'
        document = self.shown("a.png", png(80, 20), crop)
        self.clean(document)
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "a.pdf")
            path.write_bytes(outputs(document)["pdf"])
            subprocess.run(["pdftoppm", "-r", "72", "-f", "1", "-l", "1", path, pathlib.Path(folder, "p")], check=True)
            data = next(pathlib.Path(folder).glob("p*.ppm")).read_bytes()
        width, height = (int(n) for n in data.split(b"\n", 3)[1].split())
        pixels = data.split(b"\n", 3)[3]
        reds = [pixels[i] for i in range(0, width * height * 3, 3) if pixels[i + 1] < 40 and 100 < pixels[i + 2] < 160]
        self.assertTrue(reds)
        self.assertGreater(min(reds), 45)   # a quarter of 255 is cut at either side
        self.assertLess(max(reds), 210)

    def test_a_crop_that_leaves_nothing(self):
        self.clean(self.shown("a.png", png(8, 8), '<a:srcRect l="60000" r="60000"/>'))


if __name__ == "__main__":
    unittest.main()
