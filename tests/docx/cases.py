#!/usr/bin/env python3
"""usage: cases.py PROGRAM

What Word shows, the program reads: small documents of our own, each with what its ledger, its tree or its
findings must be.
"""
import json
import pathlib
import struct
import subprocess
import sys
import tempfile
import unittest
import zlib

sys.dont_write_bytecode = True
from case import PROGRAM, Case, read, run, text_of
from word import *


class Notes(Case):
    three = "".join(note(i, f"Noot {i}.") for i in (1, 2, 3))

    def test_are_numbered_in_the_order_of_their_references(self):
        ledger = read("ledger", docx(p("Een", ref(2), " en twee", ref(1), "."), footnotes=self.three[:self.three.index('<w:footnote w:id="3"')]))
        self.assertEqual([(n["label"], n["text"]) for n in ledger["notes"]], [("1", "Noot 2."), ("2", "Noot 1.")])
        self.assertEqual([n["references"][0]["before"] for n in ledger["notes"]], ["Een", "Een en twee"])

    def test_formats(self):
        for form, labels in {"lowerRoman": ["i", "ii", "iii"], "upperLetter": ["A", "B", "C"], "chicago": ["*", "†", "‡"],
                             "upperRoman": ["I", "II", "III"], "lowerLetter": ["a", "b", "c"]}.items():
            document = docx(p("a", ref(1), "b", ref(2), "c", ref(3)), footnotes=self.three,
                            settings=f'<w:footnotePr><w:numFmt w:val="{form}"/></w:footnotePr>')
            self.assertEqual(self.labels(document), labels)

    def test_start(self):
        document = docx(p("a", ref(1), "b", ref(2), "c", ref(3)), footnotes=self.three,
                        end=section('<w:footnotePr><w:numStart w:val="7"/></w:footnotePr>'))
        self.assertEqual(self.labels(document), ["7", "8", "9"])

    def test_restart_by_section(self):
        document = docx(p("a", ref(1), "b", ref(2), properties=section()) + p("c", ref(3)), footnotes=self.three,
                        settings='<w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr>')
        self.assertEqual(self.labels(document), ["1", "2", "1"])
        self.assertEqual(self.rules(document), [])

    def test_restart_by_page(self):
        document = docx(p("a", ref(1)) + p('<w:r><w:br w:type="page"/></w:r>', "b", ref(2), "c", ref(3)), footnotes=self.three,
                        end=section('<w:footnotePr><w:numRestart w:val="eachPage"/></w:footnotePr>'))
        self.assertEqual(self.labels(document), ["1", "1", "2"])
        self.assertEqual(self.rules(document), ["DOCX-8"])

    def test_own_marks_take_no_number(self):
        document = docx(p("a", ref(1), "b", ref(2, mark="*"), "c", ref(3)),
                        footnotes=note(1, "Noot 1.") + note(2, "Ster.", mark="*") + note(3, "Noot 3."))
        ledger = read("ledger", document)
        self.assertEqual([(n["label"], n["text"]) for n in ledger["notes"]], [("1", "Noot 1."), ("*", "Ster."), ("2", "Noot 3.")])

    def test_endnotes_have_numbers_of_their_own(self):
        document = docx(p("a", ref(1), "b", ref(1, "endnote"), "c", ref(2)),
                        footnotes=note(1, "Voet.") + note(2, "Voet 2."), endnotes=note(1, "Eind.", kind="endnote"))
        self.assertEqual(self.labels(document), ["1", "i", "2"])

    def test_in_a_table_and_a_text_box(self):
        document = docx(p(box(p("Vak", ref(1))), "Tekst", ref(2)) + tbl(tr(tc(p("Cel", ref(3))), tc(p("x")))), footnotes=self.three)
        ledger = read("ledger", document)
        self.assertEqual([(n["label"], n["references"][0]["before"]) for n in ledger["notes"]],
                         [("1", "Vak"), ("2", "Vak Tekst"), ("3", "Vak Tekst Cel")])

    def test_several_paragraphs_and_a_table_in_a_note(self):
        document = docx(p("a", ref(1)), footnotes=note(1, "Eerst.", "Dan.", tbl(tr(tc(p("links")), tc(p("rechts")))) + p("Slot.")))
        self.assertEqual(read("ledger", document)["notes"][0]["text"], "Eerst. Dan. links rechts Slot.")

    def test_a_repeated_reference(self):
        marked = '<w:bookmarkStart w:id="9" w:name="_Ref1"/>' + ref(1) + '<w:bookmarkEnd w:id="9"/>'
        document = docx(p("a", marked, "b", field(r" NOTEREF _Ref1 \f \h ", r("1", '<w:vertAlign w:val="superscript"/>')), "c"),
                        footnotes=note(1, "Noot."))
        notes = read("ledger", document)["notes"]
        self.assertEqual([reference["before"] for reference in notes[0]["references"]], ["a", "ab"])

    def test_a_note_named_in_the_text_stays_text(self):
        marked = '<w:bookmarkStart w:id="9" w:name="_Ref1"/>' + ref(1) + '<w:bookmarkEnd w:id="9"/>'
        document = docx(p("a", marked, ", zie noot ", field(r" NOTEREF _Ref1 \h ", "1"), "."), footnotes=note(1, "Noot."))
        self.assertEqual(self.texts(document), ["a, zie noot 1."])

    def test_defects(self):
        self.assertEqual(self.rules(docx(p("a", ref(5)), footnotes=note(1, "Noot."))), ["DOCX-13", "NOTE-1"])
        self.assertEqual(self.rules(docx(p("a", ref(1)), footnotes='<w:footnote w:id="1"><w:p/></w:footnote>')), ["NOTE-8"])

    def test_superscripts_are_no_references(self):
        document = docx(p("5 km", r("2", '<w:vertAlign w:val="superscript"/>'), " en a", ref(1)), footnotes=note(1, "Noot."))
        self.assertEqual(self.texts(document), ["5 km2 en a"])
        self.assertEqual(self.labels(document), ["1"])


