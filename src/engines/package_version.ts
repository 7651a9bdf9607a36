/** The version of an installed npm package, as an engine reports it. @module */
/**
 * Version of an installed npm package whose entry point lies one folder below its `package.json`.
 *
 * @returns e.g. `onnxruntime-node 1.30.0`
 */
export async function packageVersion(resolvedEntry: string): Promise<string> {
  const text = await Deno.readTextFile(new URL("../package.json", resolvedEntry));
  const { name, version } = JSON.parse(text) as { name: string; version: string };
  return `${name} ${version}`;
}
