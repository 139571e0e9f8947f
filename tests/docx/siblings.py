#!/usr/bin/env python3
"""usage: siblings.py PROGRAM

Siblings of the cases that went wrong: other spellings of the same kinds of Word documents, each with what a person
expects of it.
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
from places import place, to  # noqa: E402
from word import *  # noqa: E402,F403: the vocabulary of the cases

M = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'


def math(*parts):
    return f'<m:oMath {M}>{"".join(part if part.startswith("<") else f"<m:r><m:t>{part}</m:t></m:r>" for part in parts)}</m:oMath>'


def bare(code):
    """A field of which the file keeps no result."""
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    return f"{begin}<w:r><w:instrText>{code}</w:instrText></w:r>{end}"


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


class FieldCodes(Kind):
    def targets(self, code):
        return [target for target, _ in self.links(docx(p("Zie ", field(code, "hier"), ".") + p(place("a", "Doel"))))]

    def test_whose_argument_begins_with_a_backslash(self):
        for code in (r' HYPERLINK "\\\\host\\share" ', r" HYPERLINK \\\\host\\share ", r' HYPERLINK "\\host\share" ', r' HYPERLINK \t "_top" "\\\\host\\a b" '):
            document = docx(p("Zie ", field(code, "hier"), "."))
            self.told(document, "SAFE-1", "host\\")
            self.assertEqual(self.links(document), [], code)

    def test_whose_value_looks_like_a_switch(self):
        self.assertEqual(self.targets(r' HYPERLINK "https://x.example/" \o "\\l" '), ["https://x.example/"])
        self.assertEqual(self.targets(r' HYPERLINK \o "\\\\x" "https://x.example/" '), ["https://x.example/"])

    def test_whose_switch_stands_against_its_value(self):
        for code in (r" HYPERLINK \la ", r' HYPERLINK \l"a" ', r" HYPERLINK \L a ", "\tHYPERLINK\t\\l\ta"):
            self.assertEqual(self.targets(code), ["#a"], code)

    def test_that_is_an_equation_behind_a_tabulator(self):
        self.assertEqual(self.texts(docx(p("Half ", bare("\tEQ\t\\f(1;2) "), "."))), ["Half 1/2."])

    def test_that_is_a_button(self):
        document = docx(p("Naam: ", bare(" MACROBUTTON NoMacro [Klik en typ] "), "."))
        self.assertEqual(self.texts(document), ["Naam: [Klik en typ]."])
        self.told(document, "DOCX-18", "[Klik en typ]")
        self.assertEqual(self.texts(docx(p(bare(" gotobutton  a  Ga  naar ")) + p(place("a", "Doel")))), ["Ga naar", "Doel"])
        self.clean(docx(p("Naam", bare(" MACROBUTTON NoMacro "), ".")))
        gone = docx(p("Naam: ", f'<w:del w:id="1" w:author="J">{bare(" MACROBUTTON NoMacro [Klik] ")}</w:del>', "."))
        self.assertEqual(self.texts(gone), ["Naam: ."])
        self.assertFalse([f for f in self.findings(gone) if f["severity"] == "error"])

    def test_whose_result_the_file_does_not_hold(self):
        for code in (" AUTONUM ", " LISTNUM ", ' QUOTE "woord" ', " DOCPROPERTY Zaak ", ' IF 1 = 1 "ja" "nee" ', " = 2 + 3 "):
            self.told(docx(p("Een ", bare(code), ".")), "DOCX-12", "does not hold it", code.split()[0])
        self.told(docx(p("Een ", field(r' INCLUDEPICTURE "https://x.example/a.png" \d '), ".")), "DOCX-12", "INCLUDEPICTURE")

    def test_that_print_nothing(self):
        for code in (' XE "haven" ', ' TC "Kop" ', " ADVANCE \\u 6 ", " PRIVATE ", ' SET a "b" ', " "):
            self.clean(docx(p("Een", bare(code), ".")))
        self.clean(docx(p("Een", field(' IF 1 = 2 "ja" '), ".")))


class Values(Kind):
    def test_that_nobody_knows(self):
        for run, name in ((r("2", '<w:vertAlign w:val="raised"/>'), "vertAlign"), (r("a", '<w:u w:val="golf"/>'), "u"), (r("a", '<w:strike w:val="ja"/>'), "strike"),
                          ('<w:r><w:br w:type="kolom"/></w:r>', "br"), (r("a", '<w:highlight w:val="paars"/>'), "highlight"),
                          ('<w:r><w:fldChar w:fldCharType="start"/></w:r>', "fldChar"), (r("a", '<w:vertAlign w:val=""/>'), "vertAlign")):
            self.told(docx(p("Een ", run, ".")), "DOCX-11", "value", f"<w:{name}>", "once in word/document.xml")

    def test_in_styles_and_paragraphs(self):
        self.told(docx(p("Een.", properties='<w:jc w:val="rechts"/>')), "DOCX-11", "'rechts'")
        self.told(docx(p("Een."), styles=STYLES.replace('w:val="superscript"', 'w:val="boven"')), "DOCX-11", "'boven'", "word/styles.xml")

    def test_that_no_output_shows(self):
        self.told(docx(p("Een ", r("nadruk", '<w:em w:val="dot"/>'), ".")), "DOCX-12", "emphasis", "'dot'")
        self.told(docx(p("Een ", f'<w:dir w:val="rtl">{r("ab")}</w:dir>')), "DOCX-12", "'rtl'")
        self.told(docx(p(math('<m:r><m:rPr><m:scr m:val="double-struck"/></m:rPr><m:t>R</m:t></m:r>'))), "DOCX-12", "'double-struck'")
        for on, rules in (("", ["DOCX-12"]), (' m:val="1"', ["DOCX-12"]), (' m:val="0"', [])):
            self.clean(docx(p(math(f"<m:borderBox><m:borderBoxPr><m:strikeH{on}/></m:borderBoxPr><m:e><m:r><m:t>x</m:t></m:r></m:e></m:borderBox>"))), *rules)

    def test_of_every_known_kind(self):
        for kind in ("words", "wavyDouble", "none"): self.clean(docx(p(r("a", f'<w:u w:val="{kind}"/>'))))
        for side in ("both", "distribute", "numTab", "end"): self.clean(docx(p("a", properties=f'<w:jc w:val="{side}"/>')))


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
            code = target.replace("\\", "\\\\")
            field = f'<w:fldSimple w:instr=" HYPERLINK &quot;{code}&quot; ">{r("hier")}</w:fldSimple>'
            for inside, links in ((linked, {"rId9": ("hyperlink", target)}), (field, {})):
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


class SmallNumbers(Kind):
    """Pdf2docx writes the references of a PDF so."""
    @staticmethod
    def behind(word, number, size=12, more=""):
        return docx(p(r(word, '<w:sz w:val="17"/>'), r(number, f'<w:sz w:val="{size}"/>{more}'), r(" en meer.", '<w:sz w:val="17"/>')))

    def test_behind_a_word(self):
        self.told(self.behind("Er is onderzoek gedaan.", "2 "), "DOCX-20", "'2'", "gedaan.")
        self.told(self.behind("Er is onderzoek", "12"), "DOCX-20", "'12'", "onderzoek")

    def test_as_text(self):
        for document in (self.behind("Er is onderzoek ", "2"), self.behind("Er is onderzoek", "2", size=15), self.behind("De uitstoot van CO", "2"),
                         self.behind("In de jaren ’9", "0"), self.behind("Er is onderzoek", "2024"), self.behind("Er is onderzoek", "b")):
            self.clean(document)


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


class FormulaChanges(Kind):
    def changed(self, kind, inside):
        return f'<w:{kind} w:id="1" w:author="J">{inside}</w:{kind}>'

    def test_are_told(self):
        x = "<m:r><m:t>x</m:t></m:r>"
        document = docx(p("A ", math(self.changed("del", x), "y")))
        self.told(document, "DOCX-2", "'x' is left out")
        self.assertEqual(self.texts(document), ["A y"])
        document = docx(p("A ", math(self.changed("ins", x), "y")))
        self.told(document, "DOCX-1", "'x' is read")
        self.assertEqual(self.texts(document, "--tracked", "original"), ["A y"])

    def test_of_the_sign_itself(self):
        def half(kind):
            control = f'<m:fPr><m:ctrlPr>{self.changed(kind, "")}</m:ctrlPr></m:fPr>'
            return docx(p("A ", math(f"<m:f>{control}<m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f>")))
        self.assertEqual([self.texts(half("del")), self.texts(half("del"), "--tracked", "original")], [["A 12"], ["A 1/2"]])
        self.assertEqual([self.texts(half("ins")), self.texts(half("ins"), "--tracked", "original")], [["A 1/2"], ["A 12"]])
        self.told(half("del"), "DOCX-2", "sign of a formula")

    def test_what_is_struck_or_hidden(self):
        for look, word in (("strike", "struck out"), ("dstrike", "struck out"), ("vanish", "hidden")):
            self.told(docx(p(math(f"<m:r><w:rPr><w:{look}/></w:rPr><m:t>x</m:t></m:r>"))), "DOCX-12", word, "formula")


class NumberLooks(Kind):
    def labels(self, look, text="artikel %1"):
        made = NUMBERING.replace('<w:lvlText w:val="%1."/>', f'<w:lvlText w:val="{text}"/><w:rPr>{look}</w:rPr>', 1)
        document = docx(p("Een.", properties=numbered(1)) + p("Twee.", properties=numbered(1)), numbering=made)
        self.clean(document)
        return [label for label, _ in self.items(document)]

    def test_capitals(self):
        self.assertEqual(self.labels("<w:caps/>"), ["ARTIKEL 1", "ARTIKEL 2"])
        self.assertEqual(self.labels('<w:caps w:val="0"/>'), ["artikel 1", "artikel 2"])

    def test_hidden(self):
        self.assertEqual(self.labels("<w:vanish/>"), ["", ""])


class Heads(Kind):
    def test_what_a_foot_says_of_secrecy(self):
        for line in ("VERSCHLUSSSACHE", "VS – NUR FÜR DEN DIENSTGEBRAUCH", "Vertraulich – nicht zur Veröffentlichung bestimmt", "DIFFUSION RESTREINTE",
                     "Confidentiel défense", "Très secret", "UNNTATT OFFENTLIGHET", "Strengt fortrolig", "Til tjenestebrug", "Kvalificerat hemlig", "Sekretess",
                     "Sekretessbelagd enligt 15 §", "Erittäin salainen", "STG. GEHEIM", "Official Sensitive – Restricted"):
            document = docx(p("Tekst."), heads={"f1": ("footer", p(line))}, end=section('<w:footerReference w:type="default" r:id="f1"/>'))
            self.told(document, "TEXT-24", line)

    def test_what_says_nothing_of_it(self):
        for line in ("Nur für den internen Umschlag", "Diffusion: 300 exemplaires", "Secretariaat", "Confidentialité des données personnelles traitées ici"):
            document = docx(p("Tekst."), heads={"f1": ("footer", p(line))}, end=section('<w:footerReference w:type="default" r:id="f1"/>'))
            self.assertNotIn("TEXT-24", self.rules(document))


class Patterns(Kind):
    """Hyphenation patterns, which take a while to load (German: 1.1 MB), are read where words of their language are set, once."""
    dutch = "De minister stuurt de brief van het departement aan de leden van de Kamer. "
    german = "Die Verordnung ist nicht auf die Fahrzeuge anwendbar, die sich in dem Gebiet und auf der Straße befinden. "

    def patterns(self, body, *options):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "brief.docx")
            path.write_bytes(docx(body))
            ran = subprocess.run([PROGRAM, "convert", path, "-o", folder, "--date", "2026-01-01", *options], capture_output=True, timeout=120)
            self.assertEqual(ran.returncode, 0, ran.stderr.decode())
            return re.findall(r'"(?:hyphenation/)?(hyph_\w+)', pathlib.Path(folder, "brief.receipt.json").read_text())

    def marked(self, words):
        return r(words, '<w:lang w:val="de-DE"/>')

    def test_of_the_letter_alone(self):
        self.assertEqual(self.patterns(p(self.dutch * 3)), ["hyph_nl_NL"])
        self.assertEqual(self.patterns(p(self.german * 3), "--lang", "de"), ["hyph_de_DE"])

    def test_not_where_only_a_mark_is_german(self):
        self.assertEqual(self.patterns(p(self.dutch * 3, self.marked("Turfmarkt 147, 2511 DP Den Haag"))), ["hyph_nl_NL"])

    def test_once_where_german_is_set(self):
        self.assertEqual(self.patterns(p(self.dutch * 9, self.marked(self.german * 2)) + p(self.marked(self.german)) + p(self.dutch * 9)), ["hyph_de_DE", "hyph_nl_NL"])


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
