"""Word documents of our own, written by hand: the parts as text, the container by Python's zipfile. The same
call gives the same bytes."""
import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT_W = "http://purl.oclc.org/ooxml/wordprocessingml/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_R = "http://purl.oclc.org/ooxml/officeDocument/relationships"
NAMESPACES = (f'xmlns:w="{W}" xmlns:r="{R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
              'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
              'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
              'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
              'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
              'xmlns:v="urn:schemas-microsoft-com:vml"')
C = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
DGM = 'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"'
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
PACKAGE = "http://schemas.openxmlformats.org/package/2006"

STYLES = f"""{XML}<w:styles {NAMESPACES}>
<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="nl"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/><w:basedOn w:val="Standaard"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="heading 2"/><w:basedOn w:val="Kop1"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Tussenkop"><w:name w:val="Tussenkop"/><w:basedOn w:val="Kop2"/></w:style>
<w:style w:type="character" w:styleId="Sterk"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Nadruk"><w:name w:val="Emphasis"/><w:rPr><w:i/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Voetnootmarkering"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>
<w:style w:type="table" w:styleId="Tabelraster"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr></w:style>
</w:styles>"""


def level(ilvl, form, text, extra=""):
    return (f'<w:lvl w:ilvl="{ilvl}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{extra}'
            f'<w:lvlText w:val="{text}"/></w:lvl>')


NUMBERING = f"""{XML}<w:numbering {NAMESPACES}>
<w:abstractNum w:abstractNumId="0">{level(0, "decimal", "%1.")}{level(1, "lowerLetter", "%2)")}{level(2, "upperRoman", "%1.%3", "<w:isLgl/>")}</w:abstractNum>
<w:abstractNum w:abstractNumId="1">{level(0, "bullet", chr(0xF0B7)).replace("</w:lvl>", '<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr></w:lvl>')}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
</w:numbering>"""


def t(text):
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f'<w:t xml:space="preserve">{escaped}</w:t>'


def r(text, properties=""):
    return f"<w:r>{'<w:rPr>' + properties + '</w:rPr>' if properties else ''}{t(text)}</w:r>"


def p(*runs, properties=""):
    content = "".join(run if run.startswith("<") else r(run) for run in runs)
    return f"<w:p>{'<w:pPr>' + properties + '</w:pPr>' if properties else ''}{content}</w:p>"


def style(name):
    return f'<w:pStyle w:val="{name}"/>'


def numbered(number, ilvl=0):
    return f'<w:numPr><w:ilvl w:val="{ilvl}"/><w:numId w:val="{number}"/></w:numPr>'


def ref(number, kind="footnote", mark=None):
    own = ' w:customMarkFollows="1"' if mark else ""
    return (f'<w:r><w:rPr><w:rStyle w:val="Voetnootmarkering"/></w:rPr><w:{kind}Reference{own} w:id="{number}"/>'
            f'{t(mark) if mark else ""}</w:r>')


def note(number, *paragraphs, kind="footnote", mark=None):
    head = r(mark, '<w:rStyle w:val="Voetnootmarkering"/>') if mark else f"<w:r><w:{kind}Ref/></w:r>"
    first, *rest = paragraphs or [""]
    content = p(head, r(" " + first)) + "".join(p(more) if not more.startswith("<") else more for more in rest)
    return f'<w:{kind} w:id="{number}">{content}</w:{kind}>'


def br():
    return "<w:r><w:br/></w:r>"


def tc(*content, properties=""):
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(content)}</w:tc>"


def tr(*cells, properties=""):
    return f"<w:tr>{'<w:trPr>' + properties + '</w:trPr>' if properties else ''}{''.join(cells)}</w:tr>"


def tbl(*rows):
    return f'<w:tbl><w:tblPr><w:tblStyle w:val="Tabelraster"/></w:tblPr><w:tblGrid/>{"".join(rows)}</w:tbl>'


def section(content=""):
    return f"<w:sectPr>{content}</w:sectPr>"


def field(code, *result):
    char = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return (char.format("begin") + f"<w:r><w:instrText>{code}</w:instrText></w:r>" + char.format("separate") +
            "".join(run if run.startswith("<") else r(run) for run in result) + char.format("end"))


def box(*paragraphs):
    """A text box as Word writes it: once for itself, once for programs that know less."""
    content = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    return ('<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="1" name="Vak"/>'
            f'<a:graphic><a:graphicData><wps:wsp><wps:txbx>{content}</wps:txbx></wps:wsp></a:graphicData></a:graphic>'
            f'</wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{content}</v:textbox>'
            "</v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>")


def picture(relationship, words="", properties="", within="", size=""):
    """`properties` and `within`: more attributes, and the content, of wp:docPr; `size`: the attributes of wp:extent."""
    extent = f"<wp:extent {size}/>" if size else ""
    end = f">{within}</wp:docPr>" if within else "/>"
    return (f'<w:r><w:drawing><wp:inline>{extent}<wp:docPr id="1" name="Afbeelding 1" descr="{words}"{properties}{end}<a:graphic><a:graphicData>'
            f'<pic:pic><pic:blipFill><a:blip r:embed="{relationship}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic>'
            "</wp:inline></w:drawing></w:r>")


def drawing(kind, reference, words=""):
    return (f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Grafiek 1" descr="{words}"/><a:graphic><a:graphicData '
            f'uri="http://schemas.openxmlformats.org/drawingml/2006/{kind}">{reference}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>')


def chart(relationship):
    return drawing("chart", f'<c:chart {C} r:id="{relationship}"/>')


