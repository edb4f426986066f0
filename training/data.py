"""The annotated texts, read into one form.

Offsets are code points here, as the tokenizer counts; `frames` and `coref` count UTF-16 units, PolNeAR code points.
"""

import hashlib
import json
import re
import sys
from dataclasses import dataclass, field

from settings import CONFIG, SHARED


@dataclass
class Frame:
    type: str
    trigger: tuple[int, int]
    roles: list[tuple[str, tuple[int, int]]]
    attributes: dict[str, str] = field(default_factory=dict)


@dataclass
class Document:
    id: str
    kind: str  # article, item, polnear, gum
    text: str
    frames: list[Frame] = field(default_factory=list)
    mentions: list[tuple[str, tuple[int, int]]] = field(default_factory=list)


def read_documents():
    """(training documents, held-out documents), none of them one that no training may see."""
    documents = [*read_frames("articles", "article"), *read_frames("items", "item"), *read_polnear(), *read_gum()]
    refuse_forbidden(documents)
    held_out = [d for d in documents if is_held_out(d)]
    # some articles of PolNeAR are in the frames too: what one holds out, training sees in neither
    ids = {bare(d.id) for d in held_out}
    return [d for d in documents if bare(d.id) not in ids], held_out


def refuse_forbidden(documents):
    forbidden = {bare(line.strip()) for line in (SHARED / "held-out.txt").read_text().splitlines()}
    for document in documents:
        if bare(document.id) in forbidden:
            sys.exit(f"{document.id} is listed in held-out.txt: no training may see it")


def is_held_out(document):
    """A fixed share of each kind; the hash keeps the choice when documents are added."""
    share = CONFIG["held_out"].get(document.kind, 0)
    return int(hashlib.sha1(bare(document.id).encode()).hexdigest(), 16) % 1000 < share


def bare(id_):
    return id_.removeprefix("polnear:")


# ---- frames

def read_frames(name, kind):
    for record in read_lines(SHARED / "frames" / f"{name}.jsonl"):
        span = from_utf16(record["text"])
        frames = [Frame(type=frame["type"],
                        trigger=span(frame["trigger"]),
                        roles=[(role, span(s)) for role, spans in frame["roles"].items() for s in spans],
                        attributes=read_attributes(frame))
                  for frame in record["frames"]]
        yield Document(record["id"], kind, record["text"], frames)


def read_attributes(frame):
    """`mode` means one thing for attributions and another for meetings: two attributes here."""
    attributes = {name: frame[name] for name in ("status", "stance") if name in frame}
    if "mode" in frame:
        attributes[f"{frame['type']}Mode"] = frame["mode"]
    return attributes


def read_gum(part="train"):
    for record in read_lines(SHARED / "coref" / f"{part}.jsonl"):
        span = from_utf16(record["text"])
        mentions = [(m["type"], span((m["start"], m["end"]))) for m in record["mentions"]]
        yield Document(record["id"], "gum", record["text"], mentions=mentions)


def read_lines(path):
    with open(path, encoding="utf8") as lines:
        for line in lines:
            yield json.loads(line)


def from_utf16(text):
    """A function from a UTF-16 span of the text to a code point span."""
    points = [i for i, character in enumerate(text) for _ in range(1 + (ord(character) > 0xFFFF))] + [len(text)]
    return lambda span: (points[span[0]], points[span[1]])


# ---- PolNeAR: brat standoff, the first annotator of a document

def read_polnear():
    root = SHARED / "polnear" / "train"
    first = {}
    for path in sorted(root.glob("attributions/*.ann")):
        first.setdefault(re.fullmatch(r"(.*)_[0-9a-f]{4}", path.stem)[1], path)
    for id_, path in first.items():
        text = (root / "text" / f"{id_}.txt").read_bytes().decode("utf8")  # line ends as they are: offsets count them
        yield Document(id_, "polnear", text, read_brat(path))


def read_brat(path):
    """One frame for each cue: contents that share a cue belong to one attribution. One without a cue is left out."""
    spans, frames = {}, {}
    for line in path.read_text(encoding="utf8").splitlines():
        key, _, rest = line.partition("\t")
        if re.fullmatch(r"T\d+", key):
            offsets = rest.split("\t")[0].partition(" ")[2]
            spans[key] = [tuple(map(int, s.split())) for s in offsets.split(";")]
        elif re.fullmatch(r"E\d+", key):
            found = {"source": [], "cue": [], "content": []}
            for name, _, reference in (part.partition(":") for part in rest.split()):
                role = name.rstrip("0123456789").lower()
                if role in found:
                    found[role] += spans.get(reference, [])
            if found["cue"] and found["content"]:
                cue = found["cue"][0]
                frame = frames.setdefault(cue, Frame("polnear", cue, []))
                for role in ("source", "content"):
                    frame.roles += [(role, s) for s in found[role] if (role, s) not in frame.roles]
    return list(frames.values())
