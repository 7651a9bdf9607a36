/** A worker that takes fingerprints, for bits that must not depend on threads. @module */
/// <reference lib="deno.worker" />
import { fingerprint } from "./fingerprint.ts";

self.onmessage = async ({ data: device }: MessageEvent<string>) => {
  try {
    self.postMessage({ hashes: await fingerprint(device, 1) });
  } catch (error) {
    self.postMessage({ error: String(error) });
  }
  self.close();
};
