#!/usr/bin/env python3
"""Makes the packages that the judges look at. Usage: make.py PROGRAM FOLDER LETTERS SHARED_LETTERS COUNT
Each sort of letter is packaged as every kind, as folder and as zip, and twice: the bytes must be the same."""
import filecmp
import gzip
import pathlib
import shutil
import subprocess
import sys
import zipfile

AT = "2026-11-28T08:00:00Z"
PROFILE = """waardering = "B"
[archiefvormer]
name = "Ministerie van Voorbeelden"
identifier = "mnre0000"
source = "TOOI (voorbeeld)"
[beperkingGebruik]
type = "Geen beperking"
list = "Begrippenlijst BeperkingGebruikTypeLijst MDTO"
[classification]
label = "Brief"
list = "Documentsoorten (voorbeeld)"
[retention]
category = "Voorbeeldcategorie"
code = "0.0"
list = "Selectielijst (voorbeeld)"
term = "P20Y"
from = "2021-07-01"
[dossier]
name = "Dossier (voorbeeld)"
identifier = "DOS-1"
source = "DMS (voorbeeld)"
[submitter]
name = "Voorbeeldarchief aanlevering"
identifier = "NL-EXAMPLE"
[agreement]
identifier = "SA-1"
[publication]
publisher = "ministerie van Economische Zaken"
publisherUri = "https://identifier.overheid.nl/tooi/id/ministerie/mnre1045"
category = "vergaderstukken Staten-Generaal"
categoryUri = "https://identifier.overheid.nl/tooi/def/thes/kern/c_c76862ab"
kind = "Kamerbrief"
kindUri = "https://identifier.overheid.nl/tooi/def/thes/kern/c_49599e6c"
act = "ondertekening"
actUri = "https://identifier.overheid.nl/tooi/def/thes/kern/c_e1ec050e"
actTime = "2021-07-01T09:00:00Z"
[contact]
name = "Informatiebeheer"
email = "informatiebeheer@example.org"
"""


def run(program, *arguments, expect=0):
    ran = subprocess.run([program, *arguments], capture_output=True, text=True, check=False)
    if ran.returncode != expect:
        sys.exit(f"{' '.join(map(str, arguments))}: exit {ran.returncode}\n{ran.stdout}{ran.stderr}")
    return ran


def records(folder, letters):
    """What the letters lack, each an identifier of its own."""
    path = folder / "records.csv"
    rows = [f"{letter.name},\"Stuk {number}, {letter.stem}\",ID-{number}" for number, letter in enumerate(letters)]
    path.write_text("\n".join(["file,title,identifier", *rows]) + "\n", encoding="utf-8")
    return path


def same(one, other):
    found = filecmp.dircmp(one, other)
    return not (found.left_only or found.right_only or found.diff_files or found.funny_files) and all(
        same(one / name, other / name) for name in found.common_dirs)


def package(program, folder, letters, *options, witness=None):
    """The letters sealed and packaged in `folder`."""
    sealed = folder / "sealed"
    sources = folder / "sources"
    sources.mkdir(parents=True)
    for letter in letters:
        shutil.copy(letter, sources)
        if (letter.parent / letter.stem).is_dir():
            shutil.copytree(letter.parent / letter.stem, sources / letter.stem)
    run(program, "convert", *(sources / letter.name for letter in letters), "-o", sealed, "--on-defect", "mark",
        *(["--witness", witness] if witness else []))
    profile = folder / "profile.toml"
    profile.write_text(PROFILE, encoding="utf-8")
    told = ["--profile", profile, "--records", records(folder, letters), "--sources", sources, "--at", AT, *options]
    for name, more in (("folders", []), ("zips", ["--zip"])):
        command = ["package", sealed, "--as", "archivematica,bagit,diwoo,mdto,eark", *told, *more]
        run(program, *command, "-o", folder / name)
        run(program, *command, "-o", folder / "again")
        if not same(folder / name, folder / "again"):
            sys.exit(f"{folder / name}: another run gave other bytes")
        shutil.rmtree(folder / "again")


def has_picture(path):
    with zipfile.ZipFile(path) as parts:
        return any(name.startswith("word/media/") for name in parts.namelist())


def collection(folder, count):
    """Many short letters, each with notes of its own."""
    folder.mkdir()
    for number in range(count):
        (folder / f"brief-{number:03}.md").write_text(
            f"Betreft Zaak {number}\n\nGeachte Voorzitter,\n\nAntwoord {number}<sup>1</sup>, "
            f"zie Kamerstukken II 2019/20, 35 570, nr. {number + 1}.\n\n---\n\n"
            f"<sup>1</sup> Noot bij brief {number}.\n", encoding="utf-8")
    return sorted(folder.iterdir())


def main():
    program, folder, letters, shared = map(pathlib.Path, sys.argv[1:5])
    if not (pathlib.Path(__file__).parents[2] / "build/data/packages/mets1_12.xsd").exists():
        print("skipped: the schemas of METS and PREMIS are missing (scripts/fetch-package-schemas)")
        sys.exit(77)
    shutil.rmtree(folder, ignore_errors=True)
    package(program, folder / "letter", [letters / "kustwacht.md"])
    package(program, folder / "pictures", [letters / "beeld.md"])
    package(program, folder / "dossier", sorted(letters.glob("*.md"))[2:7], "--dossier")
    marked = folder / "gemerkt.md"
    marked.write_text("Geachte Voorzitter,\n\nZie<sup>7</sup> de noot die er niet is.\n", encoding="utf-8")
    package(program, folder / "marked", [marked])
    packed = folder / "ingepakt.md.gz"
    packed.write_bytes(gzip.compress((letters / "kustwacht.md").read_bytes(), mtime=0))
    package(program, folder / "packed", [packed])
    package(program, folder / "collection", collection(folder / "letters", int(sys.argv[5])))
    real = shared / "kamerbrief/reshoring.md"
    word = sorted(path for path in (shared / "docx").glob("*.docx") if has_picture(path))
    if real.exists():
        package(program, folder / "real", [real])
    if word:
        package(program, folder / "word", word[:1])
    pdf = shared / "pdf/01b2bcad-7296-43bb-bc44-e727fc69b23f.pdf"
    if pdf.exists():
        package(program, folder / "pdf", [pdf])
    pairs = shared / "datalab/PAIRS.tsv"
    if pairs.exists():
        for line in pairs.read_text(encoding="utf-8").splitlines():
            names = [shared / "datalab" / name for name in line.split("\t")[:2]]
            if all(name.suffix in (".md", ".pdf") and name.exists() for name in names):
                letter, witness = sorted(names, key=lambda name: name.suffix)
                package(program, folder / "witness", [letter], witness=witness)
                break
    print(f"{sum(1 for _ in folder.rglob('bagit.txt'))} bags and their kin in {folder}")


if __name__ == "__main__":
    main()
