#!/usr/bin/env python3
"""Who may include whom: program -> library -> registry -> formats -> pipeline, never back; see the rules
below. Usage: directions.py ROOT"""
import pathlib
import re
import sys

import rooms
from includes import Repository

STAGES = ["ingest", "normalize", "emit", "verify", "seal"]  # in their order
ABOVE_STAGES = {"job", "receipt", "run", "apart", "audit", "batch", "package"}
# Libraries that know a file format; the pipeline knows none.
INSTALLED = pathlib.Path("library/voetnoot")
# Not hunspell: a language has words, whatever the format; nor zlib, which unpacks for several.
FORMAT_LIBRARIES = re.compile(r"^(cmark|md4c|libxml|qpdf|podofo|hb|harfbuzz|hyphen|libdeflate|zip|expat|png|jpeg|jerror|tiff|gif)")
# Packages have formats of their own, which are no formats of letters: XML to be held against schemas, zip.
PACKAGES = pathlib.Path("pipeline/package")
PACKAGE_LIBRARIES = re.compile(r"^(libxml|zip)")
# What judges an output or a source without trusting what made or read it.
CHECKER = re.compile(r"(^|/)(recount|inspect|verify|scan)|^foreign/")


def pipeline_knows_no_format(repository):
    for path, includes in repository.files.items():
        if path.parts[0] != "pipeline":
            continue
        for include in includes:
            if isinstance(include, pathlib.Path):
                if include.parts[0] != "pipeline":
                    yield f"{path}: the pipeline includes {include}"
            elif PACKAGES in path.parents and PACKAGE_LIBRARIES.match(include):
                continue
            elif FORMAT_LIBRARIES.match(include):
                yield f"{path}: the pipeline includes a format's library, {include}"


def formats_are_strangers(repository):
    """A format knows the pipeline and the codings that several stand on, and no other format."""
    for path in repository.files:
        if path.parts[0] != "formats" or path.parts[1] == "registry":
            continue
        for include in repository.own(path):
            if include.parts[0] in ("library", "program"):
                yield f"{path}: a format includes the {include.parts[0]}, {include}"
            elif include.parts[0] == "formats" and include.parts[1] not in (path.parts[1], "codings"):
                yield f"{path}: a format includes another, {include}"


def only_the_registry_knows_formats(repository):
    """The library takes the table from the registry; the program is given it."""
    for path in repository.files:
        if path.parts[0] not in ("library", "program"):
            continue
        for include in repository.own(path):
            if include.parts[0] == "formats" and include.parts[1] != "registry":
                yield f"{path}: the {path.parts[0]} includes {include}, past the registry"
            elif include.parts[0] == "formats" and path.parts[0] == "program":
                yield f"{path}: the program includes {include}, past the library"
            elif path.parts[0] == "library" and include.parts[0] == "program":
                yield f"{path}: the library includes the program, {include}"


def installed_headers_stand_alone(repository):
    """What is installed knows the standard library, and nothing else of ours."""
    for path, includes in repository.files.items():
        if path.parts[:2] != INSTALLED.parts or path.suffix != ".hpp":
            continue
        for include in includes:
            name = str(include)
            if not (re.fullmatch(r"[a-z_]+", name)
                    or name.startswith("voetnoot/") and INSTALLED.parent / name in repository.files):
                yield f"{path}: an installed header includes {name}"


# Their words are the table's to say. Formats of reports and catalogues are no formats of letters.
FORMAT_NAMES = re.compile(r'"[^"]*\b(pdf|akn|docx|odt|txt|md|[23][abu])\b[^"]*"', re.IGNORECASE)


def nobody_names_a_format(repository):
    for path, text in repository.text.items():
        if path.parts[0] not in ("library", "program"):
            continue
        for number, line in enumerate(text.splitlines(), 1):
            code = re.sub(r"\]\([\w-]+\.md\)", "", line.split("//")[0])  # but for links to pages of the documentation
            if not code.startswith("#include") and (found := FORMAT_NAMES.search(code)):
                yield f"{path}:{number}: names a format, {found[1]}; the table does"


def rooms_stand_in_no_circle(repository):
    for circle in rooms.circles(repository):
        yield "a circle of rooms: " + "; ".join(f"{a} -> {b} ({path} includes {include})"
                                                for a, b, path, include in circle)


# Readers of what others made, that stand on the interpreter of the recount: what they make of its glyphs,
# the scan holds against these glyphs, one by one.
INTERPRETED = [pathlib.Path("formats/pdfa/reader")]


