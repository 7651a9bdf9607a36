/** Starts a Python peer if its packages are there, and says so if not. @module */
import { python, PythonPeer } from "./python.ts";

/**
 * A peer that has answered once, or nothing where it cannot be had; says so.
 *
 * @param script name of a file in `bench/peers/`
 * @param request a cheap first one
 */
export async function presentPeer(
  script: string,
  request: unknown,
  ...options: string[]
): Promise<PythonPeer | undefined> {
  try {
    const peer = new PythonPeer(script, ...options);
    await peer.ask(request);
    return peer;
  } catch {
    console.log(
      `peer absent: ${python} does not run, or has not the packages of ${script}; ours alone:`,
    );
    return undefined;
  }
}
