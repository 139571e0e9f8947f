#!/usr/bin/env python3
"""usage: patterns.py PROGRAM

--include and --exclude mean what .gitignore means: for each list of patterns, what `check` leaves out of a
folder is what `git check-ignore` names, and what it takes with --include is that too.
"""
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

# No "foo**/baz.md": git before 2.40 takes its "**" for folders, against its own manual.
FILES = ["a.md", "keep.md", "b.md", "[x].md", "x y.md", "star*.md", "#c.md", "!d.md", "é.md", "A.md",
         "2018/a.md", "2018/keep.md", "2018/old/a.md", "2018/old/deep/keep.md", "2019/a.md", "2019/2018/a.md",
         "sub/2018/a.md", "sub/x.md", "sub/sub/x.md", "x.md", "docs/a/b/c.md", "docs/a/c.md", "docs/c.md",
         "foo/bar/baz.md", "foo/baz.md", "foobar/baz.md", "draft-1.md", "draft-10.md", "draft-a.md", "a/-.md",
         "a/b.md/c.md", "trail .md", "z\\y.md"]
LISTS = [[pattern] for pattern in (
    "2018/", "2018/**", "/2018/", "/2018", "2018", "**/2018", "**/2018/", "**/2018/**", "2018/*", "2018/*.md",
    "**/x.md", "/x.md", "x.md", "sub/x.md", "sub/**/x.md", "sub/*/x.md", "*.md", "/*.md", "*", "**", "/**", "/*",
    "docs/**/c.md", "docs/*/c.md", "docs/**", "docs/**/b/", "foo/**baz.md", "foo*/baz.md",
    "draft-?.md", "draft-[0-9].md", "draft-[!0-9].md", "draft-[^a]*.md", "draft-[[:digit:]].md", "[a-c].md",
    "\\[x\\].md", "[x].md", "[[]x].md", "\\#c.md", "#c.md", "\\!d.md", "star\\*.md", "x y.md", "a.md ", "trail\\ .md",
    "b.md", "b.md/", "/b.md/", "a/**/c.md", "é.md", "?.md", "??.md", "[", "a.md\\", "[a", "z\\\\y.md", "[]-a].md",
    "*/a.md", "**/**/a.md", "**a.md", "/sub/", "sub//x.md", "./a.md", "")] + [
    ["*.md", "!keep.md"], ["2018/", "!2018/keep.md"], ["2018/*", "!2018/keep.md"], ["2018/**", "!2018/keep.md"],
    ["2018/**", "!**/keep.md"], ["2018/**", "!2018/**/", "!**/keep.md"], ["*", "!*/", "!x.md"], ["!a.md"],
    ["a.md", "!a.md", "a.md"], ["/*", "!/docs"], ["/*", "!/docs/", "docs/a/"]]


def taken(program, folder, option, patterns):
    words = [word for pattern in patterns for word in (option, pattern)]
    ran = subprocess.run([program, "check", "--only-source", "--format", "json", *words, "."], cwd=folder,
                         capture_output=True, text=True)
    if "there is no letter" in ran.stderr:
        return set()
    return {letter["file"].removeprefix("./") for letter in json.loads(ran.stdout)["letters"]}


def ignored(folder, patterns):
    pathlib.Path(folder, ".gitignore").write_text("".join(pattern + "\n" for pattern in patterns))
    ran = subprocess.run(["git", "-c", "core.excludesFile=/dev/null", "check-ignore", "--no-index", "-z", "--stdin"],
                         cwd=folder, input="\0".join(FILES).encode(), capture_output=True)
    if ran.returncode not in (0, 1):
        sys.exit(ran.stderr.decode())
    return set(ran.stdout.decode().split("\0")) - {""}


def main(program):
    if not shutil.which("git"):
        print("skipped: git is not installed")
        return 77
    program = pathlib.Path(program).resolve()
    with tempfile.TemporaryDirectory() as folder:
        for name in FILES:
            file = pathlib.Path(folder, name)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text("Een woord.\n")
        subprocess.run(["git", "init", "-q"], cwd=folder, check=True)
        differing = telling = 0
        for patterns in LISTS:
            wanted = ignored(folder, patterns)
            telling += 0 < len(wanted) < len(FILES)
            out = set(FILES) - taken(program, folder, "--exclude", patterns)
            inside = taken(program, folder, "--include", patterns)
            if patterns in ([""], ["#c.md"]):  # no pattern at all: nothing is chosen from
                inside -= set(FILES)
            for what, got in (("left out", out), ("taken in", inside)):
                if got != wanted:
                    differing += 1
                    print(f"{patterns}: {what} and not ignored: {sorted(got - wanted)}; ignored and not {what}: "
                          f"{sorted(wanted - got)}")
    print(f"{len(LISTS)} lists of patterns, of which {telling} divide the folder; {differing} differ from git")
    return differing != 0 or telling < 40


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