def interpreted_readers_stand_apart(repository):
    """They share the interpreter, and nothing else: no scan sees such a reader, nor the reverse, and neither
    sees the writer."""
    for reader in INTERPRETED:
        folder = reader.parent
        rooms_of = {name: {path for path in repository.files if folder / name in path.parents}
                    for name in ("reader", "scan", "recount", "foreign")}
        for one, other in (("scan", "reader"), ("reader", "scan")):
            for path in sorted(repository.closure(rooms_of[one], folder) & rooms_of[other]):
                yield f"{path}: the {one} of {folder} sees it"
        known = set.union(*rooms_of.values())
        for path in sorted(repository.closure(rooms_of["reader"] | rooms_of["scan"], folder) - known):
            if path.stem != "rules":
                yield f"{path}: reader or scan of {folder} see it"


def checkers_stand_alone(repository):
    """A recount, an inspection or a scan shares nothing of its format with readers and writers, but
    the ids of the rules; only the row of the format knows both."""
    for folder in sorted({path.parents[-3] for path in repository.files if path.parts[0] == "formats"}):
        name = folder.name
        files = {path for path in repository.files
                 if folder in path.parents and not set(INTERPRETED) & set(path.parents)}
        row = {path for path in files if path.stem == name and path.parent == folder}
        both = row | {path for path in files if path.stem in ("rules", f"{name}_rules")}
        checkers = {path for path in files if CHECKER.search(str(path.relative_to(folder)))} - both
        theirs = repository.closure(checkers, folder) - both
        # Makers are what no checker reaches, and what the row calls beside the checkers.
        called = {path for caller in row for path in repository.own(caller)} & files
        makers = (files - theirs | called - checkers) - both
        for path in sorted(theirs & (repository.closure(makers, folder) - both)):
            users = [str(user) for user in sorted(files) if path in repository.own(user)]
            yield f"{path}: shared by checkers and makers of {name}: {', '.join(users)}"


def stages_look_back_only(repository):
    """A stage may take what an earlier one made; nothing below the stages knows any of them."""
    for path in repository.files:
        if path.parts[0] != "pipeline" or len(path.parts) < 3 or path.parts[1] in ABOVE_STAGES:
            continue
        room = path.parts[1]
        for include in repository.own(path):
            other = include.parts[1]
            if other in ABOVE_STAGES:
                yield f"{path}: {room} includes {include}, which stands above the stages"
            elif other in STAGES and (room not in STAGES or STAGES.index(room) < STAGES.index(other)):
                yield f"{path}: {room} includes a later stage, {include}"


def own_header_comes_first(repository):
    for path, includes in repository.files.items():
        header = path.with_suffix(".hpp")
        if path.suffix == ".cpp" and header in repository.files and includes[:1] != [header]:
            yield f"{path}: does not include its own header first"


def includes_are_found(repository):
    for path, includes in repository.files.items():
        text = repository.text[path]
        for include in includes:
            if isinstance(include, str) and f'"{include}"' in text:
                yield f"{path}: includes \"{include}\", which is no file of ours from the root"


# Rooms whose names the rooms around them use in every line speak in the namespace of those: the ground and
# the stages of the pipeline, the pages of PDF, the rows of formats.
UNNAMED = {"pipeline", "formats", "registry", "structure"}
NAMED_PIPELINE = {"normalize", "batch", "package", "process"}
NAMESPACE = re.compile(r"^namespace (voetnoot[\w:]*) \{", re.MULTILINE)


def namespace_of(path):
    folders = list(path.parts[:-1])
    if folders[0] == "pipeline" and folders[1] not in NAMED_PIPELINE:
        return "voetnoot"
    if folders[0] == "library":
        return "voetnoot::library"
    return "::".join(["voetnoot"] + [folder for folder in folders if folder not in UNNAMED])


def namespaces_are_folders(repository):
    """A file opens the namespace of its folder, or one above it where it is the face of its room; beside
    it those of the names that it declares for others."""
    for path, text in repository.text.items():
        own, opened = namespace_of(path), NAMESPACE.findall(text)
        folder = path.parts[-2]
        face = path.stem == folder or path.stem in path.parts
        if opened and not any(one in (own, f"{own}::{folder}") or face and own.startswith(one)
                              or one.endswith("_rules") and path.stem.endswith("rules") for one in opened):
            yield f"{path}: opens {', '.join(opened)}, and stands in {own}"


RULES = [
    pipeline_knows_no_format,
    formats_are_strangers,
    only_the_registry_knows_formats,
    installed_headers_stand_alone,
    nobody_names_a_format,
    checkers_stand_alone,
    interpreted_readers_stand_apart,
    stages_look_back_only,
    rooms_stand_in_no_circle,
    own_header_comes_first,
    includes_are_found,
    namespaces_are_folders,
]


def violations(root):
    repository = Repository(root)
    if not repository.files:
        yield f"{root}: no source files found"
    for rule in RULES:
        yield from rule(repository)


if __name__ == "__main__":
    found = list(violations(sys.argv[1]))
    print("\n".join(found) or f"{len(Repository(sys.argv[1]).files)} files include in the right directions")
    sys.exit(1 if found else 0)
