#!/usr/bin/env python3
"""usage: more_cases.py PROGRAM

What Word keeps beside the text: charts and diagrams, labels that it computes, languages, properties of the file; and
how a letter is signed.
"""
import pathlib
import subprocess
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
from case import PROGRAM, Case, read, run, text_of
from word import *


THREE_NOTES = "".join(note(i, f"Noot {i}.") for i in (1, 2, 3))


class Drawn(Case):
    years = ["2020", "2021"]

    def drawn(self, part, *before, kind="chart", **options):
        folder, reference = ("charts", chart) if kind == "chart" else ("diagrams", diagram)
        return docx(p(*before, reference("rId7"), " Slot."), links={"rId7": (kind if kind == "chart" else "diagramData", f"{folder}/x.xml")},
                    files={f"word/{folder}/x.xml": part}, **options)

    def cells(self, block):
        return [[text_of(cell["content"][0]["content"]) if cell["content"] else "" for cell in row] for row in block["rows"]]

    def test_a_chart_is_its_text_and_a_table_of_its_data(self):
        document = self.drawn(chart_part(series("Uit", self.years, ["7", None]), series("In", self.years, ["8.5", "9"]), title="Onze| boten", axis="Euro"), "Zie:")
        body = self.body(document)
        self.assertEqual(self.texts(document), ["Zie: Slot.", "Onze boten", "Euro"])
        self.assertEqual(self.cells(body[3]), [["", "Uit", "In"], ["2020", "7", "8.5"], ["2021", "", "9"]])
        self.assertEqual((body[3]["headerRows"], self.rules(document)), (1, []))

    def test_series_with_other_categories_have_a_table_of_their_own(self):
        body = self.body(self.drawn(chart_part(series("Uit", self.years, ["7", "8"]), series("In", ["a", "b"], ["1", "2"]))))
        self.assertEqual([self.cells(block) for block in body[1:]],
                         [[["", "Uit"], ["2020", "7"], ["2021", "8"]], [["", "In"], ["a", "1"], ["b", "2"]]])

    def test_levels_of_categories(self):
        levels = ('<c:cat><c:multiLvlStrRef><c:multiLvlStrCache><c:lvl><c:pt idx="0"><c:v>mei</c:v></c:pt><c:pt idx="1"><c:v>juni</c:v></c:pt></c:lvl>'
                  '<c:lvl><c:pt idx="0"><c:v>2020</c:v></c:pt></c:lvl></c:multiLvlStrCache></c:multiLvlStrRef></c:cat>')
        body = self.body(self.drawn(chart_part(f"<c:ser>{levels}{cached('val', ['1', '2'], 'num')}</c:ser>")))
        self.assertEqual(self.cells(body[1]), [["2020 mei", "1"], ["juni", "2"]])

    def test_a_diagram_is_a_list(self):
        document = self.drawn(diagram_part(["Eerst"], ["Dan", "meer"], [""]), kind="diagram")
        items = self.body(document)[1]["items"]
        self.assertEqual([(item["label"], [text_of(block["content"]) for block in item["content"]]) for item in items],
                         [("•", ["Eerst"]), ("•", ["Dan", "meer"])])
        self.assertEqual(self.rules(document), [])

    def test_once_and_of_the_version_that_is_read(self):
        part = chart_part(series("Uit", self.years, ["7", "8"]))
        twice = f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'>{chart('rId7')[5:-6]}</mc:Choice><mc:Fallback><w:t>oud</w:t></mc:Fallback></mc:AlternateContent></w:r>"
        links, files = {"rId7": ("chart", "charts/x.xml")}, {"word/charts/x.xml": part}
        self.assertEqual([b["kind"] for b in self.body(docx(p(twice, "Slot"), links=links, files=files))], ["paragraph", "table"])
        deleted = docx(p(f'<w:del w:id="1">{chart("rId7")}</w:del>', "Slot"), links=links, files=files)
        self.assertEqual([b["kind"] for b in self.body(deleted)], ["paragraph"])
        self.assertEqual([b["kind"] for b in self.body(deleted, "--tracked", "original")], ["paragraph", "table"])

    def test_what_is_not_read_is_told(self):
        self.assertEqual(self.rules(docx(p("Een", chart("rId7")))), ["DOCX-9"])
        part = chart_part(series("Uit", self.years, ["7", "8"]))
        links, files = {"rId7": ("chart", "charts/x.xml")}, {"word/charts/x.xml": part}
        self.assertEqual(self.rules(docx(p("Een", chart("rId7"), chart("rId7")), links=links, files=files)), ["DOCX-9"])
        later = ('<w:r><mc:AlternateContent><mc:Choice Requires="cx1"><w:drawing><wp:inline><a:graphic><a:graphicData '
                 'uri="http://schemas.microsoft.com/office/drawing/2014/chartex"/></a:graphic></wp:inline></w:drawing></mc:Choice>'
                 "<mc:Fallback><w:t>beeld</w:t></mc:Fallback></mc:AlternateContent></w:r>")
        self.assertEqual(self.rules(docx(p("Een ", later))), ["DOCX-9"])

    def test_what_is_no_part_of_the_letter_is_not_missed(self):
        deleted = lambda run: docx(p(f'<w:del w:id="1">{run}</w:del>', "Slot"))
        self.assertEqual(self.rules(deleted(chart("rId7"))), [])
        later = drawing("chart", "").replace("drawingml/2006/chart", "drawing/2014/chartex")
        self.assertEqual((self.rules(docx(p(later, "Slot"))), self.rules(deleted(later))), (["DOCX-9"], []))

    def test_of_alternatives_on_a_chart_one_is_read(self):
        for needed, words in (("a14", "nieuw"), ("cx99", "oud")):
            twice = (f'<mc:AlternateContent><mc:Choice Requires="{needed}"><a:r><a:t>nieuw</a:t></a:r></mc:Choice><mc:Fallback><a:r><a:t>oud</a:t></a:r>'
                     "</mc:Fallback></mc:AlternateContent>")
            whole = (f'<mc:AlternateContent><mc:Choice Requires="{needed}">{rich("nieuw")}</mc:Choice><mc:Fallback>{rich("oud")}</mc:Fallback>'
                     "</mc:AlternateContent>")
            rest = f"<c:title><c:tx><c:rich>{whole}</c:rich></c:tx></c:title>"
            document = self.drawn(chart_part(series("Uit", self.years, ["7", "8"]), title="x").replace("</c:chart>", rest + "</c:chart>"))
            self.assertEqual((self.texts(document), self.rules(document)), (["Slot.", "x", words], []))
            inside = self.drawn(chart_part(series("Uit", self.years, ["7", "8"]), title="x").replace("</a:r></a:p>", f"</a:r>{twice}</a:p>"))
            self.assertEqual((self.texts(inside), self.rules(inside)), (["Slot.", "x" + words], []))

    def test_an_item_that_is_a_chart(self):
        links, files = {"rId7": ("chart", "charts/x.xml")}, {"word/charts/x.xml": chart_part(series("Uit", self.years, ["7", "8"]))}
        document = docx(p("a", properties=numbered(1)) + p(chart("rId7"), properties=numbered(1)) + p("c", properties=numbered(1)), links=links, files=files)
        items = self.body(document)[0]["items"]
        self.assertEqual([(item["label"], item["content"][0]["kind"]) for item in items], [("1.", "paragraph"), ("2.", "table"), ("3.", "paragraph")])
        self.assertEqual(self.rules(document), [])


