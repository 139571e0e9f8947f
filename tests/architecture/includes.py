"""Reads the #include lines of a repository: which file includes which."""
import pathlib
import re

_INCLUDE = re.compile(r'^\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)', re.MULTILINE)
SUFFIXES = {".hpp", ".cpp"}


class Repository:
    """Files by path from the root, each with its includes in order, resolved as the targets do."""

    def __init__(self, root, rooms=("pipeline", "formats", "main")):
        self.root = pathlib.Path(root)
        self.files = {}
        for room in rooms:
            for path in sorted((self.root / room).rglob("*")):
                if path.suffix in SUFFIXES:
                    self.files[path.relative_to(self.root)] = []
        for path in self.files:
            text = (self.root / path).read_text(encoding="utf-8")
            self.files[path] = [self._resolve(path, *match) for match in _INCLUDE.findall(text)]

    def _resolve(self, path, quoted, angled):
        """A path of ours, or the spelling of somebody else's header as text."""
        if angled:
            return angled
        roots = [path.parent, pathlib.Path("pipeline"), pathlib.Path("main"), pathlib.Path("formats")]
        if path.parts[0] == "formats":
            roots.insert(1, pathlib.Path(*path.parts[:2]))
        roots += sorted({other.parents[-3] for other in self.files if other.parts[0] == "formats"})
        for root in roots:
            found = _normal(root / quoted)
            if found in self.files:
                return found
        return quoted

    def own(self, path):
        """The includes of `path` that are files of ours."""
        return [include for include in self.files[path] if isinstance(include, pathlib.Path)]

    def closure(self, starts, inside):
        """All files under the folder `inside` that `starts` reach, with `starts`: who includes a header
        uses the file that implements it."""
        reached, waiting = set(), list(starts)
        while waiting:
            path = waiting.pop()
            if path in reached or inside not in path.parents:
                continue
            reached.add(path)
            waiting += self.own(path)
            if path.suffix == ".hpp" and path.with_suffix(".cpp") in self.files:
                waiting.append(path.with_suffix(".cpp"))
        return reached


def _normal(path):
    parts = []
    for part in path.parts:
        if part == "..":
            if not parts:
                return path
            parts.pop()
        elif part != ".":
            parts.append(part)
    return pathlib.Path(*parts)
