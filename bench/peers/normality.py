"""Times SciPy's Shapiro-Wilk and Anderson-Darling, column by column.

Answers every line of JSON {"rows": n, "columns": k} on stdin with one line: microseconds per column of each test.
"""

import json
import sys
import time
import warnings

import numpy as np
import scipy
from scipy import stats

warnings.simplefilter("ignore")


def microseconds(test, matrix):
    start = time.perf_counter()
    for column in matrix:
        test(column)
    return (time.perf_counter() - start) * 1e6 / len(matrix)


for line in sys.stdin:
    request = json.loads(line)
    matrix = np.random.default_rng(0).standard_normal((request["columns"], request["rows"]))
    answer = {
        "version": f"scipy {scipy.__version__}",
        "shapiroWilk": microseconds(stats.shapiro, matrix),
        "andersonDarling": microseconds(lambda column: stats.anderson(column, "norm"), matrix),
    }
    print(json.dumps(answer), flush=True)
