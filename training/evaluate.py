"""Reads held-out documents as the product does, one window at a time, and counts.

A reader is anything with `encode(ids, shapes)` and `read_roles(middle, mark, type)`: the model itself or its exported graphs.
"""

import string
from collections import Counter, defaultdict
from dataclasses import dataclass

import numpy as np
import torch

from data import Frame
from labels import ALLOWED_ROLES, ATTRIBUTES, BEGIN, INSIDE, MENTION_TYPES, ROLES, TYPES, attributes_of
from windows import Window, crop_of, innermost, windows_of

THRESHOLDS = [n / 100 for n in range(25, 80, 5)]


# ---- reading

@dataclass
class Encoded:
    window: Window
    middle: torch.Tensor    # [L, WIDTH]
    triggers: np.ndarray    # [words, types] probability that the word is of a trigger: the mean over its pieces
    opens: np.ndarray       # [words, types] whether its first piece looks more like a beginning than a continuation
    mentions: torch.Tensor  # [L, mention types] O, B or I


@torch.no_grad()
def encode(reader, documents):
    """{document id: its windows, encoded}"""
    return {d.id: [encode_window(reader, window) for window in windows_of(d)] for d in documents}


def encode_window(reader, window):
    middle, triggers, mentions = reader.encode(torch.tensor([window.ids]), torch.tensor([window.shapes]))
    chances = triggers[0].softmax(-1).numpy()
    return Encoded(window, middle[0],
                   triggers=np.array([1 - chances[a:b, :, 0].mean(0) for a, b in window.words]),
                   opens=np.array([chances[a, :, BEGIN] > chances[a, :, INSIDE] for a, _ in window.words]),
                   mentions=mentions[0].argmax(-1))


def find_triggers(encoded, thresholds):
    """[(type, piece range)] of all words likelier than their type's threshold; neighbours are one trigger unless the second opens."""
    found = []
    for column, type_ in enumerate(TYPES):
        last = None
        for number, (a, b) in enumerate(encoded.window.words):
            if encoded.triggers[number, column] < thresholds[type_]:
                continue
            if last == number - 1 and not encoded.opens[number, column]:
                found[-1] = (type_, (found[-1][1][0], b))
            else:
                found.append((type_, (a, b)))
            last = number
    return found


@torch.no_grad()
def read_frames(reader, crf, encoded, triggers):
    """The frame of each trigger [(type, piece range)] of a window."""
    if not triggers:
        return []
    length = len(encoded.window.ids)
    starts, sizes = zip(*(crop_of(range_, length) for _, range_ in triggers))
    size = sizes[0]  # the same for all: it hangs on the window alone
    mark = torch.zeros(len(triggers), size)
    for row, ((_, (a, b)), start) in enumerate(zip(triggers, starts)):
        mark[row, a - start:b - start] = 1
    types = torch.tensor([TYPES.index(type_) for type_, _ in triggers])
    scores, attributes = reader.read_roles(torch.stack([encoded.middle[s:s + size] for s in starts]), mark, types)
    tags = crf.decode(scores, types).tolist()
    values = {name: part.argmax(1).tolist()
              for name, part in zip(ATTRIBUTES, attributes.split([len(v) for v in ATTRIBUTES.values()], dim=1))}
    return [Frame(type_, text_span(encoded.window, range_),
                  roles=[(role, text_span(encoded.window, (a + start, b + start))) for role, (a, b) in role_spans(tags[row])],
                  attributes={name: ATTRIBUTES[name][values[name][row]] for name in attributes_of(type_)})
            for row, ((type_, range_), start) in enumerate(zip(triggers, starts))]


