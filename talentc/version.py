"""Floor 1: the version of the program, and that of the language it reads."""

__version__ = "0.1.0"
LANGUAGE_VERSION = 1
