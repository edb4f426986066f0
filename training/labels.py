"""What the model can say. The order of each list is the order of its logits, and goes to labels.json."""

ALLOWED_ROLES = {
    "attribution": ["source", "content", "addressee", "channel"],
    "meeting": ["participant", "host", "mediator", "place", "time", "about", "after", "before"],
    "commitment": ["by", "to", "what", "amount", "due", "condition"],
    "position": ["holder", "issue", "condition"],
    "step": ["who", "what", "due"],
    "polnear": ["source", "content"],  # attribution in PolNeAR's broader sense: beliefs and intentions too
}
TYPES = list(ALLOWED_ROLES)
ROLES = sorted({role for roles in ALLOWED_ROLES.values() for role in roles})
TAGS = ["O"] + [f"{bio}-{role}" for role in ROLES for bio in "BI"]

MENTION_TYPES = ["person", "organization", "place", "time", "event", "object", "abstract", "substance", "animal", "plant"]

STATUSES = ["held", "ongoing", "planned", "proposed", "postponed", "cancelled", "declined",
            "offered", "claimed", "pledged", "agreed", "fulfilled", "withdrawn", "broken"]
ATTRIBUTION_MODES = ["direct", "indirect", "mixed"]
MEETING_MODES = ["in-person", "call", "video", "unknown"]
STANCES = ["supports", "opposes", "conditional", "open", "silent"]

# attribute -> its values; the role pass gives their logits side by side in this order
ATTRIBUTES = {
    "status": STATUSES,
    "attributionMode": ATTRIBUTION_MODES,
    "meetingMode": MEETING_MODES,
    "stance": STANCES,
}

OUTSIDE, BEGIN, INSIDE = 0, 1, 2


def begin(role):
    """The tag that opens a span of the role; the one after it continues the span."""
    return 1 + 2 * ROLES.index(role)


def attributes_of(type_):
    """The attributes that a frame of this type has."""
    return {"attribution": ["attributionMode"], "meeting": ["status", "meetingMode"],
            "commitment": ["status"], "position": ["stance"]}.get(type_, [])
