"""Captures stochastic gradient noise of an MLP in PyTorch and tests it for normality with SciPy.

The first argument is a JSON object: folder (inputs.f32, labels.i32, weights.f32), sizes, examples, draws, directions,
batchSizes, threads, seed, and method:

* loop-dense: the loop that public repositories use: per minibatch a backward pass, the flattened gradient minus the full
  gradient, and the product of a matrix of Gaussian directions of unit length with it.
* loop-dense-by-100: the same with the noise of 100 minibatches collected for one matrix product: a faster loop than those
  found in public, for a peer at its best.
* loop-rank-one: the same loop, projected on a (x) b per layer without forming the directions.
* per-example-rank-one: per-example directional derivatives once, then all minibatches as a count matrix times them.

Prints one line of JSON: seconds of every part, peak memory, share of directions that each test rejects.
"""

import json
import resource
import sys
import time

import numpy
import scipy
import scipy.stats
import torch

setting = json.loads(sys.argv[1])
sizes, draws, count = setting["sizes"], setting["draws"], setting["directions"]
folder, method = setting["folder"], setting["method"]
torch.set_num_threads(setting["threads"])
torch.manual_seed(setting["seed"])

examples = setting["examples"]
inputs = torch.from_numpy(numpy.fromfile(f"{folder}/inputs.f32", "float32")).view(examples, sizes[0])
labels = torch.from_numpy(numpy.fromfile(f"{folder}/labels.i32", "int32")).long()
flat = torch.from_numpy(numpy.fromfile(f"{folder}/weights.f32", "float32"))
weights, offset = [], 0
for fan_in, fan_out in zip(sizes, sizes[1:]):
    block = flat[offset : offset + fan_in * fan_out].view(fan_in, fan_out)
    weights.append(block.clone().requires_grad_(True))
    offset += fan_in * fan_out
cross_entropy = torch.nn.functional.cross_entropy

seconds = {}


def timed(part, compute):
    start = time.perf_counter()
    result = compute()
    seconds[part] = seconds.get(part, 0) + time.perf_counter() - start
    return result


def forward(x):
    """Outputs, what every layer saw, and its pre-activation."""
    seen, pre_activations = [], []
    for index, weight in enumerate(weights):
        seen.append(x)
        z = x @ weight
        pre_activations.append(z)
        x = torch.relu(z) if index + 1 < len(weights) else z
    return x, seen, pre_activations


def gradients(x, y):
    loss = cross_entropy(forward(x)[0], y)
    return torch.autograd.grad(loss, weights)


def full_gradient():
    sums = [torch.zeros_like(weight) for weight in weights]
    for x, y in zip(inputs.split(4096), labels.split(4096)):
        for total, gradient in zip(sums, gradients(x, y)):
            total += gradient * (len(y) / examples)
    return sums


def dense_directions():
    directions = torch.randn(count, len(flat))
    return directions.div_(directions.norm(dim=1, keepdim=True))


def rank_one_directions():
    factors = [(torch.randn(count, a), torch.randn(count, b)) for a, b in zip(sizes, sizes[1:])]
    squares = sum((a * a).sum(1) * (b * b).sum(1) for a, b in factors)
    return factors, squares.sqrt()


def draw(batch_size):
    return torch.randint(examples, (batch_size,))


def loop_dense(directions, mean, batch_size):
    noise = torch.empty(draws, count)
    for row in range(draws):
        indices = draw(batch_size)
        parts = gradients(inputs[indices], labels[indices])
        noise[row] = directions @ (torch.cat([part.reshape(-1) for part in parts]) - mean)
    return noise


def loop_dense_by_100(directions, mean, batch_size):
    noise = torch.empty(draws, count)
    collected = torch.empty(min(100, draws), len(flat))
    for first in range(0, draws, len(collected)):
        rows = min(len(collected), draws - first)
        for row in range(rows):
            indices = draw(batch_size)
            parts = gradients(inputs[indices], labels[indices])
            torch.cat([part.reshape(-1) for part in parts], out=collected[row])
        collected[:rows] -= mean
        noise[first : first + rows] = collected[:rows] @ directions.T
    return noise


def loop_rank_one(directions, mean, batch_size):
    factors, norms = directions
    noise = torch.empty(draws, count)
    for row in range(draws):
        indices = draw(batch_size)
        total = torch.zeros(count)
        for part, full, (a, b) in zip(gradients(inputs[indices], labels[indices]), mean, factors):
            total += ((a @ (part - full)) * b).sum(1)
        noise[row] = total / norms
    return noise


def per_example(directions):
    factors, norms = directions
    projections = torch.empty(examples, count)
    for chunk, (x, y) in enumerate(zip(inputs.split(512), labels.split(512))):
        outputs, seen, pre_activations = forward(x)
        loss = cross_entropy(outputs, y, reduction="sum")
        deltas = torch.autograd.grad(loss, pre_activations)
        total = projections[chunk * 512 : chunk * 512 + len(y)].zero_()
        for layer_input, delta, (a, b) in zip(seen, deltas, factors):
            total += (layer_input.detach() @ a.T) * (delta @ b.T)
        total /= norms
    return projections.sub_(projections.mean(0))


def counted(projections, batch_size):
    noise = torch.empty(draws, count)
    for first in range(0, draws, 100):
        rows = min(100, draws - first)
        counts = torch.zeros(rows, examples)
        indices = torch.randint(examples, (rows, batch_size))
        counts.scatter_add_(1, indices, torch.ones(rows, batch_size))
        noise[first : first + rows] = counts @ projections / batch_size
    return noise


def test(noise):
    columns = noise.numpy().astype("float64").T
    shapiro = [scipy.stats.shapiro(column).pvalue < 0.05 for column in columns]
    anderson = [
        scipy.stats.anderson(column, "norm", method="interpolate").pvalue < 0.05
        for column in columns
    ]
    return {"shapiroWilk": float(numpy.mean(shapiro)), "andersonDarling": float(numpy.mean(anderson))}


start_cpu = time.process_time()
if method in ("loop-dense", "loop-dense-by-100"):
    loop = loop_dense if method == "loop-dense" else loop_dense_by_100
    directions = timed("directions", dense_directions)
    mean = timed("full gradient", lambda: torch.cat([g.reshape(-1) for g in full_gradient()]))
    noise_of = lambda b: loop(directions, mean, b)
elif method == "loop-rank-one":
    directions = timed("directions", rank_one_directions)
    mean = timed("full gradient", full_gradient)
    noise_of = lambda b: loop_rank_one(directions, mean, b)
else:
    directions = timed("directions", rank_one_directions)
    projections = timed("per-example projections", lambda: per_example(directions))
    noise_of = lambda b: counted(projections, b)

rejected = {}
for batch_size in setting["batchSizes"]:
    noise = timed(f"noise b={batch_size}", lambda: noise_of(batch_size))
    rejected[str(batch_size)] = timed("tests", lambda: test(noise))

print(
    json.dumps(
        {
            "seconds": seconds,
            "cpuSeconds": time.process_time() - start_cpu,
            "peakMemory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
            "rejected": rejected,
            "version": f"torch {torch.__version__}, scipy {scipy.__version__}",
        }
    )
)