class Numbers(Case):
    """The labels that both reader and scan compute: where they differ, LEDGER-1 is among the findings."""

    def styled(self, *more):
        return STYLES.replace("</w:styles>", "".join(more) + "</w:styles>")

    def items(self, document, *options):
        def labels(blocks):
            for block in blocks:
                for item in block.get("items", []):
                    yield item["label"]
                    yield from labels(item["content"])
        self.assertNotIn("LEDGER-1", self.rules(document, *options))
        return list(labels(self.body(document, *options)))

    def test_a_style_may_say_the_level_only(self):
        base = '<w:style w:type="paragraph" w:styleId="Lijst"><w:name w:val="Lijst"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        deeper = '<w:style w:type="paragraph" w:styleId="Lijst2"><w:name w:val="Lijst 2"/><w:basedOn w:val="Lijst"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>'
        document = docx(p("a", properties=style("Lijst")) + p("b", properties=style("Lijst2")) + p("c", properties=style("Lijst2")) +
                        p("d", properties=style("Lijst")), styles=self.styled(base, deeper))
        self.assertEqual(self.items(document), ["1.", "a)", "b)", "2."])

    def test_a_paragraph_whose_mark_is_deleted_takes_no_number(self):
        mark = '<w:rPr><w:del w:id="1"/></w:rPr>'
        document = docx(p("a", properties=numbered(1)) + p("b ", properties=numbered(1) + mark) + p("c", properties=numbered(1)))
        self.assertEqual(self.items(document), ["1.", "2."])
        self.assertEqual(self.items(document, "--tracked", "original"), ["1.", "2.", "3."])

    def test_notes_of_deleted_rows_take_no_number(self):
        rows = tbl(tr(tc(p("a", ref(1))), tc(p("x")), properties='<w:del w:id="2"/>'), tr(tc(p("b", ref(2))), tc(p("y"))))
        document = docx(rows + p("c", ref(3)), footnotes=THREE_NOTES)
        self.assertEqual(self.labels(document), ["1", "2"])
        self.assertNotIn("LEDGER-1", self.rules(document))

    def test_levels_and_numbers_that_no_list_has(self):
        for level, labels in ((99999, ["1.", "2."]), (-1, ["1.", "2."]), (2**63, ["1.", "2."]), (12, ["", "2."])):
            document = docx(p("a", properties=numbered(1, level)) + p("b", properties=numbered(1)))
            self.assertEqual((["", *self.items(document)])[-2:], labels)
        for start in (2**31 - 1, 2**63, -2**63):
            document = docx(p("a", properties=numbered(3)) + p("b", ref(1), ref(2), properties=numbered(3)), footnotes=THREE_NOTES,
                            numbering=NUMBERING.replace('w:val="5"', f'w:val="{start}"'), settings=f'<w:footnotePr><w:numStart w:val="{start}"/></w:footnotePr>')
            self.assertNotIn("LEDGER-1", self.rules(document))

    def test_an_empty_item_keeps_its_number_before_a_sign_that_the_scan_does_not_know(self):
        document = docx(p(properties=numbered(1)) + p("a", properties=numbered(2)))
        self.assertEqual(self.items(document), ["1.", "•"])

    def test_a_heading_that_is_a_chart_has_its_number(self):
        links, files = {"rId7": ("chart", "charts/x.xml")}, {"word/charts/x.xml": chart_part(series("Uit", ["a"], ["7"]))}
        document = docx(p("Kop", properties=numbered(1) + '<w:outlineLvl w:val="0"/>') +
                        p(chart("rId7"), properties=numbered(1) + '<w:outlineLvl w:val="0"/>'), links=links, files=files)
        self.assertEqual(self.rules(document), [])

    def test_a_numbered_paragraph_that_a_deleted_note_begins(self):
        deleted = f'<w:del w:id="1">{ref(1)}</w:del>'
        document = docx(p(deleted, "a", properties=numbered(1)) + p("b", properties=numbered(1)), footnotes=THREE_NOTES)
        self.assertEqual(self.items(document), ["1.", "2."])

    def test_a_box_in_a_paragraph_that_runs_on_into_nothing(self):
        mark = '<w:rPr><w:del w:id="1"/></w:rPr>'
        document = docx(p("a", box(p("In het vak.")), properties=mark) + tbl(tr(tc(p("x")), tc(p("y")))))
        self.assertEqual(self.texts(document)[:2], ["In het vak.", "a"])
        self.assertNotIn("LEDGER-1", self.rules(document))

    def test_a_switch_may_be_off_in_four_words(self):
        for off in ("0", "false", "off", "none"):
            legal = NUMBERING.replace("<w:isLgl/>", f'<w:isLgl w:val="{off}"/>')
            document = docx(p("a", properties=numbered(1, 2)), numbering=legal)
            self.assertEqual(len(self.items(document)), 1)

    def test_heads_and_notes_count_for_themselves(self):
        document = docx(p("a", properties=numbered(1)) + p("b", ref(1), properties=numbered(1)),
                        footnotes=f'<w:footnote w:id="1">{p("<w:r><w:footnoteRef/></w:r>", "x")}{p("y", properties=numbered(1))}</w:footnote>',
                        heads={"header1": ("header", p("kop", properties=numbered(1)))},
                        end=section('<w:headerReference w:type="default" r:id="header1"/>'))
        self.assertEqual(self.items(document), ["1.", "2."])
        self.assertEqual(read("ast", document)["notes"][0]["content"][1]["items"][0]["label"], "1.")


