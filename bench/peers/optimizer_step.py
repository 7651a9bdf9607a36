"""Times optimizer steps in PyTorch and pytorch_optimizer on the weights of FC 784-512-512-10, one thread.

Answers every line of JSON {"optimizer": name, "steps": s} on stdin with one line: the milliseconds of each step, by form.
"""

import json
import sys
import time
from importlib import metadata

import torch

torch.set_num_threads(1)
SHAPES = [(512, 784), (512, 512), (10, 512)]


def forms(name):
    """Maker of the optimizer by form; `fused` is PyTorch's own kernel on the CPU."""
    if name == "sgd":
        return {
            "default": lambda p: torch.optim.SGD(p, lr=1e-3, momentum=0.9),
            "fused": lambda p: torch.optim.SGD(p, lr=1e-3, momentum=0.9, fused=True),
        }
    if name == "adam":
        return {
            "default": lambda p: torch.optim.Adam(p, lr=1e-3),
            "fused": lambda p: torch.optim.Adam(p, lr=1e-3, fused=True),
        }
    import pytorch_optimizer

    if name == "pnm":
        return {"default": lambda p: pytorch_optimizer.PNM(p, lr=1e-3, betas=(0.9, 1.0))}
    return {"default": lambda p: pytorch_optimizer.AdaPNM(p, lr=1e-3, ams_bound=True)}


def version(name):
    if name in ("sgd", "adam"):
        return f"torch {torch.__version__}"
    return f"pytorch_optimizer {metadata.version('pytorch_optimizer')}, torch {torch.__version__}"


made = {}


def optimizers(name):
    if name not in made:
        made[name] = {}
        for form, make in forms(name).items():
            parameters = [torch.nn.Parameter(torch.randn(shape)) for shape in SHAPES]
            for parameter in parameters:
                parameter.grad = torch.randn_like(parameter)
            made[name][form] = make(parameters)
    return made[name]


for line in sys.stdin:
    request = json.loads(line)
    answer = {}
    for form, optimizer in optimizers(request["optimizer"]).items():
        optimizer.step()
        times = []
        for _ in range(request["steps"]):
            start = time.perf_counter()
            optimizer.step()
            times.append((time.perf_counter() - start) * 1e3)
        answer[form] = times
    print(json.dumps({"ms": answer, "version": version(request["optimizer"])}), flush=True)
