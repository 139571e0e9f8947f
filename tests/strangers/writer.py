"""Writes letters by grammar: every construct that Markdown and its converters have, in every position, from a seed.

All words of a letter are made up and stand in it once, so that each can be looked for in the outputs. Names in
markup (targets, ids, attributes) begin with q, and no word does.
"""
import random

ALPHABETS = [("bdfgklmnprstvz", "aeiou")] * 8 + [
    ("bdfgklmnprstvz", "áéíóúëïöü"), ("βγδζθλμνξπρστφχψ", "αεηιουω"), ("бвгджзклмнпрстфхцчш", "аеиоуыэюя"),
    ("בגדזחטלמנסעפצקרש", "אוי"), ("بتثجحدذرزسشصضطظعغفقك", "اوي"), ("天地玄黃宇宙洪荒", "日月盈昃辰宿列張"),
]
LABELS = ["1", "2", "3", "4", "5", "12", "a", "b", "*"]
INVENTED = ["naam", "EvidenceRecord", "xs:schema", "o:p", "soort regeling", "datum", "w:br", "adres/plaats"]
INLINE_TAGS = ["b", "i", "em", "strong", "span", "u", "s", "del", "ins", "mark", "sub", "small", "font", "code", "q", "abbr"]


class Writer:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.words = []
        self.marks = []     # words with the labels of the references behind them
        self.notes = []     # labels of notes
        self.made = 0

    # Words

    def word(self, alphabet=None):
        hard, soft = alphabet or self.random.choice(ALPHABETS)
        number, made = self.made * 7919 + 104729, ""
        self.made += 1
        for _ in range(4):
            made += hard[number % len(hard)] + soft[number // len(hard) % len(soft)]
            number = number // (len(hard) * len(soft)) + self.random.randrange(1000)
        self.words.append(made)
        return made

    def split_word(self):
        word = self.word(ALPHABETS[0])
        at = self.random.randrange(1, len(word) - 1)
        mark = self.random.choice(["*", "**"])
        return word[:at] + mark + word[at:] + mark

    # Inlines

    def text(self, most=6, deep=0):
        return " ".join(self.inline(deep) for _ in range(self.random.randint(1, most)))

    def inline(self, deep=0):
        kinds = [(30, self.word), (2, self.split_word), (4, self.emphasis), (3, self.link), (2, self.tag),
                 (1, self.code), (1, self.entity), (1, self.escape), (5, self.reference), (1, self.invented),
                 (1, self.comment), (1, self.picture), (1, self.odd), (1, self.line_break), (1, self.anchor)]
        if deep > 2:
            kinds = [kind for kind in kinds if kind[1] in (self.word, self.entity, self.escape)]
        kind = self.random.choices([k for _, k in kinds], [w for w, _ in kinds])[0]
        return kind(deep + 1) if kind in (self.emphasis, self.link, self.tag) else kind()

    def emphasis(self, deep):
        mark = self.random.choice(["*", "**", "_", "__", "***", "~~"])
        return mark + self.text(3, deep) + mark

    def link(self, deep):
        inner = self.text(2, deep)
        return self.random.choice([
            f"[{inner}](https://q.example/q_{self.made}_q)", f"[{inner}](#page-{self.made}-0)", f"[{inner}](<https://q.example/q q>)",
            f'[{inner}](https://q.example "{self.plain(2)}")', f"<https://q.example/q{self.made}>", f"https://q.example/q_{self.made}_(q)",
            f'<a href="https://q.example">{inner}</a>', f"[{inner}]", f"[{inner}](", "<q@q.example>", f"[{inner}]()"])

    def plain(self, count):
        """Words that no output shows; they are told."""
        return " ".join("q" + str(self.made + i) + "q" for i in range(count))

    def tag(self, deep):
        name = self.random.choice(INLINE_TAGS)
        inner = self.text(2, deep)
        return self.random.choice([f"<{name}>{inner}</{name}>", f'<{name} class="q">{inner}</{name}>', f"<{name}>{inner}", f"{inner}</{name}>",
                                   f"<{name.upper()}>{inner}</{name.upper()}>"])

    def invented(self):
        name = self.random.choice(INVENTED)
        return self.random.choice([f"<{name}>", f"</{name}>", f"<{name}/>"])

    def comment(self):
        return self.random.choice(["<!-- image -->", "<!-- q -->", "<!-- formula-not-decoded -->", "<?q q?>", "<!-- -->"])

    def picture(self):
        return f"![{self.word()} {self.word()}](q{self.made}.png)"

    def code(self):
        return "`" + self.word() + self.random.choice(["", " * _", " <q>"]) + "`"

    def entity(self):
        return self.word() + self.random.choice(["&amp;", "&nbsp;", "&lt;", "&#8211;", "&eacute;", "&q;", "&#12;", "&shy;"]) + self.word()

    def escape(self):
        return self.random.choice(["\\*", "\\_", "\\[", "\\<", "\\\\_", "\\#", "\\|"]) + self.word()

    def odd(self):
        return self.random.choice(["*", "_", "__", "[", "]", "|", "<", ">", "`", "$", "&", "\\", "~", "^", "#", "\u00ad", "\u200b", "\u200f", "\f", "(", ")", "{", "}",
                                   "1.", "-", "+", "=", "!", "**", "](", "![", "<!", "</", "$^{", "}$"])

    def line_break(self):
        return self.word() + self.random.choice(["  \n", "\\\n", "<br>", "<br/>", "\n"]) + self.word()

    def anchor(self):
        return f'<span id="page-{self.made}-0"></span>'

    def reference(self):
        label = self.random.choice(LABELS)
        word = self.word(ALPHABETS[0])
        spelled = self.random.choice([
            f"{word}<sup>{label}</sup>", f"{word}.<sup>{label}</sup>", f"{word} <sup>{label}</sup>", f"{word}**<sup>{label}</sup>**",
            f"{word}<sup>[{label}](#q)</sup>", f"{word}[<sup>{label}</sup>](#q)", f'{word}<span id="q"></span><sup>{label}</sup>', f"*{word}*<sup>{label}</sup>",
            f"{word}[^{label}]", f"{word}$^{{{label}}}$", f"{word}<sup>[{label}]</sup>", f"{word}[{label}](#q)", f"{word}[{label}]",
            f"{word}<sup>{label}, {self.random.choice(LABELS)}</sup>", f"{word}<sup>{label}&ndash;{self.random.choice(LABELS)}</sup>",
            f"~~{word}<sup>{label}</sup>~~", f"{word}<a id=\"q{self.made}\"></a> <sup>{label}</sup>", f"{word}<sup></sup>"])
        if not spelled.endswith("<sup></sup>") and "[^*]" not in spelled:  # emphasis, to Markdown
            self.marks.append((word, label))
        return spelled

    # Blocks

    def block(self, deep=0):
        kinds = [(10, self.paragraph), (3, self.heading), (3, self.list), (2, self.table), (2, self.quote), (1, self.fence), (2, self.html),
                 (4, self.note), (1, self.rule), (1, self.page_end), (1, self.definition), (1, self.mess)]
        if deep > 2:
            kinds = kinds[:2]
        kind = self.random.choices([k for _, k in kinds], [w for w, _ in kinds])[0]
        return kind(deep) if kind in (self.list, self.quote) else kind()

    def paragraph(self):
        return self.text(12) + self.random.choice([".", ".", ".", "", ",", "-"])

    def heading(self):
        return self.random.choice(["# {}", "## {}", "### **{}**", "#### {} ##", "{}\n===", "{}\n---", "#{}"]).format(self.text(4))

    def list(self, deep):
        mark = self.random.choice(["- ", "* ", "+ ", "1. ", "3) ", "- a) "])
        items = []
        for _ in range(self.random.randint(1, 4)):
            inner = self.random.choice([self.text, self.text, lambda: "", lambda: self.block(deep + 1), lambda: self.text() + "\n\n" + self.block(deep + 1)])()
            items.append(mark + inner.replace("\n", "\n" + " " * len(mark)))
        return self.random.choice(["\n", "\n\n"]).join(items)

    def table(self):
        columns = self.random.randint(1, 4)

        def row():
            cells = [self.text(2).replace("\n", " ").replace("|", "\\|") for _ in range(max(1, columns + self.random.choice([0, 0, 0, 1, -1])))]
            return "| " + " | ".join(cells) + " |"

        head = "| " + " | ".join(self.word() for _ in range(columns)) + " |"
        delimiters = "|" + "|".join(self.random.choice(["---", ":-:", "-", "--:"]) for _ in range(columns)) + "|"
        return "\n".join([head, delimiters] + [row() for _ in range(self.random.randint(0, 3))])

    def quote(self, deep):
        return "\n".join("> " + line for line in self.block(deep + 1).split("\n"))

    def fence(self):
        return self.random.choice(["```\n{}\n```", "~~~\n{}\n~~~", "    {}", "```\n{}", "~~~~ q\n{}\n~~~", "````\n{}\n```\n````"]).format(self.word() + "\n" + self.word())

    def html(self):
        text = self.text(3).replace("\n", " ")
        return self.random.choice(["<div>{}</div>", "<table><tr><td>{}</td></tr></table>", "<h2>{}</h2>", "<ul><li>{}</li></ul>", "<p>{}", "<details><summary>q</summary>{}</details>",
                                   "<blockquote>{}</blockquote>", "<div>\n\n{}\n\n</div>", "<style>q {}</style>", "<section>{}"]).format(text)

    def note(self):
        label = self.random.choice(LABELS)
        self.notes.append(label)
        return self.random.choice(["<sup>{}</sup> {}", "<sup>{}</sup>{}", '<span id="q"></span><sup>{}</sup> {}', "[^{}]: {}", "$^{{{}}}$ {}",
                                   "**<sup>{}</sup>** {}", "- <sup>{}</sup> {}", "- **<sup>{}</sup>** {}", "1. <sup>{}</sup> {}", "> <sup>{}</sup> {}", "* [{}] {}", "[{}] {}",
                                   '<a id="q"></a> <sup>{}</sup> {}', "[<sup>{}</sup>](#q) {}", "<sup>[{}]</sup> {}"]).format(label, self.text(6))

    def rule(self):
        return self.random.choice(["---", "***", "___", "- - -"])

    def page_end(self):
        return self.random.choice([f"{{{self.made}}}" + "-" * 48, f"<page_number>{self.made}</page_number>", "<!-- PageBreak -->", f"{self.word()}<page_number>{self.made}</page_number>{self.word()}"])

    def definition(self):
        return f"[q{self.made}]: https://q.example/q" + self.random.choice(["", ' "q q"'])

    def mess(self):
        signs = ["*", "_", "[", "]", "(", ")", "<", ">", "|", "-", "`", "#", "\n", " ", "\\", "~", "!", "&", ":", "+", "1."]
        return "".join(self.word() if self.random.random() < .3 else self.random.choice(signs) for _ in range(self.random.randint(3, 14)))

    def letter(self, blocks=None):
        count = blocks or self.random.randint(1, 9)
        return "\n\n".join(self.block() for _ in range(count)) + "\n"