class Languages(Case):
    english = '<w:lang w:val="en-GB"/>'

    def foreign(self, document):
        return [(node["language"], text_of(node["content"])) for block in self.body(document) for node in block["content"] if node["kind"] == "foreign"]

    def test_runs_in_another_language(self):
        document = docx(p("Wij noemen dat ", r("the state ", self.english), r("of the art", self.english + "<w:i/>"), " en meer."))
        self.assertEqual(self.foreign(document), [("en-GB", "the state of the art")])
        self.assertEqual(self.texts(document), ["Wij noemen dat the state of the art en meer."])

    def test_what_the_words_do_not_bear_out_is_a_guess(self):
        for text, tag in (("2511 DP Den Haag", "de-DE"), ("www.example.nl/the", "fi-FI"), ("het is van de boot", "en-GB"), ("de boot", "nl-BE"), ("the boat", "x-none")):
            self.assertEqual(self.foreign(docx(p("Wij gaan naar ", r(text, f'<w:lang w:val="{tag}"/>'), " met een boot."))), [])

    def test_words_are_not_cut(self):
        document = docx(p("On", r("the", self.english), "ouden is van de wereld."))
        self.assertEqual(read("ledger", document)["words"], 5)


class Properties(Case):
    file = {"dc:creator": "Jan de Boer", "dcterms:created": "2020-01-01T10:00:00Z", "dcterms:modified": "2021-02-03T10:00:00Z", "dc:language": "fr"}

    def test_are_of_the_file_and_not_of_the_letter(self):
        tree = read("ast", docx(p("Tekst."), properties=self.file))
        self.assertEqual((tree["date"], tree["file"]), (None, {"author": "Jan de Boer", "saved": "2021-02-03"}))
        self.assertEqual(read("ast", docx(p("Tekst."), properties={"dc:creator": "u209724"})).get("file"), None)

    def test_their_date_is_not_that_of_what_a_pdf_carries(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "brief.docx")
            path.write_bytes(docx(p("Tekst."), properties=self.file))
            ran = subprocess.run([PROGRAM, "convert", "--pdf-profile", "3a", path, "-o", folder], capture_output=True, text=True)
            self.assertEqual(ran.returncode, 0, ran.stderr)

    def test_the_language_of_a_text_that_tells_none(self):
        silent = STYLES.replace('<w:lang w:val="nl"/>', "")
        self.assertEqual(read("ast", docx(p("Tekst."), properties=self.file, styles=silent))["language"], "fr")
        self.assertEqual(read("ast", docx(p("Dit is een tekst van het ministerie."), properties=self.file, styles=silent))["language"], "nl")
        self.assertEqual(read("ast", docx(p("Tekst."), properties=self.file))["language"], "nl")
        for none in ("Nederlands", "x-none", "und", "nl_NL", "-"):
            self.assertEqual(read("ast", docx(p("Tekst."), properties={"dc:language": none}, styles=silent))["language"], "nl")

    def converted(self, document, *options):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "brief.docx")
            path.write_bytes(document)
            subprocess.run([PROGRAM, "convert", path, "-o", folder, *options], capture_output=True, check=True)
            info = subprocess.run(["pdfinfo", "-rawdates", path.with_suffix(".pdf")], capture_output=True, check=True).stdout.decode()
            return dict(line.split(":", 1) for line in info.splitlines() if ":" in line), path.with_suffix(".akn.xml").read_text(encoding="utf-8")

    def test_stand_in_the_metadata_of_the_pdf_alone(self):
        info, akn = self.converted(docx(p("Tekst."), properties=self.file))
        self.assertEqual((info["Author"].strip(), info["CreationDate"].strip()), ("Jan de Boer", "D:20210203"))
        self.assertNotIn("Boer", akn)
        self.assertNotIn("2021", akn)

    def test_the_letter_and_the_order_have_the_last_word(self):
        info, akn = self.converted(docx(p("Tekst."), properties=self.file), "--date", "2022-05-06")
        self.assertEqual(info["CreationDate"].strip(), "D:20220506")
        head = p("Ministerie van Voorbeelden") + p("Datum 1 juli 2021") + p("Betreft De boot") + p("Geachte Voorzitter,")
        info, akn = self.converted(docx(head + p("Tekst."), properties=self.file, title="Een titel"))
        self.assertEqual((info["Author"].strip(), info["CreationDate"].strip(), info["Title"].strip()), ("Ministerie van Voorbeelden", "D:20210701", "De boot"))


