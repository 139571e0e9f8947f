#!/usr/bin/env python3
"""usage: kinds.py PROGRAM

Kinds of Word documents that once went wrong, each in several spellings: tracked changes that take words away, marks of
notes, boxes, numbers without words, pictures alone, elements that nobody knows.
"""
import json
import sys
import unittest

sys.dont_write_bytecode = True
from case import Case, read, run, text_of  # noqa: E402
from word import *  # noqa: E402,F403: the vocabulary of the cases

PNG = (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x02\x00\x00\x00\x90wS\xde\x00\x00\x00\x0cIDATx\x9cc\xf8\xcf\xc0\x00"
       b"\x00\x03\x01\x01\x00\xc9\xfe\x92\xef\x00\x00\x00\x00IEND\xaeB`\x82")
RAISED = '<w:vertAlign w:val="superscript"/>'
HIDDEN = "<w:vanish/>"


def deleted(*runs, author="Jan"):
    return f'<w:del w:id="1" w:author="{author}">{"".join(runs)}</w:del>'


def fallback_box(*paragraphs):
    return (f'<w:r><mc:AlternateContent><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{"".join(paragraphs)}</w:txbxContent>'
            "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>")


class Kind(Case):
    def findings(self, document, *options):
        code, out, err = run("check", document, "--format", "json", *options)
        self.assertIn(code, (0, 1), err)
        return [finding for letter in json.loads(out)["letters"] for finding in letter["findings"] if finding["rule"] != "HEAD-2"]

    def told(self, document, rule, *words, options=()):
        """The finding is there, bears these words, and no output is in doubt."""
        found = self.findings(document, *options)
        self.assertFalse([f for f in found if f["severity"] == "error"], found)
        messages = [f["message"] for f in found if f["rule"] == rule]
        self.assertTrue(any(all(word in message for word in words) for message in messages), found)

    def notes(self, document, *options):
        return [(n["label"], n["text"]) for n in read("ledger", document, *options)["notes"]]

    def items(self, document):
        """Labels and texts of all items, in their order."""
        return [(node["label"], text_of([n for b in node["content"] for n in b.get("content", [])]))
                for node in self.nodes(self.body(document)) if "label" in node and "content" in node]

    def nodes(self, tree):
        """Every node of a tree, in its order."""
        for node in tree:
            if isinstance(node, dict):
                yield node
                yield from self.nodes([child for child in node.values() if isinstance(child, list)])
            elif isinstance(node, list):
                yield from self.nodes(node)

    def links(self, document):
        return [(node["target"], text_of(node["content"])) for node in self.nodes(self.body(document)) if node.get("kind") == "link"]

    def clean(self, document, *rules):
        self.assertEqual(self.rules(document), sorted(rules))


