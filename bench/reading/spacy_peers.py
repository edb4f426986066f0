"""Reads texts with a spaCy pipeline and, on it, with textacy's direct quotations and the Gender Gap Tracker's quotes.

usage: python spacy_peers.py MODEL [--quotes] [--gender-gap FOLDER] < TEXTS
  MODEL         a name or a folder that spacy.load takes
  --quotes      textacy's direct quotations too
  --gender-gap  a checkout of sfu-discourse-lab/GenderGapTracker: its quotes too

In:  a line a text: {"id", "text"}.
Out: first {"model", "seconds": {reader: processor time of the reading alone}, "notes": {reader: what to know},
     "missing": {reader: why}}; then a line a text: {"id", "sentences": [[s, e]], "tokens": [[s, e]],
     "entities": [[s, e, label]], "textacy": attributions, "genderGap": attributions}; a reader that was not asked for
     or is missing has no field. Offsets are UTF-16 code units, end exclusive; attributions are as PolNeAR's scorer
     takes them, "source" null where none was found.
"""

import argparse
import importlib
import json
import os
import pathlib
import sys
import tempfile
import time

import spacy

BATCH = 32
NOWHERE = (0, 0)


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("model")
    arguments.add_argument("--quotes", action="store_true")
    arguments.add_argument("--gender-gap", type=pathlib.Path)
    options = arguments.parse_args()

    reports = [json.loads(line) for line in sys.stdin if line.strip()]
    texts = [report["text"] for report in reports]
    nlp = spacy.load(options.model)
    nlp(texts[0])
    head = {"model": f"{nlp.meta['name']} {nlp.meta['version']}", "seconds": {}, "notes": {}, "missing": {}}

    begin = time.process_time()
    docs = list(nlp.pipe(texts, batch_size=BATCH))
    head["seconds"]["spacy"] = time.process_time() - begin
    answers = [
        {
            "id": report["id"],
            "sentences": [(sentence.start_char, sentence.end_char) for sentence in doc.sents],
            "tokens": [(token.idx, token.idx + len(token)) for token in doc if not token.is_space],
            "entities": [(entity.start_char, entity.end_char, entity.label_) for entity in doc.ents],
        }
        for report, doc in zip(reports, docs)
    ]
    if options.quotes:
        add_textacy(docs, answers, head)
    if options.gender_gap:
        add_gender_gap(options.gender_gap.resolve(), nlp, texts, answers, head)

    print(json.dumps(head))
    for text, answer in zip(texts, answers):
        print(json.dumps(in_utf16(answer, utf16_offsets(text))))


def add_textacy(docs, answers, head) -> None:
    """On the docs at hand: its time is that of spaCy and its own."""
    try:
        from textacy.extract.triples import direct_quotations
    except ImportError as error:
        head["missing"]["textacy"] = str(error)
        return
    unread = 0
    begin = time.process_time()
    for doc, answer in zip(docs, answers):
        try:
            found = list(direct_quotations(doc))
        except ValueError:
            # An odd number of quotation marks in a text: it says so and reads none of them.
            found, unread = [], unread + 1
        answer["textacy"] = [
            {"source": edges(quote.speaker), "cue": edges(quote.cue), "content": edges(quote.content)} for quote in found
        ]
    head["seconds"]["textacy"] = head["seconds"]["spacy"] + time.process_time() - begin
    if unread:
        head["notes"]["textacy"] = f"it reads nothing of {unread} of {len(docs)} texts: odd number of quotation marks"


def edges(tokens) -> list:
    return [(tokens[0].idx, tokens[-1].idx + len(tokens[-1]))]


def add_gender_gap(folder, nlp, texts, answers, head) -> None:
    """The tracker cleans a text before it reads it, so spaCy reads again; its places are led back to the text as given."""
    english = folder / "nlp" / "english"
    if not (english / "quote_extractor.py").exists():
        head["missing"]["genderGap"] = f"no nlp/english/quote_extractor.py in {folder.name}"
        return
    sys.path.insert(0, str(english))
    before = os.getcwd()
    # Its logger opens logs/ in the working folder as soon as it is imported.
    with tempfile.TemporaryDirectory() as work:
        os.chdir(work)
        try:
            quote_extractor = importlib.import_module("quote_extractor")
            clean = importlib.import_module("utils").preprocess_text
        except ImportError as error:
            head["missing"]["genderGap"] = str(error)
            return
        finally:
            os.chdir(before)
    verbs = english / "rules" / "quote_verb_list.txt"
    extractor = quote_extractor.QuoteExtractor({"spacy_lang": nlp, "NLP": {"QUOTE_VERBS": str(verbs)}})

    begin = time.process_time()
    cleaned = [clean(text) for text in texts]
    quotes = [extractor.extract_quotes(doc) for doc in nlp.pipe(cleaned, batch_size=BATCH)]
    head["seconds"]["genderGap"] = time.process_time() - begin
    for text, reading, found, answer in zip(texts, cleaned, quotes, answers):
        back = way_back(text, reading)
        answer["genderGap"] = [
            {
                "source": back(place(quote["speaker_index"])),
                "cue": back(place(quote["verb_index"])),
                "content": back(place(quote["quote_index"])),
            }
            for quote in found
        ]


def place(index: str) -> tuple:
    """The tracker's "(123,127)"; it writes "" or "(0,0)" where it found nothing."""
    return tuple(map(int, index[1:-1].split(","))) if index else NOWHERE


def way_back(text, cleaned):
    """Span of the cleaned text → span of the text, in a list, or None where it is empty.

    Cleaning puts in or takes away blanks and full stops and changes other characters one for one: the n-th character that is
    neither is the same in both.
    """
    kept = [i for i, character in enumerate(text) if not is_padding(character)]
    ordinals, count = [], 0
    for character in cleaned:
        ordinals.append(count)
        count += not is_padding(character)
    ordinals.append(count)
    if count != len(kept):
        raise ValueError("the tracker's cleaning changed more than blanks and full stops: its places cannot be led back")

    def back(span):
        first, last = ordinals[span[0]], ordinals[span[1]]
        return [(kept[first], kept[last - 1] + 1)] if last > first else None

    return back


def is_padding(character: str) -> bool:
    return character.isspace() or character == "."


def utf16_offsets(text: str) -> list:
    """Place of each code point, and of the end, in UTF-16 code units."""
    offsets, at = [], 0
    for character in text:
        offsets.append(at)
        at += 2 if ord(character) > 0xFFFF else 1
    return offsets + [at]


def in_utf16(value, offsets):
    """The same answer with every span led over; a span is a tuple whose first two parts are code point offsets."""
    if isinstance(value, tuple):
        return (offsets[value[0]], offsets[value[1]], *value[2:])
    if isinstance(value, list):
        return [in_utf16(part, offsets) for part in value]
    if isinstance(value, dict):
        return {name: in_utf16(part, offsets) for name, part in value.items()}
    return value


if __name__ == "__main__":
    main()
