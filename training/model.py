"""The encoder with its heads, and the role pass that reads the stretch around one marked trigger."""

import copy

import torch
from safetensors.torch import load_file
from torch import nn
from torch.nn import functional as F

from crf import Crf
from labels import ATTRIBUTES, MENTION_TYPES, TAGS, TYPES
from settings import CONFIG
from windows import BASE

WIDTH, DEPTH, HEADS, INNER, VOCABULARY, POSITIONS, SHAPES = 384, 6, 12, 1536, 30522, 512, 5
SETTINGS = CONFIG["model"]


class Layer(nn.Module):
    """A transformer layer as BERT has it: normalised after each of its two sums."""

    def __init__(self):
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.mixed = nn.Linear(WIDTH, WIDTH)
        self.norm_1 = nn.LayerNorm(WIDTH, 1e-12)
        self.widen = nn.Linear(WIDTH, INNER)
        self.narrow = nn.Linear(INNER, WIDTH)
        self.norm_2 = nn.LayerNorm(WIDTH, 1e-12)
        self.dropout = nn.Dropout(SETTINGS["dropout"])

    def forward(self, x, mask=None):
        """x [B, L, WIDTH]; mask [B, 1, 1, L], or None where nothing is padded."""
        rows, length, _ = x.shape
        query, key, value = self.qkv(x).view(rows, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        attended = F.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        attended = attended.transpose(1, 2).reshape(rows, length, WIDTH)
        x = self.norm_1(x + self.dropout(self.mixed(attended)))
        return self.norm_2(x + self.dropout(self.narrow(F.gelu(self.widen(x)))))


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.word = nn.Embedding(VOCABULARY, WIDTH)
        self.position = nn.Embedding(POSITIONS, WIDTH)
        self.shape = nn.Embedding(SHAPES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, 1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(DEPTH))
        self.dropout = nn.Dropout(SETTINGS["dropout"])
        load_base(self)

        self.triggers = nn.Linear(WIDTH, 3 * len(TYPES))
        self.mentions = nn.Linear(WIDTH, 3 * len(MENTION_TYPES))

        self.mark = nn.Embedding(len(TYPES), WIDTH)
        self.top = copy.deepcopy(self.layers[SETTINGS["split"]:])
        self.tags = nn.Linear(WIDTH, len(TAGS))
        self.attributes = nn.Linear(WIDTH, sum(map(len, ATTRIBUTES.values())))
        self.crf = Crf()
        self.head_dropout = nn.Dropout(SETTINGS["head_dropout"])
        nn.init.zeros_(self.shape.weight)  # starts as the base, which knows no shapes
        nn.init.normal_(self.mark.weight, std=SETTINGS["mark_scale"])

    def encode(self, ids, shapes, mask=None):
        """ids, shapes [B, L] -> middle [B, L, WIDTH], trigger logits [B, L, types, 3], mention logits [B, L, mention types, 3]."""
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.dropout(self.norm(self.word(ids) + self.position(places) + self.shape(shapes)))
        for depth, layer in enumerate(self.layers):
            if depth == SETTINGS["split"]:
                middle = x
            x = layer(x, mask)
        x = self.head_dropout(x)
        return middle, self.triggers(x).unflatten(-1, (-1, 3)), self.mentions(x).unflatten(-1, (-1, 3))

    def read_roles(self, middle, mark, type_, mask=None):
        """middle [T, C, WIDTH], mark [T, C], type [T] -> tag scores [T, C, tags], attribute logits [T, values]."""
        x = middle + mark[..., None] * self.mark(type_)[:, None]
        for layer in self.top:
            x = layer(x, mask)
        x = self.head_dropout(x)
        trigger = (x * mark[..., None]).sum(1) / mark.sum(1, keepdim=True)
        return self.tags(x), self.attributes(trigger)


@torch.no_grad()
def load_base(model):
    """The weights of all-MiniLM-L6-v2; its one segment embedding is added into the positions."""
    base = load_file(BASE / "model.safetensors")
    model.word.weight.copy_(base["embeddings.word_embeddings.weight"])
    model.position.weight.copy_(base["embeddings.position_embeddings.weight"] + base["embeddings.token_type_embeddings.weight"][0])
    for kind in ("weight", "bias"):
        getattr(model.norm, kind).copy_(base[f"embeddings.LayerNorm.{kind}"])
        for depth, layer in enumerate(model.layers):
            part = lambda name: base[f"encoder.layer.{depth}.{name}.{kind}"]
            getattr(layer.qkv, kind).copy_(torch.cat([part(f"attention.self.{name}") for name in ("query", "key", "value")]))
            getattr(layer.mixed, kind).copy_(part("attention.output.dense"))
            getattr(layer.norm_1, kind).copy_(part("attention.output.LayerNorm"))
            getattr(layer.widen, kind).copy_(part("intermediate.dense"))
            getattr(layer.narrow, kind).copy_(part("output.dense"))
            getattr(layer.norm_2, kind).copy_(part("output.LayerNorm"))
