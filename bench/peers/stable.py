"""Times scipy.stats.levy_stable on what bench/stable_bench.ts sends on standard input; prints JSON."""
import json
import sys
import time
import warnings

import numpy as np
import scipy
from scipy import stats

warnings.filterwarnings("ignore")
task = json.load(sys.stdin)
law = stats.levy_stable
law.parameterization = "S0"
law.pdf_default_method = law.cdf_default_method = "piecewise"


def median(function, times):
    seconds = []
    for _ in range(times):
        start = time.perf_counter()
        function()
        seconds.append(time.perf_counter() - start)
    return float(np.median(seconds))


laws = []
for row in task["laws"]:
    x = np.array(row["x"])
    laws.append({
        "pdf": median(lambda: law.pdf(x, row["alpha"], row["beta"]), 3) / len(x),
        "cdf": median(lambda: law.cdf(x, row["alpha"], row["beta"]), 3) / len(x),
    })
errors = []
for alpha, beta, x, log, lower, _ in task["reference"]:
    pdf, cdf = law.pdf(x, alpha, beta), law.cdf(x, alpha, beta)
    errors.append([abs(pdf / np.exp(float(log)) - 1), abs(cdf / float(lower) - 1)])
sample = np.array(task["sample"])
start = time.perf_counter()
fit = law.fit(sample)
seconds = time.perf_counter() - start
print(json.dumps({
    "name": f"SciPy {scipy.__version__}",
    "laws": laws,
    "errors": np.array(errors).tolist(),
    "fit": {"seconds": seconds, "estimate": list(map(float, fit)), "logLikelihood": float(law.logpdf(sample, *fit).sum())},
}))
