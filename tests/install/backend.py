"""usage: backend.py WHEEL: pip asks the build backend first what the wheel says of itself, then for the wheel; an
address is fetched once for both, and only with the digest that was pinned. Without a named wheel pip asks for it
whole."""

import hashlib
import importlib
import os
import sys
import tempfile
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

WHEEL = Path(sys.argv[1]).resolve()
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "python" / "backend"))
fetched = []


class Handler(SimpleHTTPRequestHandler):
    def log_request(self, *_):
        fetched.append(self.path)


def backend(named):
    os.environ["VOETNOOT_WHEEL"] = named
    sys.modules.pop("wheel_or_build", None)
    return importlib.import_module("wheel_or_build")


def install(named):
    """The bytes that pip would install, and how its metadata begins."""
    with tempfile.TemporaryDirectory() as metadata, tempfile.TemporaryDirectory() as folder:
        hooks = backend(named)
        said = Path(metadata, hooks.prepare_metadata_for_build_wheel(metadata))
        begin = (said / "METADATA").read_text()
        return Path(folder, hooks.build_wheel(folder, None, str(said))).read_bytes(), begin


def expect(what, said):
    if not what:
        sys.exit(f"not as expected: {said}")


server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=WHEEL.parent))
threading.Thread(target=server.serve_forever, daemon=True).start()
address = f"http://127.0.0.1:{server.server_port}/{WHEEL.name}#sha256="
digest = hashlib.sha256(WHEEL.read_bytes()).hexdigest()
for named in (address + digest, str(WHEEL)):
    content, said = install(named)
    expect(content == WHEEL.read_bytes(), f"{named}: another wheel")
    expect("\nName: voetnoot\n" in said, said)
expect(len(fetched) == 1, fetched)
try:
    install(address + digest[::-1])
    expect(False, "a wheel with another digest")
except SystemExit as error:
    expect("not what was pinned" in str(error), error)
expect(not hasattr(backend("build"), "prepare_metadata_for_build_wheel"), "it would build, to say what it has built")
