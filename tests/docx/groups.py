#!/usr/bin/env python3
"""usage: groups.py PROGRAM

Kinds of Word documents that somebody invented to find a gap: pictures in groups and beside boxes, other documents within paragraphs, words
that Word prints beside the notes, changes that take no words, styles of tables, what stands in formulas.
"""
import sys
import unittest

sys.dont_write_bytecode = True
from kinds import PNG, Kind, deleted  # noqa: E402
from siblings import math  # noqa: E402
from word import *  # noqa: E402,F403: the vocabulary of the cases

GROUP = 'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"'


def group(*content, properties=""):
    return (f'<w:r><w:drawing><wp:anchor><wp:docPr id="1" name="Groep 1"{properties}/><a:graphic><a:graphicData><wpg:wgp {GROUP}>'
            '<wpg:grpSpPr><a:xfrm><a:ext cx="1828800" cy="1828800"/><a:chExt cx="914400" cy="914400"/></a:xfrm></wpg:grpSpPr>'
            f'{"".join(content)}</wpg:wgp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>')


def shown(properties=""):
    return (f'<pic:pic><pic:nvPicPr><pic:cNvPr id="2" name="b"{properties}/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId7"/></pic:blipFill>'
            '<pic:spPr><a:xfrm><a:ext cx="457200" cy="228600"/></a:xfrm></pic:spPr></pic:pic>')


def words_in_box(*runs):
    return f"<wps:wsp><wps:txbx><w:txbxContent>{p(*runs)}</w:txbxContent></wps:txbx></wps:wsp>"


class Groups(Kind):
    there = {"links": {"rId7": ("image", "media/boot.png")}, "files": {"word/media/boot.png": PNG}}

    def images(self, *runs, **options):
        document = docx(p(*runs), **self.there)
        self.clean(document, *options.get("rules", ()))
        return [node["alt"] for node in self.nodes(self.body(document)) if node.get("kind") == "image"]

    def test_a_picture_beside_a_box(self):
        self.assertEqual(self.images("Zie ", group(shown(' descr="logo"'), words_in_box("Ministerie")), "ginds"), ["logo"])
        self.assertEqual(self.images(group(words_in_box("Ministerie"), shown(), properties=' descr="Groep"')), ["Groep"])
        self.assertEqual(self.images(group(words_in_box("Ministerie"), shown()), rules=["TEXT-7"]), [""])

    def test_several_pictures(self):
        self.assertEqual(self.images("a", group(shown(' descr="een"'), shown(' title="twee"')), "b"), ["een", "twee"])
        self.assertEqual(self.images("a", group(shown(' descr="een"'), shown(' descr="twee"'), properties=' descr="samen"')), ["samen, een", "twee"])
        self.assertEqual(self.images("a", group(shown(' descr="een"'), shown(' descr="twee"'), properties=' descr="samen" hidden="1"')), [])

    def test_their_size(self):
        document = docx(p(group(shown(' descr="een"'), shown(' descr="twee"'))), **self.there)
        [first, _] = [node["shown"] for node in self.nodes(self.body(document)) if node.get("kind") == "image"]
        self.assertEqual(first, {"width": 72000, "height": 36000})

    def test_in_a_box_of_a_group(self):
        self.assertEqual(self.images(group(words_in_box("vak ", picture("rId7", "binnen")), shown(' descr="buiten"'))), ["binnen", "buiten"])

    def test_of_vml(self):
        shape = lambda words, inside: f'<v:shape alt="{words}">{inside}</v:shape>'
        data = '<v:imagedata r:id="rId7"/>'
        box_of_vml = f'<v:textbox><w:txbxContent>{p("Vak")}</w:txbxContent></v:textbox>'
        for inside, alts in (((shape("logo", data), shape("kader", box_of_vml)), ["logo"]), ((shape("kader", box_of_vml), shape("een", data), shape("twee", data)), ["een", "twee"])):
            self.assertEqual(self.images("Zie ", f'<w:r><w:pict><v:group>{"".join(inside)}</v:group></w:pict></w:r>', "ginds"), alts)

    def test_in_a_note(self):
        document = docx(p("a", ref(1)), footnotes='<w:footnote w:id="1">' + p("<w:r><w:footnoteRef/></w:r>", " zie", group(shown(' descr="logo"'), words_in_box("vak"))) + "</w:footnote>")
        self.assertFalse([f for f in self.findings(document) if f["severity"] == "error"])


