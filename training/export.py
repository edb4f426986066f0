"""checkpoint.pt -> models/encoder: two int8 graphs, labels.json, vocab.txt; and figures.json in the build folder.

Of the running mean and the last weights the better on the held-out documents is exported. All figures of the card are the int8 graphs'.
"""

import json
import shutil
import tempfile
from pathlib import Path

import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from data import read_documents, read_gum
from evaluate import evaluate
from labels import (ALLOWED_ROLES, ATTRIBUTION_MODES, MEETING_MODES, MENTION_TYPES, ROLES, STANCES, STATUSES, TYPES)
from model import WIDTH, Model
from settings import BUILD, CONFIG, MODELS
from windows import BASE, CROP, WINDOW

OUT = MODELS / "encoder"
GRAPHS = ("encoder.onnx", "roles.onnx")


def export():
    torch.set_num_threads(CONFIG["training"]["threads"])
    checkpoint = torch.load(BUILD / "checkpoint.pt")
    _, held_out = read_documents()
    candidates = {name: load(checkpoint[name]) for name in ("mean", "last")}
    marked = [d for d in held_out if d.kind in ("article", "item")]
    floats = {name: evaluate(model, model.crf, marked)[0] for name, model in candidates.items()}
    best = max(floats, key=lambda name: headline(floats[name]))
    model = candidates[best]
    print({name: round(headline(figures), 1) for name, figures in floats.items()}, "->", best, flush=True)

    OUT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        write_graphs(model, Path(folder))
        check_parity(model, Graphs(Path(folder)))
        for name in GRAPHS:
            # 7-bit weights: without VNNI the 8-bit product of two pairs overflows its 16 bits and is clipped
            quantize_dynamic(Path(folder) / name, OUT / name, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)

    graphs = Graphs(OUT)
    figures, thresholds = evaluate(graphs, model.crf, held_out)
    figures |= evaluate(graphs, model.crf, list(read_gum("dev")), thresholds)[0]
    write_labels(model, thresholds)
    shutil.copyfile(BASE / "vocab.txt", OUT / "vocab.txt")
    documents = {kind: sum(d.kind == kind for d in held_out) for kind in ("article", "item", "polnear")}
    (BUILD / "figures.json").write_text(json.dumps({
        "int8": figures, "float": floats[best], "weights": best, "thresholds": thresholds, "documents": documents,
        "steps": checkpoint["step"], "seconds": checkpoint["seconds"], "pieces": checkpoint["pieces"]}, indent=1))
    print("int8", round(headline(figures), 1), {name: f"{(OUT / name).stat().st_size / 1e6:.1f} MB" for name in GRAPHS})


def headline(figures):
    """One number to choose by: roles end to end, articles and items alike."""
    return sum(figures[kind]["roles, end to end"]["half"]["all"]["f1"] for kind in ("article", "item")) / 2


def load(weights):
    model = Model()
    model.load_state_dict(weights)
    return model.eval()


class Encode(nn.Module):
    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, ids, shape):
        return self.model.encode(ids, shape)


class ReadRoles(nn.Module):
    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, middle, mark, type_):
        return self.model.read_roles(middle, mark, type_)


def write_graphs(model, folder):
    """The graphs have no attention mask: one window, or the crops of one window, are never padded."""
    ids = torch.randint(1000, 2000, (1, 50))
    torch.onnx.export(Encode(model).eval(), (ids, torch.ones_like(ids)), folder / "encoder.onnx", dynamo=False, opset_version=17,
                      input_names=["ids", "shape"], output_names=["middle", "triggers", "mentions"],
                      dynamic_axes={name: {1: "L"} for name in ("ids", "shape", "middle", "triggers", "mentions")})
    torch.onnx.export(ReadRoles(model).eval(), (torch.randn(3, 40, WIDTH), torch.ones(3, 40), torch.arange(3)), folder / "roles.onnx",
                      dynamo=False, opset_version=17,
                      input_names=["middle", "mark", "type"], output_names=["tags", "attributes"],
                      dynamic_axes={"middle": {0: "T", 1: "C"}, "mark": {0: "T", 1: "C"}, "type": {0: "T"},
                                    "tags": {0: "T", 1: "C"}, "attributes": {0: "T"}})


class Graphs:
    """A reader over the exported graphs."""

    def __init__(self, folder):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = CONFIG["training"]["threads"]
        self.encoder, self.roles = (onnxruntime.InferenceSession(folder / name, options) for name in GRAPHS)

    def encode(self, ids, shapes):
        return map(torch.from_numpy, self.encoder.run(None, {"ids": ids.numpy(), "shape": shapes.numpy()}))

    def read_roles(self, middle, mark, type_):
        return map(torch.from_numpy, self.roles.run(None, {"middle": middle.numpy(), "mark": mark.numpy(), "type": type_.numpy()}))


@torch.no_grad()
def check_parity(model, graphs):
    """The graphs must say what the model says, at lengths they were not traced with."""
    for length in (3, 77, WINDOW):
        ids = torch.randint(1000, 20000, (1, length))
        ours = model.encode(ids, ids % 5)
        for a, b in zip(ours, graphs.encode(ids, ids % 5)):
            torch.testing.assert_close(a, b, atol=1e-3, rtol=1e-3)
        middle = ours[0][:, :CROP].expand(4, -1, -1).contiguous()
        mark = torch.zeros(4, middle.shape[1])
        mark[:, 1:3] = 1
        for a, b in zip(model.read_roles(middle, mark, torch.arange(4)), graphs.read_roles(middle, mark, torch.arange(4))):
            torch.testing.assert_close(a, b, atol=1e-3, rtol=1e-3)


def write_labels(model, thresholds):
    (OUT / "labels.json").write_text(json.dumps({
        "version": CONFIG["version"], "window": WINDOW, "crop": CROP,
        "types": TYPES, "mentionTypes": MENTION_TYPES, "roles": ROLES, "allowedRoles": ALLOWED_ROLES,
        "statuses": STATUSES, "attributionModes": ATTRIBUTION_MODES, "meetingModes": MEETING_MODES, "stances": STANCES,
        "triggerThreshold": thresholds,
        "transitions": [[round(value, 4) for value in row] for row in model.crf.transitions().tolist()],
    }) + "\n")


if __name__ == "__main__":
    export()
