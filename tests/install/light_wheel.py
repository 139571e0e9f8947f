"""usage: light_wheel.py PREFIX FOLDER: a wheel of the program that is installed in PREFIX, with what stands there and
no library: what the hook and the action do with a wheel can be tried without the one that scripts/wheel makes."""

import base64
import hashlib
import re
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
prefix, folder = Path(sys.argv[1]), Path(sys.argv[2])
version = re.search(r"project\(voetnoot VERSION ([0-9.]+)", (ROOT / "CMakeLists.txt").read_text()).group(1)
info = f"voetnoot-{version}.dist-info"
files = {f"voetnoot/{path.name}": path.read_bytes() for path in (ROOT / "python/voetnoot").glob("*.py")}
files["voetnoot/bin/voetnoot"] = (prefix / "bin/voetnoot").read_bytes()
for part in ("doc", "locale", "voetnoot"):
    for path in (prefix / "share" / part).rglob("*"):
        if path.is_file():
            files[f"voetnoot/{path.relative_to(prefix)}"] = path.read_bytes()
files[f"{info}/METADATA"] = f"Metadata-Version: 2.1\nName: voetnoot\nVersion: {version}\n".encode()
files[f"{info}/WHEEL"] = b"Wheel-Version: 1.0\nRoot-Is-Purelib: false\nTag: py3-none-linux_x86_64\n"
files[f"{info}/entry_points.txt"] = b"[console_scripts]\nvoetnoot = voetnoot:main\n"
record = f"{info}/RECORD,,\n"
folder.mkdir(parents=True, exist_ok=True)
with zipfile.ZipFile(folder / f"voetnoot-{version}-py3-none-linux_x86_64.whl", "w") as wheel:
    for name, content in files.items():
        entry = zipfile.ZipInfo(name)
        entry.external_attr = (0o100755 if "/bin/" in name else 0o100644) << 16
        wheel.writestr(entry, content)
        digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
        record += f"{name},sha256={digest},{len(content)}\n"
    wheel.writestr(f"{info}/RECORD", record)
