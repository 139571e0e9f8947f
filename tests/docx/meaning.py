#!/usr/bin/env python3
"""usage: meaning.py PROGRAM

What a person reads in Word and the characters alone do not say: signs of symbol fonts, readings, WordArt, capitals,
embedded objects, fields that nobody filled in, classifications in heads and feet.
"""
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
from case import Case, read, run, text_of  # noqa: E402
from word import *  # noqa: E402,F403: the vocabulary of the cases

O = 'xmlns:o="urn:schemas-microsoft-com:office:office"'


def fonts(name):
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}"/>'


def findings(document, rule, *options):
    import json
    code, out, err = run("check", document, "--format", "json", *options)
    return [f["message"] for letter in json.loads(out)["letters"] for f in letter["findings"] if f["rule"] == rule]


class Signs(Case):
    def test_are_read_as_the_sign_that_is_shown(self):
        for font, typed, shown in (("Wingdings", "\uf0fe", "☑"), ("Wingdings", "\uf0a8", "◻"), ("Symbol", "\uf0b7", "•"), ("Symbol", "\uf061", "α"),
                                   ("Wingdings 2", "\uf050", "\U0001F5F8"), ("Wingdings 3", "\uf067", "⭠"), ("Webdings", "\uf061", "🗸"),
                                   ("Wingdings", "J", "☺"), ("Symbol", "S", "Σ"), ("WINGDINGS", "\u00fc", "✓")):
            with self.subTest(font=font, typed=typed):
                document = docx(p(r(typed, fonts(font)), " Akkoord"))
                self.assertNotIn("DOCX-7", self.rules(document))
                text = self.texts(document)[0]
                if font in ("Wingdings 2", "Wingdings 3", "Webdings"):
                    self.assertTrue(text.endswith(" Akkoord") and ord(text[0]) > 0x2000 and not 0xE000 <= ord(text[0]) < 0xF900, text)
                else:
                    self.assertEqual(text, f"{shown} Akkoord")

    def test_within_a_word_and_beside_text(self):
        self.assertEqual(self.texts(docx(p(r("a\uf0e0b c\uf0fe", fonts("Symbol").replace("Symbol", "Arial")), ""))), ["a\ufffdb c\ufffd"])
        document = docx(p(r("\uf0fe en \uf0a8", fonts("Wingdings").replace(' w:ascii="Wingdings"', ""))))
        self.assertEqual(self.texts(document)[0][0], "☑")

    def test_by_the_style_of_the_run_or_the_paragraph(self):
        own = STYLES.replace("</w:styles>", f'<w:style w:type="character" w:styleId="Vink"><w:name w:val="Vink"/><w:rPr>{fonts("Wingdings")}</w:rPr></w:style>'
                             f'<w:style w:type="paragraph" w:styleId="Vinken"><w:name w:val="Vinken"/><w:rPr>{fonts("Wingdings")}</w:rPr></w:style></w:styles>')
        self.assertEqual(self.texts(docx(p(r("\uf0fe", '<w:rStyle w:val="Vink"/>'), " Ja"), styles=own)), ["☑ Ja"])
        self.assertEqual(self.texts(docx(p(r("\uf0fe"), properties=style("Vinken")), styles=own)), ["☑"])

    def test_a_font_of_the_theme_is_for_text(self):
        self.assertEqual(self.texts(docx(p(r("Ja", '<w:rFonts w:asciiTheme="minorHAnsi" w:ascii="Wingdings"/>')))), ["Ja"])

    def test_one_that_is_not_known_is_told(self):
        document = docx(p("a", r("\uf001", fonts("Wingdings")), "b"))
        self.assertIn("DOCX-7", self.rules(document))
        self.assertEqual(self.texts(document), ["a\ufffdb"])

    def test_beside_an_entity(self):
        self.assertEqual(self.texts(docx(p(r("\uf0fe & ja", fonts("Arial"))))), ["\ufffd & ja"])

    def test_hidden_ones_are_left_out(self):
        self.assertEqual(self.texts(docx(p("a", r("\uf0fe", fonts("Wingdings") + "<w:vanish/>"), "b"))), ["ab"])


