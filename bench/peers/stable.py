"""Times scipy.stats.levy_stable.

Answers every line of JSON on stdin with one line:

* {"alpha", "beta", "x"}: seconds per point of pdf and cdf (S0);
* {"reference": [[alpha, beta, x, log pdf, cdf], ...]}: relative errors of pdf and cdf at every point;
* {"sample"}: seconds, estimate and log-likelihood of fit.
"""

import json
import sys
import time
import warnings

import numpy as np
import scipy
from scipy import stats

warnings.simplefilter("ignore")
law = stats.levy_stable
law.parameterization = "S0"


def seconds(function):
    start = time.perf_counter()
    function()
    return time.perf_counter() - start


def answer(request):
    if "x" in request:
        x = np.array(request["x"])
        given = (x, request["alpha"], request["beta"])
        return {name: seconds(lambda: getattr(law, name)(*given)) / len(x) for name in ("pdf", "cdf")}
    if "reference" in request:
        return [[float(abs(law.pdf(x, alpha, beta) / np.exp(log) - 1)), float(abs(law.cdf(x, alpha, beta) / lower - 1))]
                for alpha, beta, x, log, lower in request["reference"]]
    sample = np.array(request["sample"])
    start = time.perf_counter()
    fit = law.fit(sample)
    return {
        "seconds": time.perf_counter() - start,
        "estimate": [float(value) for value in fit],
        "logLikelihood": float(law.logpdf(sample, *fit).sum()),
    }


for line in sys.stdin:
    print(json.dumps({"version": f"scipy {scipy.__version__}", "answer": answer(json.loads(line))}), flush=True)
