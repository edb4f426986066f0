"""Learning curve: the same short training on growing shares of the frames' documents -> bench/results/learning-curve.md.

usage: python curve.py [--steps N]      (N: other than config.toml's, for a trial that keeps no file)
Each share holds the smaller ones; PolNeAR and GUM are whole in all. Every training starts anew from the base's weights
and takes the same number of steps, so what grows is the variety of what is seen and not how much. The figures are those of
the weights as they stand at the end, on the held-out articles and items, thresholds chosen there.
"""

import argparse
import hashlib
import shutil

import torch

from data import read_documents
from evaluate import evaluate
from export import load
from settings import BUILD, CONFIG, ROOT
from train import train

SETTINGS = CONFIG["curve"]
FRAMES = ("article", "item")
OUT = ROOT / "bench" / "results" / "learning-curve.md"


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--steps", type=int, default=SETTINGS["steps"])
    steps = arguments.parse_args().steps
    documents, held_out = read_documents()
    marked = [d for d in held_out if d.kind in FRAMES]
    rows = []
    for share in SETTINGS["shares"]:
        chosen = [d for d in documents if d.kind not in FRAMES or is_chosen(d, share)]
        figures = figures_of(chosen, marked, steps)
        rows.append(row(share, chosen, figures))
        print(rows[-1], flush=True)
    print(table(rows, marked, steps))
    if steps == SETTINGS["steps"]:
        OUT.write_text(table(rows, marked, steps))


def is_chosen(document, share):
    """By a hash of the id other than the one that holds documents out; a document of a share is in every larger one."""
    return int(hashlib.sha1(f"curve {document.id}".encode()).hexdigest(), 16) % 1000 < 1000 * share


def figures_of(documents, held_out, steps):
    checkpoint = BUILD / "curve" / "checkpoint.pt"
    shutil.rmtree(checkpoint.parent, ignore_errors=True)  # a checkpoint would be gone on from
    train(documents, checkpoint, [steps], [SETTINGS | {"steps": steps}])
    model = load(torch.load(checkpoint)["last"])  # the running mean of so few steps still holds the start
    return evaluate(model, model.crf, held_out)[0]


def row(share, documents, figures):
    chosen = [d for d in documents if d.kind in FRAMES]
    cells = [f"{share:.1%}", len(chosen), sum(len(d.frames) for d in chosen)]
    for kind in FRAMES:
        cells += [figures[kind]["triggers"]["all"]["f1"], figures[kind]["roles, end to end"]["half"]["all"]["f1"]]
    return "| " + " | ".join(map(str, cells)) + " |"


def table(rows, held_out, steps):
    counts = " and ".join(f"{sum(d.kind == kind for d in held_out)} {kind}s" for kind in FRAMES)
    return "\n".join([
        "# Learning curve", "",
        f"`bash training/curve`: {steps} steps of the encoder's training on each share of the documents marked with frames, PolNeAR "
        f"and GUM whole in all. F1 on the {counts} held out, triggers by overlap, roles end to end by half of the longer span. The "
        "steps are few and the same for all: the figures lie below those of the full training, and compare with each other alone.", "",
        "| share | documents | frames | articles: triggers | roles | items: triggers | roles |",
        "|---|---|---|---|---|---|---|",
        *rows, ""])


if __name__ == "__main__":
    main()