class Others(Kind):
    def test_a_document_within_a_paragraph(self):
        document = docx(p("Een ", '<w:subDoc r:id="rId8"/>'), links={"rId8": ("subDocument", "b.docx")})
        self.assertEqual(self.rules(document), ["DOCX-9"])

    def test_words_that_word_prints_beside_the_notes(self):
        for kind in ("separator", "continuationSeparator", "continuationNotice"):
            own = f'<w:footnote w:type="{kind}" w:id="7">{p("<w:r><w:separator/></w:r>", "Noten:")}</w:footnote>'
            self.told(docx(p("a", ref(1)), footnotes=own + note(1, "N.")), "DOCX-12", "'Noten:'", "notes")
            self.clean(docx(p("a"), footnotes=own))

    def test_styles_of_tables(self):
        def table(look, where="{}"):
            made = f'<w:style w:type="table" w:styleId="Eigen"><w:name w:val="Eigen"/><w:basedOn w:val="Tabelraster"/>{where.format(f"<w:rPr>{look}</w:rPr>")}</w:style>'
            return docx(tbl(tr(tc(p("kop")), tc(p("b")))).replace("Tabelraster", "Eigen"), styles=STYLES.replace("</w:styles>", made + "</w:styles>"))
        first = '<w:tblStylePr w:type="firstRow">{}</w:tblStylePr>'
        for look, word in (("<w:caps/>", "capitals"), ("<w:strike/>", "struck"), ("<w:vanish/>", "hidden"), ('<w:vertAlign w:val="superscript"/>', "raised")):
            self.told(table(look), "DOCX-12", "Eigen", word)
            self.told(table(look, first), "DOCX-12", "Eigen", word)
        self.clean(table("<w:b/>", first))
        self.clean(table('<w:caps w:val="0"/>'))


class Changes(Kind):
    def test_of_a_reference_alone(self):
        document = docx(p("Een", f'<w:ins w:id="1" w:author="Jan">{ref(1)}</w:ins>', "."), footnotes=note(1, "Noot."))
        self.told(document, "DOCX-1", "Jan", "a reference to a note is read")

    def test_the_end_of_a_paragraph_that_is_inserted(self):
        marked = '<w:p><w:pPr><w:rPr><w:ins w:id="1" w:author="J"/></w:rPr></w:pPr>' + r("een") + "</w:p>"
        self.told(docx(marked + p("twee")), "DOCX-1", "the end of the paragraph 'een'")
        self.assertEqual(self.texts(docx(marked + p("twee")), "--tracked", "original"), ["een twee"])

    def test_cells_that_become_one(self):
        merge = '<w:cellMerge w:id="1" w:author="J" w:vMerge="{}"/>'
        self.told(docx(tbl(tr(tc(p("a"), properties=merge.format("rest"))), tr(tc(p("b"), properties=merge.format("cont"))))), "DOCX-12", "cells one")

    def test_words_without_an_author(self):
        self.told(docx(p("a ", deleted("<w:r><w:delText>weg</w:delText></w:r>", author=""))), "DOCX-2", "deleted: 'weg'")


class Formulas(Kind):
    def test_what_their_line_cannot_say(self):
        for inside, name in (('<m:r><w:sym w:font="Symbol" w:char="F061"/></m:r>', "w:sym"), (ref(1), "w:footnoteReference")):
            found = [f["message"] for f in self.findings(docx(p(math("y=", inside)), footnotes=note(1, "N.")))]
            self.assertTrue(any(f"<{name}> in a formula" in message for message in found), found)


if __name__ == "__main__":
    unittest.main()