class Changes(Kind):
    row = tr(tc(p("zira mufa")), properties='<w:del w:id="1" w:author="Jan"/>')

    def test_a_row(self):
        document = docx(p("Een.") + tbl(tr(tc(p("eerste"))), self.row))
        self.told(document, "DOCX-2", "Jan", "row", "zira mufa", "left out")
        self.assertNotIn("zira", json.dumps(self.body(document)))
        self.told(document, "DOCX-2", "zira mufa", "read as part", options=("--tracked", "original"))

    def test_an_inserted_row(self):
        document = docx(tbl(tr(tc(p("eerste"))), tr(tc(p("nieuw")), properties='<w:ins w:id="1" w:author="Jan"/>')))
        self.told(document, "DOCX-1", "row", "nieuw")
        self.told(document, "DOCX-1", "nieuw", "left out", options=("--tracked", "original"))

    def test_a_row_whose_runs_are_marked_too(self):
        document = docx(tbl(tr(tc(p("eerste"))), tr(tc(p(deleted("<w:r><w:delText>weg</w:delText></w:r>"))), properties='<w:del w:id="1" w:author="Jan"/>')))
        self.assertEqual(len([f for f in self.findings(document) if f["rule"] == "DOCX-2"]), 1)

    def test_a_row_with_a_note(self):
        document = docx(p("Een", ref(2), ".") + tbl(tr(tc(p("eerste"))), tr(tc(p("zira", ref(1))), properties='<w:del w:id="1" w:author="Jan"/>')),
                        footnotes=note(1, "Noot beku.") + note(2, "Blijft."))
        self.told(document, "DOCX-2", "the note", "Noot beku.")
        self.assertEqual(self.notes(document), [("1", "Blijft.")])

    def test_a_row_of_a_table_in_a_table(self):
        document = docx(tbl(tr(tc(p("buiten")), tc(tbl(tr(tc(p("binnen"))), self.row) + p("")))))
        self.told(document, "DOCX-2", "zira mufa")

    def test_a_cell(self):
        document = docx(tbl(tr(tc(p("eerste")), tc(p("weg ermee"), properties='<w:cellDel w:id="1" w:author="Jan"/>'))))
        self.told(document, "DOCX-2", "cell", "weg ermee")
        self.assertNotIn("weg ermee", json.dumps(self.body(document)))
        self.assertIn("weg ermee", json.dumps(self.body(document, "--tracked", "original")))

    def test_an_inserted_cell(self):
        document = docx(tbl(tr(tc(p("eerste")), tc(p("nieuw"), properties='<w:cellIns w:id="1" w:author="Jan"/>'))))
        self.told(document, "DOCX-1", "cell", "nieuw")

    def test_the_end_of_a_paragraph(self):
        document = docx(p("Een deel", properties='<w:rPr><w:del w:id="1" w:author="Jan"/></w:rPr>') + p("en de rest."))
        self.told(document, "DOCX-2", "the end of the paragraph", "Een deel")
        self.assertEqual(self.texts(document), ["Een deel en de rest."])

    def test_a_number(self):
        change = '<w:pPrChange w:id="1" w:author="Jan"><w:pPr>' + numbered(1) + "</w:pPr></w:pPrChange>"
        self.told(docx(p("Zonder nummer.", properties=change)), "DOCX-2", "number", "Zonder nummer.")

    def test_what_was_moved_is_read_once(self):
        away = '<w:moveFrom w:id="1" w:author="Jan"><w:r><w:t>verhuisd</w:t></w:r></w:moveFrom>'
        here = '<w:moveTo w:id="2" w:author="Jan"><w:r><w:t>verhuisd</w:t></w:r></w:moveTo>'
        document = docx(p("Eerst ", away, "hier.") + p("Nu ", here, " daar."))
        self.assertEqual(self.texts(document), ["Eerst hier.", "Nu verhuisd daar."])
        self.told(document, "DOCX-1", "moved here", "verhuisd")
        self.told(document, "DOCX-2", "moved from here", "verhuisd")
        self.assertEqual(self.texts(document, "--tracked", "original"), ["Eerst verhuisdhier.", "Nu  daar."])

    def test_whole_paragraphs_that_are_deleted(self):
        document = docx(p("Blijft.") + deleted(p("Gaat weg.")))
        self.told(document, "DOCX-2", "Gaat weg.")

    def test_a_note_that_only_deleted_text_refers_to(self):
        document = docx(p("Een", deleted(ref(1)), "."), footnotes=note(1, "Verdwenen noot."))
        self.told(document, "DOCX-2", "Verdwenen noot.")
        self.assertEqual(self.notes(document), [])

    def test_a_note_whose_text_is_deleted(self):
        gone = deleted("<w:r><w:delText>weg</w:delText></w:r>")
        for body in (f"<w:p>{gone}</w:p>", f"<w:p><w:r><w:footnoteRef/></w:r>{gone}</w:p>", f"<w:p>{gone}</w:p><w:p>{gone}</w:p>"):
            document = docx(p("Een", ref(1), "."), footnotes=f'<w:footnote w:id="1">{body}</w:footnote>')
            self.assertEqual(self.rules(document), ["DOCX-2", "NOTE-8"])