class Capitals(Case):
    def test_are_read_as_capitals(self):
        document = docx(p("Dit is ", r("vertrouwelijk & intern", "<w:caps/>"), "."))
        self.assertEqual(self.texts(document), ["Dit is VERTROUWELIJK & INTERN."])
        self.assertEqual(read("ledger", document)["words"], 4)

    def test_by_style_and_switched_off(self):
        own = STYLES.replace("</w:styles>", '<w:style w:type="paragraph" w:styleId="Groot"><w:name w:val="Groot"/><w:rPr><w:caps/></w:rPr></w:style></w:styles>')
        self.assertEqual(self.texts(docx(p("één", r(" twee", '<w:caps w:val="0"/>'), properties=style("Groot")), styles=own)), ["ÉÉN twee"])

    def test_keep_weight_notes_and_links(self):
        document = docx(p(r("let op", "<w:b/><w:caps/>"), ref(1)), footnotes=note(1, "Noot."))
        body = self.body(document)
        self.assertEqual(body[0]["content"][0]["kind"], "strong")
        self.assertEqual(len(read("ledger", document)["notes"]), 1)

    def test_small_ones_keep_what_was_typed(self):
        self.assertEqual(self.texts(docx(p(r("Let op", "<w:smallCaps/>")))), ["Let op"])


def ruby(base, reading):
    return f"<w:r><w:ruby><w:rubyPr/><w:rt>{reading}</w:rt><w:rubyBase>{base}</w:rubyBase></w:ruby></w:r>"


class Readings(Case):
    def test_stand_behind_their_base(self):
        self.assertEqual(self.texts(docx(p("Tokyo: ", ruby(r("東"), r("とう")), " einde."))), ["Tokyo: 東(とう) einde."])

    def test_of_several_runs_and_words(self):
        self.assertEqual(self.texts(docx(p("a ", ruby(r("twee") + r(" woorden"), r("een") + r(" lezing")), "b"))), ["a twee woorden(een lezing)b"])
        self.assertEqual(self.texts(docx(p(ruby(r("東"), r("とう")), ruby(r("京"), r("きょう"))))), ["東(とう)京(きょう)"])

    def test_an_empty_one_has_no_parentheses(self):
        self.assertEqual(self.texts(docx(p("a", ruby(r("b"), ""), "c"))), ["abc"])
        self.assertEqual(self.texts(docx(p("a", ruby(r("b"), r("")), "c"))), ["abc"])

    def test_hidden_and_deleted_ones(self):
        self.assertEqual(self.texts(docx(p("a", ruby(r("b"), r("x", "<w:vanish/>")), "c"))), ["abc"])
        self.assertEqual(self.texts(docx(p("a", f'<w:del w:id="1">{ruby(r("b"), r("x"))}</w:del>', "c"))), ["ac"])

    def test_in_a_note(self):
        document = docx(p("a", ref(1)), footnotes=f'<w:footnote w:id="1">{p("<w:r><w:footnoteRef/></w:r>", ruby(r("東"), r("とう")))}</w:footnote>')
        self.assertEqual(read("ledger", document)["notes"][0]["text"], "東(とう)")


def word_art(words):
    return f'<w:r><w:pict><v:shape id="w1" style="width:200pt;height:50pt"><v:textpath string="{words}"/></v:shape></w:pict></w:r>'


