#!/usr/bin/env python3
"""What others see of the defects that we plant, beside what we name: a table as Markdown. Usage:
planted_judges.py TEST_PROGRAM TOOLS SHARED PROFILE"""
import os
import pathlib
import subprocess
import sys
import tempfile

import judges

KINDS = {"archivematica": ["transfer", "premis", "mdto"], "bagit": ["bagit", "premis", "mdto"],
         "eark": ["eark", "mets", "premis", "mdto"], "mdto": ["mdto"], "diwoo": ["diwoo"]}


def seen(folder, kind, tools, shared, profile):
    """The judges that refuse the package."""
    for judge in KINDS[kind]:
        try:
            judged, faults = judges.JUDGES[judge](shared, tools, folder, profile)
        except judges.Absent as absent:
            print(f"skipped: {absent}")
            sys.exit(77)
        except (ValueError, KeyError, OSError) as error:  # a judge that ends is one that refuses
            judged, faults = 1, [str(error)]
        if faults or judge in ("bagit", "eark", "transfer") and judged == 0:
            yield {"eark": "commons-ip", "bagit": "bagit.py", "transfer": "coreutils, csv"}.get(judge, f"{judge} schema")


def main():
    program = sys.argv[1]
    tools, shared, profile = map(pathlib.Path, sys.argv[2:5])
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        subprocess.run([program, "every planted defect*"], check=True, stdout=subprocess.DEVNULL,
                       env={**os.environ, "VOETNOOT_DAMAGED": str(folder)})
        rows, alone = [], 0
        for damaged in sorted(folder.iterdir()):
            kind, rule, about = (damaged / "about.txt").read_text(encoding="utf-8").strip().split("\t")
            (damaged / "about.txt").unlink()
            if kind == "eark":  # as the judge looks for it
                for sip in list(damaged.iterdir()):
                    (damaged / "eark").mkdir()
                    sip.rename(damaged / "eark" / sip.name)
            others = list(seen(damaged, kind, tools, shared, profile))
            alone += not others
            rows.append(f"| {kind} | {about} | {rule} | {', '.join(others) or '–'} |")
        print("| package | defect | named as | seen by others |\n|---|---|---|---|")
        print("\n".join(rows))
        print(f"\n{len(rows)} defects, all named; {alone} of them are seen by no other judge.")


if __name__ == "__main__":
    main()
