"""Which language a text is in, and which parts of it: the router in front of everything else."""

from bilingual.detection.detector import Detector, detect
from bilingual.detection.engines import engine_names
from bilingual.detection.protocol import Engine

__all__ = ["Detector", "Engine", "detect", "engine_names"]
