/** Turns what libraries throw when memory runs out or a device is lost into one clear line. @module */
import { UserError } from "../base/errors.ts";
import type { Engine, Network } from "./engine.ts";

/** How libraries say that memory ran out: TensorFlow, ONNX Runtime, WebGPU, the JavaScript engine. */
const OUT_OF_MEMORY =
  /\bOOM\b|out of memory|bad_alloc|RESOURCE_EXHAUSTED|failed to allocate|allocation failed|greater than the maximum buffer size|exceeds? the (max|limit)|memory access out of bounds|SafeIntOnOverflow/i;

/** How libraries say that the processor is gone. */
const LOST =
  /device (is |was )?lost|lost device|CUDA_ERROR_(?!OUT_OF_MEMORY)|CUDA failure (?!2:)|GPU is lost/i;

/**
 * Makes one clear line of what happens to a device while it computes: it runs out of memory, or is lost.
 *
 * @param engine the engine as its library made it
 * @param instead id of a device that could be used instead
 * @returns the same engine; its methods and those of its networks throw a {@linkcode UserError} in those two cases, and
 *   everything else as it was
 */
export function clearErrors(engine: Engine, instead: string): Engine {
  const clear = (error: unknown): unknown => {
    if (error instanceof UserError) return error;
    const text = firstLine(error);
    const where = `--device ${engine.id}`;
    if (LOST.test(text)) {
      return new UserError(
        `${where}: the device was lost (${text}); run the same command again, ` +
          `finished cells are kept, or use --device ${instead}`,
      );
    }
    if (OUT_OF_MEMORY.test(text)) {
      return new UserError(
        `${where}: out of memory (${text}); use a smaller network or batch, fewer --workers, ` +
          `or --device ${instead}`,
      );
    }
    return error;
  };
  return {
    ...guarded(engine, clear),
    compile: async (model) => {
      try {
        return guardedNetwork(await engine.compile(model), clear);
      } catch (error) {
        throw clear(error);
      }
    },
  };
}

/** A network whose other modes are guarded as well: `inMode` is the one method that computes nothing. */
function guardedNetwork(network: Network, clear: (error: unknown) => unknown): Network {
  const { inMode } = network;
  return {
    ...guarded(network, clear),
    ...inMode && { inMode: (mode) => guardedNetwork(inMode.call(network, mode), clear) },
  };
}

/** A copy whose methods translate what they throw. */
function guarded<T extends object>(target: T, clear: (error: unknown) => unknown): T {
  const guard =
    (method: (...args: unknown[]) => Promise<unknown>) => async (...args: unknown[]) => {
      try {
        return await method.apply(target, args);
      } catch (error) {
        throw clear(error);
      }
    };
  return Object.fromEntries(
    Object.entries(target).map(([name, value]) => [
      name,
      typeof value === "function" ? guard(value) : value,
    ]),
  ) as T;
}

/** What an error says, on one line: TensorFlow's begin with a status, its message comes second. */
export function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const lines = text.split("\n").map((line) => line.trim()).filter((line) => line !== "");
  const told = lines.find((line) => line.startsWith("Message: "))?.slice("Message: ".length);
  return told ?? lines[0] ?? "no reason given";
}