class Marks(Kind):
    def test_repeated_in_the_note(self):
        for mark in ("*", "5", "**", "a", "†"):
            document = docx(p("Besluit", ref(1, mark=mark), " en meer", ref(2), "."), footnotes=note(1, "Eigen.", mark=mark) + note(2, "Gewoon."))
            self.assertEqual(self.notes(document), [(mark, "Eigen."), ("1", "Gewoon.")])
            self.assertFalse([f for f in self.findings(document) if f["severity"] == "error"], mark)

    def test_over_two_runs(self):
        for first, second in (("*", "*"), ("1", "2"), ("", "*"), ("", "12")):
            own = (f'<w:r><w:rPr>{RAISED}</w:rPr><w:footnoteReference w:customMarkFollows="1" w:id="1"/>{t(first) if first else ""}</w:r>' + r(second, RAISED))
            for body in (r(first + second, RAISED) + r(" Eigen."), (r(first, RAISED) if first else "") + r(second, RAISED) + r(" Eigen."), r(first + second + " Eigen.")):
                document = docx(p("Besluit", own, " staat."), footnotes=f'<w:footnote w:id="1"><w:p>{body}</w:p></w:footnote>')
                self.assertEqual(self.notes(document), [(first + second, "Eigen.")], (first, second, body))
                self.assertEqual(self.texts(document), ["Besluit staat."])

    def test_not_over_what_follows(self):
        own = f'<w:r><w:rPr>{RAISED}</w:rPr><w:footnoteReference w:customMarkFollows="1" w:id="1"/>{t("*")}</w:r>'
        document = docx(p("Besluit", own, r("e", RAISED), " staat."), footnotes=note(1, "Eigen.", mark="*"))
        self.assertEqual(self.notes(document), [("*", "Eigen.")])
        self.assertEqual(self.texts(document), ["Besluite staat."])

    def test_not_repeated(self):
        document = docx(p("Besluit", ref(1, mark="*"), "."), footnotes=f'<w:footnote w:id="1">{p("Eigen.")}</w:footnote>')
        self.assertEqual(self.notes(document), [("*", "Eigen.")])

    def test_orphans(self):
        empty = docx(p("Tekst."), footnotes='<w:footnote w:id="1"/>')
        self.clean(empty, "DOCX-13")
        spoken = docx(p("Tekst", ref(2), "."), footnotes=note(1, "Niemand.") + note(2, "Iemand."))
        self.told(spoken, "DOCX-13", "Niemand.")
        self.assertEqual(self.notes(spoken), [("1", "Iemand.")])
        self.told(docx(p("Tekst."), endnotes=note(1, "Niemand.", kind="endnote")), "DOCX-13", "Niemand.")

    def test_a_hidden_reference_takes_no_number(self):
        hidden = f'<w:r><w:rPr>{HIDDEN}</w:rPr><w:footnoteReference w:id="1"/></w:r>'
        document = docx(p("Een", hidden, " en twee", ref(2), "."), footnotes=note(1, "Verborgen noot.") + note(2, "Gewone noot."))
        self.assertEqual(self.notes(document), [("1", "Gewone noot.")])
        self.told(document, "DOCX-4", "Verborgen noot.")


