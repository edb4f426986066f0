"""Where things lie, and the numbers of config.toml."""

import os
import tomllib
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
SHARED = Path(os.environ.get("READOUT_SHARED", ROOT.parent / "shared"))
BUILD = Path(os.environ.get("READOUT_BUILD", ROOT / "tmp" / "training"))
MODELS = ROOT / "models"

CONFIG = tomllib.loads(Path(os.environ.get("READOUT_CONFIG", HERE / "config.toml")).read_text())
