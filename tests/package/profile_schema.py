#!/usr/bin/env python3
"""The schema of profiles knows the keys that the program knows, and takes what it takes. Usage:
profile_schema.py PROGRAM SCHEMA"""
import json
import pathlib
import re
import subprocess
import sys

import make


def keys_of(schema):
    for name, value in schema["properties"].items():
        if "properties" in value:
            yield from (f"{name}.{inner}" for inner in value["properties"])
        else:
            yield name


def main():
    program, schema = sys.argv[1], json.loads(pathlib.Path(sys.argv[2]).read_text(encoding="utf-8"))
    table, told = "", set()
    for line in subprocess.run([program, "package", "--example-profile"], capture_output=True, text=True,
                               check=True).stdout.splitlines():
        if found := re.fullmatch(r"\[(.*)\]", line):
            table = found[1] + "."
        elif found := re.fullmatch(r'#(\w+) = ""', line):
            told.add(table + found[1])
    if told != set(keys_of(schema)):
        sys.exit(f"not in both: {sorted(told ^ set(keys_of(schema)))}")
    try:
        import tomllib

        import jsonschema
    except ImportError as error:
        print(f"{len(told)} keys are in both; skipped: {error}")
        sys.exit(77)
    jsonschema.validate(tomllib.loads(make.PROFILE), schema)
    for bad in ('waardering = "X"', '[archief]\nname = "x"', '[retention]\nterm = "20Y"', '[contact]\nemail = "x"'):
        try:
            jsonschema.validate(tomllib.loads(bad), schema)
            sys.exit(f"the schema takes {bad!r}")
        except jsonschema.ValidationError:
            pass
    print(f"{len(told)} keys are in both, and four bad profiles in neither")


if __name__ == "__main__":
    main()