class Boxes(Kind):
    def test_empty_in_a_word(self):
        for inside in ("<w:p/>", p("", properties=numbered(1).replace('"1"/>', '"0"/>'))):
            self.assertEqual(self.texts(docx(p("voor", fallback_box(inside), "achter."))), ["voorachter."])

    def test_with_words_in_a_word(self):
        document = docx(p("voor", box(p("Vak.")), "achter."))
        self.assertEqual(self.texts(document), ["Vak.", "voorachter."])
        self.clean(document)

    def test_in_a_raised_run(self):
        inner = box(p("Vak."))[len("<w:r>"):-len("</w:r>")]
        document = docx(p("m", f"<w:r><w:rPr>{RAISED}</w:rPr>{inner}{t('2')}</w:r>", " groot."))
        self.assertEqual(self.rules(document), [])

    def test_in_a_link(self):
        links = {"rId50": ("hyperlink", "https://x.example/102")}
        alone = docx(p("Een.") + p(f'<w:hyperlink r:id="rId50">{fallback_box(p("pela moga "))}</w:hyperlink>'), links=links)
        self.assertEqual(self.links(alone), [])
        beside = docx(p(f'<w:hyperlink r:id="rId50">{r("voor")}{box(p("Vak."))}{r("achter")}</w:hyperlink>'), links=links)
        self.assertEqual(self.links(beside), [("https://x.example/102", "voorachter")])
        self.clean(alone, "DOCX-19")
        self.clean(beside)

    def test_a_link_in_it(self):
        links = {"rId50": ("hyperlink", "https://x.example/a"), "rId51": ("hyperlink", "https://x.example/b")}
        inner = p(f'<w:hyperlink r:id="rId51">{r("binnen")}</w:hyperlink>')
        document = docx(p(f'<w:hyperlink r:id="rId50">{r("voor")}{box(inner)}{r("achter")}</w:hyperlink>'), links=links)
        self.assertEqual([(words, target[-1]) for target, words in self.links(document)], [("binnen", "b"), ("voorachter", "a")])

    def test_in_a_note(self):
        document = docx(p("Een", ref(1), "."), footnotes='<w:footnote w:id="1">' + p("<w:r><w:footnoteRef/></w:r>", r(" Noot"), box(p("vak.")), r("je.")) + "</w:footnote>")
        self.assertFalse([f for f in self.findings(document) if f["severity"] == "error"])
        self.assertEqual([n["label"] for n in read("ledger", document)["notes"]], ["1"])

    def test_in_a_numbered_paragraph(self):
        for more in ("Tweede punt.", ""):
            document = docx(p("Eerste.", properties=numbered(1)) + p(box(p("Kader.")), more, properties=numbered(1)) + p("Derde.", properties=numbered(1)))
            self.assertEqual([label for label, _ in self.items(document)], ["1.", "2.", "3."])
            self.clean(document)

    def test_numbered_itself(self):
        document = docx(p(box(p("Kader.", properties=numbered(3))), "Punt.", properties=numbered(1)) + p("Nog een.", properties=numbered(1)))
        self.clean(document)

    def test_a_formula_behind_a_raised_sign(self):
        made = parts(p("a", r("†", RAISED), "<m:oMath><m:r><m:t>nida</m:t></m:r></m:oMath>", "."))
        made["word/document.xml"] = made["word/document.xml"].replace("<w:document ", '<w:document xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" ')
        self.assertFalse([f for f in self.findings(packed(made)) if f["severity"] == "error"])


class Links(Kind):
    def test_whose_first_or_last_run_is_hidden(self):
        for runs in ((r("mila", HIDDEN), "peka"), ("peka", r("mila", HIDDEN)), (r("mi", HIDDEN), "peka", " na")):
            document = docx(p("Zie ", field(' HYPERLINK "https://y.example/z" ', *runs), "."))
            self.assertEqual([target for target, _ in self.links(document)], ["https://y.example/z"])
            self.clean(document, "DOCX-4")

    def test_all_of_it_hidden(self):
        links = {"rId50": ("hyperlink", "https://y.example/z")}
        self.clean(docx(p("Zie ", f'<w:hyperlink r:id="rId50">{r("weg", HIDDEN)}</w:hyperlink>', "dit."), links=links), "DOCX-4")

    def test_whose_first_run_is_deleted(self):
        document = docx(p("Zie ", field(' HYPERLINK "https://y.example/z" ', deleted("<w:r><w:delText>mila</w:delText></w:r>"), "peka"), "."))
        self.assertEqual([words for _, words in self.links(document)], ["peka"])


