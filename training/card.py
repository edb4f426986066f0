"""figures.json -> models/README.md, the model card."""

import datetime
import json
from pathlib import Path

from export import GRAPHS, OUT
from settings import BUILD, CONFIG, MODELS, ROOT

CARD = """\
# The encoder

Made {date}, version {version}. It reads English news and official texts a window at a time and marks what Readout builds its
dossiers from: triggers of five kinds of frame (attribution, meeting, commitment, position, step), attributions in PolNeAR's
broader sense, and mentions of people, places, organisations and more; then, for each trigger, the words that fill its roles.

| file | size | what |
|---|---|---|
| `encoder/encoder.onnx` | {encoder_size} MB | ids and word shapes of a window → the middle layer, trigger and mention logits |
| `encoder/roles.onnx` | {roles_size} MB | the middle layer around a marked trigger → role tags, status, mode, stance |
| `encoder/labels.json` | | the order of all logits, the roles each type may have, transitions between tags, thresholds |
| `encoder/vocab.txt` | | uncased WordPiece |

Six layers, 384 wide, int8 weights; windows of {window} pieces, {crop} around a trigger. The weights began as
[all-MiniLM-L6-v2](https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2) (Apache-2.0), with an added embedding for the case of words.

## Data

| data | for | licence |
|---|---|---|
| frames: newswire 1997–2006, official US and Russian statements, political news of 2016, Wikinews 2020, short items of 2025 | triggers, roles, attributes | the newswire for research through TempEval-3; US statements public domain; Wikinews CC BY 2.5; items CC BY-SA 4.0 (Wikipedia, current events); PolNeAR's texts without a stated licence |
| PolNeAR, training part, first annotator | its own trigger type | none stated |
| GUM, training part | mentions | annotations CC BY 4.0; texts under their own free licences |

**The frames were marked by a large language model**, reading document by document under written guidelines, one reading each, spans checked by
script. A second, blind reading of 44 documents agrees with the first in 92 % of triggers (F1), 98 % of attributes and 87 % of role spans end to end:
no figure below can be trusted beyond that. PolNeAR and GUM were marked by people. No text of the data is in this folder.

## Figures

Of the int8 files, on {article} articles and {item} short items kept out of training by a hash of their ids. The thresholds, and which weights to ship, were chosen on the same
documents, which flatters the figures a little; the items hold few frames, so theirs are rough. A trigger is right when it overlaps; a role when half of the longer span does (in brackets: when both ends are the same).

| | articles | items |
|---|---|---|
{summary}

Triggers and attributes by kind:

| | articles: P / R / F1 (of) | items: P / R / F1 (of) |
|---|---|---|
{kinds}

Roles end to end, articles and items together at ten or more:

| role | F1, half (of) |
|---|---|
{roles}

PolNeAR, {polnear} documents kept out of its training part: cues {polnear_triggers}; sources and contents end to end {polnear_roles}.
Mentions, GUM's development part (type and both ends right): {mentions}.

## How sure it is

The probabilities above are of words. What a dossier calls `confidence` is that of a record, fitted on the documents kept back and measured on gold, which neither fit nor
training saw (`npm run bench:calibration -- --gold`, docs/decisions/0008). Of the records given a probability in the first column, the last two show how many were right:

{reliability}

## Limits

English only. Rare roles ({rare}) and rare statuses were seen too seldom to be relied on. Of the positions it
finds little more than half, and of commitments about two in three; next steps are the weakest kind. Speaker labels of transcripts are layout, not attributions, and are not marked. Of mentions, people are the only kind found well; of mentions of one type inside
each other the innermost alone is marked. Newswire of twenty years ago weighs heavily in the data. What it marks is what a text says, not whether it is true.

## Making it again

`bash training/run` from the repository root; its numbers are in `training/config.toml`, the seed among them. These weights took {steps} steps, {pieces:.1f} million pieces,
{minutes:.0f} minutes on two shared CPU cores without an accelerator, in three runs: each later round of the rates began from the saved weights of the one before,
with a fresh optimizer; the length of the second was set by the clock, and the third was begun with 3,600 steps in mind and shortened to 3,000 after 675 of them. The command
makes all rounds in one run, so it repeats the recipe, not these very weights; how far its figures differ has not been measured.

## Versions

On the same held-out documents, int8:

| | version 1 | version 2 |
|---|---|---|
| steps; pieces | 1,825; 1.5 million | {steps:,}; {pieces:.1f} million |
| roles end to end, articles / items | 68.8 / 63.5 | {new_roles} |
| triggers F1, articles / items | 78.5 / 77.5 | {new_triggers} |
| mentions, GUM's development part, F1 | 49.5 | {new_mentions} |
| PolNeAR, kept out: sources and contents end to end | 68.7 | {new_polnear} |

Version 2 is version 1 trained on: two fifths of its windows from PolNeAR, which version 1 had seen less than half of, an eighth from GUM, and the role pass reading
between 64 and 128 pieces around a trigger. Confidence is fitted anew for it (`bench/results/calibration.md`, with the reliability diagram).
"""