def role_spans(tags):
    """[(role, range)] of a row of tags."""
    spans = []
    for i, tag in enumerate(tags):
        role = ROLES[(tag - 1) // 2] if tag else None
        if tag % 2:
            spans.append((role, (i, i + 1)))
        elif tag:
            spans[-1] = (role, (spans[-1][1][0], i + 1))
    return spans


def text_span(window, range_):
    """Pieces -> code points, widened to whole words and without punctuation at the edges."""
    words = [(a, b) for a, b in window.words if a < range_[1] and range_[0] < b]
    if not words:
        return (0, 0)
    return trim(window.document.text, (window.spans[words[0][0]][0], window.spans[words[-1][1] - 1][1]))


EDGE = string.whitespace + string.punctuation + "“”‘’—–"


def trim(text, span):
    start, end = span
    while start < end and text[start] in EDGE:
        start += 1
    while start < end and text[end - 1] in EDGE:
        end -= 1
    return start, end


# ---- counting

@dataclass
class Tally:
    right: int = 0
    found: int = 0
    wanted: int = 0

    def add(self, right, found, wanted):
        self.right, self.found, self.wanted = self.right + right, self.found + found, self.wanted + wanted

    def figures(self):
        share = lambda part, whole: round(100 * part / whole, 1) if whole else 0.0
        return {"precision": share(self.right, self.found), "recall": share(self.right, self.wanted),
                "f1": share(2 * self.right, self.found + self.wanted), "wanted": self.wanted}


def evaluate(reader, crf, documents, thresholds=None):
    """Figures by kind of document, and the thresholds they were taken with: chosen here where none are given."""
    encoded = encode(reader, documents)
    thresholds = thresholds or choose_thresholds(documents, encoded)
    figures = {}
    for kind in sorted({d.kind for d in documents}):
        of_kind = [d for d in documents if d.kind == kind]
        figures[kind] = (score_mentions if kind == "gum" else score_frames)(reader, crf, of_kind, encoded, thresholds)
    return figures, thresholds


def choose_thresholds(documents, encoded):
    """For each type the threshold nearest to one half of those whose trigger F1 is within half a point of the best.

    The curve is flat near its top, and the documents are few: what is best by less than that is chance.
    """
    windows = [e for d in documents if d.kind != "gum" for e in encoded[d.id]]
    scores = {}
    for threshold in THRESHOLDS:
        tallies = defaultdict(Tally)
        for e in windows:
            own = own_types(e.window.document)
            found = [t for t in find_triggers(e, dict.fromkeys(TYPES, threshold)) if t[0] in own]
            wanted = [(frame.type, range_) for frame, range_, _ in e.window.frames]
            for type_ in own:
                mine, gold = [r for t, r in found if t == type_], [r for t, r in wanted if t == type_]
                tallies[type_].add(len(pair(gold, mine)), len(mine), len(gold))
        for type_, tally in tallies.items():
            scores[type_, threshold] = tally.figures()["f1"]
    best = {type_: max(scores.get((type_, t), 0) for t in THRESHOLDS) for type_ in TYPES}
    near = {type_: [t for t in THRESHOLDS if scores.get((type_, t), 0) >= best[type_] - 0.5] for type_ in TYPES}
    return {type_: min(near[type_], key=lambda t: abs(t - 0.5)) for type_ in TYPES}


def own_types(document):
    """The types a document is marked with: PolNeAR's own, or the frames'."""
    return [type_ for type_ in TYPES if (type_ == "polnear") == (document.kind == "polnear")]


def pair(wanted, found):
    """{number in wanted: number in found} of spans that overlap, each used once."""
    pairs = {}
    for i, (a, b) in enumerate(wanted):
        for j, (c, d) in enumerate(found):
            if j not in pairs.values() and a < d and c < b:
                pairs[i] = j
                break
    return pairs


def score_frames(reader, crf, documents, encoded, thresholds):
    triggers, attributes = defaultdict(Tally), defaultdict(Tally)
    given, end_to_end = RoleTally(), RoleTally()
    for document in documents:
        found = []
        for e in encoded[document.id]:
            own = own_types(document)
            found += read_frames(reader, crf, e, [t for t in find_triggers(e, thresholds) if t[0] in own])
            marked = read_frames(reader, crf, e, [(frame.type, range_) for frame, range_, _ in e.window.frames])
            for (frame, _, _), read in zip(e.window.frames, marked):
                given.add(document.text, frame, read)
        for type_ in own_types(document):
            gold, mine = [f for f in document.frames if f.type == type_], [f for f in found if f.type == type_]
            pairs = pair([f.trigger for f in gold], [f.trigger for f in mine])
            triggers[type_].add(len(pairs), len(mine), len(gold))
            for i, frame in enumerate(gold):
                read = mine[pairs[i]] if i in pairs else None
                end_to_end.add(document.text, frame, read)
                for name, value in frame.attributes.items() if read else ():
                    attributes[name].add(read.attributes[name] == value, 1, 1)
            for j, read in enumerate(mine):
                if j not in pairs.values():
                    end_to_end.add(document.text, None, read)
    return {"triggers": with_total(triggers), "attributes": with_total(attributes),
            "roles, trigger given": given.figures(), "roles, end to end": end_to_end.figures()}


class RoleTally:
    """Spans of roles: right when half of the longer one overlaps, and when the edges are the same."""

    def __init__(self):
        self.half, self.exact = defaultdict(Tally), defaultdict(Tally)

    def add(self, text, wanted, found):
        type_ = (wanted or found).type
        for role in ALLOWED_ROLES[type_]:
            gold = [trim(text, span) for name, span in wanted.roles if name == role] if wanted else []
            mine = [span for name, span in found.roles if name == role] if found else []
            key = f"{type_}.{role}"
            self.half[key].add(count_half(gold, mine), len(mine), len(gold))
            self.exact[key].add(sum((Counter(gold) & Counter(mine)).values()), len(mine), len(gold))

    def figures(self):
        return {"half": with_total(self.half), "exact": with_total(self.exact)}


def count_half(wanted, found):
    left, right = list(found), 0
    for a, b in wanted:
        for c, d in left:
            if 2 * (min(b, d) - max(a, c)) >= max(b - a, d - c):
                left.remove((c, d))
                right += 1
                break
    return right


def score_mentions(_reader, _crf, documents, encoded, _thresholds):
    """Mentions right when type and pieces are."""
    tallies = defaultdict(Tally)
    for e in (e for d in documents for e in encoded[d.id]):
        wanted = innermost(e.window.mentions)
        for column, type_ in enumerate(MENTION_TYPES):
            gold = {range_ for t, range_ in wanted if t == type_}
            mine = set(bio_ranges(e.mentions[:, column].tolist()))
            tallies[type_].add(len(gold & mine), len(mine), len(gold))
    return {"mentions": with_total(tallies)}


def bio_ranges(tags):
    """Ranges of O, B, I tags; a continuation of nothing begins."""
    ranges = []
    for i, tag in enumerate(tags):
        if tag == INSIDE and ranges and ranges[-1][1] == i:
            ranges[-1] = (ranges[-1][0], i + 1)
        elif tag:
            ranges.append((i, i + 1))
    return ranges


def with_total(tallies):
    total = Tally()
    for tally in tallies.values():
        total.add(tally.right, tally.found, tally.wanted)
    return {"all": total.figures(), **{name: tally.figures() for name, tally in tallies.items()}}
