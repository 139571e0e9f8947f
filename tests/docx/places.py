#!/usr/bin/env python3
"""usage: places.py PROGRAM

Links that stay within a Word document: bookmarks, cross-references, tables of contents. They lead to their places in
every output, and the page numbers that Word remembers are no words of the letter.
"""
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
from case import PROGRAM  # noqa: E402
from kinds import Kind  # noqa: E402
from word import *  # noqa: E402,F403: the vocabulary of the cases

TAB = "<w:r><w:tab/></w:r>"
BEGIN, SEPARATE, END = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
CONTENTS = BEGIN + r'<w:r><w:instrText> TOC \o "1-3" \h \z \u </w:instrText></w:r>' + SEPARATE


def place(name, *runs, number=1):
    content = "".join(run if run.startswith("<") else r(run) for run in runs)
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{content}<w:bookmarkEnd w:id="{number}"/>'


def to(anchor, *runs, more=""):
    return f'<w:hyperlink w:anchor="{anchor}"{more}>{"".join(run if run.startswith("<") else r(run) for run in runs)}</w:hyperlink>'


def chapter(number, *text):
    return p(place(f"_Toc{number}", f"Hoofdstuk {number}", number=number), properties=style("Kop1")) + "".join(p(one) for one in text)


def outputs(document):
    """What the program makes of it, by suffix; the PDF as the text that poppler sees."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "brief.docx")
        path.write_bytes(document)
        ran = subprocess.run([PROGRAM, "convert", path, "-o", folder, "--date", "2026-01-01"], capture_output=True, timeout=60)
        assert ran.returncode == 0, ran.stdout.decode() + ran.stderr.decode()
        return {"xml": pathlib.Path(folder, "brief.akn.xml").read_text(), "txt": pathlib.Path(folder, "brief.txt").read_text(),
                "pdf": pathlib.Path(folder, "brief.pdf").read_bytes()}


class Links(Kind):
    heading = p(place("_Ref1", "Het doel"), properties=style("Kop1"))

    def leads(self, *runs, footnotes=""):
        """The paragraph has one link, to the heading."""
        document = docx(p(*runs) + self.heading, footnotes=footnotes)
        links = self.links(document)
        self.assertEqual([target for target, _ in links], ["#_ref1"])
        return links[0][1]

    def test_a_hyperlink(self):
        self.assertEqual(self.leads("Zie ", to("_Ref1", "hieronder"), "."), "hieronder")

    def test_capitals_do_not_count(self):
        self.assertEqual(self.leads("Zie ", to("_REF1", "hieronder"), "."), "hieronder")

    def test_a_field(self):
        self.assertEqual(self.leads("Zie ", field(r' HYPERLINK \l "_Ref1" \o "tip" ', "hieronder"), "."), "hieronder")

    def test_references(self):
        for code in (r"REF _Ref1 \h", r"REF _Ref1 \r \h", r"ref _Ref1 \n", r"NOTEREF _Ref1 \h", "REF _Ref1"):
            self.assertEqual(self.leads("Zie ", field(f" {code} ", "2.1"), "."), "2.1")

    def test_a_simple_field(self):
        self.assertEqual(self.leads("Zie ", f'<w:fldSimple w:instr=" REF _Ref1 \\h ">{r("2.1")}</w:fldSimple>', "."), "2.1")

    def test_an_address_that_is_a_place(self):
        document = docx(p("Zie ", f'<w:hyperlink r:id="rId7">{r("hier")}</w:hyperlink>') + self.heading, links={"rId7": ("hyperlink", "#_Ref1")})
        self.assertEqual(self.links(document), [("#_ref1", "hier")])

    def test_words_that_are_repeated_are_no_link(self):
        document = docx(p("Over ", field(" REF onderwerp ", "de havens"), ".") + p(place("onderwerp", "de havens")))
        self.assertEqual(self.links(document), [])

    def test_a_link_over_two_paragraphs(self):
        document = docx(p("Zie ", BEGIN + r"<w:r><w:instrText> REF lang \h </w:instrText></w:r>" + SEPARATE, "een") + p("twee", END, " na.") +
                        p(place("lang", "een")))
        self.assertEqual(self.links(document), [("#lang", "een"), ("#lang", "twee")])

    def test_the_top(self):
        self.assertEqual(self.links(docx(p("Begin.") + p(to("_top", "Naar boven")))), [("#_top", "Naar boven")])

    def test_nowhere(self):
        document = docx(p("Zie ", to("weg", "hieronder"), ".") + self.heading)
        self.told(document, "TEXT-4", "hieronder")
        self.assertEqual(self.links(document), [])

    def test_between_note_and_text(self):
        document = docx(p("Zie noot ", field(r" NOTEREF n1 \h ", "1"), place("n1", ref(1)), ".") + self.heading,
                        footnotes='<w:footnote w:id="1">' + p("<w:r><w:footnoteRef/></w:r>", " Zie ", to("_Ref1", "het doel"), ".") + "</w:footnote>")
        self.clean(document)
        made = outputs(document)
        self.assertIn("Zie [het doel]<#2>.", made["txt"])
        self.assertIn("{#1}[1]", made["txt"])

    def test_in_a_table(self):
        document = docx(tbl(tr(tc(p(place("cel", "Kop"))), tc(p(to("cel", "naar de cel"))))))
        self.assertEqual(self.links(document), [("#cel", "naar de cel")])

    def test_a_bookmark_between_paragraphs_and_in_a_box(self):
        document = docx(p("Zie ", to("a", "een"), " en ", to("b", "twee"), ".") + '<w:bookmarkStart w:id="3" w:name="a"/>' + p("Een.") +
                        p("Met vak.", box(p(place("b", "Twee.", number=4)))))
        self.clean(document)
        self.assertEqual([target for target, _ in self.links(document)], ["#a", "#b"])

    def test_the_outputs(self):
        made = outputs(docx(p("Zie ", to("_Ref1", "hieronder"), ".") + self.heading))
        self.assertRegex(made["xml"], r'<ref eId="[^"]+" href="#marker_1">hieronder</ref>')
        self.assertIn("[hieronder]<#1>", made["txt"])

    def test_a_page_that_the_text_names(self):
        document = docx(p("Zie pagina ", field(r" PAGEREF _Ref1 \h ", "7"), ".") + self.heading)
        self.told(document, "DOCX-14", "'7'")
        self.assertEqual(self.links(document), [("#_ref1", "7")])


class Contents(Kind):
    chapters = "".join(chapter(i, "Tekst. " * 700) for i in (1, 2, 3))

    def entries(self, line):
        lines = [line(i) for i in (1, 2, 3)]
        lines[0] = CONTENTS + lines[0]
        return docx("".join(p(one) for one in lines) + p(END) + self.chapters)

    def holds(self, document):
        self.told(document, "TEXT-3", "41, 42, 43")
        self.assertEqual(self.texts(document)[:3], ["Hoofdstuk 1", "Hoofdstuk 2", "Hoofdstuk 3"])
        self.assertEqual(self.links(document), [(f"#_toc{i}", f"Hoofdstuk {i}") for i in (1, 2, 3)])
        self.assertEqual([node.get("role") for node in self.body(document)][:3], ["contents"] * 3)

    def test_as_word_writes_it(self):
        self.holds(self.entries(lambda i: to(f"_Toc{i}", f"Hoofdstuk {i}", TAB, field(rf" PAGEREF _Toc{i} \h ", f"4{i}"))))

    def test_as_libreoffice_writes_it(self):
        self.holds(self.entries(lambda i: to(f"_Toc{i}", f"Hoofdstuk {i}", TAB, f"4{i}")))

    def test_with_fields(self):
        self.holds(self.entries(lambda i: field(rf' HYPERLINK \l "_Toc{i}" ', f"Hoofdstuk {i}", TAB, field(rf" PAGEREF _Toc{i} \h ", f"4{i}"))))

    def test_without_hyperlinks(self):
        self.holds(self.entries(lambda i: r(f"Hoofdstuk {i}") + TAB + field(rf" PAGEREF _Toc{i} \h ", f"4{i}")))

    def test_without_a_field(self):
        self.holds(docx("".join(p(to(f"_Toc{i}", f"Hoofdstuk {i}", TAB, f"4{i}")) for i in (1, 2, 3)) + self.chapters))

    def test_numbers_that_are_none(self):
        document = docx(p(to("_Toc1", "Hoofdstuk 1", TAB, "zie daar")) + p(to("_Toc1", "Artikel 12")) + p("Bedrag", TAB, "12") + self.chapters)
        self.assertEqual(self.texts(document)[:3], ["Hoofdstuk 1 zie daar", "Artikel 12", "Bedrag 12"])
        self.clean(document)

    def test_a_link_over_two_lines_is_told(self):
        document = self.entries(lambda i: to("weg", f"Hoofdstuk {i}", TAB, field(r" PAGEREF weg \h ", f"4{i}")))
        self.told(document, "TEXT-4", "Hoofdstuk 1")

    def test_our_own_pages(self):
        document = self.entries(lambda i: to(f"_Toc{i}", f"Hoofdstuk {i}", TAB, field(rf" PAGEREF _Toc{i} \h ", f"4{i}")))
        made = outputs(document)
        shown = subprocess.run(["pdftotext", "-layout", "-", "-"], input=made["pdf"], capture_output=True, check=True).stdout.decode()
        pages = shown.split("\f")
        for i in (1, 2, 3):
            found = [n for n, page in enumerate(pages, 1) if re.search(rf"^\W*Hoofdstuk {i}$", page, re.M)]
            self.assertTrue(found, pages[0])  # the first heading is the running head of all that follow, too
            self.assertRegex(pages[0], rf"(?m)^Hoofdstuk {i} +{found[0]}$")
        self.assertNotIn("41", pages[0])
        self.assertNotIn("41", made["xml"])
        self.assertIn('class="contents"', made["xml"])
        self.assertIn("[Hoofdstuk 1]<#1>\n", made["txt"])


class Formulas(Kind):
    M = "http://schemas.openxmlformats.org/officeDocument/2006/math"

    def made(self):
        def run(text):
            return f"<m:r><m:t>{text}</m:t></m:r>"
        total = (f'<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>{run("i=1")}</m:sub><m:sup>{run("n")}</m:sup><m:e>{run("i")}</m:e></m:nary>')
        half = f'<m:f><m:num>{run("a")}</m:num><m:den>{run("b&lt;1")}</m:den></m:f>'
        return docx(p("De som is ", f'<m:oMath xmlns:m="{self.M}">{total}</m:oMath>', " of ", f'<m:oMath xmlns:m="{self.M}">{half}</m:oMath>', "."))

    def test_one_node(self):
        formulas = [node for node in self.nodes(self.body(self.made())) if node.get("kind") == "formula"]
        self.assertEqual([node["text"] for node in formulas], ["∑_(i=1)^n i", "a/(b < 1)"])
        self.assertIn("<munderover>", formulas[0]["mathml"])
        self.assertIn("<mo>&lt;</mo>", formulas[1]["mathml"])

    def test_in_every_output(self):
        made = outputs(self.made())
        self.assertIn("De som is ∑_(i=1)^n i of a/(b < 1).", made["txt"])
        self.assertIn('<math xmlns="http://www.w3.org/1998/Math/MathML">', made["xml"])
        with tempfile.TemporaryDirectory() as folder:
            pathlib.Path(folder, "a.pdf").write_bytes(made["pdf"])
            tree = subprocess.run(["pdfinfo", "-struct-text", pathlib.Path(folder, "a.pdf")], capture_output=True).stdout.decode()
        self.assertEqual(tree.count("Formula"), 2, tree)


if __name__ == "__main__":
    unittest.main()
