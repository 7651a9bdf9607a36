"""Times the log-moment estimator in NumPy and, where it is installed, PyTorch, written from the formula in the way of the released code; prints JSON.

    python tail_index.py FILE    (FILE: float32, little-endian)
"""
import json
import sys
import time

import numpy as np


def median(function, times=7):
    seconds = []
    for _ in range(times):
        start = time.perf_counter()
        value = function()
        seconds.append(time.perf_counter() - start)
    return float(np.median(seconds)), float(value)


def block_length(n):
    return next(k for k in range(int(np.sqrt(n)), 0, -1) if n % k == 0)


x = np.fromfile(sys.argv[1], "<f4")
k1 = block_length(len(x))
eps = float(np.spacing(1))


def with_numpy():
    y = x.reshape(-1, 1)
    sums = y.reshape(len(x) // k1, k1, 1).sum(1)
    log_sums = np.log(np.linalg.norm(sums, axis=1) + eps).mean()
    log_sizes = np.log(np.linalg.norm(y, axis=1) + eps).mean()
    return np.log(k1) / (log_sums - log_sizes)


def with_numpy_abs():
    """The same with |x| in place of the norm of one number: kinder to NumPy than the released code."""
    sums = x.reshape(len(x) // k1, k1).sum(1)
    return np.log(k1) / (np.log(np.abs(sums) + eps).mean() - np.log(np.abs(x) + eps).mean())


results = [[f"NumPy {np.__version__}, norms as released", *median(with_numpy)],
           [f"NumPy {np.__version__}, absolute values", *median(with_numpy_abs)]]
try:
    import torch

    t = torch.from_numpy(x)

    def with_torch():
        y = t.view(-1, 1)
        sums = y.view(len(x) // k1, k1, 1).sum(1)
        return np.log(k1) / ((sums.norm(dim=1) + eps).log().mean() - (y.norm(dim=1) + eps).log().mean())

    results.append([f"PyTorch {torch.__version__}, {torch.get_num_threads()} threads, norms as released", *median(with_torch)])
except ImportError:
    pass
print(json.dumps(results))
