"""Times convolutional networks in PyTorch. The network is built from the same JSON that this project compiles.

Answers every line of JSON on stdin with one line:
  {"task": "step", "model": ..., "batch": b, "threads": t, "steps": s}: milliseconds of each forward and backward pass
    in training mode;
  {"task": "loop", "model": ..., "batches": [b, ...], "directions": K, "draws": n, "threads": t}: milliseconds per
    minibatch, for each b, of the resampling loop: gradient of a minibatch, minus the full gradient, projected on K
    directions a (x) b in every weight; the mean over n minibatches.
A request may name a "device", e.g. "cuda"; the CPU unless it does.
"""

import json
import sys
import time

import torch
import torch.nn.functional as functional

torch.manual_seed(0)
ACTIVATIONS = {"relu": torch.nn.ReLU, "tanh": torch.nn.Tanh, "identity": torch.nn.Identity}


class Residual(torch.nn.Module):
    def __init__(self, branch, shortcut):
        super().__init__()
        self.branch, self.shortcut = branch, shortcut

    def forward(self, x):
        return self.branch(x) + self.shortcut(x)


class Subsample(torch.nn.Module):
    def __init__(self, stride, added):
        super().__init__()
        self.stride, self.added = stride, added

    def forward(self, x):
        return functional.pad(x[:, :, :: self.stride, :: self.stride], (0, 0, 0, 0, 0, self.added))


class GlobalAverage(torch.nn.Module):
    def forward(self, x):
        return x.mean((2, 3))


def build(layers, example):
    """Modules for the layers, and what they make of an example (1 x shape)."""
    modules = []
    for layer in layers:
        kind = layer["kind"]
        if kind == "dense":
            if example.dim() > 2:
                modules.append(torch.nn.Flatten())
                example = example.flatten(1)
            modules.append(torch.nn.Linear(example.shape[1], layer["units"], bias=layer["bias"]))
        elif kind == "conv2d":
            kernel = (layer["kernel"], layer["stride"], layer["padding"])
            modules.append(
                torch.nn.Conv2d(example.shape[1], layer["channels"], *kernel, bias=layer["bias"])
            )
        elif kind == "batch-norm":
            modules.append(
                torch.nn.BatchNorm2d(example.shape[1], layer["epsilon"], layer["momentum"])
            )
        elif kind == "activation":
            modules.append(torch.nn.Identity())
        elif kind == "max-pool":
            modules.append(torch.nn.MaxPool2d(layer["kernel"], layer["stride"], layer["padding"]))
        elif kind == "average-pool":
            modules.append(torch.nn.AvgPool2d(layer["kernel"], layer["stride"]))
        elif kind == "global-average-pool":
            modules.append(GlobalAverage())
        elif kind == "dropout":
            modules.append(torch.nn.Dropout(layer["rate"]))
        elif kind == "flatten":
            modules.append(torch.nn.Flatten())
        elif kind == "subsample":
            modules.append(Subsample(layer["stride"], layer["channels"] - example.shape[1]))
        elif kind == "residual":
            branch, _ = build(layer["branch"], example)
            shortcut, _ = build(layer["shortcut"], example)
            modules.append(Residual(branch, shortcut))
        else:
            raise ValueError(f"no module for {kind}")
        with torch.no_grad():
            example = modules[-1].eval()(example)
        if "activation" in layer:
            modules.append(ACTIVATIONS[layer["activation"]]())
    return torch.nn.Sequential(*modules), example


def network_and_data(model, count, device):
    network, outputs = build(model["layers"], torch.zeros(1, *model["input"]))
    network.train()
    inputs = torch.randn(count, *model["input"])
    labels = torch.randint(outputs.shape[1], (count,))
    return network.to(device), inputs.to(device), labels.to(device)


def gradients(network, inputs, labels):
    for parameter in network.parameters():
        parameter.grad = None
    functional.cross_entropy(network(inputs), labels).backward()
    return [parameter.grad for parameter in network.parameters()]


def device_of(request):
    return request.get("device", "cpu")


def timed(work, times):
    start = time.perf_counter()
    work()
    if torch.cuda.is_available():
        torch.cuda.synchronize()
    times.append((time.perf_counter() - start) * 1e3)


def step_times(request):
    network, inputs, labels = network_and_data(request["model"], request["batch"], device_of(request))
    gradients(network, inputs, labels)
    times = []
    for _ in range(request["steps"]):
        timed(lambda: gradients(network, inputs, labels), times)
    return times


def loop_times(request):
    network, inputs, labels = network_and_data(
        request["model"], max(request["batches"]), device_of(request)
    )
    network.eval()
    mean = [gradient.clone() for gradient in gradients(network, inputs, labels)]
    count = request["directions"]

    def factors(gradient):
        if gradient.dim() == 1:
            return None, torch.randn(count, len(gradient), device=gradient.device)
        matrix = gradient.flatten(1)
        return tuple(
            torch.randn(count, length, device=gradient.device) for length in matrix.shape[::-1]
        )

    directions = [factors(gradient) for gradient in mean]

    def minibatch(size):
        chosen = torch.randint(len(inputs), (size,), device=inputs.device)
        total = torch.zeros(count, device=inputs.device)
        found = gradients(network, inputs[chosen], labels[chosen])
        for gradient, full, (left, right) in zip(found, mean, directions):
            noise = gradient - full
            if left is None:
                total += right @ noise
            else:
                total += ((right @ noise.flatten(1)) * left).sum(1)
        return total

    result = []
    for size in request["batches"]:
        times = []
        minibatch(size)
        for _ in range(request["draws"]):
            timed(lambda: minibatch(size), times)
        result.append(sum(times) / len(times))
    return result


for line in sys.stdin:
    request = json.loads(line)
    torch.set_num_threads(request["threads"])
    answer = step_times(request) if request["task"] == "step" else loop_times(request)
    print(json.dumps({"ms": answer, "version": f"torch {torch.__version__}"}), flush=True)