def write_card():
    record = json.loads((BUILD / "figures.json").read_text())
    figures = record["int8"]
    articles, items = figures["article"], figures["item"]
    both = [articles, items]
    polnear = figures["polnear"]
    (MODELS / "README.md").write_text(CARD.format(
        date=datetime.date.today().isoformat(), version=CONFIG["version"], **CONFIG["windows"], **record["documents"],
        **{f"{Path(name).stem}_size": f"{(OUT / name).stat().st_size / 1e6:.1f}" for name in GRAPHS},
        summary="\n".join(summary_rows(both)), kinds="\n".join(kind_rows(both)), roles="\n".join(role_rows(both)),
        polnear_triggers=prf(polnear["triggers"]["all"]), polnear_roles=half_and_exact(polnear["roles, end to end"]),
        mentions=prf(figures["gum"]["mentions"]["all"]), rare=", ".join(rare_roles(both)),
        new_roles=" / ".join(str(f["roles, end to end"]["half"]["all"]["f1"]) for f in both),
        new_triggers=" / ".join(str(f["triggers"]["all"]["f1"]) for f in both), new_mentions=figures["gum"]["mentions"]["all"]["f1"],
        new_polnear=polnear["roles, end to end"]["half"]["all"]["f1"],
        reliability=read_reliability(),
        steps=record["steps"], pieces=record["pieces"] / 1e6, minutes=record["seconds"] / 60))


def read_reliability():
    """The diagram that the calibration kept for gold; it is made after the export, so a new encoder's card is written again behind it."""
    kept = (ROOT / "bench" / "results" / "calibration.md").read_text()
    gold = kept.partition("## Gold\n")[2].partition("\n## ")[0]
    return "| confidence" + gold.partition("| confidence")[2].rstrip()


def summary_rows(both):
    yield row("triggers, P / R / F1", *(prf(f["triggers"]["all"]) for f in both))
    yield row("attributes right, trigger found", *(f"{f['attributes']['all']['precision']} %" for f in both))
    yield row("roles, trigger given", *(half_and_exact(f["roles, trigger given"]) for f in both))
    yield row("roles, end to end", *(half_and_exact(f["roles, end to end"]) for f in both))


def kind_rows(both):
    for name in both[0]["triggers"]:
        if name != "all":
            yield row(name, *(f"{prf(f['triggers'][name])} ({f['triggers'][name]['wanted']})" for f in both))
    for name in both[0]["attributes"]:
        if name != "all":
            known = [f["attributes"].get(name) for f in both]
            yield row(f"{name}, right", *(f"{k['precision']} % ({k['wanted']})" if k else "–" for k in known))


def role_rows(both):
    for name, (f1, wanted) in sorted(role_scores(both).items(), key=lambda r: -r[1][0]):
        if wanted >= 10:
            yield row(name, f"{f1:.0f} ({wanted})")


def rare_roles(both):
    return [name for name, (_, wanted) in role_scores(both).items() if wanted < 10]


def role_scores(both):
    """role -> (F1 weighted by how often it is wanted, how often that is)."""
    tables = [f["roles, end to end"]["half"] for f in both]
    scores = {}
    for name in tables[0]:
        cells = [t[name] for t in tables if name in t]
        wanted = sum(c["wanted"] for c in cells)
        if name != "all":
            scores[name] = (sum(c["f1"] * c["wanted"] for c in cells) / max(wanted, 1), wanted)
    return scores


def prf(cell):
    return f"{cell['precision']} / {cell['recall']} / {cell['f1']}"


def half_and_exact(table):
    return f"{table['half']['all']['f1']} ({table['exact']['all']['f1']})"


def row(*cells):
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    write_card()
