"""usage: vocabulary_test.py SOURCE_DIR

What the writer of Akoma Ntoso names is in the table of its elements (formats/akn/inspect/vocabulary.hpp): every
literal of its sources that is the name of an element of the schema. Exit 77 where the schema is missing.
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(sys.argv[1])
SCHEMA = ROOT / "build/data/akn/akomantoso30.xsd"
# Names of elements that the writer uses for something else: attributes and their values, parts of an eId.
OTHER = {"date", "formula", "list", "source", "title"}


def literals(text):
    return set(re.findall(r'"(\w+)"', re.sub(r"//.*", "", text)))


def missing(sources, elements, table):
    named = set().union(*(literals(source) for source in sources)) & elements
    return named - table - OTHER


if not SCHEMA.exists():
    print(f"skipped: {SCHEMA} is missing (scripts/setup)")
    sys.exit(77)
elements = set(re.findall(r'<xsd:element name="(\w+)"', SCHEMA.read_text()))
listed = re.findall(r'"(\w+)"', (ROOT / "formats/akn/inspect/vocabulary.hpp").read_text())
table = set(listed)
sources = [path.read_text() for path in sorted((ROOT / "formats/akn/writer").glob("*.[ch]pp"))]
named = set().union(*map(literals, sources))

assert len(elements) > 300 and len(sources) > 10, "the schema or the writer is not where it was"
assert listed == sorted(table), "the table is not sorted, or names an element twice"
assert table <= elements, f"no element of the schema: {sorted(table - elements)}"
assert table <= named, f"the writer never names: {sorted(table - named)}"
assert OTHER <= named & elements and not OTHER & table, "an exception is none"
assert not missing(sources, elements, table), f"not in the table: {sorted(missing(sources, elements, table))}"
# A planted element is found, and what a comment says is none.
planted = [*sources, 'xml_.open("ol"); // "ul"\n']
assert missing(planted, elements, table) == {"ol"}
print(f"{len(table)} of {len(elements)} elements")
