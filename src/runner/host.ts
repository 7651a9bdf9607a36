/** The machine and the runtime of a run. @module */
import type { Host } from "./provenance.ts";

/** Model of the processor. */
async function cpuModel(): Promise<string> {
  try {
    const { cpus } = await import("node:os");
    return cpus()[0]?.model.trim() || "unknown";
  } catch (error) {
    if (error instanceof Deno.errors.NotCapable) return "unknown"; // No permission to ask.
    throw error;
  }
}

/** The machine's name, or `unknown` without the permission to ask. */
export function hostname(): string {
  try {
    return Deno.hostname();
  } catch (error) {
    if (error instanceof Deno.errors.NotCapable) return "unknown";
    throw error;
  }
}

/**
 * Describes the machine and the runtime.
 *
 * @example
 * ```ts
 * import { describeHost } from "./host.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal((await describeHost()).deno, Deno.version.deno);
 * ```
 */
export async function describeHost(): Promise<Host> {
  return {
    ...Deno.version,
    platform: Deno.build.target,
    cpu: await cpuModel(),
    cores: navigator.hardwareConcurrency,
  };
}
