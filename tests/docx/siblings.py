#!/usr/bin/env python3
"""usage: siblings.py PROGRAM

Siblings of the cases that went wrong: other spellings of the same kinds of Word documents, each with what a person
expects of it.
"""
import pathlib
import subprocess
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
from case import PROGRAM  # noqa: E402
from kinds import Kind  # noqa: E402
from places import place, to  # noqa: E402
from word import *  # noqa: E402,F403: the vocabulary of the cases

M = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'


def math(*parts):
    return f'<m:oMath {M}>{"".join(part if part.startswith("<") else f"<m:r><m:t>{part}</m:t></m:r>" for part in parts)}</m:oMath>'


def row_in_control(*cells):
    return f"<w:sdt><w:sdtContent>{tr(*cells)}</w:sdtContent></w:sdt>"


class Fields(Kind):
    def test_that_nobody_merged(self):
        self.told(docx(p("Geachte ", field(" MERGEFIELD Naam ", "«Naam»"), ",")), "DOCX-18", "«Naam»")
        self.clean(docx(p("Geachte ", field(" MERGEFIELD Naam ", "mevrouw Jansen"), ",")))

    def test_dates_of_today(self):
        for name in ("DATE", "TIME", "date"):
            self.told(docx(p("Den Haag, ", field(rf' {name} \@ "d MMMM yyyy" ', "3 maart 2025"))), "DOCX-17", "3 maart 2025")
        self.clean(docx(p("Den Haag, ", field(r' SAVEDATE \@ "d MMMM yyyy" ', "3 maart 2025"))))

    def test_an_index(self):
        self.told(docx(p(field(r' INDEX \c "2" ', "haven, 3, 5"))), "DOCX-14", "index")

    def test_what_a_form_holds(self):
        begin = '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:textInput><w:default w:val="vul in"/></w:textInput></w:ffData></w:fldChar></w:r>'
        separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("separate", "end"))
        document = docx(p("Naam: ", begin, "<w:r><w:instrText> FORMTEXT </w:instrText></w:r>", separate, "Jansen", end))
        self.assertEqual(self.texts(document), ["Naam: Jansen"])
        self.clean(document)

    def test_a_reference_that_is_lost(self):
        self.told(docx(p("Zie ", field(r" REF _Ref99 \h ", "Fout!"))), "TEXT-4", "Fout!")


class Links(Kind):
    there = p(place("a", "Doel"))

    def test_around_a_picture_or_a_formula_or_a_note(self):
        for inside in (math("x"), ref(1)):
            document = docx(p("Zie ", to("a", "dit ", inside), ".") + self.there, footnotes=note(1, "Noot.") if inside == ref(1) else "")
            self.assertEqual([target for target, _ in self.links(document)], ["#a"])
            self.clean(document)

    def test_around_a_box(self):
        document = docx(p("Zie ", to("a", box(p("in een vak"))), "hier.") + self.there)
        self.assertEqual(self.rules(document), ["DOCX-19"])
        self.clean(docx(p("Zie ", to("a", "dit", box(p("in een vak"))), " hier.") + self.there))

    def test_without_words(self):
        self.clean(docx(p("Zie ", to("a"), "hier.") + self.there))

    def test_that_no_output_may_start(self):
        for target in ("javascript:alert(1)", "JaVaScript:x", "file:///etc/passwd", "data:text/html,x", "\\\\host\\share", "vbscript:x"):
            linked = f'<w:hyperlink r:id="rId9">{r("hier")}</w:hyperlink>'
            field = f'<w:fldSimple w:instr=" HYPERLINK &quot;{target}&quot; ">{r("hier")}</w:fldSimple>'
            for inside, links in ((linked, {"rId9": ("hyperlink", target)}), (field, {}))[: 1 if target[0] == "\\" else 2]:
                document = docx(p("Klik ", inside, "."), links=links)
                self.assertEqual(self.rules(document), ["SAFE-1"], (target, inside))
                self.assertEqual(self.links(document), [], target)
                self.assertEqual(self.texts(document), ["Klik hier."], target)

    def test_in_a_control(self):
        document = docx(f'<w:sdt><w:sdtContent>{p("Zie ", to("a", "dit"))}</w:sdtContent></w:sdt>' + self.there)
        self.assertEqual(self.links(document), [("#a", "dit")])


class Marks(Kind):
    def test_a_sign_of_a_symbol_font(self):
        sign = '<w:sym w:font="Symbol" w:char="F02A"/>'
        reference = f'<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/>{sign}</w:r>'
        document = docx(p("Een", reference, "."), footnotes=f'<w:footnote w:id="1">{p(f"<w:r>{sign}</w:r>", " Noot.")}</w:footnote>')
        self.assertEqual(self.notes(document), [("∗", "Noot.")])
        self.clean(document)

    def test_letters(self):
        document = docx(p("A", ref(1, mark="a"), " B", ref(2, mark="b")), footnotes=note(1, "Een.", mark="a") + note(2, "Twee.", mark="b"))
        self.assertEqual(self.notes(document), [("a", "Een."), ("b", "Twee.")])
        self.clean(document)

    def test_a_paragraph_of_its_own(self):
        document = docx(p("Tekst.") + p(ref(1)), footnotes=note(1, "Noot."))
        self.assertEqual(self.notes(document), [("1", "Noot.")])
        self.clean(document)

    def test_a_formula_in_a_note(self):
        document = docx(p("a", ref(1)), footnotes='<w:footnote w:id="1">' + p("<w:r><w:footnoteRef/></w:r>", " ", math("y=x")) + "</w:footnote>")
        self.assertEqual(self.notes(document), [("1", "y = x")])
        self.clean(document)


