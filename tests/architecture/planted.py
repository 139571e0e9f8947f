#!/usr/bin/env python3
"""Plants each violation of directions.py and house.py in a small repository: each must be found, and
the repository without them must be clean."""
import pathlib
import sys
import tempfile

import directions
import house

SOUND = {
    "pipeline/document/document.hpp": "#include <string>\n",
    "pipeline/document/document.cpp": '#include "document/document.hpp"\n',
    "pipeline/verify/verify.hpp": "",
    "pipeline/verify/verify.cpp": '#include "verify/verify.hpp"\n#include <string>\n',
    "pipeline/job/run.hpp": '#include "verify/verify.hpp"\n',
    "formats/akn/akn.hpp": '#include "document/document.hpp"\n',
    "formats/akn/akn.cpp": '#include "akn.hpp"\n#include "writer.hpp"\n#include "recount.hpp"\n',
    "formats/akn/writer.hpp": '#include "elements.hpp"\n',
    "formats/akn/writer.cpp": '#include "writer.hpp"\n#include "rules.hpp"\n#include <libxml/xmlwriter.h>\n',
    "formats/akn/elements.hpp": "",
    "formats/akn/tree.hpp": "",
    "formats/akn/tree.cpp": '#include "tree.hpp"\n',
    "formats/akn/rules.hpp": "",
    "formats/akn/recount.hpp": "",
    "formats/akn/recount.cpp": '#include "recount.hpp"\n#include "rules.hpp"\n#include "tree.hpp"\n',
    "formats/text/text.hpp": '#include "document/document.hpp"\n',
    "formats/registry/registry.hpp": "",
    "formats/registry/registry.cpp": '#include "registry.hpp"\n#include "akn.hpp"\n#include "text.hpp"\n',
    "main/options.hpp": "",
    "main/main.cpp": '#include "registry.hpp"\n',
}

# (file, its content, what must be said)
PLANTED = [
    ("pipeline/verify/verify.cpp", '#include "akn.hpp"\n', "the pipeline includes formats/akn/akn.hpp"),
    ("pipeline/verify/verify.cpp", "#include <libxml/tree.h>\n", "the pipeline includes a format's library"),
    ("pipeline/verify/verify.cpp", '#include "emit/emit.hpp"\n', "which is no file of ours"),
    ("pipeline/emit/emit.cpp", '#include "verify/verify.hpp"\n', "emit includes a later stage"),
    ("pipeline/document/more.cpp", '#include "verify/verify.hpp"\n', "document includes a later stage"),
    ("pipeline/document/more.cpp", '#include "job/run.hpp"\n', "which stands above the stages"),
    ("pipeline/document/document.cpp", '#include <string>\n#include "document/document.hpp"\n',
     "does not include its own header first"),
    ("formats/text/writer.cpp", '#include "../akn/elements.hpp"\n', "a format includes another"),
    ("formats/text/reader.cpp", '#include "akn.hpp"\n', "a format includes another"),
    ("formats/text/help.cpp", '#include "../../main/options.hpp"\n', "a format includes the program"),
    ("main/main.cpp", '#include "akn.hpp"\n', "past the registry"),
    ("formats/akn/recount.cpp", '#include "recount.hpp"\n#include "elements.hpp"\n',
     "formats/akn/elements.hpp: shared by checkers and makers of akn"),
    ("formats/akn/recount.cpp", '#include "recount.hpp"\n#include "writer.hpp"\n',
     "formats/akn/writer.hpp: shared by checkers and makers of akn"),
    ("formats/akn/writer.cpp", '#include "writer.hpp"\n#include "recount.hpp"\n',
     "formats/akn/recount.hpp: shared by checkers and makers of akn"),
    ("formats/akn/reader.cpp", '#include "tree.hpp"\n',
     "formats/akn/tree.hpp: shared by checkers and makers of akn"),
    ("formats/akn/writer.hpp", "// TO" + "DO: notes\n", "unfinished work"),
    ("formats/akn/writer.hpp", "int a;\n" * 451, "451 lines"),
    ("formats/akn/writer.hpp", "int a; \n", "white space at the end of a line"),
    ("pipeline/emit/emit.cpp", 'auto home = std::getenv("HOME");\n', "environment"),
    ("pipeline/emit/emit.cpp", "auto now = std::chrono::system_clock::now();\n", "clock"),
    ("pipeline/emit/emit.cpp", "double x = std::stod(text);\n", "locale"),
    ("formats/text/more.hpp", "", None),
]


def said_of(files):
    with tempfile.TemporaryDirectory() as root:
        for name, content in files.items():
            path = pathlib.Path(root, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
        return [*directions.violations(root), *house.violations(root)]


failures = 0
for name, content, expected in PLANTED:
    said = said_of({**SOUND, name: content})
    right = any(expected in line for line in said) if expected else said == []
    if not right:
        failures += 1
        print(f"not found in {name}: {content[:60]!r}: expected {expected!r}, said {said}")
print(f"{len(PLANTED) - failures} of {len(PLANTED)} as planted")
sys.exit(1 if failures else 0)