class Size(Case):
    """What is long takes long, and not the square of it: each has to be done within the time that a case may take."""
    many = 200_000

    def test_of_a_paragraph(self):
        for element in ("<w:tab/>", "<w:br/>"):
            self.assertEqual(read("ledger", docx(p("a", f"<w:r>{element * self.many}</w:r>", "b")))["words"], 2)
            self.assertEqual(self.texts(docx(p("a") + p(f"<w:r>{element * self.many}</w:r>") + p("b"))), ["a", "b"])

    def test_of_a_chart(self):
        labels = "".join(f'<c:pt idx="0"><c:v>{i % 10}</c:v></c:pt>' for i in range(self.many))
        part = chart_part(f"<c:ser><c:cat><c:strCache>{labels}</c:strCache></c:cat>{cached('val', ['7'], 'num')}</c:ser>")
        document = docx(p("Zie:", chart("rId7")), links={"rId7": ("chart", "charts/x.xml")}, files={"word/charts/x.xml": part})
        self.assertIn(run("check", document)[0], (0, 1))


class Signatures(Case):
    head = p("Ministerie van Voorbeelden") + p("Datum 1 juli 2021") + p("Betreft De boot") + p("Geachte Voorzitter,") + p("Hierbij de antwoorden.")

    def test_a_name_below_the_function(self):
        for function in ("De minister van Justitie en Veiligheid,", "de Minister van Voorbeelden"):
            document = docx(self.head + p(function) + p("D.M. van Weel") + p("Vraag 1") + p("Waarom?"))
            tree = read("ast", document)
            self.assertEqual((tree["signature"]["person"], tree["signature"]["function"]), ("D.M. van Weel", function.rstrip(",")))
            self.assertEqual([b.get("role") for b in tree["body"] if b.get("role")][-2:], ["function", "signature"])

    def test_a_sentence_and_a_heading_are_none(self):
        for above, below in (("De minister van Justitie heeft geantwoord.", "Jan Jansen"), ("De minister van Justitie", "Waarom is dat zo?")):
            self.assertNotIn("signature", read("ast", docx(self.head + p(above) + p(below) + p("Slot."))))


if __name__ == "__main__":
    unittest.main()