class Tables(Kind):
    def table(self, *rows):
        return docx(f'<w:tbl><w:tblPr/><w:tblGrid/>{"".join(rows)}</w:tbl>' + p("Na."))

    def rows(self, document):
        return [len(row) for block in self.body(document) if "rows" in block for row in block["rows"]]

    def test_rows_in_controls(self):
        self.assertEqual(self.rows(self.table(row_in_control(tc(p("a")), tc(p("b"))))), [2])

    def test_cells_in_controls(self):
        cell = f'<w:sdt><w:sdtContent>{tc(p("a"))}</w:sdtContent></w:sdt>'
        self.assertEqual(self.rows(self.table(f'<w:tr>{cell}{tc(p("b"))}</w:tr>')), [2])

    def test_that_only_lay_out(self):
        self.assertEqual(self.texts(self.table(tr(tc(p("a")), tc(p())), row_in_control(tc(p("b"))))), ["a", "b", "Na."])


class Objects(Kind):
    def test_travel_in_a_3a(self):
        sheet = b"PK\x03\x04 a spreadsheet" * 9
        ole = ('<w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" Type="Embed" ProgID="Excel.Sheet.12" '
               'r:id="rId8"/></w:object></w:r>')
        document = docx(p("Zie de tabel.", ole), links={"rId8": ("package", "embeddings/Tabel.xlsx")}, files={"word/embeddings/Tabel.xlsx": sheet})
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "brief.docx")
            path.write_bytes(document)
            ran = subprocess.run([PROGRAM, "convert", path, "-o", folder, "--pdf-profile", "3a", "--on-defect", "mark", "--date", "2026-01-01"],
                                 capture_output=True, timeout=120)
            self.assertEqual(ran.returncode, 0, ran.stdout.decode() + ran.stderr.decode())
            subprocess.run(["pdfdetach", "-saveall", "-o", folder, pathlib.Path(folder, "brief.pdf")], check=True)
            self.assertEqual(pathlib.Path(folder, "Tabel.xlsx").read_bytes(), sheet)
            self.assertIn("Tabel.xlsx", pathlib.Path(folder, "brief.receipt.json").read_text())


class Unseen(Kind):
    def test_white_on_white(self):
        self.told(docx(p("Zichtbaar ", r("verborgen", '<w:color w:val="FFFFFF"/>'), ".")), "DOCX-16", "white", "verborgen")
        self.told(docx(p("Zichtbaar ", r("piep", '<w:sz w:val="2"/>'), ".")), "DOCX-16", "small", "piep")

    def test_on_a_ground(self):
        white = '<w:color w:val="FFFFFF"/>'
        self.clean(docx(p(r("kop", white + '<w:shd w:val="clear" w:fill="003366"/>'))))
        self.clean(docx(p(r("kop", white), properties='<w:shd w:val="clear" w:fill="003366"/>')))
        self.clean(docx(tbl(tr(tc(p(r("kop", white)))))))


class Formulas(Kind):
    def text(self, *runs, **options):
        document = docx(p(*runs, **options))
        self.clean(document)
        return self.texts(document)

    def test_in_a_heading_an_item_and_a_cell(self):
        self.assertEqual(self.text("Kop ", math("y=x"), " einde", properties=style("Kop1")), ["Kop y = x einde"])
        document = docx(p(math("y=x"), properties=numbered(1)) + tbl(tr(tc(p(math("a")))) ))
        self.assertEqual([label for label, _ in self.items(document)], ["1."])
        self.clean(document)

    def test_alone(self):
        power = "<m:sSup><m:e><m:r><m:t>c</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup>"
        self.assertEqual(self.text(f'<m:oMathPara {M}>{math("E=m", power)}</m:oMathPara>'), ["E = mc²"])

    def test_between_struck_words(self):
        self.assertEqual(self.text("a ", r("b", "<w:strike/>"), math("y"), r("c", "<w:strike/>")), ["a byc"])


class Moves(Kind):
    def test_a_whole_paragraph(self):
        def moved(kind):
            return (f'<w:p><w:pPr><w:rPr><w:{kind} w:id="2" w:author="J"/></w:rPr></w:pPr><w:{kind} w:id="3" w:author="J">{r("verhuisd")}</w:{kind}></w:p>')
        document = docx('<w:moveFromRangeStart w:id="1" w:name="m"/>' + moved("moveFrom") + '<w:moveFromRangeEnd w:id="1"/>' + p("midden") + moved("moveTo") + p("eind"))
        self.assertEqual(self.texts(document), ["midden", "verhuisd", "eind"])
        self.assertEqual(self.rules(document), ["DOCX-1", "DOCX-2"])
        self.assertEqual(self.texts(document, "--tracked", "original"), ["verhuisd", "midden", "eind"])


if __name__ == "__main__":
    unittest.main()
