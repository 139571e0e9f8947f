"""usage: warm_typst.py FOLDER: mean processor milliseconds of a letter (*.typ) in one warm process, as JSON."""
import json
import pathlib
import sys
import time
from importlib.metadata import version

import typst

letters = sorted(pathlib.Path(sys.argv[1]).glob("*.typ"))
compiler = typst.Compiler(str(letters[0]))
for letter in letters[:5]:
    compiler.compile(input=str(letter), output=str(letter.with_suffix(".pdf")))
begin = time.process_time()
for letter in letters:
    compiler.compile(input=str(letter), output=str(letter.with_suffix(".pdf")))
print(json.dumps({"ms": 1000 * (time.process_time() - begin) / len(letters), "version": version("typst")}))
