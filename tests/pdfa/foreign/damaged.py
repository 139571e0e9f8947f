"""Real PDFs with bytes changed, cut or taken out by a seeded script: each is read or refused in bounded
time, and none ends the program.

    damaged.py PROGRAM FOLDER [COUNT]
"""

import pathlib
import random
import re
import subprocess
import sys
import tempfile

import witnesses

LARGEST = 400_000
KEYS = [
    b"/Widths",
    b"/FirstChar",
    b"/W ",
    b"/MediaBox",
    b"/Length",
    b"/Kids",
    b"/K ",
    b"/Annots",
    b"/ToUnicode",
    b"/Encoding",
    b"/Contents",
    b"/Font",
    b"/Rotate",
    b"/Dest",
    b"/XObject",
    b"/ColorSpace",
    b"/SMask",
    b"/Filter",
    b"/BitsPerComponent",
]


def opened(file, folder):
    """With its streams inflated, so that damage reaches what is in them; else as it is."""
    flat = folder / "flat.pdf"
    subprocess.run(
        [
            "qpdf",
            "--qdf",
            "--object-streams=disable",
            "--no-warn",
            str(file),
            str(flat),
        ],
        capture_output=True,
        check=False,
    )
    return bytearray((flat if flat.exists() else file).read_bytes())


def exchanged(data, dice):
    """Some objects in the place of others: each number keeps an object, and no reference its own."""
    objects = list(re.finditer(rb"(?m)^\d+ 0 obj\n", data))
    for _ in range(dice.randint(1, 6)):
        if len(objects) < 2:
            break
        one, other = (match.span() for match in dice.sample(objects, 2))
        number = bytes(data[one[0] : one[1]]).split(b" ")[0]
        swapped = bytes(data[other[0] : other[1]]).split(b" ")[0]
        if len(number) == len(swapped):
            data[one[0] : one[0] + len(number)] = swapped
            data[other[0] : other[0] + len(swapped)] = number
    return data


def damaged(file, folder, dice):
    kind = dice.choice(["flip", "cut", "gap", "key", "flat", "flat", "exchange"])
    data = (
        opened(file, folder)
        if kind in ("flat", "key", "exchange")
        else bytearray(file.read_bytes())
    )
    if kind == "cut":
        return data[: dice.randrange(len(data))]
    if kind == "gap":
        begin = dice.randrange(len(data))
        del data[begin : begin + dice.randrange(2000)]
    elif kind == "exchange":
        return exchanged(data, dice)
    elif kind == "key":
        for key in KEYS:
            at = data.find(key)
            if at >= 0 and dice.random() < 0.4:
                data[at + len(key) : at + len(key) + 8] = bytes(
                    dice.choice(b"0123456789-. []<>") for _ in range(8)
                )
    else:
        for _ in range(dice.randint(1, 400 if kind == "flat" else 60)):
            data[dice.randrange(len(data))] = dice.choice(
                [dice.randrange(256), dice.choice(b"0123456789 -.<>[]()/")]
            )
    return data


def main():
    program, collection = sys.argv[1:3]
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 40
    files = [
        file
        for file in witnesses.files(collection)
        if 1000 < file.stat().st_size < LARGEST
    ]
    witnesses.tool("qpdf")
    dice = random.Random(15)
    read = refused = 0
    failures = []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for number in range(count):
            file = dice.choice(files)
            target = folder / "letter.pdf"
            target.write_bytes(damaged(file, folder, dice))
            try:
                lines, code = witnesses.testimony(program, target)
            except subprocess.TimeoutExpired:
                failures.append(f"{number}, of {file.name}: does not end")
                continue
            if code != 0:
                failures.append(f"{number}, of {file.name}: exit code {code}")
            elif lines and lines[0][0] == "unreadable":
                refused += 1
            else:
                read += 1
    print(f"{count} damaged files: {read} read, {refused} refused")
    print("\n".join(failures))
    return 1 if failures or not read or not refused else 0


if __name__ == "__main__":
    sys.exit(main())
