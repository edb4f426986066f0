"""A linear-chain CRF over role tags: it learns which tag follows which, so that long spans come out whole."""

import torch
from torch import nn

from labels import ALLOWED_ROLES, TAGS, TYPES, begin

NEVER = -1e4


def forbidden_transitions():
    """[tags, tags], from and to: NEVER where the second tag continues a role that the first is not of, else 0."""
    table = torch.zeros(len(TAGS), len(TAGS))
    for inside in range(2, len(TAGS), 2):
        table[:, inside] = NEVER
        table[[inside - 1, inside], inside] = 0
    return table


def forbidden_tags():
    """[types, tags]: NEVER where a frame of the type has no such role, else 0."""
    table = torch.full((len(TYPES), len(TAGS)), NEVER)
    table[:, 0] = 0
    for row, roles in enumerate(ALLOWED_ROLES.values()):
        for role in roles:
            table[row, begin(role):begin(role) + 2] = 0
    return table


class Crf(nn.Module):
    def __init__(self):
        super().__init__()
        self.learnt = nn.Parameter(torch.zeros(len(TAGS), len(TAGS)))
        self.register_buffer("forbidden", forbidden_transitions(), persistent=False)
        self.register_buffer("forbidden_tags", forbidden_tags(), persistent=False)

    def transitions(self):
        return self.learnt + self.forbidden

    def loss(self, scores, tags, mask, types):
        """Negative log-likelihood [T] of tags [T, C] given scores [T, C, tags]; mask is false where a crop has ended."""
        scores = scores + self.forbidden_tags[types][:, None]
        table = self.transitions()
        steps = table[tags[:, :-1], tags[:, 1:]] * mask[:, 1:]
        chosen = scores.gather(2, tags[..., None])[..., 0] * mask
        weights = table.exp()
        total = scores[:, 0]
        for c in range(1, scores.shape[1]):
            # logsumexp over the tag before, as a product of matrices: shifted by the largest so that exp stays small
            largest = total.max(1, keepdim=True)[0]
            reached = ((total - largest).exp() @ weights + 1e-12).log() + largest + scores[:, c]
            total = torch.where(mask[:, c, None], reached, total)
        return total.logsumexp(1) - chosen.sum(1) - steps.sum(1)

    @torch.no_grad()
    def decode(self, scores, types):
        """The likeliest tags [T, C] for scores [T, C, tags]."""
        scores = scores + self.forbidden_tags[types][:, None]
        table = self.transitions()
        best = scores[:, 0].clone()
        best[:, 2::2] = NEVER  # no crop starts inside a span
        back = []
        for c in range(1, scores.shape[1]):
            value, source = (best[:, :, None] + table).max(1)
            back.append(source)
            best = value + scores[:, c]
        path = [best.argmax(1)]
        for source in reversed(back):
            path.append(source.gather(1, path[-1][:, None])[:, 0])
        return torch.stack(path[::-1], 1)
