/** A worker that times training steps with one thread, for the rows with several networks at once. @module */
/// <reference lib="deno.worker" />
import { networks } from "./networks.ts";
import { ours, stepTimes } from "./our_step.ts";

/** Runs steps of a network with one thread and answers how long they took together. */
self.onmessage = async ({ data }: MessageEvent<{ name: string; batch: number; steps: number }>) => {
  const { model } = networks.find(({ name }) => name === data.name)!;
  const one = await ours("onnx:cpu", 1, model, data.batch);
  await stepTimes(one, 1);
  self.postMessage("ready");
  self.onmessage = async () => {
    const times = await stepTimes(one, data.steps);
    self.postMessage(times.reduce((sum, time) => sum + time, 0));
    await one.dispose();
    self.close();
  };
};
