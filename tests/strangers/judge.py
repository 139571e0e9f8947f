"""Holds a letter against its outputs, with no line of the program's: a tokenizer of text and one of XML."""
import re
import unicodedata
import xml.etree.ElementTree as ElementTree

OURS = ("LEDGER-", "PDF-", "AKN-", "TXT-")
BETWEEN = "\u27ed"  # notes
OF_THE_LETTER = ("AKN-6", "AKN-7", "PDF-1", "PDF-22")


def letters_only(text):
    return "".join(c for c in unicodedata.normalize("NFC", text) if unicodedata.category(c)[0] in "LMN")


def xml_text(path):
    return "".join(ElementTree.parse(path).getroot().itertext()) + "".join(
        element.get("alt", "") for element in ElementTree.parse(path).getroot().iter())


def name_of(element):
    return element.tag.rsplit("}", 1)[-1]


def in_line(path):
    """The XML as one string, references and raised text with their labels in signs that no letter has, notes behind the
    text; and the labels of the notes."""
    notes, labels = [], set()

    def walk(element, raised):
        name = name_of(element)
        inner = (element.text or "") + "".join(walk(child, raised) + (child.tail or "") for child in element)
        if name == "authorialNote":
            labels.add(element.get("marker", ""))
            notes.append(inner)
            return f"\u27e6{element.get('marker', '')}\u27e7"
        if name == "noteRef":
            return f"\u27e6{element.get('marker', '')}\u27e7"
        if name == "inline" and element.get("name") == "danglingNoteRef":
            return f"\u27e6{inner}\u27e7"
        return f"\u27ea{inner}\u27eb" if name == "sup" else inner

    return BETWEEN.join([walk(ElementTree.parse(path).getroot(), False), *notes]), labels


def place_of(word, source):
    """The byte at which it stands, or -1; emphasis may divide it."""
    place = re.search("[*_~]*".join(re.escape(c) for c in word), source.decode())
    return len(source.decode()[:place.start()].encode()) if place else -1


def told_near(word, source, findings, rules, reach=120):
    begin = place_of(word, source)
    return any(f["rule"].startswith(rules) and f["span"]["begin"] <= begin + reach and begin <= f["span"]["end"] for f in findings)


def marks_at_fault(writer, source, findings, path):
    """A raised label of a note is a reference or told, and no mark is gone."""
    line, labels = in_line(path)
    wrong = []
    for raised in re.finditer("\u27ea([^\u27ea\u27eb]*)\u27eb", line):
        label = raised.group(1).strip("[]() \u00a0")
        before = re.findall(r"[^\W\d_]{8}", line[max(0, raised.start() - 40):raised.start()].split(BETWEEN)[-1])
        if label in labels and before and before[-1] in writer.words and not told_near(before[-1], source, findings, "NOTE-"):
            wrong.append(f"mark neither bound nor told: {label} behind {before[-1]}")
    for word, label in writer.marks:
        at = line.find(word)
        if at != -1 and label not in line[at + len(word):at + len(word) + 60] and not told_near(word, source, findings, ("NOTE-", "TEXT-")):
            wrong.append(f"mark lost: {label} behind {word}")
    return wrong


def named(word, source, findings):
    """Is the word in what a finding points at, or says?"""
    begin = place_of(word, source)
    for finding in findings:
        span = finding["span"]
        if letters_only(word) in letters_only(finding["message"]) or begin != -1 and span["begin"] <= begin < max(span["end"], span["begin"] + 1):
            return True
    return False


def faults(writer, source, result, outputs):
    """What is wrong with what became of a letter, one line each. `outputs`: paths by suffix."""
    findings = result["findings"]
    if result["outcome"] != "sealed":
        own = [f for f in findings if f["severity"] == "error" and f["rule"].startswith(OURS) and f["rule"] not in OF_THE_LETTER]
        if own:
            return [f"own fault: {f['rule']} at {f['line']}:{f['column']}: {f['message']}" for f in own]
        text_errors = [f for f in findings if f["severity"] == "error"]
        written = letters_only(source.decode())
        nothing = result["reason"] == "the letter has no text" and (b"<style>" in source or not any(letters_only(word) in written for word in writer.words))
        return [] if text_errors or nothing else [f"{result['outcome']}: {result['reason']}"]
    wrong = []
    written = letters_only(source.decode())  # some words were thought of and not written
    text = re.sub(r"\{#\d+\}", "", open(outputs[".txt"], encoding="utf-8").read())  # places that links lead to
    for name, shown in (("txt", letters_only(text)), ("akn", letters_only(xml_text(outputs[".akn.xml"])))):
        for word in writer.words:
            if letters_only(word) in written and letters_only(word) not in shown and not named(word, source, findings):
                wrong.append(f"word lost in {name}: {word}")
    return wrong + marks_at_fault(writer, source, findings, outputs[".akn.xml"])