def diagram(relationship):
    return drawing("diagram", f'<dgm:relIds {DGM} r:dm="{relationship}" r:lo="x" r:qs="x" r:cs="x"/>')


def rich(*lines):
    """Text of DrawingML."""
    return "".join(f"<a:p>{''.join(f'<a:r><a:t>{run}</a:t></a:r>' for run in line.split('|'))}</a:p>" for line in lines)


def cached(tag, values, kind="str"):
    points = "".join(f'<c:pt idx="{i}"><c:v>{value}</c:v></c:pt>' for i, value in enumerate(values) if value is not None)
    return f"<c:{tag}><c:{kind}Ref><c:f>Blad1!$A$1</c:f><c:{kind}Cache>{points}</c:{kind}Cache></c:{kind}Ref></c:{tag}>"


def series(name, categories, values):
    return (f"<c:ser>{cached('tx', [name]) if name else ''}{cached('cat', categories) if categories else ''}"
            f"{cached('val', values, 'num')}</c:ser>")


def chart_part(*all_series, title="", axis="", more=""):
    heading = lambda text: f"<c:title><c:tx><c:rich>{rich(text)}</c:rich></c:tx></c:title>" if text else ""
    return (f"{XML}<c:chartSpace {NAMESPACES} {C}><c:chart>{heading(title)}<c:plotArea><c:barChart>{''.join(all_series)}</c:barChart>"
            f"<c:valAx>{heading(axis)}</c:valAx></c:plotArea></c:chart>{more}</c:chartSpace>")


def diagram_part(*points):
    inside = "".join(f'<dgm:pt modelId="{i}"><dgm:prSet phldrT="[Tekst]"/><dgm:t><a:bodyPr/>{rich(*point)}</dgm:t></dgm:pt>'
                     for i, point in enumerate(points))
    return f'{XML}<dgm:dataModel {NAMESPACES} {DGM}><dgm:ptLst><dgm:pt modelId="a" type="doc"><dgm:t><a:p/></dgm:t></dgm:pt>{inside}</dgm:ptLst></dgm:dataModel>'


def parts(body, footnotes="", endnotes="", settings="", comments="", heads=None, links=None, files=None, end="",
          title="", styles=STYLES, main_type="document", properties=None, numbering=None):
    """All parts by name. `heads`: relationship id → (header or footer, content); `links`: id → (kind, target)."""
    relations = [("rId901", "styles", "styles.xml", False), ("rId902", "numbering", "numbering.xml", False),
                 ("rId903", "settings", "settings.xml", False)]
    made = {
        "word/document.xml": f"{XML}<w:document {NAMESPACES}><w:body>{body}{end}</w:body></w:document>",
        "word/styles.xml": styles,
        "word/numbering.xml": numbering or NUMBERING,
        "word/settings.xml": f"{XML}<w:settings {NAMESPACES}>{settings}</w:settings>",
    }
    for kind, content in (("footnote", footnotes), ("endnote", endnotes)):
        if content:
            separators = "".join(f'<w:{kind} w:type="{name}" w:id="{i}"><w:p><w:r><w:{name}/></w:r></w:p></w:{kind}>'
                                 for i, name in ((-1, "separator"), (0, "continuationSeparator")))
            made[f"word/{kind}s.xml"] = f"{XML}<w:{kind}s {NAMESPACES}>{separators}{content}</w:{kind}s>"
            relations.append((f"rId{kind}", f"{kind}s", f"{kind}s.xml", False))
    if comments:
        made["word/comments.xml"] = f"{XML}<w:comments {NAMESPACES}>{comments}</w:comments>"
        relations.append(("rId904", "comments", "comments.xml", False))
    for name, (kind, content) in (heads or {}).items():
        tag = "hdr" if kind == "header" else "ftr"
        made[f"word/{name}.xml"] = f"{XML}<w:{tag} {NAMESPACES}>{content}</w:{tag}>"
        relations.append((name, kind, f"{name}.xml", False))
    for name, (kind, target) in (links or {}).items():
        relations.append((name, kind, target, kind == "hyperlink"))
    made.update(files or {})
    rows = "".join(f'<Relationship Id="{i}" Type="{R}/{kind}" Target="{target}"{" TargetMode=" + chr(34) + "External" + chr(34) if outside else ""}/>'
                   for i, kind, target, outside in relations)
    made["word/_rels/document.xml.rels"] = f'{XML}<Relationships xmlns="{PACKAGE}/relationships">{rows}</Relationships>'
    properties = {**({"dc:title": title} if title else {}), **(properties or {})}
    if properties:
        made["docProps/core.xml"] = (f'{XML}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
                                     'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">' +
                                     "".join(f"<{name}>{value}</{name}>" for name, value in properties.items()) + "</cp:coreProperties>")
    core = f'<Relationship Id="rId2" Type="{PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>' if properties else ""
    made["_rels/.rels"] = (f'{XML}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
                           f'Type="{R}/officeDocument" Target="word/document.xml"/>{core}</Relationships>')
    made["[Content_Types].xml"] = (f'{XML}<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
                                   '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                                   '<Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" '
                                   f'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.{main_type}.main+xml"/></Types>')
    return made


def strict(made):
    """The same document in the strict namespaces."""
    return {name: text.replace(W, STRICT_W).replace(R, STRICT_R) if isinstance(text, str) else text
            for name, text in made.items()}


def packed(made):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as container:
        for name in sorted(made):  # [Content_Types].xml is the first
            container.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), made[name], zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def docx(*arguments, **options):
    return packed(parts(*arguments, **options))
