"""The program voetnoot, as a wheel brings it: everything that it needs stands beside it."""

import os
import sys


def main():
    """Become the program; its exit code and signals are then its own."""
    program = os.path.join(os.path.dirname(os.path.abspath(__file__)), "bin", "voetnoot")
    os.execv(program, ["voetnoot", *sys.argv[1:]])
