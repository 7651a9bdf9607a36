"""Times robust aggregation with NumPy, each rule in the fastest form that was found, and with byzfl where it is there.

Answers every line of JSON {"rule": name, "repeats": r} on stdin with one line: for every peer its version and the
milliseconds of each repeat. The arguments are the number of workers and the length of a gradient.
"""

import json
import sys
import time

from importlib import metadata

import numpy as np

try:
    import byzfl
    import torch

    torch.set_num_threads(1)
except ImportError:
    byzfl = None

workers, length = int(sys.argv[1]), int(sys.argv[2])
gradients = np.random.default_rng(0).standard_normal((workers, length), dtype=np.float32)


def squared_distances():
    # One matrix product of the centred rows.
    centred = gradients - gradients.mean(axis=0)
    gram = centred @ centred.T
    squares = np.diag(gram)
    return np.maximum(squares[:, None] + squares[None, :] - 2 * gram, 0)


def mean():
    return gradients.mean(axis=0)


def coordinate_median():
    low, high = (workers - 1) // 2, workers // 2
    middle = np.partition(gradients, (low, high), axis=0)
    return (middle[low] + middle[high]) / 2


def coordinate_median_sorted():
    ascending = np.sort(gradients, axis=0)
    return (ascending[(workers - 1) // 2] + ascending[workers // 2]) / 2


def trimmed_mean():
    return np.sort(gradients, axis=0)[3:-3].mean(axis=0)


def krum():
    squares = np.sort(squared_distances(), axis=1)
    return gradients[squares[:, 1 : workers - 3 - 2 + 1].sum(axis=1).argmin()].copy()


def geometric_median():
    z = gradients.mean(axis=0)
    least = 1e-6 * np.linalg.norm(z)
    for _ in range(200):
        difference = gradients - z
        weights = 1 / np.maximum(1e-12, np.sqrt(np.einsum("ij,ij->i", difference, difference)))
        moved = weights @ gradients / weights.sum()
        step = np.linalg.norm(moved - z)
        z = moved
        if step < least:
            break
    return z


def geometric_median_by_distances():
    # The iteration on the weights alone, as ours does it.
    squares = squared_distances()
    z = gradients.mean(axis=0)
    least = 1e-6 * np.linalg.norm(z)
    weights = np.full(workers, 1 / workers)
    for _ in range(200):
        pulled = squares @ weights
        inverse = 1 / np.maximum(1e-12, np.sqrt(np.maximum(0, pulled - weights @ pulled / 2)))
        moved = inverse / inverse.sum()
        change = moved - weights
        weights = moved
        if np.sqrt(max(0, -change @ squares @ change / 2)) < least:
            break
    return weights.astype(np.float32) @ gradients


rules = {
    "mean": [mean],
    "coordinate-median": [coordinate_median, coordinate_median_sorted],
    "trimmed-mean": [trimmed_mean],
    "krum": [krum],
    "geometric-median": [geometric_median, geometric_median_by_distances],
}



def byzfl_forms(rule):
    """The library's own rule on NumPy's arrays and on PyTorch's; its geometric median is smoothed and takes 3 steps."""
    made = {
        "mean": lambda: byzfl.Average(),
        "coordinate-median": lambda: byzfl.Median(),
        "trimmed-mean": lambda: byzfl.TrMean(f=3),
        "krum": lambda: byzfl.Krum(f=3),
        "geometric-median": lambda: byzfl.GeometricMedian(),
    }[rule]()
    tensors = torch.from_numpy(gradients)
    return [lambda: made(gradients), lambda: made(tensors)]


def fastest(forms, repeats):
    best = None
    for form in forms:
        form()
        times = []
        for _ in range(repeats):
            start = time.perf_counter()
            form()
            times.append((time.perf_counter() - start) * 1e3)
        if best is None or min(times) < min(best):
            best = times
    return best


for line in sys.stdin:
    request = json.loads(line)
    rule, repeats = request["rule"], request["repeats"]
    answer = {f"numpy {np.__version__}": fastest(rules[rule], repeats)}
    if byzfl is not None:
        answer[f"byzfl {metadata.version('byzfl')}"] = fastest(byzfl_forms(rule), repeats)
    print(json.dumps(answer), flush=True)
