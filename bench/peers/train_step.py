"""Times training steps (forward, backward, SGD update) of an MLP in PyTorch.

Answers every line of JSON {"threads": t, "steps": s} on stdin with one line: the milliseconds of each step.
"""

import json
import sys
import time

import torch

sizes = [int(size) for size in sys.argv[1].split("-")]
batch_size = int(sys.argv[2])

torch.manual_seed(0)
layers = []
for fan_in, fan_out in zip(sizes, sizes[1:]):
    layers += [torch.nn.Linear(fan_in, fan_out, bias=False), torch.nn.ReLU()]
network = torch.nn.Sequential(*layers[:-1])
loss_function = torch.nn.CrossEntropyLoss()
optimizer = torch.optim.SGD(network.parameters(), lr=0.01)
inputs = torch.randn(batch_size, sizes[0])
labels = torch.randint(sizes[-1], (batch_size,))


def step():
    optimizer.zero_grad()
    loss_function(network(inputs), labels).backward()
    optimizer.step()


for line in sys.stdin:
    request = json.loads(line)
    torch.set_num_threads(request["threads"])
    step()
    times = []
    for _ in range(request["steps"]):
        start = time.perf_counter()
        step()
        times.append((time.perf_counter() - start) * 1e3)
    print(json.dumps({"ms": times, "version": f"torch {torch.__version__}"}), flush=True)
