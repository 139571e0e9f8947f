"""What the cases of Word documents have in common: the program is run on a document of word.py."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

PROGRAM = sys.argv.pop(1)


def run(command, document, *options, name="brief.docx"):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, name)
        path.write_bytes(document)
        ran = subprocess.run([PROGRAM, command, path, *options], capture_output=True, timeout=300, env=os.environ | {"SOURCE_DATE_EPOCH": "1700000000"})
    return ran.returncode, ran.stdout.decode(), ran.stderr.decode()


def read(command, document, *options):
    code, out, err = run(command, document, *options)
    assert code in (0, 1), err
    return json.loads(out)


def text_of(nodes):
    return "".join(node["text"] if "text" in node else " " if node["kind"] in ("break", "line-break") else
                   node.get("alt", "") + text_of(node["content"] if isinstance(node.get("content"), list) else [])
                   for node in nodes)


class Case(unittest.TestCase):
    def labels(self, document, *options):
        return [note["label"] for note in read("ledger", document, *options)["notes"]]

    def body(self, document, *options):
        return read("ast", document, *options)["body"]

    def texts(self, document, *options):
        return [text_of(block["content"]) for block in self.body(document, *options) if "content" in block]

    def rules(self, document, *options):
        code, out, err = run("check", document, "--format", "json", *options)
        self.assertIn(code, (0, 1), err)
        return sorted({finding["rule"] for letter in json.loads(out)["letters"] for finding in letter["findings"]} - {"HEAD-2"})