class Changes(Case):
    def changed(self):
        return docx(p("Oud ", f'<w:del w:id="1" w:author="A">{r("weg", "").replace("w:t", "w:delText")}<w:r><w:footnoteReference w:id="1"/></w:r></w:del>',
                      f'<w:ins w:id="2" w:author="A">{r("nieuw")}{ref(2)}</w:ins>', " slot", ref(3)),
                    footnotes=Notes.three)

    def test_final(self):
        self.assertEqual(self.texts(self.changed()), ["Oud nieuw slot"])
        self.assertEqual([n["text"] for n in read("ledger", self.changed())["notes"]], ["Noot 2.", "Noot 3."])
        self.assertEqual(self.labels(self.changed()), ["1", "2"])
        self.assertEqual(self.rules(self.changed()), ["DOCX-1", "DOCX-2"])

    def test_original(self):
        self.assertEqual(self.texts(self.changed(), "--tracked", "original"), ["Oud weg slot"])
        ledger = read("ledger", self.changed(), "--tracked", "original")
        self.assertEqual([(n["label"], n["text"]) for n in ledger["notes"]], [("1", "Noot 1."), ("2", "Noot 3.")])

    def test_a_deleted_paragraph_mark_joins(self):
        document = docx(p("Een ", properties='<w:rPr><w:del w:id="1"/></w:rPr>') + p("alinea."))
        self.assertEqual(self.texts(document), ["Een alinea."])
        self.assertEqual(self.texts(document, "--tracked", "original"), ["Een", "alinea."])

    def test_a_deleted_row(self):
        document = docx(tbl(tr(tc(p("a")), tc(p("b"))), tr(tc(p(f'<w:del w:id="3">{r("c")}</w:del>')), tc(p("")), properties='<w:del w:id="2"/>')) + p("Slot"))
        self.assertEqual([len(block["rows"]) for block in self.body(document) if block["kind"] == "table"], [1])

    def test_moved_text_stands_once(self):
        document = docx(p(f"<w:moveFrom w:id='1'>{r('heen ')}</w:moveFrom>", "vast ", f"<w:moveTo w:id='2'>{r('heen')}</w:moveTo>"))
        self.assertEqual(self.texts(document), ["vast heen"])

    def test_comments_are_told_and_no_text(self):
        document = docx(p("Tekst", '<w:r><w:commentReference w:id="0"/></w:r>'),
                        comments=f'<w:comment w:id="0" w:author="Jan">{p("Klopt dit?")}</w:comment>')
        self.assertEqual(self.texts(document), ["Tekst"])
        code, _, err = run("check", document)
        self.assertIn("word/comments.xml:2:", err)
        self.assertIn("by Jan: 'Klopt dit?'", err)


