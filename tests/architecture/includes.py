"""Reads the #include lines of a repository: which file includes which."""
import pathlib
import re

_INCLUDE = re.compile(r'^\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)', re.MULTILINE)
SUFFIXES = {".hpp", ".cpp"}
ROOMS = ("pipeline", "formats", "library", "program")


class Repository:
    """Files by path from the root, each with its includes in order: a path of ours, which is spelled
    from the root, or the spelling of somebody else's header as text."""

    def __init__(self, root, rooms=ROOMS):
        self.root = pathlib.Path(root)
        self.text = {}
        for room in rooms:
            for path in sorted((self.root / room).rglob("*")):
                if path.suffix in SUFFIXES:
                    self.text[path.relative_to(self.root)] = path.read_text(encoding="utf-8")
        self.files = {path: [self._resolve(*match) for match in _INCLUDE.findall(text)]
                      for path, text in self.text.items()}

    def _resolve(self, quoted, angled):
        path = pathlib.Path(quoted or angled)
        return path if path in self.text else quoted or angled

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
