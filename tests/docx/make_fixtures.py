#!/usr/bin/env python3
"""usage: make_fixtures.py FIXTURES

Writes our own Word documents: fixtures/docx/brief.docx, which is the letter of brief.md beside it, and one failing
and one passing document for every rule of Word documents. fixtures.py holds what is checked in against this.
"""
import pathlib
import sys

sys.dont_write_bytecode = True
from word import *  # noqa: E402,F403

PNG = bytes.fromhex("89504e470d0a1a0a0000000d4948445200000001000000010800000000"
                    "3a7e9b550000000a49444154789c6360000000020001487fc7d50000000049454e44ae426082")


def letter():
    strong, emphasis = '<w:rStyle w:val="Sterk"/>', '<w:rStyle w:val="Nadruk"/>'
    body = (
        p("Ministerie van Voorbeelden", br(), "Directie Vaarwegen") +
        p("Ons kenmerk", br(), "DV / 4711") + p("Datum 1 juli 2021") + p("Betreft De boot") +
        p("Geachte Voorzitter,") +
        p("Hierbij bied ik u het verslag", ref(1), " aan van de ", r("grote", strong), " en de ", r("kleine", emphasis), " boot.") +
        p("Varen", properties=style("Kop1")) +
        p("De boot is 5 m", r("2", '<w:vertAlign w:val="superscript"/>'), " groot", ref(2), " & vaart op H",
          r("2", '<w:vertAlign w:val="subscript"/>'), "O, zie ", '<w:hyperlink r:id="rId5">' + r("het verslag") + "</w:hyperlink>", ".") +
        p("Het water", properties=style("Kop2")) +
        p("diep;", properties=numbered(2)) + p("breed.", properties=numbered(2)) +
        p("Eerst dit", ref(3), ".", properties=numbered(1)) + p("Dan dat.", properties=numbered(1)) +
        tbl(tr(tc(p("Jaar")), tc(p("Boten")), properties="<w:tblHeader/>"), tr(tc(p("2020")), tc(p("twee", ref(4)))),
            tr(tc(p("2021")), tc(p("3")))) +
        p("Hoogachtend,") +
        p("A. de Boer", br(), "Minister van Voorbeelden"))
    notes = (note(1, "Kamerstukken II 2020/21, 12345, nr. 6.") + note(2, "Gemeten in 2020.") + note(3, "Of later.") +
             note(4, "Een is verkocht."))
    return docx(body, footnotes=notes, links={"rId5": ("hyperlink", "https://www.example.nl/verslag")})


