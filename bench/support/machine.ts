/** What machine a benchmark ran on: processor, memory, platform, Deno. @module */
import { cpus } from "node:os";

/** The machine that a benchmark ran on. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  /** Memory in GB (10⁹ bytes). */
  readonly memory: number;
  readonly platform: string;
  readonly deno: string;
}

/** Describes this machine. */
export function machine(): Machine {
  const processors = cpus();
  return {
    cpu: processors[0]?.model.trim() ?? "unknown",
    cores: processors.length,
    memory: Math.round(Deno.systemMemoryInfo().total / 1e9),
    platform: `${Deno.build.os} ${Deno.build.arch}`,
    deno: Deno.version.deno,
  };
}
