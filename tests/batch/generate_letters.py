#!/usr/bin/env python3
"""usage: generate_letters.py FOLDER COUNT [--bad PERCENT] [--seed N] [--like-real]

Writes letters as a converter leaves them: different in length, number of notes, words and layout, so that
no cache is flattered. --bad makes some of them hostile or broken, and bad.json tells what each must end
as. --like-real makes all of them of the size of a real letter of eight pages. The same seed gives the same
letters.
"""
import argparse
import json
import pathlib
import random

ROOTS = """beleid kamer minister regeling uitvoering toezicht onderzoek maatregel gemeente provincie begroting
wet voorstel motie brief overleg commissie inspectie werkgever werknemer bedrijf productie keten handel
energie klimaat water natuur landbouw woning bouw verkeer spoor haven luchtvaart veiligheid politie justitie
zorg ziekenhuis onderwijs school student cultuur museum archief gegevens digitaal dienst burger toeslag belasting
pensioen inkomen arbeidsmarkt migratie ontwikkeling samenwerking europa verdrag defensie kust eiland grens
subsidie evaluatie rapport advies raad planbureau statistiek innovatie technologie kennis universiteit""".split()
JOINERS = ["s", "", "en", "-"]
VERBS = """onderzoekt versterkt beperkt regelt verbetert volgt beoordeelt steunt vraagt verwacht bevestigt vermeldt
heeft biedt noemt toont vereist ontvangt betreft bereikt""".split()
LITTLE = """de het een van voor met in op aan door over bij uit naar om te dat die deze dit ook nog wel niet
als dan maar of en tot onder tussen tegen zonder sinds tijdens volgens binnen""".split()


class Writer:
    def __init__(self, seed, real):
        self.random = random.Random(seed)
        self.real = real
        self.notes = []
        self.words = [self.word() for _ in range(self.random.randint(250, 900))]

    def word(self):
        pick = self.random.choice
        word = pick(ROOTS)
        while self.random.random() < 0.35 and len(word) < 22:
            word += pick(JOINERS) + pick(ROOTS)
        return word

    def sentence(self):
        pick, number = self.random.choice, self.random.random
        words = [pick(LITTLE), pick(self.words), pick(VERBS)]
        for _ in range(self.random.randint(3, 22)):
            words.append(pick(LITTLE) if number() < 0.5 else pick(self.words))
            if number() < 0.06:
                words[-1] += ","
        if number() < 0.08:
            words.append(f"{self.random.randint(1, 99)},{self.random.randint(0, 9)} procent")
        if number() < 0.03:
            words.append(f"**{pick(self.words)}**")
        if number() < 0.03:
            words.append(f"[{pick(self.words)}](https://www.example.org/{pick(ROOTS)}/{self.random.randint(1, 9999)})")
        return " ".join(words).capitalize() + "."

    def noted(self, sentence, chance):
        if self.random.random() < chance:
            self.notes.append(self.sentence() if self.random.random() < 0.8 else
                              f"Kamerstuk {self.random.randint(20000, 36000)}, nr. {self.random.randint(1, 400)}.")
            sentence += f"<sup>{len(self.notes)}</sup>"
        return sentence

    def paragraph(self, chance):
        return " ".join(self.noted(self.sentence(), chance) for _ in range(self.random.randint(2, 7)))

    def block(self, chance):
        kind = self.random.random()
        if kind < 0.07:
            return "\n".join(f"- {self.sentence()}" for _ in range(self.random.randint(2, 6)))
        if kind < 0.10:
            return "\n".join(f"{i}. {self.sentence()}" for i in range(1, self.random.randint(3, 6)))
        if kind < 0.12:
            rows = [f"| {self.word()} | {self.random.randint(1, 999)} |" for _ in range(self.random.randint(2, 6))]
            return "\n".join(["| Onderwerp | Aantal |", "|---|---|", *rows])
        return self.paragraph(chance)

    def letter(self):
        length = self.random.randint(24, 34) if self.real else max(2, int(self.random.lognormvariate(2.4, 0.8)))
        chance = self.random.choice([0.05, 0.12, 0.2]) if not self.real else 0.15
        day, month = self.random.randint(1, 28), self.random.choice(["januari", "april", "juli", "oktober"])
        parts = ["De Voorzitter van de Tweede Kamer der Staten-Generaal",
                 f"Datum {day} {month} {self.random.randint(1995, 2025)}",
                 f"Betreft: {self.sentence()[:-1]}", "Geachte voorzitter,"]
        for i in range(length):
            if i and i % self.random.randint(4, 9) == 0:
                parts.append(f"## {self.sentence()[:60].rsplit(' ', 1)[0]}")
            parts.append(self.block(chance))
        parts.append("Hoogachtend,\n\nDe minister")
        if self.notes:
            parts.append("---")
            parts += [f"<sup>{i}</sup> {note}" for i, note in enumerate(self.notes, 1)]
        return "\n\n".join(parts) + "\n"


def bad_letters(writer):
    text = writer.letter()
    return [
        ("unreadable", b""),
        ("unreadable", b"\xff\xfe" + text.encode("utf-16-le")),
        ("unreadable", text.encode()[:400] + b"\xc3\x28" + text.encode()[400:]),
        ("refused", (text + "\n\nEen verwijzing<sup>998</sup> zonder noot.\n").encode()),
        ("refused", ("Een begin.<sup>997</sup>\n\n" + text).encode()),
        ("unreadable", ("> " * 3000 + text).encode()),
    ]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("count", type=int)
    parser.add_argument("--bad", type=float, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--like-real", action="store_true")
    arguments = parser.parse_args()
    chooser = random.Random(arguments.seed)
    bad = {}
    for i in range(arguments.count):
        folder = arguments.folder / f"{i // 1000:03}"
        folder.mkdir(parents=True, exist_ok=True)
        writer = Writer(arguments.seed * 1_000_003 + i, arguments.like_real)
        if chooser.random() * 100 < arguments.bad:
            kind, content = chooser.choice(bad_letters(writer))
            bad[f"{folder.name}/brief-{i:06}"] = kind
        else:
            content = writer.letter().encode()
        (folder / f"brief-{i:06}.md").write_bytes(content)
    (arguments.folder / "bad.json").write_text(json.dumps(bad, indent=1))


if __name__ == "__main__":
    main()
