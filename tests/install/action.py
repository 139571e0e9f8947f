"""usage: action.py WHEEL: the steps of action.yml, run as the runner of GitHub runs them, over a repository of letters:
Markdown and Word, names with spaces. The letter that lacks a note is annotated, and the job fails."""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

try:
    import yaml
except ImportError:
    print("skipped: python3-yaml is missing")
    sys.exit(77)

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text())


def run(folder, temporary, **given):
    """The exit code of the first step that fails, or 0, and what was said."""
    inputs = {name: str(one["default"]) for name, one in ACTION["inputs"].items()} | given
    said = ""
    for step in ACTION["runs"]["steps"]:
        env = dict(os.environ, GITHUB_ACTION_PATH=str(ROOT), RUNNER_TEMP=str(temporary))
        for name, value in step.get("env", {}).items():
            env[name] = re.sub(r"\$\{\{ inputs\.([a-z-]+) \}\}", lambda found: inputs[found[1]], value)
        # As the runner calls `shell: bash`.
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
        done = subprocess.run(command, cwd=folder, env=env, text=True, check=False, capture_output=True)
        said += done.stdout + done.stderr
        if done.returncode:
            return done.returncode, said
    return 0, said


def expect(what, said):
    if not what:
        sys.exit(f"not as expected:\n{said}")


with tempfile.TemporaryDirectory() as work:
    letters = Path(work) / "letters of a ministry"
    subprocess.run([HERE / "letters", letters], check=True)
    code, said = run(letters, work, wheel=sys.argv[1])
    bad = "brieven van 2024/zonder noot.md"
    expect(code == 1 and f"::error file=./{bad},line=3" in said and "NOTE-1" in said, said)
    whole = "brieven van 2024/*kustwacht.md\nbrieven van 2024/brief aan de Kamer.docx\n"
    code, said = run(letters, work, wheel=sys.argv[1], letters=whole)
    expect(code == 0 and "::error" not in said, said)
    code, said = run(letters, work, wheel=str(Path(work) / "none.whl"))
    expect(code != 0 and "no wheel" in said, said)