class Text(Case):
    def test_fields_keep_their_result_only(self):
        inner = field(" DOCPROPERTY x ", "verborgen")
        nested = ('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF </w:instrText></w:r>' + inner +
                  '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + r("getoond") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>')
        self.assertEqual(self.texts(docx(p("Dit is ", nested, ".") + p('<w:fldSimple w:instr=" PAGE ">' + r("4") + "</w:fldSimple>"))),
                         ["Dit is getoond.", "4"])

    def test_links(self):
        document = docx(p('<w:hyperlink r:id="rId5">' + r("site") + "</w:hyperlink>", " en ",
                          field(' HYPERLINK "https://b.example/x y" ', "veld"), " en ",
                          '<w:hyperlink w:anchor="_Toc1">' + r("binnen") + "</w:hyperlink>"),
                        links={"rId5": ("hyperlink", "https://a.example/?a=1&amp;b=2")})
        targets = [node["target"] for node in self.body(document)[0]["content"] if node["kind"] == "link"]
        self.assertEqual(targets, ["https://a.example/?a=1&b=2", "https://b.example/x y"])

    def test_hidden_text_is_told_and_left_out(self):
        document = docx(p("Wel ", r("niet ", "<w:vanish/>"), "dit"))
        self.assertEqual(self.texts(document), ["Wel dit"])
        self.assertEqual(self.rules(document), ["DOCX-4"])

    def test_signs(self):
        document = docx(p("a<b&c", '<w:r><w:noBreakHyphen/></w:r>', "x", "<w:r><w:softHyphen/></w:r>", "y",
                          '<w:r><w:tab/></w:r>', '<w:r><w:sym w:font="Symbol" w:char="F061"/></w:r>',
                          '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'))
        self.assertEqual(self.texts(document), ["a<b&c\u2011xy α✓"])
        self.assertEqual(self.rules(docx(p("a", '<w:r><w:sym w:font="Wingdings" w:char="F001"/></w:r>'))), ["DOCX-7"])

    def test_space_that_the_xml_does_not_keep(self):
        self.assertEqual(self.texts(docx("<w:p><w:r><w:t> a </w:t></w:r><w:r><w:t>b</w:t></w:r></w:p>")), ["ab"])

    def test_alternate_content_once(self):
        self.assertEqual(self.texts(docx(p(box(p("Vak")), "Tekst"))), ["Vak", "Tekst"])
        unknown = '<w:r><mc:AlternateContent><mc:Choice Requires="later"><w:t>nieuw</w:t></mc:Choice><mc:Fallback><w:t>oud</w:t></mc:Fallback></mc:AlternateContent></w:r>'
        self.assertEqual(self.texts(docx(p(unknown))), ["oud"])

    def test_headings(self):
        blocks = self.body(docx(p("Een", properties=style("Kop1")) + p("Twee", properties=style("Tussenkop")) +
                                p("Drie", properties='<w:outlineLvl w:val="2"/>') + p("1.", properties=style("Kop1") + numbered(1))))
        self.assertEqual([(b["level"], text_of(b["content"])) for b in blocks], [(1, "Een"), (2, "Twee"), (3, "Drie"), (1, "1. 1.")])

    def test_lists(self):
        blocks = self.body(docx(p("a", properties=numbered(1)) + p("b", properties=numbered(1, 1)) + p("c", properties=numbered(1, 2)) +
                                p("d", properties=numbered(1)) + p("Tussen") + p("e", properties=numbered(1)) +
                                p("f", properties=numbered(2)) + p("g", properties=numbered(3))))
        items = [[item["label"] for item in block["items"]] for block in blocks if block["kind"] == "list"]
        self.assertEqual(items, [["1.", "2."], ["3."], ["•"], ["5."]])
        inner = blocks[0]["items"][0]["content"][1]
        self.assertEqual([inner["items"][0]["label"], inner["items"][0]["content"][1]["items"][0]["label"]], ["a)", "1.1"])

    def test_merged_cells(self):
        down = '<w:vMerge w:val="{}"/>'
        table = self.body(docx(tbl(tr(tc(p("Kop"), properties='<w:gridSpan w:val="2"/>'), properties="<w:tblHeader/>"),
                                   tr(tc(p("a"), properties=down.format("restart")), tc(p("b"))),
                                   tr(tc(p(""), properties="<w:vMerge/>"), tc(p("c"))))))[0]
        self.assertEqual(table["headerRows"], 1)
        self.assertEqual([[(cell["columns"], cell["rows"]) for cell in row] for row in table["rows"]], [[(2, 1)], [(1, 2), (1, 1)], [(1, 1)]])

    def test_heads_are_furniture(self):
        document = docx(p("Tekst."), heads={"header1": ("header", p("Ministerie")), "footer1": ("footer", p("Pagina 1 van 2"))},
                        end=section('<w:headerReference w:type="default" r:id="header1"/><w:footerReference w:type="default" r:id="footer1"/>'))
        self.assertEqual(self.texts(document), ["Tekst."])
        self.assertEqual(self.rules(document), ["TEXT-25", "TEXT-3"])

    def test_a_letterhead_in_the_first_head(self):
        head = p("Ministerie van Voorbeelden") + p("Datum") + p("1 juli 2021") + p("Ons kenmerk") + p("2021/1")
        document = docx(p("Geachte Voorzitter,") + p("Tekst."), heads={"header1": ("header", head)},
                        end=section('<w:headerReference w:type="first" r:id="header1"/><w:titlePg/>'))
        tree = read("ast", document)
        self.assertEqual(tree["date"], "2021-07-01")
        self.assertEqual([line["field"] for group in tree["letterhead"] for line in group["lines"]],
                         ["sender", "date", "date", "our-reference", "our-reference"])

    def test_title_and_language(self):
        tree = read("ast", docx(p("Tekst."), title="Een titel"))
        self.assertEqual((tree["language"], tree["title"]), ("nl", "Een titel"))
        self.assertEqual(read("ast", docx(p("Kop", properties=style("Kop1")), title="Een titel"))["title"], "Kop")
        self.assertEqual(read("ast", docx(p("Tekst."), title="Microsoft Word - brief.doc"))["title"], "Tekst.")

    def test_strict(self):
        body = p("a", ref(1)) + p("Kop", properties=style("Kop1"))
        made = parts(body, footnotes=note(1, "Noot."))
        self.assertEqual(self.body(packed(strict(made)))[1]["kind"], "heading")
        self.assertEqual(self.labels(packed(strict(made))), ["1"])

    def test_places(self):
        code, _, err = run("check", docx(p("Eerste alinea.") + p("Tweede alinea met een noot", ref(5))))
        self.assertEqual(code, 1)
        self.assertRegex(err, r"brief\.docx:word/document\.xml:2:\d+: paragraph 2 'Tweede alinea met een noot': error: NOTE-1")
        code, out, _ = run("check", docx(p("Eerste alinea.") + p("Tweede alinea", ref(5))), "--format", "sarif")
        location = next(result for result in json.loads(out)["runs"][0]["results"] if result["ruleId"] == "NOTE-1")["locations"][0]
        self.assertTrue(location["physicalLocation"]["artifactLocation"]["uri"].endswith("brief.docx"))
        self.assertEqual(location["logicalLocations"][0]["name"], "Tweede alinea")
        self.assertEqual(location["logicalLocations"][0]["fullyQualifiedName"], "word/document.xml/paragraph 2")


