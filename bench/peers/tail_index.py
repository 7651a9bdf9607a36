"""Times the log-moment estimator in NumPy and, where it is installed, PyTorch, written from the formula in the way of the
released code.

    python tail_index.py FILE    (FILE: float32, little-endian)

Answers every line on stdin with one line of JSON: for each form its name, seconds and alpha.
"""

import json
import sys
import time

import numpy as np

x = np.fromfile(sys.argv[1], "<f4")
k1 = next(k for k in range(int(np.sqrt(len(x))), 0, -1) if len(x) % k == 0)
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


forms = [(f"numpy {np.__version__}", "NumPy, norms as released", with_numpy),
         (f"numpy {np.__version__}", "NumPy, absolute values", with_numpy_abs)]
try:
    import torch

    t = torch.from_numpy(x)

    def with_torch():
        y = t.view(-1, 1)
        sums = y.view(len(x) // k1, k1, 1).sum(1)
        return np.log(k1) / ((sums.norm(dim=1) + eps).log().mean() - (y.norm(dim=1) + eps).log().mean())

    forms.append((f"torch {torch.__version__}",
                  f"PyTorch, norms as released, {torch.get_num_threads()} threads", with_torch))
except ImportError:
    pass


def timed(version, name, function):
    start = time.perf_counter()
    alpha = float(function())
    return {"version": version, "form": name, "seconds": time.perf_counter() - start, "alpha": alpha}


for _ in sys.stdin:
    print(json.dumps([timed(*form) for form in forms]), flush=True)
