"""The structure tree of a PDF as poppler reads it (pdfinfo -struct-text), made independent of where lines
and pages end: neighbouring pieces of text are one, and soft hyphens are gone."""
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


def read(pdf):
    """The Document, which is the only child of the root."""
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
    return document
