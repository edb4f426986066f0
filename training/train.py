"""Trains the model in the phases of config.toml; keeps the weights as they stand and their running mean.

Out: checkpoint.pt in the build folder, renewed every few minutes. A run that finds one goes on from it; a run cut short
can still be exported.
"""

import copy
import os
import random
import time

import torch
from torch.nn import functional as F

from data import read_documents
from labels import ATTRIBUTES
from model import Model
from settings import BUILD, CONFIG
from windows import IGNORED, make_batch, windows_of

SETTINGS = CONFIG["training"]
CHECKPOINT = BUILD / "checkpoint.pt"
SOURCES = {"article": "frames", "item": "frames", "polnear": "polnear", "gum": "gum"}


def train(documents, checkpoint, rounds, phases):
    """Of the documents to `checkpoint`: `phases` say what the steps draw from, `rounds` how the rates go over them."""
    torch.set_num_threads(SETTINGS["threads"])
    torch.manual_seed(CONFIG["seed"])
    chance = random.Random(CONFIG["seed"])
    batches = {source: stream(windows, chance) for source, windows in windows_by_source(documents).items()}
    plan = [phase for phase in phases for _ in range(phase["steps"])]
    assert len(plan) == sum(rounds), "phases and rounds must come to the same number of steps"

    model = Model().train()
    mean = copy.deepcopy(model)
    optimizer = torch.optim.AdamW(rates(model), betas=(0.9, 0.98), fused=True)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: rate_at(step, rounds))

    done, spent, pieces, seen = 0, 0.0, 0, []
    if checkpoint.exists():
        state = torch.load(checkpoint)
        done, spent, pieces = (state[name] for name in ("step", "seconds", "pieces"))
        for part, name in ((model, "last"), (mean, "mean"), (optimizer, "optimizer"), (schedule, "schedule")):
            part.load_state_dict(state[name])
        chance.seed(f"{CONFIG['seed']} {done}")  # other batches than those already seen
        torch.manual_seed(CONFIG["seed"] + done)
        print(f"goes on after step {done}", flush=True)
    started = time.time() - spent
    for step, phase in enumerate(plan[done:], done + 1):
        source = chance.choices(list(batches), [phase[name] for name in batches])[0]
        batch = make_batch(next(batches[source]), SETTINGS["triggers"], chance, smallest_crop=SETTINGS["smallest_crop"])
        losses = losses_of(model, batch)
        sum(SETTINGS["loss"][name] * loss for name, loss in losses.items()).backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad()
        schedule.step()
        average(mean, model, step)

        pieces += int(batch.mask.sum())
        seen.append((source, {name: loss.item() for name, loss in losses.items()}))
        if step % 25 == 0:
            seconds = time.time() - started
            print(f"step {step}/{len(plan)}, {seconds:.0f} s, {pieces / seconds:.0f} pieces/s, {summary(seen)}", flush=True)
            seen.clear()
        if step % SETTINGS["checkpoint"] == 0 or step == len(plan):
            save(checkpoint, {"step": step, "seconds": time.time() - started, "pieces": pieces,
                              "mean": mean.state_dict(), "last": model.state_dict(),
                              "optimizer": optimizer.state_dict(), "schedule": schedule.state_dict()})


def windows_by_source(documents):
    windows = {source: [] for source in ("frames", "polnear", "gum")}
    for document in documents:
        windows[SOURCES[document.kind]] += windows_of(document)
    for source, found in windows.items():
        print(f"{source}: {len(found)} windows, {sum(len(w.ids) for w in found)} pieces", flush=True)
    return windows


def stream(windows, chance):
    """Batches without end, of windows of like length, each at most `pieces` with its padding."""
    while True:
        order = chance.sample(windows, len(windows))
        for start in range(0, len(order), 64):
            batches, batch = [], []
            for window in sorted(order[start:start + 64], key=lambda w: len(w.ids)):
                if batch and (len(batch) + 1) * len(window.ids) > SETTINGS["pieces"]:
                    batches.append(batch)
                    batch = []
                batch.append(window)
            batches.append(batch)
            chance.shuffle(batches)
            yield from batches


def rates(model):
    """Parameter groups: the base's weights learn slowly, the new ones fast; only matrices decay."""
    base = ("word", "position", "norm", "layers", "top")
    groups = {}
    for name, parameter in model.named_parameters():
        rate = SETTINGS["encoder_rate" if name.split(".")[0] in base else "head_rate"]
        decay = SETTINGS["weight_decay"] if parameter.ndim > 1 else 0.0
        groups.setdefault((rate, decay), []).append(parameter)
    return [{"params": parameters, "lr": rate, "weight_decay": decay} for (rate, decay), parameters in groups.items()]


def rate_at(step, rounds):
    """Share of the full rate. In each round: up in a line through the warm-up, then down in a line to nothing."""
    for steps in rounds:
        if step < steps:
            warm = SETTINGS["warm_up"] * steps
            return min((step + 1) / warm, (steps - step) / (steps - warm))
        step -= steps
    return 0.0


@torch.no_grad()
def average(mean, model, step):
    """Moves the running mean; at first it moves faster, so that the start is soon forgotten."""
    keep = min(SETTINGS["ema"], step / (step + 9))
    torch._foreach_lerp_(list(mean.parameters()), list(model.parameters()), 1 - keep)


def losses_of(model, batch):
    """Each loss that the batch's labels allow: summed over types and divided by pieces, or by triggers."""
    middle, triggers, mentions = model.encode(batch.ids, batch.shapes, batch.mask[:, None, None])
    pieces = batch.mask.sum()
    losses = {}
    for name, logits, labels in (("triggers", triggers, batch.triggers), ("mentions", mentions, batch.mentions)):
        if (labels != IGNORED).any():
            losses[name] = F.cross_entropy(logits.flatten(0, 2), labels.flatten(), ignore_index=IGNORED, reduction="sum") / pieces
    if batch.crops:
        losses |= role_losses(model, middle, batch.crops)
    return losses


def role_losses(model, middle, crops):
    tags, attributes = model.read_roles(middle[crops.window[:, None], crops.index], crops.mark, crops.type, crops.mask[:, None, None])
    losses = {"roles": model.crf.loss(tags, crops.tags, crops.mask, crops.type).mean()}
    parts = attributes.split([len(values) for values in ATTRIBUTES.values()], dim=1)
    known = [F.cross_entropy(part, labels, ignore_index=IGNORED, label_smoothing=SETTINGS["attribute_smoothing"])
             for part, labels in zip(parts, crops.attributes.T) if (labels != IGNORED).any()]
    if known:
        losses["attributes"] = sum(known)
    return losses


def summary(seen):
    """ "frames triggers 0.031 roles 4.2, gum mentions 0.4": means over the last steps."""
    values = {}
    for source, losses in seen:
        for name, loss in losses.items():
            values.setdefault(source, {}).setdefault(name, []).append(loss)
    return ", ".join(" ".join([source] + [f"{name} {sum(v) / len(v):.3g}" for name, v in named.items()])
                     for source, named in values.items())


def save(checkpoint, state):
    checkpoint.parent.mkdir(parents=True, exist_ok=True)
    unfinished = checkpoint.with_suffix(".new")
    torch.save(state, unfinished)
    os.replace(unfinished, checkpoint)


if __name__ == "__main__":
    train(read_documents()[0], CHECKPOINT, SETTINGS["rounds"], SETTINGS["phase"])