def pairs():
    """rule → (failing document, passing document)"""
    plain = docx(p("Een alinea."))
    changed = lambda mark, text: docx(p("Een ", f'<w:{mark} w:id="1" w:author="Jan">{text}</w:{mark}>', "alinea."))
    deleted = r("korte ").replace("w:t", "w:delText")
    image = {"rId7": ("image", "media/boot.png")}
    there = {"word/media/boot.png": PNG}
    shown = docx(p("Een ", picture("rId7", "De boot"), " alinea."), links=image, files=there)
    drawn = docx(p("Een ", chart("rId7"), " alinea.") + p(diagram("rId8")),
                 links={"rId7": ("chart", "charts/chart1.xml"), "rId8": ("diagramData", "diagrams/data1.xml")},
                 files={"word/charts/chart1.xml": chart_part(series("Uitgaven", ["2020", "2021"], ["7", "9"]), title="Boten", axis="Miljoen euro"),
                        "word/diagrams/data1.xml": diagram_part(["Eerst"], ["Dan"])})
    secret = {"rId9": ("footer", p("VERTROUWELIJK"))}
    named = {"rId9": ("footer", p("Gemeente Dijkstad"))}
    footer = section('<w:footerReference w:type="default" r:id="rId9"/>')
    unfilled = lambda state: f'<w:sdt><w:sdtPr>{state}<w:text/></w:sdtPr><w:sdtContent>{r("Klik hier.")}</w:sdtContent></w:sdt>'
    pages = section('<w:footnotePr><w:numRestart w:val="eachPage"/></w:footnotePr>')
    named_place = p('<w:bookmarkStart w:id="1" w:name="doel"/>', "Het doel.", '<w:bookmarkEnd w:id="1"/>')
    size = '<w:sz w:val="{}"/>'.format
    macros = {"rId8": ("vbaProject", "vbaProject.bin")}
    return {
        "DOCX-1-tracked-insertion": (changed("ins", r("korte ")), plain),
        "DOCX-2-tracked-deletion": (changed("del", deleted), plain),
        "DOCX-3-comment": (docx(p("Een alinea."), comments=f'<w:comment w:id="0" w:author="Jan">{p("Klopt dit?")}</w:comment>'), plain),
        "DOCX-4-hidden-text": (docx(p("Een ", r("verborgen ", "<w:vanish/>"), "alinea.")), plain),
        "DOCX-5-image-missing": (docx(p("Een ", picture("rId7", "De boot"), " alinea."), links=image), shown),
        "DOCX-7-unknown-symbol": (docx(p("Een", '<w:r><w:sym w:font="Wingdings" w:char="F001"/></w:r>', " alinea.")),
                                  docx(p("Een", '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', " alinea."))),
        "DOCX-8-notes-numbered-by-page": (docx(p("Een", ref(1), " alinea."), footnotes=note(1, "Noot."), end=pages),
                                          docx(p("Een", ref(1), " alinea."), footnotes=note(1, "Noot."))),
        "DOCX-9-content-not-read": (docx(p("Een ", chart("rId7"), " alinea.")), drawn),
        "DOCX-11-unknown-element": (docx(p("Een ", "<w:gloss/>", "alinea.")), plain),
        "DOCX-12-element-not-carried": (docx(p("Vandaag, ", "<w:r><w:dayLong/></w:r>", " een alinea.")), plain),
        "DOCX-13-note-not-printed": (docx(p("Een alinea."), footnotes=note(1, "Noot.")), docx(p("Een", ref(1), " alinea."), footnotes=note(1, "Noot."))),
        "DOCX-14-remembered-page": (docx(p("Zie pagina ", field(" PAGEREF doel ", "7"), ".") + named_place),
                                    docx(p("Zie ", field(r" REF doel \h ", "het doel"), ".") + named_place)),
        "DOCX-15-number-format": (docx(p("Een punt.", properties=numbered(1)), numbering=NUMBERING.replace('"decimal"', '"bahtText"')),
                                  docx(p("Een punt.", properties=numbered(1)))),
        "DOCX-16-unseen-text": (docx(p("Een ", r("alinea", '<w:color w:val="FFFFFF"/>'), ".")), plain),
        "DOCX-17-date-of-today": (docx(p("Dijkstad, ", field(" DATE ", "3 maart 2032"))), docx(p("Dijkstad, 3 maart 2032"))),
        "DOCX-19-link-around-box": (docx(p("Zie ", f'<w:hyperlink w:anchor="doel">{box(p("In een vak."))}</w:hyperlink>', "hier.") + named_place),
                                    docx(p("Zie ", '<w:hyperlink w:anchor="doel">' + r("hier") + "</w:hyperlink>", ".") + named_place)),
        "DOCX-20-small-number": (docx(p(r("Er is onderzoek", size(17)), r("2", size(12)), r(" gedaan.", size(17)))),
                                 docx(p(r("Er is onderzoek", size(17)), ref(1), r(" gedaan.", size(17))), footnotes=note(1, "Noot."))),
        "TEXT-24-classification-left-out": (docx(p("De brief."), heads=secret, end=footer), docx(p("VERTROUWELIJK") + p("De brief."), heads=secret, end=footer)),
        "TEXT-25-lone-words-of-a-head": (docx(p("De brief."), heads=named, end=footer), docx(p("Gemeente Dijkstad") + p("De brief."), heads=named, end=footer)),
        "DOCX-18-placeholder": (docx(p("Kenmerk ", unfilled("<w:showingPlcHdr/>"))), docx(p("Kenmerk ", unfilled("")))),
        "DOCX-10-macros-left-out": (docx(p("Een alinea."), links=macros, files={"word/vbaProject.bin": b"Sub"}), plain),
    }


def fixtures():
    """path below fixtures/ → bytes"""
    made = {"docx/brief.docx": letter()}
    for rule, (fails, passes) in pairs().items():
        made[f"rules/{rule}.fail.docx"] = fails
        made[f"rules/{rule}.pass.docx"] = passes
    return made


def main(folder):
    for name, content in fixtures().items():
        path = pathlib.Path(folder, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        print(path)


if __name__ == "__main__":
    main(sys.argv[1])
