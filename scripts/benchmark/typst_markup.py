"""A generated letter as Typst markup: the same words, headings, lists, tables and notes."""
import re

HEAD = '#set page("a4")\n#set text(font: "Noto Sans", lang: "nl", hyphenate: true)\n#set par(justify: true)\n\n'


def escape(text):
    text = re.sub(r"([\\#$*_`<>@=~\[\]])", r"\\\1", text)
    return text.replace("//", r"\/\/")


def inline(text, notes):
    pieces = re.split(r"<sup>(\w+)</sup>", text)
    result = escape(pieces[0])
    for label, rest in zip(pieces[1::2], pieces[2::2]):
        result += f"#footnote[{escape(notes[label])}]" if label in notes else f"#super[{escape(label)}]"
        result += escape(rest)
    return result


def block(text, notes):
    if match := re.match(r"(#+) (.*)", text):
        return f"{'=' * len(match[1])} {inline(match[2], notes)}"
    if text.startswith("|"):
        rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if "---" not in line]
        cells = ", ".join(f"[{inline(cell, notes)}]" for row in rows for cell in row)
        return f"#table(columns: {len(rows[0])}, {cells})"
    lines = []
    for line in text.splitlines():
        item = re.match(r"(- |\d+\. )(.*)", line)
        lines.append(("- " if item[1] == "- " else "+ ") + inline(item[2], notes) if item else inline(line, notes))
    return "\n".join(lines)


def as_typst(letter):
    blocks = [text for text in letter.split("\n\n") if text.strip() and text.strip() != "---"]
    notes, body = {}, []
    for text in blocks:
        match = re.match(r"<sup>(\w+)</sup>\s*(.*)", text, re.S)
        if match:
            notes[match[1]] = match[2].strip()
        else:
            body.append(text)
    return HEAD + "\n\n".join(block(text, notes) for text in body) + "\n"