class Numbers(Kind):
    def test_without_words(self):
        document = docx(p("", properties=numbered(1)) + p("Tweede punt.", properties=numbered(1)) + p("", properties=numbered(1)))
        self.assertEqual([label for label, _ in self.items(document)], ["1.", "2.", "3."])
        self.clean(document)

    def test_without_words_in_cells(self):
        rows = [tr(tc(p("", properties=numbered(1))), tc(p(text))) for text in ("Een", "Twee")]
        document = docx(tbl(*rows))
        self.assertEqual([label for label, _ in self.items(document)], ["1.", "2."])

    def test_in_the_lower_part_of_a_cell(self):
        merged = lambda value: f'<w:vMerge{value}/>'
        document = docx(tbl(tr(tc(p("Boven", properties=numbered(1)), properties=merged(' w:val="restart"')), tc(p("a"))),
                            tr(tc(p("", properties=numbered(1)), properties=merged("")), tc(p("b")))))
        self.assertEqual([label for label, _ in self.items(document)], ["1."])
        self.clean(document)

    def test_of_a_heading_without_words(self):
        document = docx(p("", properties=style("Kop1") + numbered(1)) + p("Tekst."))
        self.assertEqual(self.texts(document), ["1.", "Tekst."])
        self.clean(document)

    def formatted(self, form, numbers, text="%1"):
        made = NUMBERING.replace('<w:abstractNum w:abstractNumId="0">', f'<w:abstractNum w:abstractNumId="0">{level(3, form, text.replace("%1", "%4"))}')
        body = "".join(p(f"Punt {i}.", properties=numbered(1, 3)) for i in range(1, max(numbers) + 1))
        document = docx(body, numbering=made)
        self.clean(document)
        labels = [label for label, _ in self.items(document)]
        return [labels[number - 1] for number in numbers]

    def test_of_other_formats(self):
        for form, labels in {"hex": ["1", "A", "F"], "russianLower": ["а", "к", "п"], "russianUpper": ["А", "К", "П"],
                             "decimalFullWidth": ["１", "１０", "１５"], "decimalHalfWidth": ["1", "10", "15"], "thaiNumbers": ["๑", "๑๐", "๑๕"],
                             "hindiNumbers": ["१", "१०", "१५"], "decimalEnclosedCircle": ["①", "⑩", "⑮"], "decimalEnclosedParen": ["⑴", "⑽", "⒂"],
                             "decimalEnclosedFullstop": ["⒈", "⒑", "⒖"], "lowerRoman": ["i", "x", "xv"], "decimalZero": ["01", "10", "15"]}.items():
            self.assertEqual(self.formatted(form, [1, 10, 15]), labels, form)

    def test_bullets_of_symbol_fonts(self):
        for font, code, sign in (("Symbol", 0xF0B7, "•"), ("Wingdings", 0xF0A7, "▪"), ("Wingdings", 0xF0D8, "➢"), ("Wingdings", 0xF0FC, "✓"), ("Wingdings", 0xA7, "▪")):
            made = NUMBERING.replace(chr(0xF0B7), chr(code)).replace('w:ascii="Symbol"', f'w:ascii="{font}"')
            document = docx(p("Punt.", properties=numbered(2)), numbering=made)
            self.assertEqual([label for label, _ in self.items(document)], [sign])
            self.clean(document)

    def test_whose_paragraph_is_hidden(self):
        document = docx(p(r("weg", HIDDEN), properties=numbered(1) + f"<w:rPr>{HIDDEN}</w:rPr>") + p("Tekst."))
        self.assertEqual(self.items(document), [])
        self.clean(document, "DOCX-4")


class Pictures(Kind):
    there = {"links": {"rId7": ("image", "media/boot.png")}, "files": {"word/media/boot.png": PNG}}

    def test_beside_text(self):
        for runs in ((picture("rId7", "De boot"), "Figuur 1."), ("Zie", picture("rId7", "De boot")), ("Zie", picture("rId7", "De boot"), "ginds")):
            document = docx(p("Voor.") + p(*runs), **self.there)
            self.assertFalse([f for f in self.findings(document) if f["severity"] == "error"], runs)
            self.assertIn("De boot", " ".join(self.texts(document)))
            self.assertNotIn("bootFiguur", " ".join(self.texts(document)))
            self.assertNotIn("ZieDe", " ".join(self.texts(document)))

    def test_alone(self):
        self.assertIn(run("check", docx(p(picture("rId7")), **self.there))[0], (0, 1))
        self.assertIn(run("check", docx(p(picture("rId7")) + p(picture("rId7")), **self.there))[0], (0, 1))
        self.assertEqual(run("check", docx(p("")))[0], 2)