def png(width, height):
    """A PNG of gray, all black."""
    def chunk(name, content):
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
    rows = zlib.compress((b"\0" + bytes(width)) * height)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)) +
            chunk(b"IDAT", rows) + chunk(b"IEND", b""))


BOAT = png(30, 20)


class Pictures(Case):
    def shown(self, content, data=BOAT, name="media/boot.png", **picture_options):
        """The image of the tree, and the rules that were told."""
        document = docx(p("Een ", content or picture("rId7", "De boot", **picture_options), " alinea."),
                        links={"rId7": ("image", name)}, files={"word/" + name: data})
        [paragraph] = self.body(document)
        return next(node for node in paragraph["content"] if node["kind"] == "image"), self.rules(document)

    def test_are_drawn_from_the_package(self):
        image, rules = self.shown(None)
        self.assertEqual((image["target"], image["alt"]), ("word/media/boot.png", "De boot"))
        self.assertEqual((image["picture"]["width"], image["picture"]["height"]), (30, 20))
        self.assertEqual(rules, [])

    def test_the_title_stands_in_for_a_description(self):
        image, rules = self.shown(picture("rId7", properties=' title="Schip"'))
        self.assertEqual((image["alt"], rules), ("Schip", []))
        self.assertEqual(self.shown(picture("rId7"))[1], ["TEXT-7"])

    def test_decoration_needs_none(self):
        mark = ('<a:extLst><a:ext><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" '
                'val="1"/></a:ext></a:extLst>')
        image, rules = self.shown(picture("rId7", within=mark))
        self.assertEqual((image["decorative"], rules), (True, []))

    def test_size(self):
        image, _ = self.shown(None, size='cx="1270000" cy="635000"')
        self.assertEqual(image["shown"], {"width": 100000, "height": 50000})
        for size in ('cx="0" cy="635000"', 'cx="-5" cy="5"', 'cx="999999999999" cy="5"', 'cx="breed" cy="5"'):
            self.assertNotIn("shown", self.shown(None, size=size)[0])
        shape = '<w:r><w:pict><v:shape style="width:72pt;height:0.5in" alt="Schip"><v:imagedata r:id="rId7"/></v:shape></w:pict></w:r>'
        self.assertEqual(self.shown(shape)[0]["shown"], {"width": 72000, "height": 36000})

    def test_what_cannot_be_drawn_is_told(self):
        for data in (png(30, 20)[:-30], b"", bytes(40) + b" EMF", b"GIF89a"):
            image, rules = self.shown(None, data=data)
            self.assertNotIn("picture", image)
            self.assertEqual(rules, ["TEXT-6"])

    def test_one_in_a_running_head_goes_with_it_and_is_told(self):
        there = {"word/media/boot.png": png(30, 20), "word/_rels/header1.xml.rels": parts("", links={"rId7": ("image", "media/boot.png")})["word/_rels/document.xml.rels"]}
        for words in ("", "Ministerie"):
            document = docx(p("Tekst."), heads={"header1": ("header", p(words, picture("rId7", "De boot")))}, files=there,
                            end=section('<w:headerReference w:type="default" r:id="header1"/>'))
            self.assertEqual((self.texts(document), self.rules(document)), (["Tekst."], (["TEXT-25"] if words else []) + ["TEXT-3"]))
        undescribed = docx(p("Tekst."), heads={"header1": ("header", p(picture("rId7")))}, files=there,
                           end=section('<w:headerReference w:type="default" r:id="header1"/>'))
        self.assertEqual(self.rules(undescribed), ["TEXT-3"])

    def test_a_linked_picture_is_not_fetched(self):
        made = parts(p("Een ", picture("rId7", "De boot"), " alinea."), links={"rId7": ("image", "file:///etc/boot.png")})
        made["word/_rels/document.xml.rels"] = made["word/_rels/document.xml.rels"].replace(
            'Target="file:///etc/boot.png"', 'Target="file:///etc/boot.png" TargetMode="External"')
        self.assertEqual(self.rules(packed(made)), ["DOCX-5", "TEXT-6"])


