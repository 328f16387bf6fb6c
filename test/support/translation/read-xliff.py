"""Reads XLIFF 2 with Python's own XML reader (expat), which shares nothing with what writes it, and says what it found as JSON."""
import json
import sys
import xml.etree.ElementTree as tree

CORE = "{urn:oasis:names:tc:xliff:document:2.0}"


def text_of(element):
    if element is None:
        return None
    pieces = [element.text or ""]
    for inner in element:
        if inner.tag == CORE + "cp":
            pieces.append(chr(int(inner.get("hex"), 16)))
        else:
            pieces.append(text_of(inner))
        pieces.append(inner.tail or "")
    return "".join(pieces)


root = tree.fromstring(sys.stdin.buffer.read())
found = {
    "root": root.tag, "version": root.get("version"), "source": root.get("srcLang"), "target": root.get("trgLang"),
    "files": [{
        "id": file.get("id"), "original": file.get("original"), "space": file.get("{http://www.w3.org/XML/1998/namespace}space"),
        "notes": [note.text for note in file.findall(f"{CORE}notes/{CORE}note")],
        "units": [{
            "id": unit.get("id"), "notes": [note.text for note in unit.findall(f"{CORE}notes/{CORE}note")],
            "segments": [{"state": segment.get("state"), "source": text_of(segment.find(CORE + "source")), "target": text_of(segment.find(CORE + "target"))} for segment in unit.findall(CORE + "segment")],
        } for unit in file.iter(CORE + "unit")],
    } for file in root.findall(CORE + "file")],
}
json.dump(found, sys.stdout)