class Inventory(Kind):
    def with_xml(self, name, change, **options):
        made = parts(p("Een", ref(1), " alinea."), footnotes=note(1, "Noot."), **options)
        made[name] = change(made[name])
        return packed(made)

    def test_an_unknown_element_is_told_with_its_place(self):
        document = self.with_xml("word/document.xml", lambda text: text.replace("<w:body>", "<w:body><w:gloss/>").replace("</w:body>", "<w:gloss/></w:body>"))
        self.told(document, "DOCX-11", "<w:gloss>", "2 times in word/document.xml")
        document = self.with_xml("word/footnotes.xml", lambda text: text.replace("<w:t ", "<w:gloss/><w:t ", 1))
        self.told(document, "DOCX-11", "<w:gloss>", "once in word/footnotes.xml")

    def test_in_parts_without_words(self):
        for name, mark in (("word/styles.xml", "</w:styles>"), ("word/settings.xml", "</w:settings>"), ("word/numbering.xml", "</w:numbering>")):
            self.told(self.with_xml(name, lambda text: text.replace(mark, "<w:gloss/>" + mark)), "DOCX-11", "<w:gloss>", name)

    def test_of_a_private_namespace(self):
        document = self.with_xml("word/document.xml", lambda text: text.replace("<w:body>", '<w:body><x:zaak xmlns:x="urn:ministerie:zaken"/>'))
        self.told(document, "DOCX-11", "<zaak> of 'urn:ministerie:zaken'")
        document = self.with_xml("word/document.xml", lambda text: text.replace("<w:body>", "<w:body><bare xmlns=''/>"))
        self.told(document, "DOCX-11", "<bare>")

    def test_a_name_of_another_namespace_is_not_known_by_its_looks(self):
        document = self.with_xml("word/document.xml", lambda text: text.replace("<w:body>", "<w:body><a:footnoteReference/>"))
        self.told(document, "DOCX-11", "<a:footnoteReference>")

    def test_in_what_is_not_read(self):
        twice = ('<w:r><mc:AlternateContent><mc:Choice xmlns:q="urn:q" Requires="q"><q:later/></mc:Choice><mc:Fallback>' + t("nu") +
                 "</mc:Fallback></mc:AlternateContent></w:r>")
        document = docx(p("Een ", twice, " alinea."))
        self.clean(document)
        self.assertEqual(self.texts(document), ["Een nu alinea."])

    def test_told(self):
        document = docx(p("Den Haag, ", "<w:r><w:dayLong/></w:r>", " alinea."))
        self.told(document, "DOCX-12", "a date", "<w:dayLong>", "once in word/document.xml")

    def test_a_kind_of_part(self):
        document = docx(p("Een."), links={"rId77": ("hologram", "media/x.bin")}, files={"word/media/x.bin": b"x"})
        self.told(document, "DOCX-11", "hologram")

    def test_a_sign_of_an_emoji_font(self):
        sign = ('<w:r><mc:AlternateContent xmlns:w16se="http://schemas.microsoft.com/office/word/2015/wordml/symex"><mc:Choice Requires="w16se">'
                '<w16se:symEx w16se:font="Segoe UI Emoji" w16se:char="263A"/></mc:Choice><mc:Fallback><w:t>☺</w:t></mc:Fallback></mc:AlternateContent></w:r>')
        document = docx(p("Dank ", sign))
        self.assertEqual(self.texts(document), ["Dank ☺"])


if __name__ == "__main__":
    unittest.main()
