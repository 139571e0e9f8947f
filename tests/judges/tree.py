"""The structure tree of a PDF as poppler reads it (pdfinfo -struct-text), made independent of where lines
and pages end: neighbouring pieces of text are one, and soft hyphens are gone. Poppler
does not tell the description of a picture: that is qpdf's word."""
import json
import re
import subprocess

_ELEMENT = re.compile(r"^( *)([A-Za-z]\w*)(?: <([^>]*)>)?")
_ATTRIBUTE = re.compile(r"^ *(/\w+ .*)$")
_TEXT = re.compile(r'^( *)"(.*)"$')
_GEOMETRY = ("/BBox",)


class Node:
    def __init__(self, name, identifier=None):
        self.name, self.identifier = name, identifier
        self.attributes, self.children = [], []

    def put(self, text):
        text = re.sub("[\u00ad\u200b\u2060]", "", text)
        if self.children and isinstance(self.children[-1], str):
            self.children[-1] += text
        elif text:
            self.children.append(text)

    def lines(self, depth=0):
        yield "  " * depth + " ".join(filter(None, [self.name, self.identifier, *self.attributes]))
        for child in self.children:
            if isinstance(child, str):
                yield "  " * (depth + 1) + f'"{child}"'
            else:
                yield from child.lines(depth + 1)


def _figures(node):
    return [found for child in node.children if not isinstance(child, str)
            for found in [child] * (child.name == "Figure") + _figures(child)]


def _described(pdf):
    """What each Figure's Alt says, in the order of the tree; nothing where its title (T) is the same: then it
    is no word of the letter's."""
    said = subprocess.run(["qpdf", "--json=2", "--json-key=qpdf", pdf], check=True, capture_output=True)
    objects = json.loads(said.stdout)["qpdf"][1]

    def get(value):
        return objects[f"obj:{value}"]["value"] if isinstance(value, str) and value.endswith(" R") else value

    def walk(element):
        if isinstance(element, list):
            return [alt for kid in element for alt in walk(get(kid))]
        if not isinstance(element, dict):
            return []
        alt = element.get("/Alt", "").removeprefix("u:") * (element.get("/Alt") != element.get("/T"))
        return [alt] * (element.get("/S") == "/Figure") + walk(get(element.get("/K")))

    return walk(get(get(get(objects["trailer"]["value"]["/Root"])["/StructTreeRoot"])["/K"]))


def read(pdf, pictures=True):
    """The Document, which is the only child of the root; with `pictures`, the description of each that is
    drawn stands in its Figure."""
    said = subprocess.run(["pdfinfo", "-struct-text", pdf], check=True, capture_output=True)
    root = Node("StructTreeRoot")
    path = [root]
    for line in said.stdout.decode("utf-8", errors="replace").split("\n"):  # titles are printed as UTF-16
        text, attribute, element = _TEXT.match(line), _ATTRIBUTE.match(line), _ELEMENT.match(line)
        if text:
            del path[len(text[1]) // 2 + 1:]
            path[-1].put(text[2])
        elif attribute:
            if not attribute[1].startswith(_GEOMETRY):
                path[-1].attributes.append(attribute[1])
        elif element and element[2] != "Object":
            del path[len(element[1]) // 2 + 1:]
            path[-1].children.append(Node(element[2], element[3]))
            path.append(path[-1].children[-1])
    [document] = root.children
    figures = _figures(document) if pictures else []
    for figure, alt in zip(figures, _described(pdf) if figures else [], strict=True):
        if not figure.children:
            figure.put(alt)
    return document


def descriptions(pdf):
    """Of the pictures that are drawn: no text of the page says it."""
    shown, told = _figures(read(pdf, pictures=False)), _figures(read(pdf))
    return [child for one, other in zip(shown, told, strict=True) if not one.children for child in other.children]