class WordArt(Case):
    def test_is_a_paragraph_before_its_own(self):
        self.assertEqual(self.texts(docx(p(word_art("CONCEPT"), "Tekst."))), ["CONCEPT", "Tekst."])
        self.assertEqual(self.texts(docx(p("Tekst", word_art("niet  voor publicatie"), "vervolg."))), ["niet voor publicatie", "Tekstvervolg."])

    def test_hidden_empty_and_in_a_list(self):
        self.assertEqual(self.texts(docx(p(word_art("CONCEPT").replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>"), "Tekst."))), ["Tekst."])
        self.assertEqual(self.texts(docx(p(word_art(""), "Tekst."))), ["Tekst."])
        self.assertEqual(self.texts(docx(p(f'<w:del w:id="1">{word_art("CONCEPT")}</w:del>', "Tekst."))), ["Tekst."])

    def test_across_every_page_is_told(self):
        document = docx(p("Tekst."), heads={"rH": ("header", p(word_art("CONCEPT")))}, end=section('<w:headerReference w:type="default" r:id="rH"/>'))
        self.assertEqual(findings(document, "TEXT-25"), ["only a running head or foot says 'CONCEPT'"])


def ole(program="Excel.Sheet.12", kind="Embed", tag="o:OLEObject", wrap="w:object"):
    name = "ProgID" if tag == "o:OLEObject" else "w:progId"
    return f'<w:r><{wrap}><v:shape style="width:9pt;height:9pt"/><{tag} {O} Type="{kind}" {name}="{program}" r:id="rO"/></{wrap}></w:r>'


class Embedded(Case):
    there = dict(links={"rO": ("package", "embeddings/begroting.xlsx")}, files={"word/embeddings/begroting.xlsx": b"PK" + b"x" * 98})

    def test_is_told_with_name_kind_and_size(self):
        for program, kind in (("Excel.Sheet.12", "a spreadsheet"), ("Word.Document.12", "a Word document"), ("Package", "a file"), ("Acme.Thing", "an object of Acme.Thing")):
            message, = findings(docx(p("Zie ", ole(program)), **self.there), "DOCX-9")
            self.assertIn(kind, message)
            self.assertIn("'word/embeddings/begroting.xlsx', 100 bytes", message)

    def test_in_every_form(self):
        for document in (docx(p("Zie ", ole(tag="w:objectEmbed")), **self.there), docx(p("Zie ", ole(wrap="w:pict")), **self.there), docx(p("Zie ", ole())),
                         docx(p("Zie ", ole(kind="Link")), links={"rO": ("hyperlink", "file:///c:/begroting.xlsx")}),
                         docx(p("Zie", ref(1)), footnotes=f'<w:footnote w:id="1">{p("<w:r><w:footnoteRef/></w:r>", " noot ", ole())}</w:footnote>', **self.there),
                         docx(p("Zie ", '<w:r><w:object><w:control w:name="Knop1" r:id="rO"/></w:object></w:r>'), **self.there)):
            self.assertEqual(len(findings(document, "DOCX-9")), 1)

    def test_a_deleted_one_is_not(self):
        self.assertEqual(findings(docx(p("Zie ", f'<w:del w:id="1">{ole()}</w:del>'), **self.there), "DOCX-9"), [])


def control(content, properties="<w:showingPlcHdr/>"):
    return f"<w:sdt><w:sdtPr>{properties}<w:text/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


class Placeholders(Case):
    def test_are_kept_and_told(self):
        for body in (p("Kenmerk ", control(r("Klik hier."))), control(p("Klik hier.")), tbl(tr(tc(control(p("Klik hier."))))), p("a", box(p(control(r("Klik hier.")))))):
            document = docx(body)
            self.assertEqual(findings(document, "DOCX-18"), ["nobody filled this field in: 'Klik hier.'"])
            self.assertIn("Klik hier.", str(read("ast", document)))

    def test_what_was_filled_in_is_none(self):
        for properties in ("", '<w:showingPlcHdr w:val="0"/>', '<w:placeholder><w:docPart w:val="Default"/></w:placeholder>'):
            self.assertEqual(findings(docx(p(control(r("2024-7"), properties))), "DOCX-18"), [])


def headed(content, kind="header", which="default", settings="", more="", body=None):
    return docx(body or p("De brief."), heads={"rH": (kind, content)}, settings=settings, end=section(f'<w:{kind}Reference w:type="{which}" r:id="rH"/>{more}'))


class Heads(Case):
    words = ("VERTROUWELIJK", "Departementaal vertrouwelijk", "Stg. GEHEIM", "CONFIDENTIAL", "NATO SECRET", "Streng vertraulich", "VS – Nur für den Dienstgebrauch",
             "HEMMELIG", "Strengt fortrolig", "Confidentiel", "TLP:AMBER")

    def test_classify_the_letter(self):
        for words in self.words:
            for kind in ("header", "footer"):
                self.assertEqual(findings(headed(p(words), kind), "TEXT-24"), [f"only a running head or foot says '{words}'"])
        self.assertEqual(len(findings(headed(tbl(tr(tc(p("VERTROUWELIJK")), tc(p("Pagina 1 van 2")))), "footer"), "TEXT-24")), 1)
        self.assertEqual(len(findings(headed(p(box(p("GEHEIM")))), "TEXT-24")), 1)

    def test_a_word_in_a_sentence_classifies_nothing(self):
        body = p("Het rapport is vertrouwelijk en blijft dat.")
        self.assertEqual(len(findings(headed(p("VERTROUWELIJK"), body=body), "TEXT-24")), 1)
        self.assertEqual(findings(headed(p("VERTROUWELIJK"), body=p("Vertrouwelijk") + p("De brief.")), "TEXT-24"), [])

    def test_say_what_nothing_else_says(self):
        self.assertEqual(findings(headed(p("Ministerie van Voorbeelden")), "TEXT-25"), ["only a running head or foot says 'Ministerie van Voorbeelden'"])
        for said in ("De brief", "Pagina 3 van 12", "Page 3", "- 3 -"):
            self.assertEqual(findings(headed(p(said)), "TEXT-25"), [])

    def test_that_no_page_shows_are_not_told(self):
        self.assertEqual(findings(headed(p("VERTROUWELIJK"), "footer", "even"), "TEXT-24"), [])
        self.assertEqual(len(findings(headed(p("VERTROUWELIJK"), "footer", "even", "<w:evenAndOddHeaders/>"), "TEXT-24")), 1)
        self.assertEqual(findings(headed(p("VERTROUWELIJK"), "footer", "first"), "TEXT-24"), [])
        self.assertEqual(len(findings(headed(p("VERTROUWELIJK"), "footer", "first", more="<w:titlePg/>"), "TEXT-24")), 1)


    def test_are_told_in_their_words_by_a_comparison(self):
        with tempfile.NamedTemporaryFile("w", suffix=".md") as other:
            other.write("De brief.\n")
            other.flush()
            code, out, _ = run("compare", headed(p("Ministerie van Voorbeelden")), other.name)
            self.assertEqual(code, 0, out)
            self.assertIn("running heads and feet of the original in 1 places: 'Ministerie van Voorbeelden'", out)
            code, out, _ = run("compare", docx(p("De brief.", f'<w:del w:id="1" w:author="A">{r("weg", "").replace("w:t", "w:delText")}</w:del>')), other.name)
            self.assertEqual(code, 0, out)
            self.assertIn("text that is not shown of the original in 1 places: 'weg'", out)


class Charts(Case):
    forms = {("0.35", "0%"): "35%", ("0.3512", "0.0%"): "35.1%", ("1234.5", "#,##0.00"): "1234.50", ("7", "General"): "7", ("0.5", "&quot;€&quot; #,##0.00"): "€ 0.50",
             ("-0.5", "0.0;(0.0)"): "(0.5)", ("5", "000"): "005", ("1.5", "0.##"): "1.5", ("1500000", "0.0,,"): "1.5", ("44197", "d-m-yyyy"): "44197", ("x", "0%"): "x"}

    def test_show_numbers_by_their_format(self):
        for (value, form), shown in self.forms.items():
            part = chart_part(series("Uitgaven", ["2020"], [value]).replace("<c:numCache>", f"<c:numCache><c:formatCode>{form}</c:formatCode>"))
            document = docx(p("Zie:", chart("rId7")), links={"rId7": ("chart", "charts/x.xml")}, files={"word/charts/x.xml": part})
            with self.subTest(form=form):
                self.assertIn(f"'text': '{shown}'", str(read("ast", document)["body"]))
                self.assertNotIn("LEDGER-1", self.rules(document))


class Styles(Case):
    """Struck, underlined and highlighted words: the ledger of the letter has them, and every output."""
    forms = {"struck": ("<w:strike/>", "<w:dstrike/>", '<w:rStyle w:val="Door"/>'), "underlined": ('<w:u w:val="single"/>', '<w:u w:val="wave"/>'),
             "highlighted": ('<w:highlight w:val="yellow"/>',)}
    styles = STYLES.replace("</w:styles>", '<w:style w:type="character" w:styleId="Door"><w:name w:val="Door"/><w:rPr><w:strike/></w:rPr></w:style>'
                            '<w:style w:type="paragraph" w:styleId="Weg"><w:name w:val="Weg"/><w:basedOn w:val="Standaard"/><w:rPr><w:dstrike/></w:rPr></w:style></w:styles>')

    def styled(self, document):
        found = []

        def walk(nodes):
            for node in nodes:
                if node["kind"] == "styled":
                    found.append((node["style"], text_of(node["content"])))
                if isinstance(node.get("content"), list):
                    walk(node["content"])
        walk(self.body(document))
        return found

    def sealed(self, document):
        code, out, err = run("check", document)
        return "LEDGER" not in out + err and code == 0

    def test_are_told_from_the_words_around_them(self):
        for name, forms in self.forms.items():
            for form in forms:
                with self.subTest(form):
                    document = docx(p("Ik ga ", r("geen ", form), "akkoord."), styles=self.styles)
                    self.assertEqual([(kind, text.strip()) for kind, text in self.styled(document)], [(name, "geen")])
                    self.assertTrue(self.sealed(document))

    def test_of_a_whole_paragraph_by_its_style(self):
        document = docx(p("Vervallen ", r("nu", '<w:dstrike w:val="0"/>'), " toch", properties=style("Weg")), styles=self.styles)
        self.assertEqual([(kind, text.strip()) for kind, text in self.styled(document)], [("struck", "Vervallen"), ("struck", "toch")])
        self.assertTrue(self.sealed(document))

    def test_two_styles_that_strike_strike_nothing(self):
        twice = self.styles.replace("<w:dstrike/>", "<w:strike/>")
        self.assertEqual(self.styled(docx(p(r("a", '<w:rStyle w:val="Door"/>'), properties=style("Weg")), styles=twice)), [])

    def test_overlap_and_run_on(self):
        document = docx(p(r("een ", "<w:strike/>"), r("twee", '<w:strike/><w:u w:val="single"/>'), ref(1), r(" drie", '<w:u w:val="single"/>')), footnotes=note(1, "Noot."))
        self.assertEqual([(kind, text.strip()) for kind, text in self.styled(document)], [("struck", "een twee"), ("underlined", "twee"), ("underlined", "drie")])
        self.assertTrue(self.sealed(document))

    def test_nothing_is_struck_by_what_says_no(self):
        for form in ('<w:strike w:val="0"/>', '<w:u w:val="none"/>', '<w:highlight w:val="none"/>', '<w:strike w:val="false"/>'):
            self.assertEqual(self.styled(docx(p("a ", r("b", form), " c"))), [])

    def test_the_line_below_a_link_is_none(self):
        link = f'<w:hyperlink r:id="rId5">{r("site", chr(60) + "w:u w:val=" + chr(34) + "single" + chr(34) + "/>")}</w:hyperlink>'
        document = docx(p("Zie ", link), links={"rId5": ("hyperlink", "https://example.nl/")})
        self.assertEqual(self.styled(document), [])
        self.assertTrue(self.sealed(document))

    def test_in_a_box_a_note_a_formula_and_capitals(self):
        document = docx(p(r("voor ", "<w:strike/>"), box(p("vak")), r(" na", "<w:strike/>")))
        self.assertTrue(self.sealed(document))
        document = docx(p("a", ref(1)), footnotes=f'<w:footnote w:id="1">{p("<w:r><w:footnoteRef/></w:r>", r(" niet", "<w:strike/>"), " wel")}</w:footnote>')
        self.assertTrue(self.sealed(document))
        document = docx(p(r("let op \uf0fe", "<w:strike/><w:caps/>" + fonts("Wingdings")), ruby(r("b", "<w:strike/>"), r("x", "<w:strike/>")), math(mr("1"))))
        self.assertTrue(self.sealed(document))


M = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'


def mr(text):
    return f'<m:r><m:t xml:space="preserve">{text}</m:t></m:r>'


def m(name, properties="", **parts):
    inside = f"<m:{name}Pr>{properties}</m:{name}Pr>" if properties else ""
    return f"<m:{name}>{inside}{''.join(f'<m:{part}>{content}</m:{part}>' for part, content in parts.items())}</m:{name}>"


def math(*content):
    return f"<m:oMath {M}>{''.join(content)}</m:oMath>"


class Formulas(Case):
    forms = {
        "1/2": m("f", num=mr("1"), den=mr("2")),
        "a/(b+1) = x²": m("f", num=mr("a"), den=mr("b+1")) + mr("=") + m("sSup", e=mr("x"), sup=mr("2")),
        "E = mc²": mr("E=m") + m("sSup", e=mr("c"), sup=mr("2")),
        "√(16) = 4": m("rad", '<m:degHide m:val="1"/>', deg="", e=mr("16")) + mr("=4"),
        "∛(x+1)": m("rad", deg=mr("3"), e=mr("x+1")),
        "√(n&x)": m("rad", deg=mr("n"), e=mr("x")),
        "∑_(i=1)^n i": m("nary", '<m:chr m:val="∑"/>', sub=mr("i=1"), sup=mr("n"), e=mr("i")),
        "∫₀^∞ f": m("nary", sub=mr("0"), sup=mr("∞"), e=mr("f")),
        "x_i": m("sSub", e=mr("x"), sub=mr("i")),
        "x₁²": m("sSubSup", e=mr("x"), sub=mr("1"), sup=mr("2")),
        "(a+b)^(n-1)": m("sSup", e=mr("a+b"), sup=mr("n-1")),
        "10⁻³": m("sSup", e=mr("10"), sup=mr("-3")),
        "[a;b)": m("d", '<m:begChr m:val="["/><m:sepChr m:val=";"/><m:endChr m:val=")"/>', e=mr("a")).replace("</m:d>", f"<m:e>{mr('b')}</m:e></m:d>"),
        "sin x": m("func", fName=mr("sin"), e=mr("x")),
        "lim_(x→0) f": m("func", fName=m("limLow", e=mr("lim"), lim=mr("x→0")), e=mr("f")),
        "x̂": m("acc", e=mr("x")),
        "¯(ab)": m("bar", '<m:pos m:val="top"/>', e=mr("ab")),
        "■(a&b@c&d)": "<m:m>" + m("mr", e=mr("a")).replace("</m:mr>", f"<m:e>{mr('b')}</m:e></m:mr>") + m("mr", e=mr("c")).replace("</m:mr>", f"<m:e>{mr('d')}</m:e></m:mr>") + "</m:m>",
        "(n¦k)": m("d", e=m("f", '<m:type m:val="noBar"/>', num=mr("n"), den=mr("k"))).replace("<m:d>", "").replace("</m:d>", "").replace("<m:e>", "", 1)[:-len("</m:e>")],
    }

    def test_keep_their_structure_in_one_line(self):
        for line, form in self.forms.items():
            with self.subTest(line):
                document = docx(p("Dit is ", math(form), " samen."))
                self.assertEqual(self.texts(document), [f"Dit is {line} samen."])

    def test_on_lines_of_their_own(self):
        para = f'<m:oMathPara {M}>{math(self.forms["1/2"])}{math(self.forms["E = mc²"])}</m:oMathPara>'
        self.assertEqual(self.texts(docx(p("Zo:", para, "en zo verder."))), ["Zo: 1/2 E = mc² en zo verder."])
        self.assertEqual(self.texts(docx(p(para))), ["1/2 E = mc²"])

    def test_behind_a_superscript_in_a_note_and_within_each_other(self):
        self.assertEqual(self.texts(docx(p("m", r("2", '<w:vertAlign w:val="superscript"/>'), math(self.forms["1/2"]), "."))), ["m21/2."])
        nested = m("f", num=m("f", num=mr("1"), den=mr("2")), den=m("rad", '<m:degHide/>', e=mr("x")))
        self.assertEqual(self.texts(docx(p(math(nested)))), ["(1/2)/(√(x))"])
        notes = f'<w:footnote w:id="1">{p("<w:r><w:footnoteRef/></w:r>", " ", math(self.forms["1/2"]))}</w:footnote>'
        self.assertEqual(read("ledger", docx(p("a", ref(1)), footnotes=notes))["notes"][0]["text"], "1/2")

    def test_deleted_ones_and_deleted_parts(self):
        self.assertEqual(self.texts(docx(p("a ", f'<w:del w:id="1">{math(self.forms["1/2"])}</w:del>', "b"))), ["a b"])
        inside = mr("a+b") + f'<w:del w:id="1">{mr("+c")}</w:del>' + f'<w:ins w:id="2">{mr("+d")}</w:ins>'
        self.assertEqual(self.texts(docx(p(math(inside)))), ["a+b+d"])
        self.assertEqual(self.texts(docx(p(math(inside))), "--tracked", "original"), ["a+b+c"])


def simple(code, *result):
    return f'<w:fldSimple w:instr="{code}">{"".join(r(run) for run in result)}</w:fldSimple>'


def bare_field(code, separate=True):
    made = field(code)
    return made if separate else made.replace('<w:r><w:fldChar w:fldCharType="separate"/></w:r>', "")


class ComputedFields(Case):
    codes = {r"EQ \f(1;2)": "1/2", r"EQ \f(1,2)": "1/2", r"EQ \r(3;x+1)": "∛(x+1)", r"EQ \r(16)": "√(16)", r"eq x\s\up6(2)": "x²",
             r"EQ \i\su(i=1;n;i)": "∑_(i=1)^n i", r"EQ \b\bc\[(a;b)": "[a;b]", r"EQ \a\co2(1;2;3;4)": "■(1&2@3&4)", r"EQ a = \f(b+1;c)": "a = (b+1)/c",
             r"EQ \f(\f(1;2);\r(4))": "(1/2)/(√(4))", r"EQ \x(ja)": "▭(ja)", r"EQ \o(a;b)": "ab", r"EQ a\,b": "a,b", r"EQ x\s\do4(i)": "x_i",
             r"SYMBOL 8364 \u": "€", r'SYMBOL 254 \f "Wingdings"': "☑", r'SYMBOL 97 \f Symbol': "α"}

    def test_read_as_word_computes_them(self):
        for code, shown in self.codes.items():
            xml = code.replace('"', "&quot;")
            for made in (simple(xml), bare_field(code), bare_field(code, separate=False)):
                with self.subTest(made):
                    self.assertEqual(self.texts(docx(p("Breuk ", made, " liter."))), [f"Breuk {shown} liter."])

    def test_a_result_that_is_kept_has_the_word(self):
        self.assertEqual(self.texts(docx(p("a ", field(r"EQ \f(1;2)", "½"), " b"))), ["a ½ b"])
        self.assertEqual(self.texts(docx(p("a", field("PAGE"), "b"))), ["ab"])

    def test_deleted_and_hidden(self):
        self.assertEqual(self.texts(docx(p("a ", f'<w:del w:id="1">{bare_field("EQ x").replace("instrText", "delInstrText")}</w:del>', "b"))), ["a b"])


if __name__ == "__main__":
    unittest.main()