class Refused(Case):
    def refused(self, document, why):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "brief.docx")
            path.write_bytes(document)
            ran = subprocess.run([PROGRAM, "convert", path, "-o", pathlib.Path(folder, "uit")], capture_output=True, timeout=20)
            self.assertEqual(ran.returncode, 2, ran.stderr)
            self.assertFalse(list(pathlib.Path(folder).glob("uit/*")))
        self.assertIn(why, ran.stderr.decode())

    def test_containers(self):
        self.refused(b"\xD0\xCF\x11\xE0" + bytes(600), "protected by a password")
        self.refused(b"Geen zip", "no zip container")
        self.refused(docx(p("a"))[:-40], "damaged zip container")
        self.refused(packed({"a.txt": "a"}), "no main part")
        other = parts(p("a"))
        other["word/document.xml"] = "<a/>"
        self.refused(packed(other), "another of Office")

    def test_xml(self):
        made = parts(p("a"))
        whole = made["word/document.xml"]
        for xml, why in ((whole[:-30], "in the middle of a tag"), (whole[:-13], "not closed"), (whole.replace("<w:body>", "<w:body><w:p>", 1), "not closed"),
                         (whole.replace("<w:document", '<!DOCTYPE w:document [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document', 1),
                          "document type"),
                         (whole.replace(">a<", ">&b;<"), "no well-formed XML"),
                         (whole.replace("<w:body>", "<w:body>" + "<w:tbl>" * 400 + "</w:tbl>" * 400), "nested deeper")):
            self.refused(packed({**made, "word/document.xml": xml}), why)

    def test_a_part_that_unpacks_to_more_than_the_limit(self):
        made = parts(p("a"))
        self.refused(packed({**made, "word/document.xml": made["word/document.xml"] + " " * (20 << 20)}), "unpacks to")

    def test_a_name_that_leads_out_of_the_package(self):
        made = parts(p("a"))
        made["_rels/.rels"] = made["_rels/.rels"].replace("word/document.xml", "../../etc/passwd")
        self.refused(packed(made), "no main part")


if __name__ == "__main__":
    unittest.main()
