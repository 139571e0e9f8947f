"""Holds a letter against its outputs, with no line of the program's: a tokenizer of text and one of XML."""
import re
import unicodedata
import xml.etree.ElementTree as ElementTree

OURS = ("LEDGER-", "PDF-", "AKN-", "TXT-")
CONFORMANCE_OF_THE_LETTER = ("AKN-6", "AKN-7", "PDF-1")


def letters_only(text):
    return "".join(c for c in unicodedata.normalize("NFC", text) if unicodedata.category(c)[0] in "LMN")


def xml_text(path):
    return "".join(ElementTree.parse(path).getroot().itertext()) + "".join(
        element.get("alt", "") for element in ElementTree.parse(path).getroot().iter())


def xml_marks(path):
    """The labels of references and of marked defects, as the XML has them."""
    labels = []
    for element in ElementTree.parse(path).getroot().iter():
        name = element.tag.rsplit("}", 1)[-1]
        if name in ("authorialNote", "noteRef"):
            labels.append(element.get("marker", ""))
        elif name in ("inline", "sup"):
            labels.append("".join(element.itertext()))
    return labels


def named(word, source, findings):
    """Is the word in what a finding points at, or says?"""
    place = re.search("[*_~]*".join(re.escape(c) for c in word), source.decode())
    begin = len(source.decode()[:place.start()].encode()) if place else -1
    for finding in findings:
        span = finding["span"]
        if letters_only(word) in letters_only(finding["message"]) or begin != -1 and span["begin"] <= begin < max(span["end"], span["begin"] + 1):
            return True
    return False


def faults(writer, source, result, outputs):
    """What is wrong with what became of a letter, one line each. `outputs`: paths by suffix."""
    findings = result["findings"]
    if result["outcome"] != "sealed":
        own = [f for f in findings if f["severity"] == "error" and f["rule"].startswith(OURS) and f["rule"] not in CONFORMANCE_OF_THE_LETTER]
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
    shown_marks = len(re.findall(r"\[[^\[\]\s]{1,8}\]", text)) + len(xml_marks(outputs[".akn.xml"]))
    told = sum(1 for f in findings if f["rule"].startswith("NOTE-"))
    bearing = [label for label in writer.marks if label in writer.notes]
    if len(bearing) > shown_marks + told:
        wrong.append(f"{len(bearing)} marks bear a note's label, {shown_marks} are shown, {told} findings")
    return wrong
