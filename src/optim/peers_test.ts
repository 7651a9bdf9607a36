import assert from "node:assert/strict";
import { adam } from "./adam.ts";
import { adamw } from "./adamw.ts";
import { adapnm } from "./adapnm.ts";
import { amsgrad } from "./amsgrad.ts";
import type { Optimizer } from "./optimizer.ts";
import { pnm } from "./pnm.ts";
import { sgd } from "./sgd.ts";
import { simdAdam } from "./simd/simd_adam.ts";
import { simdAdamw } from "./simd/simd_adamw.ts";
import { simdAdapnm } from "./simd/simd_adapnm.ts";
import { simdAmsgrad } from "./simd/simd_amsgrad.ts";
import { simdPnm } from "./simd/simd_pnm.ts";
import { simdSgd } from "./simd/simd_sgd.ts";
import { descend } from "./testing/descend.ts";

const WITH_DECAY = { weightDecay: 0.1 };

/**
 * θ after eleven steps of rate .05 from (1, −2, .5) along the gradient (1.5, .3, 4)·θ + (sin 0, sin 1, sin 2), computed with
 * torch 2.15.0 (`torch.optim`) and pytorch_optimizer 4.1.0 (`PNM`, `AdaPNM`) in float32.
 */
const PEERS: readonly (readonly [string, readonly Optimizer[], readonly number[]])[] = [
  [
    "SGD, momentum .9, coupled decay .1",
    [sgd({ momentum: 0.9, ...WITH_DECAY }), simdSgd({ momentum: 0.9, ...WITH_DECAY })],
    [-0.5603760480880737, -2.080876350402832, -0.013426229357719421],
  ],
  [
    "Adam, coupled decay .1",
    [adam(WITH_DECAY), simdAdam(WITH_DECAY)],
    [0.4665541648864746, -2.075901508331299, -0.02255319058895111],
  ],
  [
    "Adam with amsgrad",
    [amsgrad(), simdAmsgrad()],
    [0.46655410528182983, -2.5269787311553955, -0.022896502166986465],
  ],
  [
    "AdamW, decay .1",
    [adamw(WITH_DECAY), simdAdamw(WITH_DECAY)],
    [0.42834073305130005, -2.4134085178375244, -0.03493717312812805],
  ],
  [
    "PNM, decoupled decay .1",
    [pnm(WITH_DECAY), simdPnm(WITH_DECAY)],
    [0.7679283022880554, -1.925033450126648, 0.15718011558055878],
  ],
  [
    "AdaPNM, decoupled decay .1",
    [adapnm(WITH_DECAY), simdAdapnm(WITH_DECAY)],
    [0.6197474002838135, -2.22309947013855, 0.15172447264194489],
  ],
];

Deno.test("eleven steps of every optimizer, plain and kernel, end where PyTorch's and pytorch_optimizer's do", () => {
  const curvature = [1.5, 0.3, 4];
  const gradient = (w: Float32Array) => w.map((x, i) => curvature[i]! * x + Math.sin(i));
  for (const [name, optimizers, expected] of PEERS) {
    for (const optimizer of optimizers) {
      const end = descend(optimizer, [1, -2, 0.5], 0.05, 11, gradient).at(-1)!;
      end.forEach((x, i) => assert.ok(Math.abs(x - expected[i]!) < 2e-6, `${name}: ${end}`));
    }
  }
});
