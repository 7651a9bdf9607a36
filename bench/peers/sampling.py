"""Times SGLD steps on a Gaussian target of d parameters, one thread: posteriors (PyTorch), SGMCMCJax, and JAX written out.

The first line of JSON on stdin is {"precision": [...], "step": e}; every later one {"method": name, "steps": s} is answered
with one line: the version, the seconds that the steps took, and the mean of (theta P theta)/d along them, which is near 1 if
the method samples the target. What a library compiles is compiled before the clock starts.
"""

import json
import os
import sys
import time
import types
import warnings
from importlib import metadata

os.environ["XLA_FLAGS"] = "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1"
warnings.filterwarnings("ignore")

import jax
import jax.numpy as jnp
import numpy as np
import torch

torch.set_num_threads(1)
jax.config.update("jax_enable_x64", True)
# SGMCMCJax imports a module that newer JAX no longer has; only its progress bar uses it.
import jax.experimental

if not hasattr(jax.experimental, "host_callback"):
    sys.modules["jax.experimental.host_callback"] = types.ModuleType("host_callback")
    jax.experimental.host_callback = sys.modules["jax.experimental.host_callback"]

head = json.loads(sys.stdin.readline())
STEP = head["step"]
D = int(round(len(head["precision"]) ** 0.5))
P = np.array(head["precision"]).reshape(D, D)


def quadratic(states):
    states = np.asarray(states)
    return float(np.einsum("ti,ij,tj->", states, P, states) / len(states) / D)


def posteriors_run():
    import posteriors

    precision = torch.tensor(P)
    transform = posteriors.sgmcmc.sgld.build(
        lambda theta, batch: (-theta @ precision @ theta / 2, torch.tensor([])), lr=STEP
    )
    state = [transform.init(torch.zeros(D, dtype=torch.float64))]

    def run(steps):
        states = np.empty((steps, D))
        for t in range(steps):
            state[0], _ = transform.update(state[0], None)
            states[t] = state[0].params.numpy()
        return states

    return run


def torch_run():
    precision, theta = torch.tensor(P), torch.zeros(D, dtype=torch.float64)

    def run(steps):
        states = torch.empty((steps, D), dtype=torch.float64)
        for t in range(steps):
            noise = torch.randn(D, dtype=torch.float64)
            theta.sub_(STEP * (precision @ theta)).add_(noise, alpha=(2 * STEP) ** 0.5)
            states[t] = theta
        return states.numpy()

    return run


def sgmcmcjax_run():
    from sgmcmcjax.samplers import build_sgld_sampler

    precision = jnp.array(P)
    sampler = build_sgld_sampler(
        STEP,
        lambda theta, x: -theta @ precision @ theta / 2,
        lambda theta: 0.0,
        (jnp.zeros((1, 1)),),
        1,
        pbar=False,
    )
    return lambda steps: np.asarray(sampler(jax.random.PRNGKey(0), steps, jnp.zeros(D)))


def jax_run():
    precision = jnp.array(P)

    def one(theta, key):
        noise = jax.random.normal(key, (D,))
        theta = theta - STEP * (precision @ theta) + (2 * STEP) ** 0.5 * noise
        return theta, theta

    scan = jax.jit(lambda theta, keys: jax.lax.scan(one, theta, keys)[1])

    def run(steps):
        keys = jax.random.split(jax.random.PRNGKey(0), steps)
        return np.asarray(scan(jnp.zeros(D), keys))

    return run


MAKERS = {
    "posteriors": posteriors_run,
    "PyTorch by hand": torch_run,
    "SGMCMCJax": sgmcmcjax_run,
    "JAX by hand": jax_run,
}
PACKAGES = {"PyTorch by hand": "torch", "JAX by hand": "jax"}


def version(name):
    package = PACKAGES.get(name, name)
    return f"{package} {metadata.version(package)}"


made = {}
for line in sys.stdin:
    request = json.loads(line)
    name, steps = request["method"], request["steps"]
    try:
        if name not in made:
            made[name] = MAKERS[name]()
            made[name](steps)
        start = time.perf_counter()
        states = made[name](steps)
        seconds = time.perf_counter() - start
        answer = {"seconds": seconds, "quadratic": quadratic(states), "version": version(name)}
        print(json.dumps(answer), flush=True)
    except Exception as error:
        print(json.dumps({"error": f"{type(error).__name__}: {error}"[:200]}), flush=True)
